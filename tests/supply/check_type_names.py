#!/usr/bin/env python3
"""Looks through the rooms' headers for two types of one name. They are one program: the linker would take the functions of
one for those of the other, and no compiler says so."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

# What stands at the beginning of a line is in no other type; a line that ends in a semicolon only announces one.
TYPE = re.compile(r"^(?:struct|class|enum class|using) (\w+)[^;]*(?:[^;]|= .*;)$")


def types_of(header: Path) -> set[str]:
    lines = header.read_text(encoding="utf-8").splitlines()
    return {found.group(1) for line in lines if (found := TYPE.match(line))}


def main() -> int:
    root = Path(sys.argv[1])
    places: dict[str, list[str]] = defaultdict(list)
    for room in sys.argv[2:]:
        for header in sorted((root / room).rglob("*.h")):
            for name in types_of(header):
                places[name].append(str(header.relative_to(root)))
    twice = {name: headers for name, headers in places.items() if len(headers) > 1}
    for name, headers in sorted(twice.items()):
        print(f"{name} is a type in {' and in '.join(headers)}; give one of them another name.")
    if "Model" not in places:
        print("No type was found; is this script out of date?")
    return 1 if twice or "Model" not in places else 0


if __name__ == "__main__":
    sys.exit(main())
