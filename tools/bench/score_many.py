"""Measures pairs per second of daejo.score_many alternately with `daejo score`.

    python score_many.py PAIRS [DAEJO]

PAIRS is a file for `daejo score`, with a summary and an abstract in each line. The field `leave_out` is removed, because
the module does not have it. DAEJO is the command; by default, the one next to this Python. Run the script with a Python
that has daejo installed.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import daejo

ROUNDS = 5


def main(pairs_file: str, command: str = str(Path(sys.executable).parent / "daejo")) -> int:
    pairs = [json.loads(line) for line in Path(pairs_file).read_text(encoding="utf-8").splitlines()]
    columns = {name: [pair.get(name, "") for pair in pairs] for name in ("summary", "abstract", "title", "id")}
    threads = os.cpu_count() or 1
    by_command, by_module = [], []
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as lines:
        for pair in pairs:
            pair.pop("leave_out", None)
            lines.write(json.dumps(pair, ensure_ascii=False) + "\n")
        lines.flush()
        for _ in range(ROUNDS):
            start = time.perf_counter()
            with open(lines.name, encoding="utf-8") as given:
                subprocess.run([command, "score", "--jobs", str(threads)], stdin=given, stdout=subprocess.DEVNULL, check=True)
            by_command.append(time.perf_counter() - start)
            start = time.perf_counter()
            findings = daejo.score_many(
                columns["summary"], columns["abstract"], columns["title"], arxiv_ids=columns["id"], threads=threads
            )
            by_module.append(time.perf_counter() - start)
            assert len(findings) == len(pairs)
    command_rate = len(pairs) / statistics.median(by_command)
    module_rate = len(pairs) / statistics.median(by_module)
    print(f"{len(pairs)} pairs, {threads} threads, medians of {ROUNDS} runs in turns")
    print(f"daejo score       {command_rate:8.0f} pairs/s")
    print(f"daejo.score_many  {module_rate:8.0f} pairs/s  {module_rate / command_rate:.0%}")
    return 0 if module_rate >= 0.9 * command_rate else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
