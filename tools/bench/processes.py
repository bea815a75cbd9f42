"""Running programs and measuring them: wall time, processor time and peak memory; hyperfine; callgrind."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Command:
    """A program with its arguments, its standard input as a file, and the accepted exit statuses."""

    arguments: Sequence[str]
    standard_input: Path | None = None
    accepted: tuple[int, ...] = (0,)

    def for_shell(self) -> list[str]:
        """The same as a shell command, because hyperfine 1.15 cannot pass standard input."""
        if not self.standard_input:
            return list(self.arguments)
        return ["sh", "-c", f"exec {shlex.join(self.arguments)} < {shlex.quote(str(self.standard_input))}"]


@dataclass(frozen=True)
class Usage:
    """The cost of one run: seconds of wall and processor time (user and system), and bytes of peak memory."""

    wall: float
    processor: float
    peak: int


class RunError(Exception):
    """A program failed that should not."""


def output_of(command: Command, folder: Path | None = None) -> str:
    """Returns its standard output. Raises `RunError` with its error message if it fails."""
    with open(command.standard_input or os.devnull, "rb") as standard_input:
        ran = subprocess.run(command.arguments, stdin=standard_input, capture_output=True, text=True, cwd=folder)
    if ran.returncode not in command.accepted:
        words = f"{ran.stdout[-2000:]}{ran.stderr[-4000:]}".rstrip()
        raise RunError(f"{shlex.join(command.arguments)} ended with status {ran.returncode}: {words}")
    return ran.stdout


def usage_of(command: Command) -> Usage:
    """Runs it once and discards its output. GNU time starts it, because a process forked from this one would report
    this one's memory as its own peak."""
    with tempfile.NamedTemporaryFile("r") as peak, open(command.standard_input or os.devnull, "rb") as standard_input:
        timed = ["time", "--quiet", "--format=%M", f"--output={peak.name}", *command.arguments]
        start = time.perf_counter()
        process = subprocess.Popen(timed, stdin=standard_input, stdout=subprocess.DEVNULL)
        _, status, resources = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in command.accepted:
            raise RunError(f"{shlex.join(command.arguments)} ended with status {process.returncode}.")
        return Usage(wall, resources.ru_utime + resources.ru_stime, 1024 * int(peak.read()))


def alternate(commands: Sequence[Command], rounds: int, warm_up: bool = True) -> list[list[Usage]]:
    """Runs all commands in turn, `rounds` times, so that other load on the machine affects all of them. Returns the
    usages of each. One round before is not counted, because it warms the caches."""
    for command in commands if warm_up else []:
        usage_of(command)
    runs = [[usage_of(command) for command in commands] for _ in range(rounds)]
    return [list(of_one) for of_one in zip(*runs)]


def median_wall(usages: Sequence[Usage]) -> float:
    return median(usage.wall for usage in usages)


def wall_of(usage: Usage) -> float:
    return usage.wall


def processor_of(usage: Usage) -> float:
    return usage.processor


def median_ratio(above: Sequence[Usage], below: Sequence[Usage], what: Callable[[Usage], float] = wall_of) -> float:
    """The median over rounds of the ratio of one command's time to the other's."""
    return median(what(a) / what(b) for a, b in zip(above, below))


@dataclass(frozen=True)
class Timing:
    """hyperfine's result for a command, in seconds."""

    median: float
    least: float
    most: float
    runs: int


def hyperfine(command: Command, runs: int) -> Timing:
    with tempfile.NamedTemporaryFile("r", suffix=".json") as results:
        ignore = [] if command.accepted == (0,) else ["--ignore-failure"]
        output_of(Command(["hyperfine", "--shell=none", "--warmup=1", f"--runs={runs}", f"--export-json={results.name}",
                           *ignore, shlex.join(command.for_shell())]))  # fmt: skip
        result = json.load(results)["results"][0]
    return Timing(result["median"], result["min"], result["max"], runs)


def instructions_of(command: Command) -> int:
    """The number of instructions that callgrind counts, which does not depend on other load."""
    with tempfile.NamedTemporaryFile("r", suffix=".callgrind") as counts:
        profiled = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts.name}", *command.arguments]
        output_of(Command(profiled, command.standard_input, command.accepted))
        return total_instructions(counts.read())


def total_instructions(profile: str) -> int:
    """Reads the total of a callgrind profile."""
    for line in profile.splitlines():
        if line.startswith(("summary:", "totals:")):
            return int(line.split()[1])
    raise RunError("The callgrind profile has no total.")
