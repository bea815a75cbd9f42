"""Runs the real command and decides whether its findings on a damaged entry fit the damage."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest_file import Place
from kinds import Target

Reason = dict[str, Any]


@dataclass(frozen=True)
class Finding:
    """daejo's verdict on an entry and its reasons at warning level or above."""

    arxiv_id: str
    line: int
    verdict: str
    reasons: tuple[Reason, ...]

    @property
    def alarms(self) -> set[str]:
        """The codes at warning level or above. An entry that could not be checked has no alarms."""
        return {reason["code"] for reason in self.reasons} - {"unverified"}


Findings = dict[tuple[str, int], Finding]


def check(daejo: Path, store: Path, folder: Path) -> Findings:
    """Runs `daejo check` on a folder. Returns findings by file name and the entry's ordinal. Raises RuntimeError if it
    fails."""
    arguments = ["check", str(folder), "--store", str(store), "--offline", "--format", "json", "--fail-on", "never"]
    report = json.loads(run(daejo, arguments))
    findings: Findings = {}
    ordinals: dict[str, int] = {}
    for entry in report["entries"]:
        file = Path(entry["file"]).name
        ordinal = ordinals[file] = ordinals.get(file, -1) + 1
        reasons = tuple(reason for reason in entry["reasons"] if reason["severity"] != "note")
        findings[file, ordinal] = Finding(entry["arxiv_id"] or "", entry["line"], entry["verdict"], reasons)
    return findings


def run(daejo: Path, arguments: list[str]) -> bytes:
    """The command's standard output. Exit statuses other than 0, 1 and 3 raise RuntimeError with its error text."""
    done = subprocess.run([str(daejo), *arguments], capture_output=True, check=False)
    if done.returncode not in (0, 1, 3):
        error = done.stderr.decode("utf-8", "replace").strip()
        raise RuntimeError(f"{daejo} {arguments[0]} ended with status {done.returncode}: {error}")
    return done.stdout


@dataclass(frozen=True)
class Expectation:
    """The expected findings for a kind of damage. Codes that the entry had before the damage do not count."""

    codes: frozenset[str]
    found: Callable[[Finding, Target, Place], bool]
    named: Callable[[Finding, Target, Place], bool]
    named_means: str
    least_found: float
    least_named: float | None = None


def _having(finding: Finding, *codes: str) -> list[Reason]:
    return [reason for reason in finding.reasons if reason["code"] in codes]


def _names_other(reason: Reason, target: Target) -> bool:
    return reason["evidence"].get("other_id") == target.other_id or target.other_id in reason["message"]


def _on_lines(reason: Reason, place: Place) -> bool:
    return reason["line"] is not None and place.first_line <= reason["line"] <= place.last_line


def _on_columns(reason: Reason, place: Place) -> bool:
    return _on_lines(reason, place) and place.first_column <= (reason["column"] or 0) <= place.last_column


def _gravely_doubted(finding: Finding) -> bool:
    errors = [r for r in _having(finding, "swapped", "unrelated") if r["severity"] == "error"]
    return finding.verdict == "mismatch" or bool(errors)


def _section_placed(finding: Finding, _: Target, place: Place) -> bool:
    return any(_on_lines(reason, place) for reason in _having(finding, "wrong-section"))


def _other_named(code: str) -> Callable[[Finding, Target, Place], bool]:
    return lambda finding, target, _: any(_names_other(reason, target) for reason in _having(finding, code))


def _cut_placed(finding: Finding, target: Target, place: Place) -> bool:
    """Whether the place is on the lines of the remaining section or, if nothing remains, the message names the
    section."""
    return any(
        _on_lines(reason, place) or (target.label != "" and target.label in reason["message"])
        for reason in _having(finding, "incomplete")
    )


_doubt = frozenset({"swapped", "unrelated", "generic"})

EXPECTATIONS: dict[str, Expectation] = {
    "exchanged summaries": Expectation(
        _doubt,
        lambda finding, _, __: _gravely_doubted(finding),
        _other_named("swapped"),
        "`swapped`, with the other paper's id",
        0.99,
        0.98,
    ),
    "exchanged section": Expectation(
        _doubt | {"wrong-section"},
        lambda f, t, p: _section_placed(f, t, p) or f.verdict in ("review", "mismatch"),
        _section_placed,
        "`wrong-section`, on that section's line",
        0.85,
    ),
    "replaced link": Expectation(
        _doubt | {"title-mismatch", "authors-mismatch"},
        lambda f, _, __: f.verdict == "mismatch" or bool(_having(f, "title-mismatch", "authors-mismatch")),
        lambda f, _, __: bool(_having(f, "title-mismatch", "authors-mismatch")),
        "`title-mismatch` or `authors-mismatch`",
        0.99,
    ),
    "altered number": Expectation(
        frozenset({"figure-contradicted"}),
        lambda f, _, p: any(_on_lines(reason, p) for reason in _having(f, "figure-contradicted")),
        lambda f, _, p: any(_on_columns(reason, p) for reason in _having(f, "figure-contradicted")),
        "`figure-contradicted`, at that number's column",
        0.90,
    ),
    "duplicated summary": Expectation(
        frozenset({"duplicate"}),
        lambda f, _, __: bool(_having(f, "duplicate")),
        _other_named("duplicate"),
        "`duplicate`, with the other paper's id",
        0.99,
    ),
    "cut summary": Expectation(
        frozenset({"incomplete"}),
        lambda f, _, __: bool(_having(f, "incomplete")),
        _cut_placed,
        "`incomplete`, on that section's line or with its label",
        0.99,
    ),
}
