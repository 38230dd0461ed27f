"""The packs that ship, and what is refused in a shop's own file."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.packs.pack_file import read_pack, starter_pack, write_pack
from desktop_app.playbooks.tables import Phase, Trigger
from desktop_app.reminders.tables import Kind
from desktop_app.visits.rules import Trade
from tests.playbooks.inventing import invented, playbooks

HEAD = '[[playbook]]\ncode = "ours"\nname = "Ours"\ntrigger = "visit finished"\n'
STEP = '[[playbook.step]]\nphase = "next day"\nchannel = "call"\ntext = "Ring {name}"\n'


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "ours.toml"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.parametrize("trade", Trade)
def test_every_trade_begins_with_the_playbooks_of_all_and_its_own(trade):
    codes = [playbook.code for playbook in starter_pack(trade).playbooks]
    everybodys = [playbook.code for playbook in starter_pack(Trade.BLANK).playbooks]
    assert codes[: len(everybodys)] == everybodys
    assert len(codes) == len(set(codes))
    assert (len(codes) > len(everybodys)) is (trade is not Trade.BLANK)


@pytest.mark.parametrize("trade", Trade)
def test_no_playbook_waits_for_the_next_day_only(trade):
    for playbook in starter_pack(trade).playbooks:
        phases = {step.phase for step in playbook.steps}
        assert phases != {Phase.NEXT_DAY}, playbook.code


@pytest.mark.parametrize("trade", Trade)
def test_a_remark_is_acted_on_within_two_days(trade):
    (remark,) = [playbook for playbook in starter_pack(trade).playbooks if playbook.trigger is Trigger.REMARK]
    assert [(step.delay, step.kind, step.text) for step in remark.steps] == [(2, Kind.REMARK, "{act}")]


def test_a_file_says_little_where_the_usual_is_meant(written):
    (playbook,) = read_pack(written(HEAD + STEP)).playbooks
    (step,) = playbook.steps
    assert (step.delay, step.kind, step.script) == (1, Kind.FOLLOW_UP, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("playbook = ]", r"ours.toml cannot be read: .*line 1"),
        ("\n[[playbook]", r"ours.toml cannot be read: .*line 2"),
        (f"version = {'9' * 5000}", "ours.toml cannot be read"),
        (f"playbook = {'[' * 50_000}", "ours.toml cannot be read"),
        ("version = 2", r"ours.toml: version must be a whole number from 1 to 1 \(line 1\)"),
        ("[shop]", r"ours.toml: 'shop' is not known \(line 1\)"),
        ("# ours\n[[pack]]", r"ours.toml: 'pack' is not known \(line 2\)"),
        ("playbook = 3", "ours.toml: playbook must be a list"),
        ("playbook = [3]", r"ours.toml, playbook 1: here should be names and values \(line 1\)"),
        (HEAD, "ours.toml, playbook 1 “Ours”: a playbook needs a step"),
        (
            HEAD.replace("visit finished", "full moon") + STEP,
            "trigger 'full moon' is not one of: visit finished, n-th visit, .*(line 4)",
        ),
        (HEAD.replace('"ours"', '"Ours!"') + STEP, "playbook 1 “Ours”: code must be small letters"),
        (HEAD.replace('"Ours"', '" "') + STEP, "playbook 1: name must be a text"),
        (HEAD.replace('"Ours"', f'"{"x" * 121}"') + STEP, "name: at most 120 letters fit here; this has 121"),
        (HEAD.replace("Ours", "Pay 4111 1111 1111 1111") + STEP, "holds the number of a payment card"),
        (HEAD + STEP + HEAD + STEP, r"playbook 2 “Ours”: the code 'ours' stands there twice \(line 10\)"),
        ((HEAD + STEP) * 201, "ours.toml: 201 playbooks; at most 200 fit"),
        (HEAD + 'colour = "red"\n' + STEP, r"'colour' is not known \(line 5\)"),
        (HEAD + 'conditions = { weather = "rain" }\n' + STEP, r"conditions: 'weather' is not known \(line 5\)"),
        (HEAD + "conditions = { first_visit = 1 }\n" + STEP, "conditions: first_visit must be true or false"),
        (HEAD + 'conditions = { service = "cut" }\n' + STEP, "conditions: service must be a list"),
        (HEAD + "conditions = { service = [3] }\n" + STEP, "conditions: service must be a list of texts"),
        (HEAD + "conditions = { starts = 3 }\n" + STEP, "conditions: starts must be a day such as 2026-12-31"),
        (HEAD + "[playbook.conditions]\nvisits = [0]\n" + STEP, r"visits must be a whole .* \(line 6\)"),
        (
            HEAD + "[playbook.conditions]\nmood_at_most = 11\n" + STEP,
            r"mood_at_most must be a whole number from 1 to 10",
        ),
        (
            HEAD + 'conditions = { product = ["mask"] }\n' + STEP,
            r"product cannot be known when the trigger is visit finished \(line 5\)",
        ),
        (
            HEAD + STEP.replace("next day", "soon"),
            r"step 1: phase 'soon' is not one of: before leaving, next day, later \(line 6\)",
        ),
        (HEAD + STEP.replace("call", "pigeon"), r"step 1: channel 'pigeon' is not one of.*\(line 7\)"),
        (HEAD + STEP.replace('"call"', "[]"), "step 1: channel .* is not one of"),
        (HEAD + STEP + 'mode = "maybe"', "step 1: mode 'maybe' is not one of: schedule, suggest"),
        (HEAD + STEP + 'when = "during"', "step 1: when 'during' is not one of: after, before"),
        (HEAD + STEP + "days = -1\n", r"step 1: days must be a whole number from 0 to 3650 \(line 9\)"),
        (HEAD + STEP + "weeks = 1.5\n", "step 1: weeks must be a whole number"),
        (HEAD + STEP + "days = true\n", "step 1: days must be a whole number"),
        (HEAD + STEP + "days = 1\nmonths = 1\n", r"step 1: days and months: only one of them fits \(line 10\)"),
        (HEAD + STEP.replace("next day", "later"), "step 1: how long after\\? Give one of: days, business_days, weeks"),
        (HEAD + STEP.replace("{name}", "{phone}"), r"step 1: \{phone\} is not known here; .* \(line 8\)"),
        (HEAD + STEP + 'text = "again"\n', "ours.toml cannot be read: .*line 9"),
        (HEAD + STEP + "outcomes = 3\n", "step 1: outcomes must be a list"),
        (HEAD + STEP + 'outcomes = [{ then = "1" }]\n', r"step 1, outcomes 1: answer must be a text \(line 9\)"),
        (HEAD + STEP + 'outcomes = [{ answer = "fine", thenn = "1" }]\n', "step 1, outcomes 1: 'thenn' is not known"),
        (HEAD + STEP + 'outcomes = [{ answer = "fine", then = "1" }]\n', r"go round in a circle: 1 → 1 \(line 9\)"),
        (HEAD + STEP * 21, "21 steps; at most 20 fit"),
        ("#" * (10 * 1024 * 1024), "ours.toml is too big: at most 256 KB fit"),
    ],
)
def test_what_is_not_understood_is_refused_with_file_entry_line_and_reason(written, text, reason):
    with pytest.raises(Mistake, match=reason):
        read_pack(written(text))


def test_the_line_is_that_of_the_entry_even_where_a_text_looks_like_one(written):
    looks = STEP.replace('"Ring {name}"', '"""\n[[playbook]]\ntext = 3\n"""') + "kind = 3\n"
    with pytest.raises(Mistake, match=r"step 1: kind 3 is not one of: .* \(line 12\)"):
        read_pack(written(HEAD + looks))


def test_a_file_that_is_no_text_is_refused_with_the_line(tmp_path):
    (tmp_path / "picture.toml").write_bytes(b"#\n\x89PNG\xff")
    with pytest.raises(Mistake, match=r"picture.toml is not UTF-8 text \(line 2\)"):
        read_pack(tmp_path / "picture.toml")


def test_a_mark_that_some_editors_begin_a_text_with_does_no_harm(tmp_path):
    (tmp_path / "ours.toml").write_text(HEAD + STEP, "utf-8-sig")
    assert [playbook.code for playbook in read_pack(tmp_path / "ours.toml").playbooks] == ["ours"]


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path):
    places = [tmp_path, tmp_path / "nowhere.toml", Path(os.devnull)]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.toml")
        places.append(tmp_path / "pipe.toml")
    for place in places:
        with pytest.raises(Mistake, match="is not a file"):
            read_pack(place)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    with suppress(Mistake):
        assert read_pack(path).playbooks == ()


@invented
@given(st.lists(playbooks(), max_size=2, unique_by=lambda playbook: playbook.code))
def test_what_is_written_reads_the_same(tmp_path_factory, found):
    path = tmp_path_factory.getbasetemp() / "written.toml"
    path.unlink(missing_ok=True)
    write_pack(path, Pack(found))
    assert read_pack(path).playbooks == tuple(found)


@pytest.mark.parametrize("trade", Trade)
def test_a_pack_that_is_written_reads_the_same(tmp_path, trade):
    write_pack(tmp_path / "ours.toml", Pack(starter_pack(trade).playbooks))
    assert read_pack(tmp_path / "ours.toml").playbooks == starter_pack(trade).playbooks


def test_writing_never_replaces_a_file(tmp_path):
    (tmp_path / "ours.toml").write_text("mine")
    with pytest.raises(Mistake, match="is there already"):
        write_pack(tmp_path / "ours.toml", Pack(starter_pack(Trade.BLANK).playbooks))
    with pytest.raises(Mistake, match="cannot be written"):
        write_pack(tmp_path / "nowhere" / "ours.toml", Pack(starter_pack(Trade.BLANK).playbooks))
