"""Tests tools/bench/damage on the fixtures: that each kind damages what it says and nothing else, and is counted rightly.

Usage: damage_test.py SOURCE_FOLDER DAEJO
"""

import filecmp
import json
import random
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

SOURCE = Path(sys.argv.pop(1))
DAEJO = Path(sys.argv.pop(1))
sys.path.insert(0, str(SOURCE / "tools/bench/damage"))

from digest_file import Edit, Place, Span, apply_edits, read_digest  # noqa: E402
from figures import ALTERATIONS, alter, find_figures  # noqa: E402
from findings import EXPECTATIONS, Finding, check, run  # noqa: E402
from kinds import KINDS, Archive, Paper, Target  # noqa: E402
from measure import Baseline, Bench, Count, KindResult, measure_baseline, measure_kind, wilson  # noqa: E402
from report import markdown, plain_data  # noqa: E402
from rounds import MOST_DAMAGED_SHARE, Round, deal, undamaged_entries, write_round  # noqa: E402

SAMPLE = read_digest(SOURCE / "fixtures" / "digests" / "sample.md")


def archive(abstract="It gains 31.17% and is 2.6x faster."):
    papers = {e.arxiv_id: Paper(e.arxiv_id, e.title, abstract) for e in SAMPLE.entries}
    return Archive({SAMPLE.file: SAMPLE}, papers, frozenset())


def proposals(kind, seed=1, of=None):
    return list(KINDS[kind](of or archive(), random.Random(f"{seed}:{kind}")))


def finding(code, verdict="ok", **reason):
    blank = {"code": code, "severity": "error", "message": "", "line": 1, "column": 1, "evidence": {}}
    return Finding("", 1, verdict, ({**blank, **reason},))


class Digests(unittest.TestCase):
    def test_entries_and_sections_are_cut_at_their_bytes(self):
        entry = SAMPLE.entries[0]
        self.assertEqual(len(SAMPLE.entries), 10)
        self.assertEqual(entry.id_span.of(SAMPLE.text), entry.arxiv_id)
        self.assertTrue(entry.summary.of(SAMPLE.text).startswith("- "))
        self.assertTrue(all(section.label for section in entry.sections))
        self.assertNotIn("###", entry.summary.of(SAMPLE.text))

    def test_edits_keep_all_other_bytes_and_tell_their_place(self):
        edits = [Edit("f", Span(0, 1), "XX\n", Span(0, 2)), Edit("f", Span(3, 4), "수", Span(0, 1))]
        text, places = apply_edits("a나\nbc", edits)
        self.assertEqual(text, "XX\n나\n수c")
        self.assertEqual(places[edits[0]], Place(1, 1, 1, 2))
        self.assertEqual(places[edits[1]], Place(3, 3, 1, 1))

    def test_columns_are_bytes(self):
        edit = Edit("f", Span(2, 3), "9", Span(0, 1))
        self.assertEqual(apply_edits("나나1", [edit])[1][edit], Place(1, 1, 7, 7))

    def test_overlapping_edits_are_refused(self):
        edits = [Edit("f", Span(0, 2), "", Span(0, 0)), Edit("f", Span(1, 3), "", Span(0, 0))]
        self.assertRaises(ValueError, apply_edits, "abcd", edits)


class Figures(unittest.TestCase):
    def test_figures_of_both_languages_agree(self):
        def values(text):
            return [(figure.kind, figure.value) for figure in find_figures(text)]

        self.assertEqual(values("31.17%, 2.6배, 15억 개, 1,100개"), values("31.17\\%, 2.6$\\times$, 1.5B, 1,100"))
        self.assertEqual(values("20 퍼센트, 3배"), [("percent", 20), ("times", 3)])

    def test_names_years_and_ranges_are_no_figures(self):
        names = "GPT-4, Llama 3.1, Llama 2 70B, LLaVA-1.5 13B, v1.5"
        self.assertEqual(find_figures(f"{names}, 2024년, 10~20%, 1억 5천만, 4배치, 3조건"), [])

    def test_an_altered_figure_is_another_number_well_written(self):
        for text in ("31.17%", "20%", "1,100개", "0.85", "1.80", "5배"):
            figure = find_figures(text)[0]
            for how in ALTERATIONS:
                digits = alter(figure, how, {figure.value}, random.Random(1))
                if digits is not None:
                    self.assertNotEqual(Decimal(digits.replace(",", "")), figure.value, (text, how, digits))
                    self.assertRegex(digits, r"^(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$")
        self.assertIsNone(alter(find_figures("55%")[0], "digits transposed", set(), random.Random(1)))


class Kinds(unittest.TestCase):
    def test_the_same_seed_gives_the_same_damage(self):
        for kind in KINDS:
            self.assertEqual(proposals(kind), proposals(kind), kind)
        self.assertNotEqual(proposals("replaced link"), proposals("replaced link", seed=2))

    def test_exchanged_summaries_stand_under_each_other(self):
        for damage in proposals("exchanged summaries"):
            a, b = damage.targets
            self.assertEqual(a.edit.text, b.entry.summary.of(SAMPLE.text))
            self.assertEqual((a.other_id, b.other_id), (b.entry.arxiv_id, a.entry.arxiv_id))

    def test_an_exchanged_section_keeps_its_label(self):
        for damage in proposals("exchanged section"):
            for target in damage.targets:
                text, _ = apply_edits(SAMPLE.text, [target.edit])
                self.assertEqual(text.count(target.label), SAMPLE.text.count(target.label))

    def test_an_altered_number_changes_digits_that_the_abstract_states(self):
        entry = SAMPLE.entries[0]
        stated = "31.17%"
        text = SAMPLE.text[: entry.summary.end] + " " + stated + SAMPLE.text[entry.summary.end :]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sample.md"
            path.write_bytes(text.encode())
            day = read_digest(path)
        papers = {entry.arxiv_id: Paper(entry.arxiv_id, "", f"It gains {stated}.")}
        damages = proposals("altered number", of=Archive({day.file: day}, papers, frozenset()))
        self.assertEqual([d.targets[0].edit.span.of(text) for d in damages], ["31.17"])

    def test_a_cut_leaves_less_and_never_ends_a_sentence(self):
        damages = proposals("cut summary")
        self.assertEqual({d.variant for d in damages}, {"broken off", "section removed", "section emptied"})
        for damage in damages:
            edit = damage.targets[0].edit
            self.assertLess(len(edit.text), edit.span.end - edit.span.begin)
            if damage.variant == "broken off":
                self.assertNotRegex(edit.text, r"[.!?]$")

    def test_what_is_known_to_be_wrong_is_not_damaged(self):
        wrong = Archive(archive().days, archive().papers, frozenset(e.key for e in SAMPLE.entries))
        self.assertEqual([proposals(kind, of=wrong) for kind in KINDS], [[] for _ in KINDS])


class Rounds(unittest.TestCase):
    def test_a_round_damages_a_quarter_at_most_and_no_entry_twice(self):
        days = archive().days
        for kind in KINDS:
            for one in deal(proposals(kind), days, 100):
                keys = [target.entry.key for target in one.targets]
                self.assertLessEqual(len(keys) * MOST_DAMAGED_SHARE, len(SAMPLE.entries))
                self.assertEqual(len(keys), len(set(keys)))

    def test_undamaged_entries_keep_their_bytes(self):
        days = archive().days
        one = deal(proposals("exchanged summaries"), days, 2)[0]
        with tempfile.TemporaryDirectory() as folder:
            places = write_round(one, days, Path(folder) / "day")
            damaged = read_digest(Path(folder) / "day" / SAMPLE.file)
        self.assertEqual(places.keys(), {target.entry.key for target in one.targets})
        untouched = undamaged_entries(one, days)
        self.assertEqual(len(untouched), 8)
        for entry in untouched:
            self.assertEqual(damaged.entries[entry.ordinal].summary.of(damaged.text), entry.summary.of(SAMPLE.text))

    def test_without_damage_a_day_is_written_byte_for_byte(self):
        with tempfile.TemporaryDirectory() as folder:
            write_round(Round(), archive().days, Path(folder) / "day")
            original = SOURCE / "fixtures" / "digests" / SAMPLE.file
            self.assertTrue(filecmp.cmp(original, Path(folder) / "day" / SAMPLE.file, shallow=False))


class Answers(unittest.TestCase):
    def judged(self, kind, answer, place=Place(5, 5, 10, 14), **target):
        target = Target(SAMPLE.entries[0], Edit("", Span(0, 0), "", Span(0, 0)), **target)
        expectation = EXPECTATIONS[kind]
        return expectation.found(answer, target, place), expectation.named(answer, target, place)

    def test_the_other_paper_must_be_named(self):
        kind = "exchanged summaries"
        right = finding("swapped", "mismatch", evidence={"other_id": "1"})
        self.assertEqual(self.judged(kind, right, other_id="1"), (True, True))
        self.assertEqual(self.judged(kind, right, other_id="2"), (True, False))
        weak = finding("swapped", "review", severity="warning")
        self.assertEqual(self.judged(kind, weak, other_id="2"), (False, False))

    def test_a_number_must_be_placed_on_its_line_and_column(self):
        kind = "altered number"
        self.assertEqual(self.judged(kind, finding("figure-contradicted", line=5, column=10)), (True, True))
        self.assertEqual(self.judged(kind, finding("figure-contradicted", line=5, column=15)), (True, False))
        self.assertEqual(self.judged(kind, finding("figure-contradicted", line=6, column=10)), (False, False))
        self.assertEqual(self.judged(kind, finding("figure-unsupported", line=5, column=10)), (False, False))

    def test_a_section_must_be_placed(self):
        self.assertEqual(self.judged("exchanged section", finding("wrong-section", line=5)), (True, True))
        self.assertEqual(self.judged("exchanged section", finding("wrong-section", line=6)), (False, False))
        self.assertEqual(self.judged("exchanged section", finding("unrelated", "review")), (True, False))

    def test_false_alarms_are_told_from_known_wrong_entries(self):
        keys = [entry.key for entry in SAMPLE.entries[:4]]
        wrong = Archive(archive().days, archive().papers, frozenset(keys[:1]))
        clean = {key: finding("incomplete") for key in keys[:3]} | {keys[3]: finding("unverified", "unverified")}
        baseline = measure_baseline(wrong, clean, {keys[1]: {"incomplete"}, keys[2]: {"duplicate"}})
        counted = (baseline.alarmed, baseline.known_right, len(baseline.false_alarms), baseline.unverified)
        self.assertEqual(counted, (3, 2, 1, 1))

    def test_wilson_intervals_are_those_of_the_books(self):
        low, high = wilson(81, 263)
        self.assertAlmostEqual(low, 0.2553, places=4)
        self.assertAlmostEqual(high, 0.3662, places=4)
        self.assertEqual(wilson(0, 0), (0.0, 1.0))


class Reports(unittest.TestCase):
    def test_tables_and_data_tell_the_same_counts(self):
        kinds = {"cut summary": KindResult({"a": Count(4, 3, 2, ["x"]), "b": Count(4, 4, 4)}, 1, 1, 10, ["y"])}
        baseline = Baseline(entries=200, unverified=100, alarmed=2, false_on_verified=1, false_alarms=["z", "w"])
        baseline.false_by_code["duplicate"] = 2
        table = markdown(kinds, baseline)
        self.assertIn("| **cut summary** | 8 | 87.5 (52.9–97.8) | 75.0 (40.9–92.9) | 99 found | 1 of 10 |", table)
        self.assertIn("| **false alarms**, of all entries | 2 | 1.0 (0.3–3.6), at most 1.0 |", table)
        data = json.loads(json.dumps(plain_data(kinds, baseline)))
        self.assertEqual(data["kinds"]["cut summary"]["total"]["found"], 7)
        self.assertEqual(data["kinds"]["cut summary"]["variants"]["a"]["misses"], ["x"])
        self.assertEqual(data["baseline"]["false_by_code"], {"duplicate": 2})


class Command(unittest.TestCase):
    def test_the_real_command_is_measured_on_the_fixtures(self):
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            snapshot = str(SOURCE / "fixtures" / "abstracts.jsonl")
            run(DAEJO, ["store", "import", snapshot, "--store", str(work / "store")])
            write_round(Round(), archive().days, work / "undamaged")
            clean = check(DAEJO, work / "store", work / "undamaged")
            self.assertEqual([f.arxiv_id for f in clean.values()], [e.arxiv_id for e in SAMPLE.entries])
            bench = Bench(DAEJO, work / "store", work, archive(), clean)
            result = measure_kind(bench, "replaced link", seed=1, enough=4)
        self.assertEqual(result.total.damaged + result.doubted_before, 4)
        self.assertEqual(result.total.found, result.total.damaged)

    def test_a_command_that_fails_is_told(self):
        self.assertRaises(RuntimeError, run, DAEJO, ["check", "no such folder"])


if __name__ == "__main__":
    unittest.main()
