"""Filling the words of a step: a fixed set of names in braces. What is filled in is never read again as a name."""

import re
from collections.abc import Mapping

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.tables import Trigger

NAME = re.compile(r"\{([^{}]*)\}")
PRONOUNS = {
    Pronoun.THEY: ("they", "them", "their"),
    Pronoun.SHE: ("she", "her", "her"),
    Pronoun.HE: ("he", "him", "his"),
}
OF_THE_CUSTOMER = frozenset({"name", "They", "they", "them", "Their", "their"})
OF_THE_TRIGGER: Mapping[Trigger, frozenset[str]] = {
    Trigger.VISIT_FINISHED: frozenset(),
    Trigger.CONCERN: frozenset({"concern"}),
    Trigger.BOUGHT: frozenset({"product"}),
    Trigger.REMARK: frozenset({"remark", "act"}),
    Trigger.NTH_VISIT: frozenset({"visits"}),
    Trigger.INCIDENT: frozenset({"incident"}),
    Trigger.SHIPMENT_SENT: frozenset({"product"}),
    Trigger.SHIPMENT_LATE: frozenset({"product"}),
    Trigger.DATE: frozenset({"date"}),
    Trigger.RHYTHM: frozenset({"rhythm"}),
    Trigger.STALE_PREFERENCE: frozenset({"preference"}),
    Trigger.OFFER: frozenset({"offer"}),
}


def refuse_unknown_names(text: str, trigger: Trigger, *, names_service: bool) -> None:
    """Raise Mistake where `text` asks for a name that is not known when this happens, or has a lone brace.

    `names_service`: the conditions ask for a service, so that ``{service}`` is always known.
    """
    known = OF_THE_CUSTOMER | OF_THE_TRIGGER[trigger] | ({"service"} if names_service else set())
    for name in NAME.findall(text):
        if name not in known:
            choice = ", ".join(f"{{{one}}}" for one in sorted(known))
            raise Mistake(f"{{{name}}} is not known here; there is {choice}")
    if set("{}") & set(NAME.sub("", text)):
        raise Mistake("a brace stands alone; names are written {name}")


def fill(text: str, names: Mapping[str, str]) -> str:
    """Give `text` with every ``{name}`` replaced; braces inside a value stay as they are."""
    return NAME.sub(lambda found: names[found[1]], text)


def pronoun_names(pronoun: Pronoun) -> dict[str, str]:
    """Give how a customer is spoken of, by the names used in wordings; a capital begins a sentence."""
    they, them, their = PRONOUNS[pronoun]
    return {"they": they, "them": them, "their": their, "They": they.capitalize(), "Their": their.capitalize()}


def quoted(words: str) -> str:
    """Give somebody's own words in quotation marks, one pair however they were typed."""
    bare = words.strip(' "“”')
    if bare.count("“") > bare.count("”"):
        bare += "”"  # which belongs to words quoted within
    return f"“{bare.replace('“', '‘').replace('”', '’')}”"
