#!/usr/bin/env python3
"""Audits a folder of digests on a Spark cluster: each task runs `daejo check` on its share of the files.

Usage: spark-submit check_job.py --daejo PROGRAM --digests PATH… --store daejo.db --output FOLDER

Each digest goes whole to one task, since its entries are compared with each other. Verdicts equal those of one machine.
The output is Parquet, one row for each entry, and one for each file or paper that could not be read, whose code is
`unread`. See tools/scale/README.md.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyspark import Accumulator, SparkContext, SparkFiles
from pyspark.sql import SparkSession

from spark_job import JobError, run_job

COLUMNS = (
    "file STRING, line INT, id STRING, title STRING, verdict STRING, mismatch DOUBLE, "
    "reasons ARRAY<STRING>, json STRING"
)
EXIT_STATUSES = range(4)  # Those of `daejo check`.
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Task:
    """Settings of a task. Programs and data are given by their names in the folder of `addFile`."""

    folder: Path
    are_named: bool  # The files were named one by one, so each is read, whatever its extension.
    daejo: str
    store: str
    model: str | None
    config: str | None
    config_folder: Path | None  # Its original folder, which its globs are relative to.
    threads: int


def refuse(problem: OSError) -> None:
    raise JobError(f"The folder {problem.filename} cannot be read ({problem.strerror}).")


def files_below(folder: Path) -> list[str]:
    """The files that `daejo check` looks at in a folder: those that git does not ignore, or all if git knows none."""
    listing = ["git", "-C", str(folder), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        said = subprocess.run(listing, capture_output=True, check=False).stdout
    except FileNotFoundError:
        said = b""
    names = sorted({os.fsdecode(name) for name in said.split(b"\0") if name})
    if not names:
        below = os.walk(folder, onerror=refuse)
        return sorted(os.path.relpath(os.path.join(at, name), folder) for at, _, files in below for name in files)
    # If there is a repository inside the repository, git names only its folder.
    inner = [name for name in names if (folder / name).is_dir() and not (folder / name).is_symlink()]
    return [name for name in names if not (folder / name).is_dir()] + [
        os.path.join(name, below) for name in inner for below in files_below(folder / name)
    ]


def find_digests(paths: list[str]) -> tuple[Path, list[str], bool]:
    """The folder, the names in it, and whether files were named. A file and links to it are audited once."""
    given = [Path(os.path.abspath(path)) for path in paths]
    for path in given:
        if not os.path.lexists(path):
            raise JobError(f"{path} is not there; --digests takes a folder, or files.")
    are_named = not any(path.is_dir() for path in given)
    if not are_named and len(given) > 1:
        raise JobError("--digests takes one folder, or files; name the folder that has the others in it.")
    folder = Path(os.path.commonpath([path.parent for path in given])) if are_named else given[0]
    names = [os.path.relpath(path, folder) for path in given] if are_named else files_below(folder)
    if not names:
        raise JobError(f"{folder} holds no files; name a folder with digests.")
    links_first = sorted(names, key=lambda name: not (folder / name).is_symlink())
    return folder, sorted({os.path.realpath(folder / name): name for name in links_first}.values()), are_named


def shipped(name: str) -> str:
    """The absolute path of a sent file on this executor, since Spark may give one relative to the current folder."""
    return os.path.abspath(SparkFiles.get(name))


def ship(context: SparkContext, path: str) -> str:
    """Sends a file to every executor and returns its name there."""
    if not Path(path).is_file():
        raise JobError(f"{path} is not a file.")
    context.addFile(Path(path).resolve().as_uri())
    return Path(path).resolve().name


def ship_store(context: SparkContext, path: str) -> str:
    journal = Path(f"{path}-wal")
    if journal.exists() and journal.stat().st_size > 0:
        raise JobError(f"{path} is being written, or its writer was killed; end that, or run `daejo store info` on it.")
    return ship(context, path)


def mirror(task: Task, names: list[str], room: Path) -> tuple[Path, Path | None]:
    """Links a task's files into a folder under their own names. daejo.toml keeps its place relative to them, so
    that its globs match as on one machine. Returns the folder and the path of daejo.toml."""
    folder, config = room / "digests", None
    if task.config and task.config_folder:
        config = room / "project" / "daejo.toml"
        is_above = task.folder.is_relative_to(task.config_folder)
        folder = config.parent / task.folder.relative_to(task.config_folder) if is_above else folder
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(task.folder / name)
    if task.config and config:
        config.parent.mkdir(exist_ok=True)
        config.unlink(missing_ok=True)  # Otherwise, the copy would be written through the link.
        shutil.copyfile(shipped(task.config), config)
    return folder, config


def run_daejo(task: Task, names: list[str], room: Path) -> None:
    """Writes entries.jsonl, and report.json for its counts and unreadable files, which JSON Lines do not have."""
    if not task.folder.is_dir():
        raise JobError(f"{task.folder} is not there on {os.uname().nodename}; all executors must see it.")
    folder, config = mirror(task, names, room)
    command = [shipped(task.daejo), "check", "--format", "jsonl", "--output", str(room / "entries.jsonl")]
    command += ["--report", f"json={room / 'report.json'}", "--no-cache", "--offline", "--fail-on", "never", "--quiet"]
    command += ["--store", shipped(task.store), "--jobs", str(task.threads)]
    command += ["--model", shipped(task.model)] if task.model else []
    command += ["--config", str(config)] if config else ["--isolated"]
    command += ["--", *(names if task.are_named else ["."])]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", check=False)
    # There is no report after a usage error or a signal.
    if ran.returncode not in EXIT_STATUSES or not (room / "report.json").exists():
        raise JobError(f"`daejo check` ended with {ran.returncode}: {ran.stderr.strip()[-2000:]}")


def counts_of(report: Path) -> dict[str, int]:
    """The summary of a report. It comes before the entries, which may be large and are not read."""
    with report.open(encoding="utf-8") as lines:
        line = next(line for line in lines if line.startswith('  "summary": '))
    counts: dict[str, int] = json.loads(line.split(": ", maxsplit=1)[1].rstrip(",\n"))
    return counts


def row_of(line: str) -> Row:
    entry = json.loads(line)
    reasons = [reason["code"] for reason in entry["reasons"]]
    file = entry["file"].removeprefix("./")
    return (file, entry["line"], entry["arxiv_id"], entry["title"], entry["verdict"], entry["mismatch"], reasons, line)


def rows_of(room: Path) -> Iterator[Row]:
    """The rows of a task. Raises `JobError` if their number is not the one in the report."""
    counts, written = counts_of(room / "report.json"), 0
    if (room / "entries.jsonl").exists():  # There is no such file if no file of the task was a digest.
        with (room / "entries.jsonl").open(encoding="utf-8", newline="\n") as lines:
            for written, line in enumerate(lines, start=1):
                yield row_of(line.rstrip("\n"))
    expected = counts["entries"] + counts["unread"]
    if written != expected:
        raise JobError(f"`daejo check` wrote {written} lines for {expected} entries.")
    if counts["unreadable"]:
        for problem in json.loads((room / "report.json").read_text(encoding="utf-8"))["unreadable"]:
            # If no file of the task is a digest, the report lists the folder itself.
            if problem["file"] != ".":
                text = json.dumps(problem, ensure_ascii=False)
                yield (problem["file"], problem["line"], None, "", "unverified", None, ["unread"], text)


def check(task: Task, given: Accumulator[int], names: list[str]) -> Iterator[Row]:
    """Audits the files of one task and yields their rows."""
    if not names:
        return
    # In Spark's folder, which Spark removes even if the task is killed.
    with tempfile.TemporaryDirectory(prefix="check-", dir=os.path.abspath(SparkFiles.getRootDirectory())) as room:
        run_daejo(task, names, Path(room))
        for row in rows_of(Path(room)):
            given.add(1)
            yield row


def run(spark: SparkSession, options: argparse.Namespace) -> int:
    """Writes the output and returns the number of its rows."""
    context = spark.sparkContext
    folder, names, are_named = find_digests(options.digests)
    for module in ("spark_job.py", "check_job.py"):
        context.addPyFile(str(Path(__file__).with_name(module)))
    task = Task(
        folder,
        are_named,
        daejo=ship(context, options.daejo),
        store=ship_store(context, options.store),
        model=ship(context, options.model) if options.model else None,
        config=ship(context, options.config) if options.config else None,
        config_folder=Path(os.path.abspath(options.config)).parent if options.config else None,
        threads=int(spark.conf.get("spark.task.cpus", "1") or 1),
    )
    given = context.accumulator(0)
    parts = min(options.partitions or 4 * context.defaultParallelism, len(names))
    rows = context.parallelize(names, parts).mapPartitions(lambda part: check(task, given, list(part)))
    spark.createDataFrame(rows, COLUMNS).write.parquet(options.output)
    written = spark.read.parquet(options.output).count()
    if written != given.value:
        raise JobError(f"{options.output} has {written} rows for {given.value} entries; do not use it.")
    if not written:
        raise JobError(f"{folder} holds no digests; {options.output} is empty.")
    return written


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", required=True, help="the program, built for the executors' system")
    parser.add_argument("--digests", required=True, nargs="+", help="a folder, or files, that all executors see")
    parser.add_argument("--store", required=True, help="the store of abstracts, from `daejo store import`")
    parser.add_argument("--model", help="a model that `daejo train` wrote, instead of the shipped one")
    parser.add_argument("--config", help="the daejo.toml for all digests; without it, none is read")
    parser.add_argument("--output", required=True, help="a folder that is not there yet")
    parser.add_argument("--partitions", type=int, help="how many parts to audit apart; by the cores if not given")
    options = parser.parse_args(arguments)
    return run_job("check_job", options.output, lambda spark: run(spark, options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
