"""Which letters there are to draft messages from."""

from functools import cache

from desktop_app.foundation.resources import resource


@cache
def known_letters() -> frozenset[str]:
    """Give the codes of the letters that ship, as their English files are named."""
    return frozenset(path.stem for path in resource("letters/en").glob("*.*"))
