"""The second form of the shop's file: reminders that come again, playbooks that lead on, shipments, letters."""

from pathlib import Path
from typing import Any

# What the journal keeps of steps that were taken out of a playbook, so that this still can be undone.
REMEMBERED_STEPS = """
    UPDATE row_change SET before = json_set(
        json_remove(before, '$.delay_days'),
        '$.key', CAST(json_extract(before, '$.position') AS TEXT), '$.mode', 'schedule',
        '$.delay', json_extract(before, '$.delay_days'), '$.unit', 'days', '$.before', 0,
        '$.letter', '', '$.outcomes', '[]'
    )
    WHERE table_name = 'playbook_step' AND how = 'deleted'
"""


def up(migrator: Any, db: Any) -> None:
    """Make the new tables, and make anew, with all they hold, those whose columns are others."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n"):
        db.execute_sql(statement)
    db.execute_sql(REMEMBERED_STEPS)
