#!/usr/bin/env python3
"""What the program loads at its start, and what becomes of a run that needs more: `check_start.py SOURCE OTHER BINARY`.

OTHER is a folder with a `daejo-review.so` of another version.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, OTHER, BINARY = (Path(argument) for argument in sys.argv[1:4])
DAY, ABSTRACTS = SOURCE / "fixtures/digests/sample.md", SOURCE / "fixtures/abstracts.jsonl"
# Nobody answers there, and it need not wait to know.
NOBODY = "postgresql://127.0.0.1:9/nobody"


class Start(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def run_daejo(self, binary: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        home = {"HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder)}
        return subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=60,
                              env={**os.environ, "LC_ALL": "C.UTF-8", **home, **environment})

    def copy(self, name: str) -> Path:
        to = self.folder / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(BINARY, to)
        return to

    def test_it_loads_no_library_that_only_few_runs_need(self) -> None:
        loaded = subprocess.run(["ldd", BINARY], capture_output=True, text=True, check=True).stdout
        names = re.findall(r"^\s*(lib\w+?)[-.\d]*\.so", loaded, re.M)
        self.assertIn("libicuuc", names)
        for name in ("libcurl", "libpqxx", "libpq", "libcpp-httplib", "libssl", "libcrypto", "libgssapi_krb"):
            self.assertNotIn(name, names)

    def test_without_libcurl_entries_are_unverified_and_the_cause_is_told(self) -> None:
        (self.folder / "libcurl.so.4").write_text("no library\n")
        ran = self.run_daejo(BINARY, "check", str(DAY), "--format", "json", LD_LIBRARY_PATH=str(self.folder))
        self.assertEqual(ran.returncode, 3, ran.stderr)
        entries = json.loads(ran.stdout)["entries"]
        self.assertTrue(entries)
        for entry in entries:
            self.assertEqual((entry["verdict"], entry["mismatch"]), ("unverified", None))
            told = {reason["code"]: reason["message"] for reason in entry["reasons"]}["unverified"]
            self.assertIn("libcurl.so.4 cannot be opened", told)
            self.assertIn("install the package libcurl4", told)

    def test_alone_it_checks_and_says_what_serving_the_queue_lacks(self) -> None:
        alone = self.copy("alone/daejo")
        ran = self.run_daejo(alone, "check", str(DAY), "--abstracts", str(ABSTRACTS), "--offline", "--queue")
        self.assertEqual(ran.returncode, 1, ran.stderr)
        for arguments in (["review", "serve", "--port", "0"], ["review", "list", "--queue", NOBODY]):
            ran = self.run_daejo(alone, *arguments)
            self.assertEqual(ran.returncode, 2, ran.stderr)
            self.assertIn(f"{alone.parent}/daejo-review.so cannot be opened", ran.stderr)
            self.assertIn("beside the program", ran.stderr)

    def test_it_finds_its_module_where_it_is_installed(self) -> None:
        installed = self.copy("bin/daejo")
        module = self.folder / "lib/daejo/daejo-review.so"
        module.parent.mkdir(parents=True)
        shutil.copy(BINARY.with_name(module.name), module)
        link = self.folder / "link"
        link.symlink_to(installed)
        for binary in (installed, link):
            ran = self.run_daejo(binary, "review", "list", "--queue", NOBODY)
            self.assertEqual(ran.returncode, 2, ran.stderr)
            self.assertIn("PostgreSQL cannot hold the review queue", ran.stderr)

    def test_it_refuses_a_module_of_another_version(self) -> None:
        binary = self.copy("alone/daejo")
        shutil.copy(OTHER / "daejo-review.so", binary.parent)
        ran = self.run_daejo(binary, "review", "list", "--queue", NOBODY)
        self.assertEqual(ran.returncode, 2, ran.stderr)
        self.assertIn("daejo-review.so is of daejo 0.0.1, and this is ", ran.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
