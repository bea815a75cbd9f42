"""The example bot, with a generator that gets worse or better the second time."""

import json
import subprocess
import sys

from conftest import FIXTURES, SOURCE

ATTENTION, BERT, LORA = "1706.03762", "1810.04805", "2106.09685"

SUMMARIES = {
    # Right at once.
    ATTENTION: ["순환과 합성곱 없이 어텐션만 쓰는 트랜스포머로 기계 번역을 한다. WMT 2014 영독 번역에서 28.4 BLEU를 얻었다."],
    # Right the second time.
    BERT: [
        "도시의 교통 신호를 강화 학습으로 조절해 정체를 줄인다.",
        "BERT는 양방향 트랜스포머를 마스크 언어 모델로 사전 학습하고, 출력층 하나만 더해 질의응답과 자연어 추론에 미세 조정한다.",
    ],
    # Never right.
    LORA: ["드론으로 실종자를 찾는 탐색 경로를 계획한다.", "해면동물의 유전체를 해독한다."],
}

GENERATOR = """
import json, pathlib, sys
paper = json.load(sys.stdin)
folder = pathlib.Path(sys.argv[1])
tries = folder / paper["id"]
n = len(tries.read_text()) if tries.exists() else 0
tries.write_text("." * (n + 1))
print(json.loads((folder / "summaries.json").read_text())[paper["id"]][n])
"""


def test_publishes_what_fits_asks_once_more_and_leaves_out_the_rest(papers, tmp_path):
    (tmp_path / "summaries.json").write_text(json.dumps(SUMMARIES))
    (tmp_path / "generator.py").write_text(GENERATOR)
    with open(tmp_path / "papers.jsonl", "w", encoding="utf-8") as out:
        for arxiv_id in SUMMARIES:
            out.write(json.dumps({key: papers[arxiv_id][key] for key in ("id", "title", "abstract")}) + "\n")
    done = subprocess.run(
        [sys.executable, SOURCE / "examples" / "gate_before_publish.py", tmp_path / "papers.jsonl", tmp_path / "day.md",
         sys.executable, tmp_path / "generator.py", tmp_path],
        capture_output=True, text=True, check=True,
    )
    digest = (tmp_path / "day.md").read_text(encoding="utf-8")
    assert SUMMARIES[ATTENTION][0] in digest
    assert SUMMARIES[BERT][1] in digest and SUMMARIES[BERT][0] not in digest
    assert LORA not in digest
    assert [len((tmp_path / arxiv_id).read_text()) for arxiv_id in SUMMARIES] == [1, 2, 2]
    assert "2 of 3 summaries published." in done.stderr
    # What it wrote is a digest that daejo passes.
    done = subprocess.run(
        [sys.executable, "-m", "daejo", "check", tmp_path / "day.md", "--abstracts", FIXTURES / "abstracts.jsonl",
         "--offline", "--isolated", "--store", tmp_path / "store.db"],
    )
    assert done.returncode == 0
