"""Which icon stands for which kind of preference, and for how it is known."""

from collections.abc import Mapping

from desktop_app.preferences.tables import How, Kind

KIND_ICONS: Mapping[Kind, str] = {
    Kind.NEVER: "alert",
    Kind.LIKE: "thumb-up",
    Kind.DISLIKE: "thumb-down",
    Kind.GOAL: "goal",
    Kind.ROLE: "role",
    Kind.VALUE: "value",
    Kind.COMFORT: "comfort",
    Kind.CONTACT: "contact",
}
HOW_ICONS: Mapping[How, str] = {
    How.SAID: "speech",
    How.NOTICED: "eye",
    How.ASSUMED: "question",
    How.IMPORTED: "download",
}
