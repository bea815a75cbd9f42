import json
import pickle
import subprocess
import sys
import threading
import time

import daejo
import pytest

RIGHT = "1706.03762"  # Attention Is All You Need
RIGHT_SUMMARY = (
    "이 논문은 순환과 합성곱 없이 어텐션만 쓰는 트랜스포머 구조를 제안한다. "
    "WMT 2014 영어-독일어 번역에서 28.4 BLEU를 얻었고 학습 시간도 훨씬 짧다."
)
WRONG_SUMMARY = "도시의 교통 신호를 강화 학습으로 조절해 정체를 줄인다."


def test_tells_a_right_summary_from_a_wrong_one(papers):
    paper = papers[RIGHT]
    right = daejo.score(RIGHT_SUMMARY, paper["abstract"], paper["title"], arxiv_id=RIGHT)
    wrong = daejo.score(WRONG_SUMMARY, paper["abstract"], paper["title"], arxiv_id=RIGHT)
    assert (right.verdict, wrong.verdict) == ("ok", "mismatch")
    assert right.mismatch < 0.1 < 0.9 < wrong.mismatch <= 1
    assert right.logit < 0 < wrong.logit
    assert (wrong.arxiv_id, wrong.title, wrong.file, wrong.line) == (RIGHT, paper["title"], "", 0)
    assert wrong.reasons[0].severity == "error"
    assert wrong.reasons[0].message.isascii() and not wrong.reasons[0].message_ko.isascii()


def test_score_many_says_what_the_command_says(papers):
    summaries, chosen = [], []
    for summary in (RIGHT_SUMMARY, WRONG_SUMMARY, ""):
        for paper in papers.values():
            summaries.append(summary)
            chosen.append(paper)
    columns = ([p["abstract"] for p in chosen], [p["title"] for p in chosen])
    findings = daejo.score_many(summaries, *columns, arxiv_ids=[p["id"] for p in chosen], threads=2)
    lines = "".join(
        json.dumps({"id": p["id"], "title": p["title"], "summary": summary, "abstract": p["abstract"]}) + "\n"
        for summary, p in zip(summaries, chosen)
    )
    done = subprocess.run([sys.executable, "-m", "daejo", "score"], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(findings) == len(summaries)
    for answer, finding in zip(answers, findings):
        assert answer["verdict"] == finding.verdict
        assert answer["mismatch"] == pytest.approx(finding.mismatch, abs=1e-6)
        assert answer["logit"] == pytest.approx(finding.logit, abs=1e-6)
        assert [reason["code"] for reason in answer["reasons"]] == [reason.code for reason in finding.reasons]


def test_tells_a_source_that_the_summary_cannot_be_from(papers):
    paper, other = papers[RIGHT], papers["2106.09685"]
    sources = [None, paper["abstract"], "", other["abstract"], "404 Not Found"]
    findings = [
        daejo.score(RIGHT_SUMMARY, paper["abstract"], paper["title"], arxiv_id=RIGHT, source=source) for source in sources
    ]
    codes = [[reason.code for reason in finding.reasons if reason.code == "bad-source"] for finding in findings]
    assert codes == [[], [], ["bad-source"], ["bad-source"], ["bad-source"]]
    many = daejo.score_many(
        [RIGHT_SUMMARY] * 5, [paper["abstract"]] * 5, [paper["title"]] * 5, arxiv_ids=[RIGHT] * 5, sources=sources
    )
    assert [finding.as_dict() for finding in many] == [finding.as_dict() for finding in findings]
    with pytest.raises(ValueError, match="sources"):
        daejo.score_many([RIGHT_SUMMARY], [paper["abstract"]], sources=[])


def test_threads_do_not_change_a_finding(papers):
    abstracts = [paper["abstract"] for paper in papers.values()]
    summaries = [RIGHT_SUMMARY] * len(abstracts)
    alone = daejo.score_many(summaries, abstracts, threads=1)
    together = daejo.score_many(summaries, abstracts, threads=4)
    assert [finding.as_dict() for finding in alone] == [finding.as_dict() for finding in together]


def test_other_threads_go_on_meanwhile(papers):
    abstracts = [paper["abstract"] for paper in papers.values()] * 60
    counted = 0
    scored = threading.Event()

    def count():
        nonlocal counted
        while not scored.is_set():
            counted += 1
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    start = time.monotonic()
    daejo.score_many([RIGHT_SUMMARY] * len(abstracts), abstracts, threads=1)
    took = time.monotonic() - start
    scored.set()
    counter.join()
    assert counted > took / 0.001 / 20


def test_columns_must_be_of_one_length():
    with pytest.raises(ValueError, match="abstracts has 1 items and summaries has 2"):
        daejo.score_many(["가", "나"], ["a"])
    with pytest.raises(ValueError, match="titles"):
        daejo.score_many(["가"], ["a"], [])
    assert daejo.score_many([], []) == []


def test_texts_must_be_text():
    with pytest.raises(TypeError):
        daejo.score(None, "abstract")
    with pytest.raises(TypeError):
        daejo.score_many(["가"], [1])
    # A lone surrogate is no text in UTF-8.
    with pytest.raises((TypeError, UnicodeEncodeError, RuntimeError)):
        daejo.score("\ud800", "abstract")


def test_what_has_no_word_is_unverified():
    finding = daejo.score(" ", "We study cities.")
    assert finding.verdict == "unverified"
    assert finding.mismatch is None and finding.logit is None
    assert [reason.code for reason in finding.reasons] == ["unverified"]


def test_a_scorer_has_bounds_of_its_own(papers):
    paper = papers[RIGHT]
    assert daejo.Scorer(mismatch_at=1, review_at=1).score(WRONG_SUMMARY, paper["abstract"]).verdict == "ok"
    with pytest.raises(daejo.UsageError, match="0 to 1"):
        daejo.Scorer(mismatch_at=3)
    with pytest.raises(daejo.InputError, match="absent.model"):
        daejo.Scorer(model="absent.model")


def test_a_finding_can_be_kept(papers):
    finding = daejo.score(WRONG_SUMMARY, papers[RIGHT]["abstract"])
    assert pickle.loads(pickle.dumps(finding)).as_dict() == finding.as_dict()
    assert json.loads(json.dumps(finding.as_dict()))["reasons"][0]["code"] == finding.reasons[0].code
    assert repr(finding).startswith("Finding(verdict='mismatch', ")
    with pytest.raises(AttributeError):
        finding.verdict = "ok"
