"""The command daejo that the wheel installs."""

import pathlib
import signal
import subprocess
import sys
import time

import daejo
from conftest import FIXTURES

DAEJO = str(pathlib.Path(sys.executable).parent / "daejo")


def run(*arguments, **options):
    return subprocess.run([DAEJO, *map(str, arguments)], capture_output=True, text=True, timeout=60, **options)


def test_says_the_version_of_the_module():
    assert run("--version").stdout == f"daejo {daejo.__version__}\n"


def test_checks_the_sample(tmp_path):
    done = run("check", FIXTURES / "digests" / "sample.md", "--abstracts", FIXTURES / "abstracts.jsonl", "--offline",
               "--isolated", "--store", tmp_path / "store.db")
    assert done.returncode == 1
    assert "10 entries in 1 file: 4 mismatches, 6 ok" in done.stdout


def test_refuses_wrong_usage_with_2():
    done = run("chekc")
    assert done.returncode == 2
    assert "did you mean 'check'?" in done.stderr


def test_says_that_it_has_no_postgres_and_no_review_server(tmp_path):
    digest = tmp_path / "day.md"
    digest.write_text("## [A](https://arxiv.org/abs/1706.03762)\n\n어텐션만 쓰는 구조를 제안한다.\n", encoding="utf-8")
    done = run("check", digest, "--offline", "--isolated", "--queue=postgresql://localhost/none", cwd=tmp_path)
    assert done.returncode == 2
    assert "SQLite" in done.stderr
    done = run("review", "serve", "--queue", tmp_path / "queue.db", "--port", "0")
    assert done.returncode == 2
    assert "daejo-review-server" in done.stderr


def test_ends_quietly_where_nobody_reads_on():
    pipe = subprocess.Popen([DAEJO, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    pipe.stdout.close()
    assert pipe.stderr.read() == ""
    pipe.wait()


def test_ends_by_an_interrupt():
    score = subprocess.Popen([DAEJO, "score"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    score.stdin.write(b'{"key":1,"summary":"x","abstract":"y"}\n')
    score.stdin.flush()
    score.stdout.readline()  # It runs.
    time.sleep(0.1)
    score.send_signal(signal.SIGINT)
    score.wait(timeout=10)
    assert score.returncode != 0
    assert b"Traceback" not in score.stderr.read()
