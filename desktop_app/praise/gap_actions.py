"""Keeping what stood in the way of those who are thanked, and what comes of it."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.praise.gap_rules import Ending, gap_line, needs_words
from desktop_app.praise.tables import Gap, Kudos

GAP = "praise.gap"


def keep_gap(act: Act, kudos: int, text: str, ending: Ending | None = None, words: str = "") -> None:
    """Keep what stood in the way of those who are thanked, in place of what was said of it before.

    `ending` is None while nobody has decided; `words` say what will be, or is, different. Raises Mistake where the
    thanks were taken back, and where words are missing.
    """
    if Kudos.get_or_none(Kudos.id == kudos) is None:
        raise Mistake("These thanks were taken back.")
    text = clean_line(text, Gap.text.limit, "What stood in the way")
    if not is_visible(text):
        raise Mistake("What stood in the way? One line will do.")
    words = clean_line(words, Gap.words.limit, "What will be different") if needs_words(ending) else ""
    if needs_words(ending) and not is_visible(words):
        raise Mistake("What will be different? One line will do.")
    said = {"text": text, "ending": ending, "words": words, "day": act.day, "by": act.by}
    row = Gap.get_or_none(Gap.kudos == kudos)
    if row is None:
        act.insert(Gap(kudos=kudos, **said))
    else:
        act.update(row, **said)
    act.record(GAP, subject=kudos, text=gap_line(text, ending, words))
