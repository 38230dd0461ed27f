"""The packs that ship, and what is refused in a shop's own file."""

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.pack_file import MOST_BYTES, pack, read_playbooks, write_playbooks
from desktop_app.playbooks.tables import Phase, Trigger
from desktop_app.reminders.tables import Kind
from desktop_app.visits.rules import Trade

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
    codes = [playbook.code for playbook in pack(trade)]
    assert codes[:3] == ["concern-next-day", "remark-within-two-days", "something-to-connect"]
    assert len(codes) == len(set(codes))
    assert (len(codes) > 3) is (trade is not Trade.BLANK)


@pytest.mark.parametrize("trade", Trade)
def test_no_playbook_waits_for_the_next_day_only(trade):
    for playbook in pack(trade):
        phases = {step.phase for step in playbook.steps}
        assert phases != {Phase.NEXT_DAY}, playbook.code


@pytest.mark.parametrize("trade", Trade)
def test_a_remark_is_acted_on_within_two_days(trade):
    (remark,) = [playbook for playbook in pack(trade) if playbook.trigger is Trigger.REMARK]
    assert [(step.delay, step.kind, step.text) for step in remark.steps] == [(2, Kind.REMARK, "{act}")]


def test_a_file_says_little_where_the_usual_is_meant(written):
    (playbook,) = read_playbooks(written(HEAD + STEP))
    (step,) = playbook.steps
    assert (step.delay, step.kind, step.script) == (1, Kind.FOLLOW_UP, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("playbook = ]", "ours.toml cannot be read: .*line 1"),
        ("[shop]", "ours.toml: 'shop' is not known"),
        ("playbook = 3", "ours.toml: playbook must be a list"),
        ("playbook = [3]", "ours.toml, playbook 1: here should be names and values"),
        (HEAD, "ours.toml, playbook 1 “Ours”: a playbook needs a step"),
        (
            HEAD.replace("visit finished", "full moon") + STEP,
            "trigger 'full moon' is not one of: visit finished, concern",
        ),
        (HEAD.replace('"ours"', '"Ours!"') + STEP, "playbook 1 “Ours”: code must be small letters"),
        (HEAD.replace('"Ours"', '" "') + STEP, "playbook 1: name must be a text"),
        (HEAD.replace('"Ours"', f'"{"x" * 121}"') + STEP, "name has 121 characters; at most 120 fit"),
        (HEAD + STEP + HEAD + STEP, "playbook 2 “Ours”: the code 'ours' stands there twice"),
        (HEAD + 'colour = "red"\n' + STEP, "'colour' is not known"),
        (HEAD + 'conditions = { weather = "rain" }\n' + STEP, "conditions: 'weather' is not known"),
        (HEAD + "conditions = { first_visit = 1 }\n" + STEP, "conditions: first_visit must be true or false"),
        (HEAD + 'conditions = { service = "cut" }\n' + STEP, "conditions: service must be a list"),
        (
            HEAD + 'conditions = { product = ["mask"] }\n' + STEP,
            "there is no product when the trigger is visit finished",
        ),
        (
            HEAD + STEP.replace("next day", "soon"),
            "step 1: phase 'soon' is not one of: before leaving, next day, later",
        ),
        (HEAD + STEP.replace("call", "pigeon"), "step 1: channel 'pigeon' is not one of"),
        (HEAD + STEP.replace('"call"', "[]"), "step 1: channel .* is not one of"),
        (HEAD + STEP + "days = -1\n", "step 1: days must be a whole number from 0 to 3650"),
        (HEAD + STEP + "days = 1.5\n", "step 1: days must be a whole number"),
        (HEAD + STEP + "days = true\n", "step 1: days must be a whole number"),
        (HEAD + STEP.replace("next day", "later"), "step 1: days must be a whole number"),
        (HEAD + STEP.replace("next day", "before leaving") + "days = 2\n", "before leaving cannot wait for days"),
        (HEAD + STEP.replace("{name}", "{phone}"), r"step 1: \{phone\} is not known here; there is \{Their\}"),
        (HEAD + STEP.replace("{name}", "{service}"), r"\{service\} is not known here"),
        (HEAD + STEP.replace("{name}", "{concern}"), r"\{concern\} is not known here"),
        (HEAD + STEP.replace("{name}", "{name.__class__}"), r"\{name.__class__\} is not known here"),
        (HEAD + STEP.replace("{name}", "{name"), "a brace stands alone"),
        (HEAD + STEP + 'script = ["{they}", "{nobody}"]\n', r"\{nobody\} is not known here"),
        (HEAD + STEP * 21, "step has 21 entries; at most 20 fit"),
        ("#" * (MOST_BYTES + 1), "ours.toml is too big: at most 256 KB fit"),
    ],
)
def test_what_is_not_understood_is_refused_with_file_entry_and_reason(written, text, reason):
    with pytest.raises(Mistake, match=reason):
        read_playbooks(written(text))


def test_a_file_that_is_no_text_or_no_file_is_refused(tmp_path):
    (tmp_path / "picture.toml").write_bytes(b"\x89PNG\xff")
    with pytest.raises(Mistake, match="is not UTF-8 text"):
        read_playbooks(tmp_path / "picture.toml")
    with pytest.raises(Mistake, match="is not a file"):
        read_playbooks(tmp_path)


@pytest.mark.parametrize("trade", Trade)
def test_what_is_written_reads_the_same(tmp_path, trade):
    write_playbooks(tmp_path / "ours.toml", pack(trade))
    assert read_playbooks(tmp_path / "ours.toml") == pack(trade)


def test_writing_never_replaces_a_file(tmp_path):
    (tmp_path / "ours.toml").write_text("mine")
    with pytest.raises(Mistake, match="is there already"):
        write_playbooks(tmp_path / "ours.toml", pack(Trade.BLANK))
    with pytest.raises(Mistake, match="cannot be written"):
        write_playbooks(tmp_path / "nowhere" / "ours.toml", pack(Trade.BLANK))
