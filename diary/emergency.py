"""The emergency number of each country, for an ambulance, and the country a person is in."""

from dataclasses import dataclass
from typing import Final

ANYWHERE: Final = "112"
"""Answered by every mobile network, and put through to the local service in most countries."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its two letters, its name and the number that brings an ambulance."""

    code: str
    name: str
    number: str


COUNTRIES: Final = (
    Country("AL", "Albania", "112"),
    Country("DZ", "Algeria", "14"),
    Country("AD", "Andorra", "112"),
    Country("AR", "Argentina", "107"),
    Country("AM", "Armenia", "103"),
    Country("AU", "Australia", "000"),
    Country("AT", "Austria", "112"),
    Country("AZ", "Azerbaijan", "103"),
    Country("BS", "Bahamas", "911"),
    Country("BH", "Bahrain", "999"),
    Country("BD", "Bangladesh", "999"),
    Country("BB", "Barbados", "511"),
    Country("BY", "Belarus", "103"),
    Country("BE", "Belgium", "112"),
    Country("BZ", "Belize", "911"),
    Country("BO", "Bolivia", "118"),
    Country("BA", "Bosnia and Herzegovina", "124"),
    Country("BW", "Botswana", "997"),
    Country("BR", "Brazil", "192"),
    Country("BN", "Brunei", "991"),
    Country("BG", "Bulgaria", "112"),
    Country("KH", "Cambodia", "119"),
    Country("CA", "Canada", "911"),
    Country("CL", "Chile", "131"),
    Country("CN", "China", "120"),
    Country("CO", "Colombia", "123"),
    Country("CR", "Costa Rica", "911"),
    Country("HR", "Croatia", "112"),
    Country("CU", "Cuba", "104"),
    Country("CY", "Cyprus", "112"),
    Country("CZ", "Czechia", "112"),
    Country("DK", "Denmark", "112"),
    Country("DO", "Dominican Republic", "911"),
    Country("EC", "Ecuador", "911"),
    Country("EG", "Egypt", "123"),
    Country("SV", "El Salvador", "132"),
    Country("EE", "Estonia", "112"),
    Country("ET", "Ethiopia", "907"),
    Country("FJ", "Fiji", "911"),
    Country("FI", "Finland", "112"),
    Country("FR", "France", "112"),
    Country("GE", "Georgia", "112"),
    Country("DE", "Germany", "112"),
    Country("GH", "Ghana", "112"),
    Country("GI", "Gibraltar", "999"),
    Country("GR", "Greece", "112"),
    Country("GL", "Greenland", "112"),
    Country("GG", "Guernsey", "999"),
    Country("HN", "Honduras", "911"),
    Country("HK", "Hong Kong", "999"),
    Country("HU", "Hungary", "112"),
    Country("IS", "Iceland", "112"),
    Country("IN", "India", "112"),
    Country("ID", "Indonesia", "112"),
    Country("IR", "Iran", "115"),
    Country("IQ", "Iraq", "122"),
    Country("IE", "Ireland", "112"),
    Country("IM", "Isle of Man", "999"),
    Country("IL", "Israel", "101"),
    Country("IT", "Italy", "112"),
    Country("JM", "Jamaica", "110"),
    Country("JP", "Japan", "119"),
    Country("JE", "Jersey", "999"),
    Country("JO", "Jordan", "911"),
    Country("KZ", "Kazakhstan", "103"),
    Country("KE", "Kenya", "999"),
    Country("XK", "Kosovo", "112"),
    Country("KW", "Kuwait", "112"),
    Country("KG", "Kyrgyzstan", "103"),
    Country("LV", "Latvia", "112"),
    Country("LB", "Lebanon", "140"),
    Country("LI", "Liechtenstein", "144"),
    Country("LT", "Lithuania", "112"),
    Country("LU", "Luxembourg", "112"),
    Country("MO", "Macau", "999"),
    Country("MY", "Malaysia", "999"),
    Country("MT", "Malta", "112"),
    Country("MU", "Mauritius", "114"),
    Country("MX", "Mexico", "911"),
    Country("MD", "Moldova", "112"),
    Country("MC", "Monaco", "112"),
    Country("MN", "Mongolia", "103"),
    Country("ME", "Montenegro", "124"),
    Country("NP", "Nepal", "102"),
    Country("NL", "Netherlands", "112"),
    Country("NZ", "New Zealand", "111"),
    Country("NG", "Nigeria", "112"),
    Country("MK", "North Macedonia", "194"),
    Country("NO", "Norway", "113"),
    Country("OM", "Oman", "9999"),
    Country("PS", "Palestine", "101"),
    Country("PA", "Panama", "911"),
    Country("PY", "Paraguay", "911"),
    Country("PE", "Peru", "106"),
    Country("PH", "Philippines", "911"),
    Country("PL", "Poland", "112"),
    Country("PT", "Portugal", "112"),
    Country("PR", "Puerto Rico", "911"),
    Country("QA", "Qatar", "999"),
    Country("RO", "Romania", "112"),
    Country("RU", "Russia", "112"),
    Country("RW", "Rwanda", "912"),
    Country("SM", "San Marino", "112"),
    Country("SA", "Saudi Arabia", "997"),
    Country("RS", "Serbia", "194"),
    Country("SG", "Singapore", "995"),
    Country("SK", "Slovakia", "112"),
    Country("SI", "Slovenia", "112"),
    Country("ZA", "South Africa", "10177"),
    Country("KR", "South Korea", "119"),
    Country("ES", "Spain", "112"),
    Country("LK", "Sri Lanka", "1990"),
    Country("SE", "Sweden", "112"),
    Country("CH", "Switzerland", "144"),
    Country("SY", "Syria", "110"),
    Country("TW", "Taiwan", "119"),
    Country("TZ", "Tanzania", "112"),
    Country("TH", "Thailand", "1669"),
    Country("TT", "Trinidad and Tobago", "811"),
    Country("TN", "Tunisia", "190"),
    Country("TR", "Turkey", "112"),
    Country("UG", "Uganda", "112"),
    Country("UA", "Ukraine", "112"),
    Country("AE", "United Arab Emirates", "998"),
    Country("GB", "United Kingdom", "999"),
    Country("US", "United States", "911"),
    Country("UY", "Uruguay", "911"),
    Country("UZ", "Uzbekistan", "103"),
    Country("VE", "Venezuela", "911"),
    Country("VN", "Vietnam", "115"),
)
BY_CODE: Final = {country.code: country for country in COUNTRIES}


def emergency_number(code: str) -> str:
    """The number to ring in a country; 112 where the country is not known."""
    country = BY_CODE.get(code)
    return country.number if country else ANYWHERE


def is_known(code: str) -> bool:
    """True of a country whose emergency number stands here."""
    return code in BY_CODE
