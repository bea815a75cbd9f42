#!/usr/bin/env python3
"""Every test that documents name as a proof exists: `check_named_tests.py SOURCE BUILD`."""

from __future__ import annotations

import fnmatch
import re
import subprocess
import sys
from pathlib import Path

SOURCE, BUILD = Path(sys.argv[1]), Path(sys.argv[2])


def existing_tests() -> list[str]:
    command = ["ctest", "-N", "-C", "Soak"]
    # A parametrised test may show its parameter's bytes, whatever they are.
    listed = subprocess.run(command, cwd=BUILD, capture_output=True, check=True).stdout.decode(errors="replace")
    names = re.findall(r"^\s*Test\s+#\d+: (.+)$", listed, re.M)
    # Instances of parametrised tests: "AnswersWith/FailingServer.loses_no_entry/silence".
    return names + [name.split("/")[1] for name in names if "/" in name]


def main() -> int:
    tests = existing_tests()
    missing = []
    named = 0
    for document in ("SECURITY.md", "docs/robustness.md", "docs/versions.md"):
        for name in re.findall(r"`([A-Z]\w+\.[\w*]+)`", (SOURCE / document).read_text()):
            if name.rpartition(".")[2] in ("md", "txt", "json"):
                continue
            named += 1
            if not fnmatch.filter(tests, name):
                missing.append(f"{document} names {name}, which is no test.")
    print("\n".join(missing) or f"All {named} tests that the documents name exist.")
    return 1 if missing or named == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
