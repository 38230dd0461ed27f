"""Which icon stands for which kind of proposal."""

from collections.abc import Mapping

from desktop_app.noticing.reading.proposals import Kind
from desktop_app.preferences.icons import KIND_ICONS as PREFERENCES

KIND_ICONS: Mapping[Kind, str] = {
    **{Kind(kind): icon for kind, icon in PREFERENCES.items()},
    Kind.REMINDER: "calendar",
    Kind.REMARK: "star",
    Kind.PROMISE: "promise",
    Kind.PAINPOINT: "frown",
}
