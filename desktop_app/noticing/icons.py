"""Which icon stands for which kind of proposal."""

from collections.abc import Mapping

from desktop_app.noticing.reading.proposals import Kind

KIND_ICONS: Mapping[Kind, str] = {
    Kind.NEVER: "alert",
    Kind.LIKE: "thumb-up",
    Kind.DISLIKE: "thumb-down",
    Kind.GOAL: "goal",
    Kind.ROLE: "role",
    Kind.VALUE: "value",
    Kind.COMFORT: "comfort",
    Kind.CONTACT: "contact",
    Kind.REMINDER: "calendar",
    Kind.REMARK: "star",
    Kind.PROMISE: "promise",
    Kind.PAINPOINT: "frown",
}
