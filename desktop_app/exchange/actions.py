"""The beginning and the end of bringing a file in."""

from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.exchange.report import counted
from desktop_app.exchange.tables import BatchState, ImportBatch
from desktop_app.exchange.tally import Outcome, Tally
from desktop_app.foundation.act import Act

FINISHED = "import.finished"
TAKEN_BACK = "import.undone"


def begin(act: Act, batch: int, file: OpenedFile) -> None:
    """Remember that a file is being brought in, under the number that all its acts share."""
    name = file.table.path.name[: ImportBatch.file_name.limit]
    row = ImportBatch(
        id=batch, kind=file.purpose, file_name=name, started_at=act.now, by=act.by, mapping=file.mapping.as_json()
    )
    act.insert(row)


def finish(act: Act, batch: int, tally: Tally) -> None:
    """Remember that all of it is in, and what became of its rows."""
    row = ImportBatch.get_by_id(batch)
    act.update(row, state=BatchState.DONE, finished_at=act.now, report=tally.as_json())
    brought = counted(tally.rows[Outcome.ADDED], "row")
    act.record(FINISHED, subject=batch, text=f"{row.file_name}: {brought} of {row.kind} added")


def note_taken_back(act: Act, batch: int, what: str) -> None:
    """Say that what came with a file is gone again."""
    act.record(TAKEN_BACK, subject=batch, text=what)
