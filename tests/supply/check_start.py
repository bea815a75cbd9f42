#!/usr/bin/env python3
"""What the program loads at its start, and where it finds the review server: `check_start.py SOURCE BINARY`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, BINARY = (Path(argument) for argument in sys.argv[1:3])
DAY, ABSTRACTS = SOURCE / "fixtures/digests/sample.md", SOURCE / "fixtures/abstracts.jsonl"


class Start(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def run_daejo(self, binary: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        home = {"HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder)}
        return subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=60,
                              env={**os.environ, "LC_ALL": "C.UTF-8", **home, **environment})

    def copy(self, program: Path, name: str) -> Path:
        to = self.folder / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(program, to)
        return to

    def test_it_loads_no_web_server(self) -> None:
        loaded = subprocess.run(["ldd", BINARY], capture_output=True, text=True, check=True).stdout
        names = re.findall(r"^\s*(lib[\w-]+?)[-.\d]*\.so", loaded, re.M)
        self.assertIn("libcurl", names)
        # A header that the server alone sends.
        self.assertIn(b"X-Frame-Options", BINARY.with_name("daejo-review-server").read_bytes())
        self.assertNotIn(b"X-Frame-Options", BINARY.read_bytes())

    def test_alone_it_does_everything_but_serve_the_queue(self) -> None:
        alone = self.copy(BINARY, "alone/daejo")
        ran = self.run_daejo(alone, "check", str(DAY), "--abstracts", str(ABSTRACTS), "--offline", "--queue")
        self.assertEqual(ran.returncode, 1, ran.stderr)
        ran = self.run_daejo(alone, "review", "list", "--queue", "postgresql://127.0.0.1:9/nobody")
        self.assertEqual(ran.returncode, 2, ran.stderr)
        self.assertIn("PostgreSQL cannot hold the review queue", ran.stderr)
        ran = self.run_daejo(alone, "review", "serve", "--port", "0")
        self.assertEqual(ran.returncode, 2, ran.stderr)
        self.assertIn(f"{alone.parent}/daejo-review-server cannot be started (No such file or directory)", ran.stderr)

    def test_it_finds_the_review_server_where_it_is_installed(self) -> None:
        installed = self.copy(BINARY, "bin/daejo")
        self.copy(BINARY.with_name("daejo-review-server"), "libexec/daejo/daejo-review-server")
        link = self.folder / "link"
        link.symlink_to(installed)
        for binary in (installed, link):
            # It serves no other machine without a password, and so ends at once.
            ran = self.run_daejo(binary, "review", "serve", "--host", "0.0.0.0")
            self.assertEqual(ran.returncode, 2, ran.stderr)
            self.assertIn("set a password first", ran.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
