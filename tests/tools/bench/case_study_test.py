"""Tests tools/bench/case_study.py: that it counts by month and era, and that its chart is well-formed and says no more.

Usage: case_study_test.py SOURCE_FOLDER
"""

import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv.pop(1)) / "tools/bench"))

from case_study import chart, months_table, reasons_table, tally, with_gaps  # noqa: E402

ERAS = [("early", ""), ("late", "2024-06-12")]


def entries(day, verdict, count, *reasons):
    said = [{"code": code, "severity": severity} for code, severity in reasons]
    return [{"file": f"digests/{day}.md", "verdict": verdict, "reasons": said, "title": "A title"}] * count


DAYS = [
    *entries("2024-06-11", "ok", 40),
    *entries("2024-06-12", "mismatch", 10, ("unrelated", "error"), ("unrelated", "error")),
    *entries("2024-08-01", "unverified", 5, ("unverified", "warning")),
]


class CaseStudy(unittest.TestCase):
    def test_months_and_eras_are_counted_apart(self):
        months, eras = tally(DAYS, ERAS)
        self.assertIn("| 2024-06 | 2 | 50 | 50 | 10 | 20.0 (11.2–33.0) | 0 |", months_table(months, "month"))
        self.assertIn("| 2024-08 | 1 | 5 | 0 | 0 | none | 0 |", months_table(months, "month"))
        self.assertIn("| early | 1 | 40 | 40 | 0 |", months_table(eras, "era"))

    def test_an_entry_counts_once_for_a_reason_that_it_has_twice(self):
        table = reasons_table(tally(DAYS, ERAS)[1])
        self.assertIn("| `unrelated` | error | 0 (0.0 %) | 10 (66.7 %) |", table)

    def test_a_month_without_days_is_a_gap(self):
        self.assertEqual(list(with_gaps(tally(DAYS, ERAS)[0])), ["2024-06", "2024-07", "2024-08"])
        self.assertEqual(with_gaps({}), {})

    def test_the_chart_is_well_formed_and_has_counts_only(self):
        text = chart(with_gaps(tally(DAYS, ERAS)[0]))
        ElementTree.fromstring(text)
        self.assertNotIn("A title", text)
        self.assertIn(">few<", text)
        self.assertIn(">none<", text)


if __name__ == "__main__":
    unittest.main()
