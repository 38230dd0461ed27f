"""The quiet check of a note: words its customer may one day ask to read."""

from desktop_app.noticing.reading.vocabulary import pattern, vocabulary


def concerns(text: str) -> tuple[str, ...]:
    """One sentence for each insult, health or religion word, in the order of the check; never a reason to refuse."""
    said = (
        str(check["says"]).format(word=found[0])
        for name, check in vocabulary()["concerns"].items()
        for found in pattern(f"{{concerns.{name}.words}}").finditer(text)
    )
    return tuple(dict.fromkeys(said))
