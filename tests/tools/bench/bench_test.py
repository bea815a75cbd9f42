"""Tests what `./dev bench` computes and prints, and the programs that it compares daejo with; nothing here is timed.

Usage: bench_test.py SOURCE_FOLDER PARSE_FLOOR TERMS_FLOOR
"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, PARSE_FLOOR, TERMS_FLOOR = (Path(sys.argv.pop(1)).resolve() for _ in range(3))
sys.path.insert(0, str(SOURCE / "tools/bench"))

from compare import sameness, sameness_of_answers  # noqa: E402
from figures import Figure, area_under_curve, figures_table, rate, times  # noqa: E402
from inputs import entries_of, fixture_pairs, in_seeded_order, repeated, write_digests  # noqa: E402
from processes import Command, RunError, Usage, median_ratio, output_of, total_instructions  # noqa: E402
from run import PYTHON, areas_under_curve, per_pair  # noqa: E402


def usages(*walls):
    return [Usage(wall, wall / 2, 1) for wall in walls]


class Figures(unittest.TestCase):
    def test_a_bound_is_reached_at_the_bound(self):
        for value, verdict in ((10, "aim met"), (11, "met, aim not"), (20, "met, aim not"), (21, "**not met**")):
            self.assertEqual(Figure("time", value, str, 20, 10).verdict(), verdict)
        for value, verdict in ((10, "aim met"), (9, "met, aim not"), (5, "met, aim not"), (4, "**not met**")):
            self.assertEqual(Figure("rate", value, str, 5, 10, more_is_better=True).verdict(), verdict)
        self.assertEqual(Figure("growth", 0.1, str, 0.1).verdict(), "met")

    def test_a_row_says_what_was_measured_and_what_is_asked(self):
        row = figures_table(
            [Figure("pairs", 30_000, rate, 25_000, 60_000, more_is_better=True, note="cold")]
        ).splitlines()[-1]
        self.assertEqual(row, "| pairs | 30,000 pairs/s (cold) | ≥ 25,000 pairs/s | ≥ 60,000 pairs/s | met, aim not |")
        self.assertEqual(
            figures_table([Figure("x", 1.5, times, 4)]).splitlines()[-1], "| x | 1.50× | ≤ 4.00× |  | met |"
        )


    def test_an_area_counts_the_pairs_in_the_right_order_and_half_the_ties(self):
        self.assertEqual(area_under_curve([(0.1, 0), (0.2, 0), (0.8, 1), (0.9, 1)]), 1)
        self.assertEqual(area_under_curve([(0.1, 1), (0.9, 0)]), 0)
        self.assertEqual(area_under_curve([(0.5, 1), (0.5, 0), (0.4, 0), (0.3, 1)]), (0.5 + 1) / 4)


class Inputs(unittest.TestCase):
    def test_the_order_is_seeded_and_takes_each_once_a_round(self):
        order = list(in_seeded_order(5, 12))
        self.assertEqual(order, list(in_seeded_order(5, 12)))
        self.assertEqual(len(order), 12)
        self.assertEqual(sorted(order[:5]), list(range(5)))
        self.assertEqual(sorted(order[5:10]), list(range(5)))
        self.assertNotEqual(order[:5], order[5:10])

    def test_lines_are_repeated_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            few = Path(folder) / "few.jsonl"
            few.write_text("하나\n둘\n")
            self.assertEqual(
                sorted(repeated(few, 4, Path(folder) / "many").read_text().splitlines()), ["둘", "둘", "하나", "하나"]
            )

    def test_digests_of_any_size_are_made_of_an_archive(self):
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "archive"
            archive.mkdir()
            for day in range(3):
                entries = "".join(
                    f"### [Title](https://arxiv.org/abs/2401.0000{paper})\n\n- 요약 {paper}\n\n" for paper in range(day, 5)
                )
                (archive / f"{day}.md").write_text(f"## Daily Papers\n\n{entries}")
            entries = entries_of(archive, {f"2401.0000{paper}" for paper in range(1, 9)})
            self.assertEqual(sorted(entry.splitlines()[2] for entry in entries), [f"- 요약 {paper}" for paper in range(1, 5)])
            self.assertEqual(entries, entries_of(archive, {f"2401.0000{paper}" for paper in range(1, 9)}))
            made = write_digests(entries, 3, Path(folder) / "made")
            self.assertEqual([file.read_text().count("### ") for file in sorted(made.iterdir())], [3, 1])

    def test_the_fixtures_make_pairs_with_keys_of_their_own(self):
        pairs = fixture_pairs(SOURCE / "fixtures")
        self.assertGreater(len(pairs), 50)
        self.assertEqual(len({pair["key"] for pair in pairs}), len(pairs))
        self.assertTrue(all(pair["summary"] and pair["abstract"] for pair in pairs))


class Measures(unittest.TestCase):
    def test_a_ratio_is_taken_within_a_round(self):
        # Rounds that are slow for both do not move it.
        self.assertEqual(median_ratio(usages(2, 20, 4), usages(1, 10, 2)), 2)

    def test_the_start_is_no_part_of_the_cost_of_a_pair(self):
        self.assertAlmostEqual(per_pair(100, usages(1.5, 1.5), usages(0.5, 0.5)), 0.01)

    def test_instructions_are_read_off_a_profile(self):
        self.assertEqual(total_instructions("events: Ir\nfn=(1) main\n16 400\nsummary: 12345\ntotals: 12345\n"), 12345)
        with self.assertRaises(RunError):
            total_instructions("events: Ir\n")

    def test_areas_are_read_off_an_evaluation(self):
        printed = "| set | right | wrong | AUC |\n|---|---|---|---|\n| gold | 156 | 13 | 0.99823 (0.99–1.0) |\n| gold | 0 |\n"
        self.assertEqual(areas_under_curve(printed), {"gold": 0.99823})

    def test_a_program_that_fails_is_an_error_unless_its_status_is_right(self):
        with self.assertRaisesRegex(RunError, "status 3: why"):
            output_of(Command(["sh", "-c", "echo why >&2; exit 3"]))
        self.assertEqual(output_of(Command(["sh", "-c", "echo out; exit 3"], accepted=(0, 3))), "out\n")

    def test_standard_input_is_given_through_a_shell(self):
        with tempfile.TemporaryDirectory(prefix="it's a ") as folder:
            file = Path(folder) / "in"
            file.write_text("text")
            self.assertEqual(output_of(Command(Command(["cat"], file).for_shell())), "text")

    def test_outputs_are_the_same_or_counted(self):
        self.assertEqual(sameness("a\nb\n", "a\nb\n"), "the same bytes")
        self.assertEqual(sameness("a\nb\nc\n", "a\nx\n"), "2 of 3 lines differ")

    def test_answers_that_differ_are_told_by_verdict_and_logit(self):
        ok, doubted = '{"verdict":"ok","logit":-1.5}\n', '{"verdict":"review","logit":-1.25}\n'
        unverified = '{"verdict":"unverified","logit":null}\n'
        self.assertEqual(sameness_of_answers(ok + unverified, ok + unverified), "the same bytes")
        said = sameness_of_answers(ok + doubted + ok, ok + ok + unverified)
        self.assertEqual(said, "2 of 3 lines differ, 2 in the verdict, logits by at most 0.250000")


class Peers(unittest.TestCase):
    def run_on(self, command, lines):
        return subprocess.run(command, input="".join(lines), capture_output=True, text=True, timeout=120)

    def test_the_floor_counts_lines_and_refuses_what_is_not_json_or_utf8(self):
        self.assertEqual(self.run_on([PARSE_FLOOR], ['{"key":1}\n', '{"key":"가"}']).stdout, "2\n")
        broken = subprocess.run([PARSE_FLOOR], input=b'{"key":1}\n{"key":"\xff"}\n', capture_output=True)
        self.assertEqual((broken.returncode, broken.stderr), (1, b"parse_floor: line 2 is not JSON\n"))

    def test_the_floor_of_terms_reads_both_texts(self):
        pair = {"key": 1, "summary": "LoRA 랭크 적응", "title": "LoRA", "abstract": "Low-rank adaptation."}
        one, two = (self.run_on([TERMS_FLOOR], [json.dumps(pair) + "\n"] * count).stdout for count in (1, 2))
        self.assertGreater(int(one), 5)
        self.assertEqual(int(two), 2 * int(one))

    def test_scikit_learn_answers_each_pair_with_its_cosine(self):
        if subprocess.run([PYTHON, "-c", "import sklearn"], capture_output=True).returncode != 0:
            self.skipTest("python3-sklearn is not installed; ./dev bench does that")
        pairs = [{"key": 1, "summary": "LoRA rank adaptation", "abstract": "LoRA rank adaptation"},
                 {"key": 2, "summary": "한국어 요약", "abstract": "Nothing shared"}]  # fmt: skip
        ran = self.run_on(
            [PYTHON, SOURCE / "tools/bench/peers/sklearn_score.py"], [json.dumps(pair) + "\n" for pair in pairs]
        )
        self.assertEqual(
            [json.loads(line) for line in ran.stdout.splitlines()],
            [{"key": 1, "cosine": 1.0}, {"key": 2, "cosine": 0.0}],
        )


if __name__ == "__main__":
    unittest.main()
