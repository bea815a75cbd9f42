"""Today's daejo reads the files that earlier versions wrote: `check_compatibility.py SOURCE_FOLDER DAEJO`."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(sys.argv[1]).resolve()
DAEJO = Path(sys.argv[2]).resolve()


class FirstEdition(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="daejo-compatibility-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for file in (SOURCE / "tests/compatibility/first_edition").iterdir():
            if file.suffix == ".gz":
                (self.folder / file.stem).write_bytes(gzip.decompress(file.read_bytes()))
            else:
                shutil.copy(file, self.folder)
        shutil.copy(SOURCE / "fixtures/digests/sample.md", self.folder / "digest.md")

    def run_daejo(self, *arguments, status=0, given=""):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        ran = subprocess.run([DAEJO, *arguments], cwd=self.folder, env=environment, input=given, capture_output=True, text=True, check=False)
        self.assertEqual(ran.returncode, status, ran.stdout + ran.stderr)
        return ran.stdout

    def test_model_gives_the_same_scores(self):
        written = [json.loads(line) for line in (self.folder / "scores.jsonl").read_text().splitlines()]
        scores = self.run_daejo("score", "--model", "tiny.model", given=(self.folder / "pairs.jsonl").read_text())
        for line, old in zip(map(json.loads, scores.splitlines()), written, strict=True):
            self.assertEqual((line["key"], line["verdict"]), (old["key"], old["verdict"]))
            self.assertAlmostEqual(line["logit"], old["logit"], places=5)

    def test_results_are_reported(self):
        again = json.loads(self.run_daejo("report", "results.json", "--format", "json"))
        old = json.loads((self.folder / "results.json").read_text())
        for key in ("arxiv_id", "title", "line", "verdict", "mismatch"):
            self.assertEqual([entry[key] for entry in again["entries"]], [entry[key] for entry in old["entries"]])
        for form in ("html", "sarif", "junit", "markdown"):
            self.assertIn("2010.11929", self.run_daejo("report", "results.json", "--format", form))

    def test_store_has_its_abstracts(self):
        printed = self.run_daejo("check", "digest.md", "--store", "store.db", "--offline", status=1)
        self.assertIn("10 entries in 1 file: 4 mismatches, 6 ok", printed)
        self.run_daejo("store", "import", str(SOURCE / "fixtures/abstracts.jsonl"), "--store", "store.db")

    def test_baseline_accepts_what_it_lists(self):
        arguments = ("check", "digest.md", "--store", "store.db", "--offline", "--baseline", "baseline.json")
        self.assertIn("4 accepted, 6 ok", self.run_daejo(*arguments))

    def test_index_is_searched(self):
        self.run_daejo("index", "--verify", "tiny.index", "--model", "tiny.model")
        found = self.run_daejo("whose", "results.json", "--background", "tiny.index", "--model", "tiny.model", "--format", "json")
        self.assertEqual(json.loads(found)["index"]["papers"], 29)

    def test_queue_keeps_its_decisions(self):
        labels = self.run_daejo("review", "export", "--labels", "--queue", "queue.db").splitlines()
        self.assertEqual([(json.loads(line)["id"], json.loads(line)["mismatch_truth"]) for line in labels], [("2103.00020", 0)])
        self.run_daejo("review", "decide", "2010.11929", "swapped", "--queue", "queue.db")
        accepted = self.run_daejo("check", "digest.md", "--store", "store.db", "--offline", "--queue=queue.db", status=1)
        self.assertIn("2 mismatches", accepted)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
