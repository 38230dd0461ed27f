"""What a pack says of courtesies and of remarks, as it stands in the file."""

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line
from desktop_app.noticing.tables import RemarkAct
from desktop_app.playbooks.packs.toml_entry import Entry
from desktop_app.visits.courtesies import Courtesies, ForService, Steps, Timed
from desktop_app.visits.tables import HowTo, Nudge, Ritual, Service, UsualConcern

MOST_ENTRIES, MOST_STEPS = 500, 12
LONGEST_STEP = 200


def courtesies_in(file: Entry) -> Courtesies:
    """Take the courtesies out of a file; raises Mistake, naming entry and reason, for what is not understood."""
    return Courtesies(
        services=tuple(_tidy(file, name, "services", Service.name.limit) for name in file.texts("services")),
        rituals=tuple(_for_service(entry, Ritual.text.limit) for entry in _entries(file, "ritual")),
        nudges=tuple(_timed(entry) for entry in _entries(file, "nudge")),
        concerns=tuple(_for_service(entry, UsualConcern.text.limit) for entry in _entries(file, "concern")),
        how_tos=tuple(_steps(entry) for entry in _entries(file, "take_home")),
    )


def acts_in(file: Entry) -> dict[str, str]:
    """Take out of a file what is done about which thing; raises Mistake likewise."""
    acts = {}
    for entry in _entries(file, "remark"):
        thing = _line(entry, "thing", RemarkAct.thing.limit)
        acts[thing] = _line(entry, "act", RemarkAct.act.limit)
        entry.finish()
    return acts


def _entries(file: Entry, key: str) -> list[Entry]:
    entries = file.entries(key)
    if len(entries) > MOST_ENTRIES:
        raise file.mistake(f"{len(entries)} entries of {key}; at most {MOST_ENTRIES} fit", key)
    return entries


def _for_service(entry: Entry, limit: int) -> ForService:
    line = ForService(_line(entry, "text", limit), _service(entry))
    entry.finish()
    return line


def _timed(entry: Entry) -> Timed:
    minutes = entry.number("after_minutes", Nudge.after_minutes.least, Nudge.after_minutes.most)
    if minutes is None:
        raise entry.mistake("after how many minutes? after_minutes is missing")
    nudge = Timed(_line(entry, "text", Nudge.text.limit), _service(entry), minutes)
    entry.finish()
    return nudge


def _steps(entry: Entry) -> Steps:
    steps = Steps(
        title=_line(entry, "title", HowTo.title.limit),
        words=tuple(_tidy(entry, word, "words", Service.name.limit) for word in entry.texts("words")),
        steps=tuple(_tidy(entry, step, "steps", LONGEST_STEP) for step in entry.texts("steps")),
    )
    entry.finish()
    if not steps.words or not 1 <= len(steps.steps) <= MOST_STEPS:
        raise entry.mistake(f"it needs words to be found by, and 1 to {MOST_STEPS} steps")
    return steps


def _service(entry: Entry) -> str:
    return _tidy(entry, entry.text("service", ""), "service", Service.name.limit)


def _line(entry: Entry, key: str, limit: int) -> str:
    return _tidy(entry, entry.text(key), key, limit)


def _tidy(entry: Entry, text: str, key: str, limit: int) -> str:
    try:
        return clean_line(text, limit, key)
    except Mistake as mistake:
        raise entry.mistake(str(mistake).removesuffix("."), key) from mistake
