"""Tests that `daejo score` gives the same bytes however its input is cut (by hand, by GNU parallel as tools/scale/README.md
has it, and by the tasks of tools/scale/score_array.sh), in memory that does not grow with the input.

Usage: filter_test.py SOURCE_FOLDER DAEJO
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Iterator
from pathlib import Path

from fixture_pairs import fixture_pairs, json_lines, score

SOURCE, DAEJO = (Path(sys.argv.pop(1)).resolve() for _ in range(2))
COPIES = 16  # 2.5 MB, so that parallel's blocks of 1 MB are several.
TASKS = 5
MEGABYTE = 1_000_000
MOST_MEMORY = 200 * MEGABYTE
of_daejo_alone = unittest.skipIf("DAEJO_SANITIZED" in os.environ, "a sanitizer's memory is more than daejo's")


def block_of(heading: str) -> str:
    """The first shell block under a heading of tools/scale/README.md."""
    text = (SOURCE / "tools/scale/README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {heading}.*?^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert found, f"tools/scale/README.md has no command under '{heading}'"
    return found[1]


def peak_memory(lines: Iterator[bytes]) -> int:
    """Streams lines through one filter and gives the most bytes that it held, asked when it has read nearly all."""
    command = [str(DAEJO), "score", "--jobs", "2"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as running:
        assert running.stdin
        for line in lines:
            running.stdin.write(line)
        running.stdin.flush()
        status = Path(f"/proc/{running.pid}/status").read_text()
        running.stdin.close()
    assert running.returncode == 0
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    assert found, "The system does not tell a process's peak memory."
    return 1024 * int(found[1])


class Filter(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        rows = fixture_pairs(SOURCE / "fixtures") * COPIES
        random.Random(8).shuffle(rows)
        cls.lines = json_lines(rows)
        cls.answers = score(DAEJO, cls.lines)

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/daejo").symlink_to(DAEJO)
        (self.folder / "pairs.jsonl").write_text(self.lines, encoding="utf-8")

    def run_here(self, command: list[str], **variables: str) -> None:
        environment = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", **variables}
        ran = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=300)
        self.assertEqual(ran.returncode, 0, ran.stderr)

    def run_task(self, task: int, first: int, tasks: int) -> None:
        """A task of an array, with what Slurm tells it."""
        told = {"ARRAY_TASK_ID": task, "ARRAY_TASK_MIN": first, "ARRAY_TASK_COUNT": tasks, "CPUS_PER_TASK": 2}
        command = [str(SOURCE / "tools/scale/score_array.sh"), "pairs.jsonl", "answers"]
        self.run_here(command, **{f"SLURM_{name}": str(value) for name, value in told.items()})

    def test_threads_do_not_matter(self) -> None:
        for jobs in (2, 7):
            self.assertEqual(score(DAEJO, self.lines, jobs), self.answers)

    def test_parts_give_the_parts_of_the_answers(self) -> None:
        lines, cut = self.lines.splitlines(keepends=True), random.Random(9)
        edges = sorted({0, len(lines), *(cut.randrange(len(lines)) for _ in range(6))})
        parts = ["".join(lines[begin:end]) for begin, end in zip(edges, edges[1:])]
        self.assertGreater(len(parts), 3)
        self.assertEqual("".join(score(DAEJO, part, 1 + i % 2) for i, part in enumerate(parts)), self.answers)

    @of_daejo_alone
    def test_memory_does_not_grow_with_the_number_of_lines(self) -> None:
        lines = self.lines.encode().splitlines(keepends=True)
        few, many = peak_memory(iter(lines * 2)), peak_memory(iter(lines * 10))
        self.assertLess(many, MOST_MEMORY)
        self.assertLess(many - few, 10 * MEGABYTE, "of 17 MB more of lines")

    @of_daejo_alone
    def test_memory_is_bounded_where_lines_are_long(self) -> None:
        line = b'{"key":1,"more":"' + b"x" * 256_000 + b'"}\n'  # Answered at once: it has no summary.
        self.assertLess(peak_memory(line for _ in range(2 * MOST_MEMORY // len(line))), MOST_MEMORY)

    @of_daejo_alone
    def test_memory_is_bounded_where_no_word_comes_twice(self) -> None:
        def line(number: int) -> bytes:
            words = " ".join(f"q{number}x{word}z" for word in range(200))
            return json_lines([{"key": number, "summary": "요약입니다. " + words, "abstract": words}]).encode()

        self.assertLess(peak_memory(line(number) for number in range(6000)), MOST_MEMORY)

    def test_gnu_parallel_gives_the_same(self) -> None:
        if not shutil.which("parallel"):
            self.skipTest("GNU parallel is not installed")
        self.run_here(["sh", "-c", block_of("GNU parallel")])
        self.assertEqual((self.folder / "answers.jsonl").read_text(encoding="utf-8"), self.answers)

    def test_the_tasks_of_an_array_give_the_same(self) -> None:
        for task in range(TASKS):
            self.run_task(task + 3, first=3, tasks=TASKS)
        parts = sorted((self.folder / "answers").iterdir())
        self.assertEqual([part.name for part in parts], [f"{task:05}.jsonl" for task in range(TASKS)])
        self.assertEqual("".join(part.read_text(encoding="utf-8") for part in parts), self.answers)

    def test_a_task_that_fails_leaves_no_part(self) -> None:
        (self.folder / "bin/daejo").unlink()
        (self.folder / "bin/daejo").symlink_to("/bin/false")
        with self.assertRaises(AssertionError):
            self.run_task(0, first=0, tasks=1)
        self.assertFalse((self.folder / "answers/00000.jsonl").exists())


if __name__ == "__main__":
    unittest.main()
