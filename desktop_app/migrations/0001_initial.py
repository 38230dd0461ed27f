"""The first form of the shop's file: the statements of the SQL file beside this one."""

from pathlib import Path
from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Make every table, index and trigger."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n"):
        db.execute_sql(statement)
