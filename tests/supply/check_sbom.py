#!/usr/bin/env python3
"""The SPDX document of the binary names each library that it loads or has in it, and is what SPDX 2.3 asks of one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path()
BINARY = ""


def sbom() -> str:
    return subprocess.run([sys.executable, "-B", str(ROOT / "tools/ci/sbom.py"), BINARY],
                          capture_output=True, text=True, check=True).stdout


class Sbom(unittest.TestCase):
    text = ""
    document: dict = {}
    packages: dict = {}

    @classmethod
    def setUpClass(cls) -> None:
        cls.text = sbom()
        cls.document = json.loads(cls.text)
        cls.packages = {package["SPDXID"]: package for package in cls.document["packages"]}

    def related(self, kind: str) -> set[str]:
        return {name for relation in self.document["relationships"] if relation["relationshipType"] == kind
                for name in (relation["spdxElementId"], relation["relatedSpdxElement"])} - {"SPDXRef-daejo"}

    def test_it_has_the_fields_that_spdx_asks_for(self) -> None:
        for field in ("spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo"):
            self.assertTrue(self.document[field], field)
        self.assertRegex(self.document["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(len(self.packages), len(self.document["packages"]), "identifiers are given once")
        for name, package in self.packages.items():
            self.assertRegex(name, r"^SPDXRef-[A-Za-z0-9.-]+$")
            self.assertTrue(package["name"] and package["versionInfo"] and package["downloadLocation"])
        for relation in self.document["relationships"]:
            for end in (relation["spdxElementId"], relation["relatedSpdxElement"]):
                self.assertTrue(end == "SPDXRef-DOCUMENT" or end in self.packages, end)

    def files_of(self, kind: str) -> set[str]:
        """The names of the files in the packages so related."""
        names = {self.packages[name]["name"] for name in self.related(kind)}
        files = subprocess.run(["dpkg-query", "-L", *names], capture_output=True, text=True, check=True).stdout
        return {line.rpartition("/")[2] for line in files.splitlines()}

    def test_it_names_the_package_of_every_library_that_a_program_loads(self) -> None:
        server = str(Path(BINARY).with_name("daejo-review-server"))
        dynamic = subprocess.run(["readelf", "-dW", BINARY, server], capture_output=True, text=True, check=True).stdout
        needed = set(re.findall(r"\(NEEDED\).*\[(.+)\]", dynamic))
        self.assertLessEqual({"libc", "libicuuc", "libpq", "libcurl"}, {name.partition(".")[0] for name in needed})
        self.assertLessEqual(needed, self.files_of("DYNAMIC_LINK"))

    def test_it_names_the_package_of_every_archive_that_is_linked_into_the_binary(self) -> None:
        # A function of each, whether or not its name says whose it is.
        functions = {"sqlite3_open_v2": "libsqlite3.a", "inflate": "libz.a", "gumbo_parse_with_options": "libgumbo.a",
                     "cmark_parser_feed": "libcmark-gfm.a", "sb_stemmer_stem": "libstemmer.a",
                     "crypto_hash_sha256": "libsodium.a",
                     "_ZTIN4pqxx8internal13sql_cursorE": "libpqxx.a"}
        symbols = subprocess.run(["nm", BINARY], capture_output=True, text=True, check=True).stdout
        defined = set(re.findall(r"^\S+ T (\S+)$", symbols, re.M))
        archives = {archive for function, archive in functions.items() if function in defined}
        self.assertGreater(len(archives), 3)
        self.assertLessEqual(archives, self.files_of("STATIC_LINK"))

    def test_it_names_every_library_of_packages_txt_and_every_npm_package(self) -> None:
        libraries = re.search(r"^# libraries\n(.*)", (ROOT / "packages.txt").read_text(), re.M | re.S)
        assert libraries is not None
        names = {package["name"] for package in self.packages.values()}
        self.assertLessEqual(set(libraries.group(1).split()), names)
        lock = json.loads((ROOT / "tests/browser/package-lock.json").read_text())
        self.assertLessEqual({path.rpartition("node_modules/")[2] for path in lock["packages"] if path}, names)

    def test_it_is_the_same_for_the_same_binary(self) -> None:
        self.assertEqual(sbom(), self.text)


if __name__ == "__main__":
    BINARY = sys.argv.pop()
    ROOT = Path(sys.argv.pop())
    unittest.main()
