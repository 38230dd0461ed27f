"""Logs of visits as published: one visit in a line, a customer's number and right after it the day."""

import datetime as dt
import re
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from pathlib import Path

VISIT = re.compile(r"(\S+)[\s,;]+(\d{4})-?(\d\d)-?(\d\d)(?:[\s,;]|$)")


def read_log(path: Path) -> list[list[int]]:
    """Give the distinct days (counted) on which each customer came, the earliest first; other lines are passed over."""
    days: dict[str, set[int]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        if found := VISIT.search(line):
            customer, *day = found.groups()
            days[customer].add(dt.date(*map(int, day)).toordinal())
    return [sorted(came) for came in days.values()]


def in_order(scored: list[tuple[float, bool]]) -> float:
    """Give the chance that of two, one who came back and one who did not, the first is ranked higher (AUC)."""
    back = sum(came for _, came in scored)
    ranks, place = 0.0, 0
    for _, tied in groupby(sorted(scored), key=itemgetter(0)):
        answers = [came for _, came in tied]
        ranks += sum(answers) * (place + (len(answers) + 1) / 2)
        place += len(answers)
    return (ranks - back * (back + 1) / 2) / (back * (len(scored) - back))
