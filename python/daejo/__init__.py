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

    summary is in Korean, as plain text or Markdown. abstract is in English, as arXiv has it. title is the paper's.
    arxiv_id excludes the paper itself from the papers that the summary is contrasted with. source is the text that the
    summary was made from. A statement counts as supported if source or abstract supports it. If source is empty or
    about another paper, the finding has the reason "bad-source", an error, but its verdict does not change. A pair is
    "unverified" if its summary or abstract has no words. A call takes a tenth of a millisecond, and longer with a
    source.
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
    """Judges many summaries and returns one finding for each, in order.

    All columns must have the length of summaries. An unknown title or id is "", and an unknown source is None. threads
    is the number of threads, 0 for one per core; it does not affect the findings. Other threads of Python can run
    meanwhile. Raises ValueError if the columns differ in length.
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
    profile: str | os.PathLike[str] | None = None,
    sources: str | os.PathLike[str] | None = None,
    full_text: bool = False,
    preview: bool = False,
) -> list[Finding]:
    """Checks digests like `daejo check`.

    Returns one finding for each entry, in file order, and then one for each paper and file that was not read. The
    latter are "unverified" and have the reason "unread".

    paths are files, folders and globs. Abstracts come from the snapshots named in abstracts (JSON Lines, plain or
    gzip), from the store (a file; None for the one in the user's cache folder), or, unless offline, from arXiv, which
    gets at most one request every three seconds. config is the daejo.toml for all digests, or None to use the nearest
    one of each. isolated reads no daejo.toml. threads is the number of threads, 0 for one per core.
    profile is a file that `daejo profile` wrote from the publisher's past digests. sources is the folder with the texts
    that the bot read, a file per paper (2410.12405.txt). full_text fetches arXiv's HTML of the other papers, one every
    three seconds. preview runs the preview rules, too, whose reasons are notes.

    Raises UsageError for a wrong setting, and InputError if a named file cannot be read. A paper that could not be
    fetched raises nothing; its entry is "unverified".
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
        None if profile is None else os.fspath(profile),
        None if sources is None else os.fspath(sources),
        full_text,
        preview,
    )
