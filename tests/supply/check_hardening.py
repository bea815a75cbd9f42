#!/usr/bin/env python3
"""Reads the release binary with readelf: is what should stand between a bug and an attacker really in it?"""

from __future__ import annotations

import re
import subprocess
import sys
import unittest

BINARY = ""


def readelf(*options: str) -> str:
    return subprocess.run(["readelf", "-W", *options, BINARY], capture_output=True, text=True, check=True).stdout


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

    def test_its_functions_guard_the_stack_and_what_they_copy(self) -> None:
        symbols = readelf("--dyn-syms")
        self.assertIn("__stack_chk_fail", symbols)
        self.assertRegex(symbols, r"__(memcpy|fread|snprintf|read|vsnprintf|fprintf|memmove|printf|pread|realpath)_chk")

    def test_its_containers_check_their_indices(self) -> None:
        self.assertIn("__glibcxx_assert_fail", readelf("--dyn-syms"))

    def test_it_takes_libraries_from_the_system_alone(self) -> None:
        self.assertNotRegex(readelf("-d"), re.compile("RPATH|RUNPATH"))


if __name__ == "__main__":
    BINARY = sys.argv.pop()
    unittest.main()
