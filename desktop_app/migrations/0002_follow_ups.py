"""The second form of the shop's file: reminders that come again, playbooks that lead on, shipments, letters."""

from pathlib import Path
from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Make the new tables, and make anew, with all they hold, those whose columns are others."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n"):
        db.execute_sql(statement)
