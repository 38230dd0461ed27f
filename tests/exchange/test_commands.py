"""What is typed: `import`, and what it prints."""

import json

import pytest

from desktop_app.app import main
from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database
from desktop_app.shop import open_counter

MAPPED = ("--map", "note=Other", "--map", "reference=")
PEOPLE = "ID,Name,Other\nA1,Mia Okafor,likes tea\nA2,,\n,Bo,\n"


@pytest.fixture
def run(tmp_path, capsys):
    """Type a command; gives its exit code, what it printed and what it complained of."""

    def type_it(*words):
        code = main(["--data", str(tmp_path / "shop"), *map(str, words)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return type_it


@pytest.fixture
def customers(tmp_path):
    """The names of all customers."""

    def names():
        open_counter(tmp_path / "shop")
        found = sorted(row.name for row in Customer.select())
        database.close()
        return found

    return names


def test_an_import_is_told_in_json_and_undone_by_its_number(run, write_file, customers, tmp_path):
    path = write_file(PEOPLE)
    code, out, _ = run("import", "customers", path, "--json")
    told = json.loads(out)
    assert code == 0
    assert {key: told[key] for key in ("read", "added", "updated", "unchanged", "skipped")} == {
        "read": 3, "added": 2, "updated": 0, "unchanged": 0, "skipped": 1,
    }  # fmt: skip
    assert told["made"]["customers"] == 2
    assert told["problems"] == [{"row": 3, "column": "", "reason": "does not say who it is"}]
    assert told["mapping"] == {"name": ["Name"], "reference": ["ID"]}
    assert customers() == ["Bo", "Mia Okafor"]
    assert len(list((tmp_path / "shop" / "backups").iterdir())) == 1
    assert run("import", "undo", told["batch"])[0] == 0
    assert customers() == []


def test_columns_can_be_named(run, write_file):
    code, out, _ = run(
        "import", "customers", write_file(PEOPLE), "--map", "note=Other", "--map", "reference=", "--json"
    )
    assert code == 0
    assert json.loads(out)["mapping"] == {"name": ["Name"], "note": ["Other"]}


def test_a_dry_run_says_what_would_come_of_it(run, write_file, customers):
    code, out, _ = run("import", "customers", write_file(PEOPLE), "--dry-run")
    assert code == 0
    assert out.startswith("Nothing was written. It would be: 3 rows read, 2 added, 0 updated, 0 unchanged, 1 skipped.")
    assert "row 3: does not say who it is" in out
    assert customers() == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("undo", "7"), "There is no import 7 to take back."),
        (("undo", "seven"), "“seven” is not the number of an import."),
        (("customers", "missing.csv"), "missing.csv: there is no such file."),
    ],
)
def test_what_cannot_be_done_is_refused_with_one_line(run, words, why):
    code, out, err = run("import", *words)
    assert (code, out, err.strip()) == (1, "", why)


def test_a_file_without_what_is_needed_is_refused(run, write_file):
    code, _, err = run("import", "purchases", write_file(PEOPLE))
    assert code == 1
    assert err.strip() == "No column tells the date. Say which one does: date=COLUMN."


@pytest.fixture
def planned_for(run, tmp_path):
    """An import of visits, and the morning after it, on which planning found what is to be done for them."""
    book = tmp_path / "ours.toml"
    book.write_text(
        '[[playbook]]\ncode = "ring"\nname = "Ring"\ntrigger = "rhythm"\n'
        'conditions = { rhythm = ["due"] }\n'
        '[[playbook.step]]\nphase = "later"\ndays = 0\nchannel = "call"\ntext = "Ring {name}"\nscript = ["Say hello"]\n'
    )
    path = tmp_path / "visits.csv"
    path.write_text("Client,Date\n" + "".join(f"Mia Okafor,2026-11-{day:02}\n" for day in (1, 8, 15)))
    run("--on", "2026-11-20", "playbooks", "load", book)
    _, told, _ = run("--on", "2026-11-20", "import", "visits", path, "--json")
    run("--on", "2026-11-22", "reminders")
    _, reminders, _ = run("--on", "2026-11-22", "reminders", "--json")
    assert "Ring Mia Okafor" in reminders
    return json.loads(told)["batch"]


def test_what_planning_made_for_an_import_goes_with_it(run, customers, planned_for):
    assert run("--on", "2026-11-22", "import", "undo", planned_for)[0] == 0
    assert customers() == []


def test_what_somebody_did_about_it_holds_the_import(run, customers, planned_for):
    _, reminders, _ = run("--on", "2026-11-22", "reminders", "--json")
    ring = next(row for row in json.loads(reminders) if row["text"] == "Ring Mia Okafor")
    run("--on", "2026-11-22", "done", ring["id"], "--outcome", "no answer")
    assert run("--on", "2026-11-22", "import", "undo", planned_for)[0] == 1
    assert customers() == ["Mia Okafor"]
