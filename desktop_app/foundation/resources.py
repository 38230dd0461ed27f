"""Where the files that ship with the app are found."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2] / "resources"


def resource(name: str) -> Path:
    """The path of a shipped file or folder, from its name below `resources/` such as `"icons/check.svg"`."""
    return _ROOT / name
