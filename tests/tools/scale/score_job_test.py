"""Tests tools/scale/score_job.py on a real Spark cluster of two executors: that it gives row for row what one process gives,
also when an executor is killed half-way, and that what goes wrong fails the job.

Usage: score_job_test.py SOURCE_FOLDER DAEJO, with a Python that has pyspark.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from fixture_pairs import Row, fixture_abstracts, fixture_pairs, json_lines, score
from spark_cluster import PATIENCE, start_cluster

SOURCE, DAEJO = (Path(sys.argv.pop(1)).resolve() for _ in range(2))
sys.path.insert(0, str(SOURCE / "tools/scale"))

import score_job  # noqa: E402
from spark_job import JobError  # noqa: E402

PARTITIONS = 6


def parent_of(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])


def executor_of(process: int) -> int:
    """The Spark executor that a filter runs under."""
    while process > 1:
        if b"CoarseGrainedExecutorBackend" in Path(f"/proc/{process}/cmdline").read_bytes():
            return process
        process = parent_of(process)
    raise AssertionError("The filter has no executor above it.")


def as_row(answer: Row) -> tuple[str, str]:
    """A key, and all that was answered, so that two answers are equal where every field is."""
    return answer["key"], json.dumps(
        {name: value for name, value in answer.items() if value is not None}, sort_keys=True
    )


class ScoreJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.spark, cls.folder = start_cluster(cls)
        # Every pair of the fixtures is a summary of its own; one more has no abstract.
        papers = {paper["id"]: paper for paper in fixture_abstracts(SOURCE)}
        cls.pairs = [{**pair, "title": papers[pair["id"]]["title"]} for pair in fixture_pairs(SOURCE / "fixtures")]
        cls.pairs.append({"key": "without", "id": "9912.00001v2", "summary": "초록이 없는 논문입니다.", "abstract": ""})
        summaries = [{name: pair[name] for name in ("key", "id", "summary")} for pair in cls.pairs]
        (cls.folder / "summaries.jsonl").write_text(json_lines(summaries), encoding="utf-8")
        cls.expected = sorted(as_row(json.loads(line)) for line in score(DAEJO, json_lines(cls.pairs)).splitlines())

    def options(self, output: str, **changed: Any) -> argparse.Namespace:
        return argparse.Namespace(**{
            "daejo": str(DAEJO), "model": None, "summaries": str(self.folder / "summaries.jsonl"),
            "abstracts": str(SOURCE / "fixtures/abstracts.jsonl"), "output": str(self.folder / output),
            "partitions": PARTITIONS, **changed,
        })  # fmt: skip

    def rows(self, output: str) -> list[tuple[str, str]]:
        """What the job wrote, without the column that one process does not answer."""
        rows = self.spark.read.parquet(str(self.folder / output)).drop("id").collect()
        return sorted(as_row(row.asDict(recursive=True)) for row in rows)

    def test_gives_the_same_rows_from_parquet_and_keeps_ids(self) -> None:
        for name, path in (
            ("summaries", self.folder / "summaries.jsonl"),
            ("abstracts", SOURCE / "fixtures/abstracts.jsonl"),
        ):
            self.spark.read.json(str(path)).write.parquet(str(self.folder / f"{name}.parquet"))
        options = self.options("plain", summaries=f"{self.folder}/summaries.parquet",
                               abstracts=f"{self.folder}/abstracts.parquet", partitions=None)  # fmt: skip
        self.assertEqual(score_job.run(self.spark, options), len(self.pairs))
        self.assertEqual(self.rows("plain"), self.expected)
        ids = self.spark.read.parquet(str(self.folder / "plain")).select("key", "id").collect()
        self.assertEqual({row.key: row.id for row in ids}, {pair["key"]: pair["id"] for pair in self.pairs})

    def test_gives_the_same_rows_when_an_executor_is_killed_half_way(self) -> None:
        control = self.folder / "control"
        control.mkdir()
        stalling = (SOURCE / "tests/tools/scale/stalling_filter.sh").read_text(encoding="utf-8")
        program = self.folder / "stalling_filter.sh"
        program.write_text(stalling.replace("DAEJO", str(DAEJO)).replace("FOLDER", str(control)), encoding="utf-8")
        with ThreadPoolExecutor(1) as pool:
            job = pool.submit(score_job.run, self.spark, self.options("killed", daejo=str(program)))
            try:
                filters = self.wait_for_two(control / "waiting", job)
                executor = executor_of(filters[0])
                self.assertNotEqual(executor, executor_of(filters[1]))
                os.kill(executor, signal.SIGKILL)
            finally:
                (control / "go").touch()
            self.assertEqual(job.result(PATIENCE), len(self.pairs))
        self.assertEqual(self.rows("killed"), self.expected)
        # Each part was started once, and what the dead executor had was started again.
        self.assertGreater(len((control / "started").read_text().splitlines()), PARTITIONS)
        self.assertIn("ExecutorLostFailure", self.reasons_of_failed_tasks())

    def wait_for_two(self, waiting: Path, job: Any) -> list[int]:
        """The filters that have answered a line and wait, one on each executor."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            filters = [int(line) for line in waiting.read_text().splitlines()] if waiting.exists() else []
            if len(filters) >= 2:
                return filters
            if job.done():
                raise AssertionError(f"The job ended before it was half-way, with {job.result()} rows.")
            time.sleep(0.1)
        raise AssertionError("No two filters were half-way in time.")

    def reasons_of_failed_tasks(self) -> set[str]:
        events = [
            json.loads(line) for file in (self.folder / "events").iterdir() for line in file.read_text().splitlines()
        ]
        ends = [event["Task End Reason"]["Reason"] for event in events if event["Event"] == "SparkListenerTaskEnd"]
        return set(ends) - {"Success"}

    def test_a_filter_that_dies_fails_the_job(self) -> None:
        program = self.folder / "dying_filter.sh"
        program.write_text("#!/bin/sh\nread -r line\nexit 3\n")
        with self.assertRaisesRegex(Exception, "3"):
            score_job.run(self.spark, self.options("dying", daejo=str(program), partitions=1))
        self.assertFalse((self.folder / "dying/_SUCCESS").exists())

    def test_a_filter_that_loses_a_line_fails_the_job(self) -> None:
        program = self.folder / "losing_filter.sh"
        program.write_text(f"#!/bin/sh\n/usr/bin/head -n 3 | '{DAEJO}' \"$@\"\n/bin/cat > /dev/null\n")
        with self.assertRaisesRegex(JobError, f"rows for {len(self.pairs)} summaries; do not use it"):
            score_job.run(self.spark, self.options("losing", daejo=str(program), partitions=1))

    def test_two_abstracts_of_one_paper_fail_the_job(self) -> None:
        papers = fixture_abstracts(SOURCE)
        (self.folder / "twice.jsonl").write_text(json_lines([*papers, {**papers[4], "id": papers[4]["id"] + "v2"}]))
        with self.assertRaisesRegex(Exception, f"Two abstracts have the id {papers[4]['id']}."):
            score_job.run(self.spark, self.options("twice", abstracts=f"{self.folder}/twice.jsonl", partitions=1))

    def test_submitted_it_says_what_is_wrong_and_exits_with_1(self) -> None:
        submit = Path(os.environ["PYSPARK_PYTHON"]).with_name("spark-submit")
        ran = subprocess.run(
            [str(submit), "--master", "local[1]", "--conf", "spark.log.level=ERROR", str(SOURCE / "tools/scale/score_job.py"),
             "--daejo", str(DAEJO), "--summaries", "none.jsonl", "--abstracts", "none.jsonl", "--output", "submitted"],
            capture_output=True, text=True, timeout=PATIENCE, cwd=self.folder,
        )  # fmt: skip
        self.assertEqual(ran.returncode, 1, ran.stderr)
        # spark-submit sends both streams of a Python program to its own standard output.
        self.assertRegex(ran.stdout.splitlines()[-1], "^score_job: .*Path does not exist: .*none.jsonl")


if __name__ == "__main__":
    unittest.main()
