"""Who may know whom, one sentence each. A break names the import that makes it."""

import ast
from pathlib import Path

import pytest

from tests.programs import ran

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "desktop_app"

# In the order in which they may stand on each other.
FEATURES = [
    "staff",
    "customers",
    "preferences",
    "visits",
    "noticing",
    "reminders",
    "rhythm",
    "shipments",
    "recovery",
    "playbooks",
    "suggestions",
    "messages",
    "pain_points",
    "praise",
    "diary",
    "closing",
    "insights",
    "handover",
    "exchange",
    "keeping",
    "sample",
    "practice",
]
# Rules that bear a name of their own.
PURE = {
    "reminders/branches.py",
    "reminders/recurrence.py",
    "reminders/spreading.py",
    "playbooks/conditions.py",
    "playbooks/parts.py",
    "rhythm/coming_back.py",
    "rhythm/descent.py",
    "rhythm/forecast.py",
    "rhythm/visit_fit.py",
    "rhythm/visit_model.py",
}
TOP = {
    "app",
    "beginning",
    "card",
    "card_commands",
    "cli",
    "reactions",
    "rehearsal",
    "sample_shop",
    "schema",
    "screens",
    "shop",
    "visit_commands",
}


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path


def imports(path):
    """Every module that a file names in an import, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def breaks(may_not, of=lambda path: True):
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        if of(path)
        for name in imports(path)
        if may_not(path, name)
    ]


def feature_of(path):
    return path.relative_to(PACKAGE).parts[0]


def named(*names):
    """What plays one of these roles: `rules.py` itself, and where it was split by purpose, `day_rules.py` as well."""
    return lambda path: any(path.name == name or path.name.endswith(f"_{name}") for name in names)


def plays(name, role):
    """Whether a module's dotted name says that it plays this role."""
    last = name.rpartition(".")[2]
    return last == role or last.endswith(f"_{role}")


def test_every_folder_is_a_room_that_is_known():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders - {"foundation", "window", "migrations", "screens"} <= set(FEATURES)


def test_the_foundation_knows_no_feature_and_no_qt():
    def wrong(path, name):
        feature = name.startswith("desktop_app.") and not name.startswith("desktop_app.foundation")
        return feature or name.startswith("PySide6")

    assert not breaks(wrong, of=lambda path: feature_of(path) == "foundation")


def test_the_window_kit_knows_no_feature_and_no_peewee():
    def wrong(path, name):
        ours = name.startswith("desktop_app.")
        return (ours and not name.startswith(("desktop_app.foundation", "desktop_app.window"))) or name == "peewee"

    assert not breaks(wrong, of=lambda path: feature_of(path) == "window")


def test_features_stand_only_on_earlier_ones():
    def wrong(path, name):
        parts = name.split(".")
        if parts[0] != "desktop_app" or len(parts) < 2 or parts[1] not in FEATURES:
            return False
        return FEATURES.index(parts[1]) > FEATURES.index(feature_of(path))

    assert not breaks(wrong, of=lambda path: feature_of(path) in FEATURES)


def test_only_the_top_knows_the_top():
    def wrong(path, name):
        parts = name.split(".")
        return parts[0] == "desktop_app" and len(parts) > 1 and parts[1] in TOP

    assert not breaks(wrong, of=lambda path: path.parent != PACKAGE and feature_of(path) != "screens")


def test_rules_are_pure():
    def wrong(path, name):
        return name.split(".")[0] in {"peewee", "PySide6", "time"} or plays(name, "queries") or plays(name, "actions")

    # Vocabularies (StrEnums) live beside the columns that store them; rules may name them.
    assert not breaks(wrong, of=lambda path: named("rules.py")(path) or path.relative_to(PACKAGE).as_posix() in PURE)


@pytest.mark.parametrize("name", ["tables.py", "queries.py", "actions.py", "rules.py", "commands.py"])
def test_what_is_not_seen_knows_no_qt(name):
    assert not breaks(lambda path, imported: imported.startswith("PySide6"), of=named(name))


def test_what_is_seen_knows_no_peewee():
    def wrong(path, name):
        return name == "peewee" or name.startswith("playhouse")

    seen = {path for path in modules() if any(name.startswith("PySide6") for name in imports(path))}
    assert not breaks(wrong, of=lambda path: path in seen)


def test_queries_do_not_act():
    assert not breaks(lambda path, name: plays(name, "actions"), of=named("queries.py"))


def test_the_command_line_never_imports_qt():
    seen = ran("-c", "import sys, desktop_app.cli; print('PySide6' in sys.modules)")
    assert seen.stdout.strip() == "False"


def test_only_the_clock_reads_the_time():
    readers = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
            if called and isinstance(node.value, ast.Attribute | ast.Name):
                source = ast.unparse(node.value)
                if source in {"dt.datetime", "datetime", "dt.date", "date", "datetime.datetime", "datetime.date"}:
                    readers.append(str(path.relative_to(ROOT)))
    assert readers == ["desktop_app/foundation/clock.py"]
