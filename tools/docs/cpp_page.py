#!/usr/bin/env python3
"""Prints docs/cpp_api.md, made of the library's headers: `cpp_page.py > docs/cpp_api.md`."""

import re
from pathlib import Path

HEADERS = Path(__file__).resolve().parents[2] / "library/include/daejo"
ORDER = ["daejo.h", "scorer.h", "check.h", "read_digest.h", "finding.h", "error.h"]


def main() -> None:
    assert sorted(ORDER) == sorted(path.name for path in HEADERS.glob("*.h")), "A header is missing from ORDER."
    print("# C++ API\n\nThe headers of `libdaejo`, as they are. Made by `./dev docs --generate`; do not edit. [C++](library.md) says how to link it.")
    for name in ORDER:
        text = (HEADERS / name).read_text(encoding="utf-8")
        body = re.sub(r"^#pragma once\n+", "", text).strip()
        print(f"\n## daejo/{name}\n\n```cpp\n{body}\n```")


if __name__ == "__main__":
    main()
