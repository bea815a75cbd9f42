"""Checks Korean summaries of arXiv papers against the real abstracts.

    >>> import daejo
    >>> finding = daejo.score("도시의 교통 신호를 조절한다.", "We sequence the genome of a sponge.")
    >>> finding.verdict
    'mismatch'
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Sequence

from ._daejo import Finding, Reason, Scorer
from ._daejo import check as _check
from ._daejo import version as _version
from ._errors import Error, InputError, UsageError

__all__ = [
    "Error",
    "Finding",
    "InputError",
    "Reason",
    "Scorer",
    "UsageError",
    "__version__",
    "check",
    "score",
    "score_many",
]

__version__ = _version()


@functools.lru_cache(maxsize=1)
def _scorer() -> Scorer:
    return Scorer()


def score(
    summary: str,
    abstract: str,
    title: str | None = None,
    *,
    arxiv_id: str | None = None,
    source: str | None = None,
) -> Finding:
    """Judges one summary against its paper's abstract.

    summary is Korean, plain or Markdown; abstract is English, as arXiv has it; title is the paper's. arxiv_id keeps
    the paper itself out of the papers that the summary is contrasted with. source is the text that the summary was
    made from: what it or the abstract supports is supported, and one that is empty or about another paper is told as
    the reason "bad-source", an error, while the verdict stays. A pair without a word in its summary or abstract is
    "unverified". Takes a tenth of a millisecond, longer with a source.
    """
    return _scorer().score(summary, abstract, title, arxiv_id=arxiv_id, source=source)


def score_many(
    summaries: Sequence[str],
    abstracts: Sequence[str],
    titles: Sequence[str] | None = None,
    *,
    arxiv_ids: Sequence[str] | None = None,
    sources: Sequence[str | None] | None = None,
    threads: int = 0,
) -> list[Finding]:
    """Judges many summaries: one finding for each, in order, the same whatever the number of threads.

    The columns are as long as summaries; an unknown title or id is "", an unknown source None. threads is how many to
    use, 0 for one on each core; other threads of Python go on meanwhile. Raises ValueError where the columns differ in
    length.
    """
    return _scorer().score_many(summaries, abstracts, titles, arxiv_ids=arxiv_ids, sources=sources, threads=threads)


def check(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    abstracts: Iterable[str | os.PathLike[str]] = (),
    store: str | os.PathLike[str] | None = None,
    offline: bool = False,
    config: str | os.PathLike[str] | None = None,
    isolated: bool = False,
    threads: int = 0,
) -> list[Finding]:
    """Checks digests as `daejo check` does: a finding for each entry in file order, then one for each paper and file
    that was not read, which is "unverified" with the reason "unread".

    paths are files, folders and globs. Abstracts come from the snapshots named in abstracts (JSON Lines, plain or
    gzip), from the store (a file; None for the one in the user's cache folder), or, unless offline, from arXiv, which
    is asked once in three seconds at most. config is a daejo.toml for all digests, None for the nearest of each;
    isolated reads none. threads is how many to use, 0 for one on each core.

    Raises UsageError for a setting that is wrong, and InputError where a named file cannot be read. What could not be
    fetched raises nothing: it is "unverified".
    """
    named = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    return _check(
        [os.fspath(path) for path in named],
        [os.fspath(path) for path in abstracts],
        None if store is None else os.fspath(store),
        offline,
        "" if config is None else os.fspath(config),
        isolated,
        threads,
    )
