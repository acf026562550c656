"""What a search must know of a language: words that tell nothing, and where a word's stem lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language as a search reads it; accents are gone by then."""

    small: frozenset[str] = frozenset()
    """Words that tell no page from another."""
    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    shortest: int = 4
    """Letters that must be left of a word without its beginning or ending."""
    joins: bool = False
    """True where words are made of words: "Wadenkrampf" holds "Krampf"."""

    def holds(self, longer: str, word: str) -> bool:
        """True if a word of a page is meant by one that was typed."""
        return (
            word in longer if self.joins and len(word) > self.shortest else longer.startswith(word)
        )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH: Final = Tongue(
    small=_words(
        "a an and at after are as be but by can do does for from get goes has have how i if in is"
        " it its me my no not of on or so than that the then there they this to too was what when"
        " why will with you your leg legs"
    ),
    endings=("ing", "ness", "ies", "es", "ed", "s", "y"),
)
GERMAN: Final = Tongue(
    small=_words(
        "aber als am an auch auf aus bei beim bein beine beinen bin bis da dann das dem den der"
        " des die dies ein eine einem einen einer er es fur habe haben hat ich ihr ihre im in ist"
        " kann kein keine mein meine meinem meinen meiner mich mir mit nach nicht noch nur ob oder"
        " sehr sein seit sich sie sind so tut um und uber vom von vor war warum was weh wenn wer"
        " wie wir wird zu zum zur"
    ),
    endings=("ungen", "ung", "ern", "en", "er", "es", "em", "e", "n", "s"),
    joins=True,
)
SPANISH: Final = Tongue(
    small=_words(
        "a al ante como con cuando de del desde donde e el ella en entre era es esta este ha hay"
        " la las le les lo los mas me mi mis muy no o para pero pierna piernas por porque que se"
        " si sin sobre son su sus tengo tiene un una uno unos y ya yo"
    ),
    endings=("ciones", "cion", "mente", "es", "as", "os", "s", "a", "o", "e"),
)
ARABIC: Final = Tongue(
    small=_words(
        "في من على عن الى او ما ماذا هل هو هي هذا هذه لا لم لن مع عند ساق ساقي ساقين قد كان ان كل"
        " ثم"
    ),
    beginnings=("وال", "بال", "لل", "ال"),
    endings=("ات", "ون", "ين", "ان", "ة", "ي"),
    shortest=3,
)
UNKNOWN: Final = Tongue()
TONGUES: Final[Mapping[str, Tongue]] = MappingProxyType(
    {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "ar": ARABIC}
)
