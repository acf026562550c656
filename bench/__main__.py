"""`make bench`: prints a table of ratios and figures, each with its aim."""

import sys
from tempfile import TemporaryDirectory

from bench import background, pages, reader
from bench.house import running_site
from bench.ratios import Line, table


def main() -> int:
    """0 when every aim is met, 1 when some are missed; the table says which."""
    print("The reader", flush=True)
    lines = _shown(reader.lines())
    with TemporaryDirectory(prefix="calf-diary-bench-") as folder, running_site(folder) as site:
        print("\nPages and the API, against bare Django pages on the same server", flush=True)
        lines += _shown([*pages.lines(site), *pages.weight_of_first_visit(site)])
        print("\nThe web process and the worker", flush=True)
        lines += _shown(background.lines(site))
    missed = sum(not line.met for line in lines)
    print(f"\n{len(lines) - missed} aims met, {missed} missed")
    return int(missed > 0)


def _shown(lines: list[Line]) -> list[Line]:
    print(table(lines), flush=True)
    return lines


if __name__ == "__main__":
    sys.exit(main())
