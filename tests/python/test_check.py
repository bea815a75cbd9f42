import pathlib

import daejo
import pytest
from conftest import FIXTURES


def check_sample(tmp_path, paths, **more):
    options = {"abstracts": [FIXTURES / "abstracts.jsonl"], "store": tmp_path / "store.db", "offline": True}
    return daejo.check(paths, isolated=True, **(options | more))


def test_gives_a_finding_for_each_entry(tmp_path):
    findings = check_sample(tmp_path, FIXTURES / "digests" / "sample.md")
    assert [finding.verdict for finding in findings].count("mismatch") == 4
    assert len(findings) == 10
    vit = next(finding for finding in findings if finding.arxiv_id == "2010.11929")
    assert (vit.verdict, vit.line, vit.reasons[0].code) == ("mismatch", 51, "swapped")
    assert pathlib.Path(vit.file) == FIXTURES / "digests" / "sample.md"


def test_takes_text_and_paths_one_or_many(tmp_path):
    one = check_sample(tmp_path, str(FIXTURES / "digests" / "sample.md"))
    many = check_sample(tmp_path, [FIXTURES / "digests" / "sample.md", str(FIXTURES / "digests" / "sample.html")])
    assert len(many) == len(one) + 3


def test_what_is_not_at_hand_is_unverified(tmp_path):
    findings = check_sample(tmp_path, FIXTURES / "digests" / "sample.md", abstracts=())
    assert {finding.verdict for finding in findings} == {"unverified"}


def test_a_paper_that_was_not_read_is_a_finding(tmp_path):
    digest = tmp_path / "day.md"
    digest.write_text(
        "## [A](https://arxiv.org/abs/1706.03762) [B](https://arxiv.org/abs/1810.04805)\n\n"
        "이 논문은 어텐션만 쓰는 구조를 제안한다.\n",
        encoding="utf-8",
    )
    findings = check_sample(tmp_path, digest)
    assert (findings[-1].verdict, findings[-1].reasons[0].code) == ("unverified", "unread")


def test_takes_a_profile_texts_and_previews(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "2010.11929.txt").write_text("", encoding="utf-8")
    findings = check_sample(tmp_path, FIXTURES / "digests" / "sample.md", sources=texts, preview=True)
    vit = next(finding for finding in findings if finding.arxiv_id == "2010.11929")
    assert "bad-source" in [reason.code for reason in vit.reasons]
    with pytest.raises(daejo.InputError, match="cannot be opened"):
        check_sample(tmp_path, FIXTURES / "digests" / "sample.md", profile=tmp_path / "absent.json")


def test_errors_name_the_file(tmp_path):
    with pytest.raises(daejo.InputError, match="cannot be opened") as raised:
        check_sample(tmp_path, tmp_path / "absent.md")
    assert raised.value.file == str(tmp_path / "absent.md")
    assert isinstance(raised.value, daejo.Error)
    broken = tmp_path / "broken.json"
    broken.write_text('{"papers": [\n', encoding="utf-8")
    with pytest.raises(daejo.InputError) as raised:
        check_sample(tmp_path, broken)
    assert raised.value.line >= 1
    with pytest.raises(ValueError):
        check_sample(tmp_path, FIXTURES / "digests" / "sample.md", threads=100_000)
