#!/usr/bin/env python3
"""Every C++ source of the project is built: `check_sources.py SOURCE BUILD`. A test that no CMakeLists.txt names passes
for ever."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

# Folders with a build of their own: the wheel's, and that of a project which uses the installed library.
OTHER_BUILDS = ["python", "tests/library/consumer"]

SOURCE, BUILD = Path(sys.argv[1]).resolve(), Path(sys.argv[2])


def is_build(folder: Path) -> bool:
    return folder.name == "build" or (folder / "CMakeCache.txt").exists()


def sources() -> set[Path]:
    rooms = [path for path in SOURCE.iterdir() if path.is_dir() and not is_build(path)]
    return {source for room in rooms for source in room.rglob("*.cpp")}


def sources_of(file: Path) -> set[Path]:
    """The source itself, or those that a batch of a unity build includes."""
    if file.suffix != ".cxx":
        return {file.resolve()}
    included = re.findall(r'^#include "(.+)"$', file.read_text(encoding="utf-8"), re.MULTILINE)
    return {Path(name).resolve() for name in included}


def built_elsewhere() -> set[Path]:
    """The sources that a build of their own names."""
    built = set()
    for name in OTHER_BUILDS:
        folder = SOURCE / name
        named = re.findall(r"[\w/]+\.cpp", (folder / "CMakeLists.txt").read_text(encoding="utf-8"))
        built |= {(folder / source).resolve() for source in named}
    return built


def main() -> int:
    commands = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    built = set().union(*(sources_of(Path(command["file"])) for command in commands)) | built_elsewhere()
    found = sources()
    forgotten = sorted(str(source.relative_to(SOURCE)) for source in found - built)
    for name in forgotten:
        print(f"{name} is not built: no CMakeLists.txt names it.")
    print(f"{len(found)} sources were looked for.")
    return 1 if forgotten or not found else 0


if __name__ == "__main__":
    sys.exit(main())
