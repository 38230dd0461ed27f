"""The chain of records: the digest of each takes in the one before, so that a change anywhere shows."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

SEAL = 16
"""How many signs of a digest stand on paper and in the journal: too many to be met again by chance."""
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Link:
    """A record as it stands in the file.

    `said` are its columns as the content says them, `told` is the line of the journal; None where there is none.
    """

    day: str
    content: dict[str, Any]
    before: str
    digest: str
    said: bool
    told: str | None


def digest(content: dict[str, Any], before: str) -> str:
    """Give the SHA-256 (hex) over the digest of the record before and the content as canonical JSON.

    Each digest depends on all earlier ones, so that a record changed later no longer fits.
    """
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{canonical}".encode()).hexdigest()


def seal(whole: str) -> str:
    """Give the beginning of a digest as it is read aloud: ``seal 3f2a 99bc 01de 7788``."""
    return "seal " + " ".join(whole[place : place + _GROUP] for place in range(0, SEAL, _GROUP))


def broken(links: Iterable[Link]) -> Iterator[str]:
    """Say which records no longer fit, given in the order in which they were kept.

    Who writes every later record anew, and the journal with them, is not found by the file alone: only by a paper,
    which carries the seal it had.
    """
    before = ""
    for link in links:
        if not _is_as_it_was(link):
            yield f"the record of {link.day} was changed after the day was closed"
        if link.before != before:
            yield f"the record of {link.day} does not follow the one before it: one was removed, added or swapped"
        before = link.digest


def _is_as_it_was(link: Link) -> bool:
    return link.said and digest(link.content, link.before) == link.digest and _is_told(link)


def _is_told(link: Link) -> bool:
    """Tell whether the journal speaks of this very record; in files of the first form it names no seal."""
    return link.told is not None and ("seal" not in link.told or seal(link.digest) in link.told)
