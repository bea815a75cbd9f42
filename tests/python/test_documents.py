"""What the documents show of the Python module runs as it is written, and its page is that of the module."""

import json
import shutil
import subprocess
import sys

import pytest
from conftest import FIXTURES, SOURCE

sys.path.append(str(SOURCE / "tests" / "documents"))
from document import Document

PAGES = [Document(SOURCE, path) for path in sorted((SOURCE / "docs").glob("*.md"))]
BLOCKS = [block for page in PAGES for block in page.blocks]


def of(language, use):
    found = [block for block in BLOCKS if (block.language, block.use) == (language, use)]
    assert found
    return [pytest.param(block, id=block.where) for block in found]


@pytest.fixture
def repository(tmp_path, papers):
    (tmp_path / "digests").mkdir()
    shutil.copy(FIXTURES / "digests" / "sample.md", tmp_path / "digests" / "day.md")
    shutil.copy(FIXTURES / "abstracts.jsonl", tmp_path)
    shutil.copytree(SOURCE / "examples", tmp_path / "examples")
    paper = {key: papers["2106.09685"][key] for key in ("id", "title", "abstract")}
    (tmp_path / "papers.jsonl").write_text(json.dumps(paper) + "\n")
    summary = "사전 학습된 가중치는 그대로 두고 각 층에 학습 가능한 저랭크 분해 행렬을 넣는 LoRA를 제안합니다."
    (tmp_path / "write_summary").write_text(f"#!/bin/sh\ncat > /dev/null\necho '{summary}'\n")
    (tmp_path / "write_summary").chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("block", of("python", "run"))
def test_code_runs(block, repository):
    subprocess.run([sys.executable, "-c", block.text], cwd=repository, check=True)


@pytest.mark.parametrize("block", of("sh", "run-in-python"))
def test_commands_run(block, repository):
    program = f'python3() {{ "{sys.executable}" "$@"; }}\n'
    subprocess.run(["bash", "-e", "-c", program + block.text], cwd=repository, check=True)
    assert "2106.09685" in (repository / "digest.md").read_text()


def test_page_is_that_of_the_module():
    made = subprocess.run([sys.executable, SOURCE / "tools" / "docs" / "python_page.py"], capture_output=True, text=True, check=True)
    assert made.stdout == (SOURCE / "docs" / "python_api.md").read_text(encoding="utf-8"), "Run ./dev docs --generate."
