"""Putting a name together from its parts."""

import re
from collections.abc import Sequence

_NO_SPACES_BETWEEN = re.compile(
    r"[\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)


def name_from_parts(parts: Sequence[str]) -> str:
    """Return one name from its parts in the order given, empty ones left out.

    A space stands between them, except where all are Chinese, Japanese or Korean: 田中 and 美咲 make 田中美咲.
    """
    told = [part for part in parts if part]
    if told and all(_NO_SPACES_BETWEEN.fullmatch(part) for part in told):
        return "".join(told)
    return " ".join(told)


def seems_garbled(name: str) -> bool:
    """Whether question marks stand where letters were: the other system saved the name in too small an alphabet."""
    return name.count("?") > 1
