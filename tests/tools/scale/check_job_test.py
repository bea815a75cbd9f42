"""Tests tools/scale/check_job.py on a real Spark cluster of two executors: that its verdicts are those of one `daejo check`,
however the files are divided, that nothing is lost, and that what goes wrong fails the job.

Usage: check_job_test.py SOURCE_FOLDER DAEJO, with a Python that has pyspark.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import unittest
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fixture_pairs import Row, fixture_abstracts, json_lines
from spark_cluster import PATIENCE, start_cluster

SOURCE, DAEJO = (Path(sys.argv.pop(1)).resolve() for _ in range(2))
sys.path.insert(0, str(SOURCE / "tools/scale"))

import check_job  # noqa: E402
from spark_job import JobError, sentence_of  # noqa: E402

OF_THE_RUN = {"duplicate", "repeated-passage", "incomplete"}  # What tools/scale/README.md says of whole runs.


def judged(lines: Iterable[str]) -> list[str]:
    """What is said of each entry, apart from what needs the whole run."""
    entries: list[Row] = [json.loads(line) for line in lines]
    for entry in entries:
        entry["reasons"] = [reason for reason in entry["reasons"] if reason["code"] not in OF_THE_RUN]
    return sorted(json.dumps(entry, sort_keys=True) for entry in entries)


class CheckJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.spark, cls.folder = start_cluster(cls)
        cls.digests = cls.folder / "project/digests"
        shutil.copytree(SOURCE / "fixtures/digests", cls.digests)
        shutil.copytree(SOURCE / "fixtures/cases", cls.digests / "cases")
        # Spark's own readers would pass over this name, and fail at a link to nothing.
        (cls.digests / "_posts").mkdir()
        shutil.copy(SOURCE / "fixtures/digests/sample.md", cls.digests / "_posts/날.md")
        (cls.digests / "gone.md").symlink_to("nothing.md")
        (cls.digests / "link.md").symlink_to("sample.md")
        (cls.digests / "README.md").write_text("# No digest\n")
        extra = (SOURCE / "fixtures/reasons_abstracts.jsonl").read_text(encoding="utf-8")
        (cls.folder / "abstracts.jsonl").write_text(json_lines(fixture_abstracts(SOURCE)) + extra, encoding="utf-8")
        cls.store = cls.folder / "daejo.db"
        command = [DAEJO, "store", "import", cls.folder / "abstracts.jsonl", "--store", cls.store, "--quiet"]
        subprocess.run(command, check=True, timeout=PATIENCE)
        cls.expected = cls.one_machine("--isolated")

    @classmethod
    def one_machine(cls, *options: str) -> list[str]:
        """The lines of one `daejo check` over the folder."""
        command = [DAEJO, "check", "--format", "jsonl", "--no-cache", "--offline", "--fail-on", "never", "--quiet"]
        ran = subprocess.run([*command, "--store", cls.store, *options, "."], cwd=cls.digests, capture_output=True,
                             text=True, timeout=PATIENCE)  # fmt: skip
        assert ran.returncode == 1, ran.stderr  # A file is unread.
        return ran.stdout.splitlines()

    def options(self, output: str, **changed: Any) -> argparse.Namespace:
        return argparse.Namespace(**{
            "daejo": str(DAEJO), "digests": [str(self.digests)], "store": str(self.store), "model": None, "config": None,
            "output": str(self.folder / output), "partitions": 1, **changed,
        })  # fmt: skip

    def rows(self, output: str, **changed: Any) -> list[Any]:
        """What the job wrote, and that it says how much."""
        written = check_job.run(self.spark, self.options(output, **changed))
        rows = self.spark.read.parquet(str(self.folder / output)).collect()
        self.assertEqual(written, len(rows))
        return rows

    def program(self, name: str, text: str) -> str:
        """A program that stands in for daejo."""
        (self.folder / name).write_text("#!/bin/sh\n" + text)
        (self.folder / name).chmod(0o755)
        return str(self.folder / name)

    def test_one_task_gives_the_lines_of_one_machine(self) -> None:
        rows = self.rows("one")
        self.assertEqual(sorted(row.json for row in rows), sorted(self.expected))
        verdicts = {row.verdict for row in rows}
        self.assertEqual(verdicts, {"ok", "mismatch", "unverified"}, "The fixtures are to have several verdicts.")
        for row in rows:
            entry = json.loads(row.json)
            self.assertEqual(f"./{row.file}", entry["file"])
            self.assertEqual((row.line, row.id, row.title), (entry["line"], entry["arxiv_id"], entry["title"]))
            self.assertEqual((row.verdict, row.mismatch), (entry["verdict"], entry["mismatch"]))
            self.assertEqual(row.reasons, [reason["code"] for reason in entry["reasons"]])

    def test_three_tasks_give_the_same_verdicts_and_lose_nothing(self) -> None:
        rows = self.rows("three", partitions=3)
        self.assertEqual(judged(row.json for row in rows), judged(self.expected))
        self.assertEqual([row.reasons for row in rows if row.file == "gone.md"], [["unread"]])
        self.assertEqual([row for row in rows if row.file == "link.md"], [])
        self.assertTrue([row for row in rows if row.file == "_posts/날.md"])

    def test_settings_hold_for_the_paths_that_they_name(self) -> None:
        config = self.folder / "project/daejo.toml"
        config.write_text('exclude = ["/digests/cases/"]\nmismatch-at = 0.5\n[severity]\nfigure-unsupported = "off"\n')
        rows = self.rows("settings", config=str(config), partitions=3)
        expected = self.one_machine("--config", str(config))
        self.assertEqual(judged(row.json for row in rows), judged(expected))
        self.assertNotEqual(judged(expected), judged(line for line in self.expected if '"./cases/' not in line))

    def test_named_files_are_read_whatever_they_are_called(self) -> None:
        shutil.copy(self.digests / "sample.md", self.folder / "sample.txt")
        named = [self.folder / "sample.txt", self.digests / "gone.md", self.digests / "README.md"]
        rows = self.rows("named", digests=[str(path) for path in named], partitions=2)
        sample = [json.loads(line)["verdict"] for line in self.expected if '"file":"./sample.md"' in line]
        self.assertEqual([row.verdict for row in rows if row.file == "sample.txt"], sample)
        unread = sorted((row.file, row.reasons, row.verdict) for row in rows if row.file != "sample.txt")
        names = ["project/digests/README.md", "project/digests/gone.md"]
        self.assertEqual(unread, [(name, ["unread"], "unverified") for name in names])

    def test_files_that_git_ignores_are_left_out(self) -> None:
        for name in ("kept/day.md", "built/day.md"):
            (self.folder / "site" / name).parent.mkdir(parents=True)
            shutil.copy(self.digests / "sample.md", self.folder / "site" / name)
        subprocess.run(["git", "init", "--quiet", self.folder / "site"], check=True)
        (self.folder / "site/.gitignore").write_text("/built/\n")
        self.assertEqual({row.file for row in self.rows("ignored", digests=[f"{self.folder}/site"])}, {"kept/day.md"})

    def test_a_task_that_loses_a_line_fails_the_job(self) -> None:
        # The fifth argument is the file for the lines.
        text = f"'{DAEJO}' \"$@\"\nstatus=$?\n/bin/sed -i '$d' \"$5\"\nexit $status\n"
        with self.assertRaises(Exception) as raised:
            check_job.run(self.spark, self.options("losing", daejo=self.program("losing.sh", text)))
        count = len(self.expected)
        self.assertEqual(sentence_of(raised.exception), f"`daejo check` wrote {count - 1} lines for {count} entries.")
        self.assertFalse((self.folder / "losing/_SUCCESS").exists())

    def test_a_task_that_dies_fails_the_job(self) -> None:
        with self.assertRaisesRegex(Exception, "`daejo check` ended with -9: "):
            check_job.run(self.spark, self.options("dying", daejo=self.program("dying.sh", "kill -9 $$\n")))
        self.assertFalse((self.folder / "dying/_SUCCESS").exists())

    def test_a_folder_that_is_not_there_fails_the_job(self) -> None:
        with self.assertRaisesRegex(JobError, "nowhere is not there"):
            check_job.run(self.spark, self.options("nowhere", digests=[f"{self.folder}/nowhere"]))

    def test_a_store_that_is_being_written_fails_the_job(self) -> None:
        store = self.folder / "written.db"
        shutil.copy(self.store, store)
        Path(f"{store}-wal").write_bytes(b"pages")
        with self.assertRaisesRegex(JobError, "written.db is being written"):
            check_job.run(self.spark, self.options("written", store=str(store)))

    def test_submitted_it_says_what_is_wrong_and_exits_with_1(self) -> None:
        submit = Path(os.environ["PYSPARK_PYTHON"]).with_name("spark-submit")
        (self.folder / "wrong.toml").write_text("no-such-key = 1\n")
        ran = subprocess.run(
            [str(submit), "--master", "local[1]", "--conf", "spark.log.level=OFF", str(SOURCE / "tools/scale/check_job.py"),
             "--daejo", str(DAEJO), "--digests", str(self.digests), "--store", str(self.store),
             "--config", "wrong.toml", "--output", "submitted"],
            capture_output=True, text=True, timeout=PATIENCE, cwd=self.folder,
        )  # fmt: skip
        self.assertEqual(ran.returncode, 1, ran.stderr)
        # spark-submit sends both streams of a Python program to its own standard output.
        self.assertRegex(ran.stdout.splitlines()[-1], "^check_job: `daejo check` ended with 2: .*no-such-key")


if __name__ == "__main__":
    unittest.main()
