#!/usr/bin/env python3
"""Reads the release binary with readelf: is what should stand between a bug and an attacker really in it?"""

from __future__ import annotations

import re
import subprocess
import sys
import unittest

BINARY = ""
ROOMS: list[str] = []


def readelf(*options: str) -> str:
    return subprocess.run(["readelf", "-W", *options, BINARY], capture_output=True, text=True, check=True).stdout


def names_wanted_by(archive: str) -> set[str]:
    """The symbols that an archive's objects leave to others."""
    lines = subprocess.run(["nm", "-u", archive], capture_output=True, text=True, check=True).stdout.splitlines()
    return {line.split()[-1].split("@")[0] for line in lines if line.strip().startswith("U ")}


class Hardening(unittest.TestCase):
    def test_it_can_be_loaded_at_any_address(self) -> None:
        self.assertRegex(readelf("-h"), r"Type:\s+DYN")
        self.assertRegex(readelf("-d"), r"FLAGS_1\).*\bPIE\b")

    def test_its_tables_of_addresses_are_read_only_once_it_runs(self) -> None:
        self.assertIn("GNU_RELRO", readelf("-l"))
        self.assertRegex(readelf("-d"), r"BIND_NOW|FLAGS_1\).*\bNOW\b")

    def test_no_memory_can_be_written_and_run(self) -> None:
        segments = readelf("-l")
        self.assertRegex(segments, r"GNU_STACK\s+.*\bRW\s")
        self.assertNotRegex(segments, r"\bRWE\b")
        self.assertNotIn("TEXTREL", readelf("-d"))

    def test_its_functions_guard_the_stack(self) -> None:
        self.assertIn("__stack_chk_fail", readelf("--dyn-syms"))

    def test_every_room_guards_its_stack_and_its_containers(self) -> None:
        # Of the program itself they could be those of a library that is linked in.
        for room in ROOMS:
            symbols = names_wanted_by(room)
            self.assertIn("__stack_chk_fail", symbols, room)
            # Of the indices in findings, g++ 14 can tell that all are in range.
            if "libdaejo_findings" not in room:
                self.assertTrue(any("__glibcxx_assert_fail" in symbol for symbol in symbols), room)

    def test_the_rooms_guard_what_they_copy(self) -> None:
        wanted = set().union(*map(names_wanted_by, ROOMS))
        self.assertTrue(wanted & {"__memcpy_chk", "__memmove_chk", "__read_chk", "__snprintf_chk"}, sorted(wanted))

    def test_its_containers_check_their_indices(self) -> None:
        self.assertIn("__glibcxx_assert_fail", readelf("--dyn-syms"))

    def test_it_takes_libraries_from_the_system_alone(self) -> None:
        self.assertNotRegex(readelf("-d"), re.compile("RPATH|RUNPATH"))


if __name__ == "__main__":
    ROOMS = [argument for argument in sys.argv if argument.endswith(".a")]
    BINARY = [argument for argument in sys.argv if argument not in ROOMS].pop()
    sys.argv = [argument for argument in sys.argv if argument not in (*ROOMS, BINARY)]
    unittest.main()
