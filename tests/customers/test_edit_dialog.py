"""Adding somebody and changing a card, at the window."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.customers import actions
from desktop_app.customers.drafts import AddressDraft, CodeDraft, CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.edit_dialog import EditDialog
from desktop_app.customers.queries import card
from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.undo import undo_latest
from desktop_app.window import theme
from desktop_app.window.buttons import Button

WHOLE = CustomerDraft(
    "Elena Marsh",
    say="eh-LEH-na",
    call="El",
    pronoun=Pronoun.SHE,
    company="Bows",
    since=dt.date(2021, 11, 3),
    phones=(PhoneDraft("07700 900123", "home"), PhoneDraft("07700 900124")),
    emails=(EmailDraft("elena@example.com"),),
    addresses=(AddressDraft("1 High St", "Leeds", "", "LS1 1AA", "UK", "home"),),
    dates=(DateDraft("birthday", 3, 14), DateDraft("wedding", 6, 1, 2010)),
    cards=("RG1",),
    tags=("music", "VIP"),
    codes=(CodeDraft("till", "77"),),
)


class Desk:
    """A window over which the dialog opens, and what a person does in it."""

    def __init__(self, background, qtbot, write):
        self.background, self.qtbot, self.write = background, qtbot, write
        self.window = QWidget()
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()

    def open(self, **options):
        self.dialog = EditDialog(self.window, self.background, **options)
        self.saved, self.opened = [], []
        self.dialog.saved.connect(self.saved.append)
        self.dialog.opened.connect(self.opened.append)
        self.dialog.open()
        self.form = self.dialog.form
        self.qtbot.waitUntil(self.dialog.save.isEnabled)

    def save(self):
        self.qtbot.mouseClick(self.dialog.save, Qt.MouseButton.LeftButton)

    def saved_card(self):
        self.qtbot.waitUntil(lambda: bool(self.saved))
        return self.card(self.saved[0])

    def card(self, customer):
        shown = []
        self.background.read(card, customer, then=shown.append)
        self.qtbot.waitUntil(lambda: bool(shown))
        return shown[0]

    def fill(self, part, *texts, row=0):
        for field, text in zip(self.form.rows[part].rows[row].fields, texts, strict=False):
            field.setText(text)


@pytest.fixture
def desk(background, qtbot, write, qapp):
    theme.apply(qapp, theme.Appearance.LIGHT)
    return Desk(background, qtbot, write)


def test_only_a_name_is_needed(desk, qtbot):
    desk.open(name="Mar")
    assert desk.form.lines["name"].text() == "Mar"
    qtbot.keyClicks(desk.form.lines["name"], "ia")
    qtbot.keyClick(desk.form.lines["name"], Qt.Key.Key_Return)
    assert desk.saved_card().name == "Maria"
    assert not desk.window.findChildren(EditDialog)


def test_everything_typed_is_on_the_card(desk):
    desk.open(name="Elena Marsh")
    desk.form.pronoun.choose(Pronoun.SHE)
    for part, text in (("say", "eh-LEH-na"), ("tags", "music, VIP,"), ("since", "3 Nov 2021")):
        desk.form.lines[part].setText(text)
    desk.fill("phones", "07700 900123", "home")
    desk.fill("emails", "elena@example.com")
    desk.fill("dates", "birthday", "14 March")
    desk.fill("cards", "RG1")
    desk.fill("addresses", "1 High St", "Leeds")
    desk.save()
    kept = desk.saved_card()
    assert (kept.say, kept.pronoun, kept.tags) == ("eh-LEH-na", Pronoun.SHE, ("music", "VIP"))
    assert (kept.since, kept.dates) == (dt.date(2021, 11, 3), (DateDraft("birthday", 3, 14),))
    assert (kept.phones, kept.cards) == ((PhoneDraft("07700 900123", "home"),), ("RG1",))
    assert kept.addresses == (AddressDraft("1 High St", "Leeds"),)


def test_saving_an_unchanged_card_changes_nothing(desk):
    elena = desk.write(actions.add, WHOLE)
    desk.open(customer=elena)
    desk.save()
    kept = desk.saved_card()
    assert CustomerDraft(**{part: getattr(kept, part) for part in CustomerDraft.__dataclass_fields__}) == WHOLE


def test_what_is_wrong_is_said_beside_its_field_and_the_words_stay(desk):
    desk.open(name="Ann")
    desk.fill("emails", "a@example.com, b@example.com")
    desk.fill("dates", "birthday", "31 Feb")
    desk.form.lines["since"].setText("3 Nov")
    desk.save()
    complaints = {part: field.complaint for part, field in desk.form.fields.items() if field.complaint}
    assert complaints == {
        "emails": "a@example.com, b@example.com: one e-mail address for each field, please.",
        "dates": "There is no 31 February. Try 29 February.",
        "since": "Write the year too, such as 14 March 2020.",
    }
    assert desk.form.rows["dates"].values() == [("birthday", "31 Feb")]
    wrong = desk.form.fields["emails"]
    desk.qtbot.waitUntil(lambda: wrong.visibleRegion().boundingRect().height() == wrong.height())
    desk.fill("emails", "a@example.com")
    desk.fill("dates", "birthday", "28 Feb")
    desk.form.lines["since"].setText("")
    desk.save()
    assert desk.saved_card().dates == (DateDraft("birthday", 2, 28),)


def test_what_only_the_file_knows_is_said_at_the_foot_and_the_words_stay(desk, qtbot):
    desk.write(actions.add, WHOLE)
    desk.open(name="Ann")
    desk.fill("cards", "rg1")
    desk.save()
    qtbot.waitUntil(lambda: desk.dialog.notice.sentence == "RG1 belongs to Elena Marsh already.")
    assert desk.form.rows["cards"].values() == [("rg1",)]


def test_a_likely_double_is_named_while_typing_and_never_blocks(desk, qtbot):
    elena = desk.write(actions.add, WHOLE)
    desk.open()
    qtbot.keyClicks(desk.form.lines["name"], "elena marsh")
    qtbot.waitUntil(lambda: desk.dialog.warning.words() == ["Maybe the same: Elena Marsh, same name"])
    desk.fill("phones", "+44 7700 900123")
    qtbot.waitUntil(lambda: desk.dialog.warning.words() == ["Maybe the same: Elena Marsh, same phone, same name"])
    desk.save()
    assert desk.saved_card().id != elena


def test_the_other_card_can_be_opened_instead(desk, qtbot):
    elena = desk.write(actions.add, WHOLE)
    desk.open(name="Elena Marsh")
    qtbot.waitUntil(desk.dialog.warning.isVisible)
    button = next(button for button in desk.dialog.warning.findChildren(Button))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (desk.opened, desk.saved) == ([elena], [])


def test_nobody_is_warned_of_themselves(desk, qtbot):
    elena = desk.write(actions.add, WHOLE)
    desk.open(customer=elena)
    qtbot.keyClicks(desk.form.lines["name"], " ")
    arrived = []
    qtbot.waitUntil(lambda: not desk.dialog._pause.isActive())
    desk.background.read(lambda: True, then=arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))
    assert not desk.dialog.warning.isVisible()


def test_relations_are_typed_as_names_and_one_undo_takes_all_back(desk, qtbot):
    elena = desk.write(actions.add, WHOLE)
    tom = desk.write(actions.add, CustomerDraft("Tom Poe"))
    desk.open(customer=elena)
    desk.fill("related", "son", "tom p")
    desk.form.lines["call"].setText("Ellie")
    desk.save()
    kept = desk.saved_card()
    assert [(other.id, other.label) for other in kept.relations] == [(tom, "son")]
    desk.write(undo_latest)
    kept = desk.card(elena)
    assert (kept.relations, kept.call) == ((), "El")


def test_a_relation_that_is_removed_is_ended(desk, qtbot):
    elena, tom = desk.write(actions.add, WHOLE), desk.write(actions.add, CustomerDraft("Tom Poe"))
    desk.write(actions.relate, elena, tom, "son")
    desk.open(customer=elena)
    qtbot.waitUntil(lambda: desk.form.rows["related"].values() == [("son", "Tom Poe")])
    desk.form.rows["related"].rows[0].remove.click()
    desk.save()
    assert desk.saved_card().relations == ()


def test_a_relation_to_nobody_is_refused_beside_the_field(desk, qtbot):
    desk.open(name="Ann")
    desk.fill("related", "son", "xyzzy")
    desk.save()
    qtbot.waitUntil(lambda: desk.form.fields["related"].complaint == "Nobody is found by “xyzzy”.")
    desk.fill("related", "", "xyzzy")
    desk.save()
    qtbot.waitUntil(lambda: desk.form.fields["related"].complaint.startswith("Write both"))
    assert desk.saved == []


def test_escape_leaves_what_was_typed_only_the_second_time(desk, qtbot):
    desk.open(name="Mar")
    qtbot.keyClicks(desk.form.lines["name"], "ia")
    qtbot.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert desk.dialog.notice.sentence.startswith("This is not saved yet")
    qtbot.keyClick(desk.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.window.findChildren(EditDialog))


def test_escape_leaves_an_untouched_card_at_once(desk, qtbot):
    desk.open(customer=desk.write(actions.add, WHOLE))
    qtbot.waitUntil(lambda: desk.form.lines["name"].text() == "Elena Marsh")
    qtbot.keyClick(desk.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.window.findChildren(EditDialog))


def test_one_more_row_is_a_button_away(desk, qtbot):
    desk.open(name="Ann")
    phones = desk.form.rows["phones"]
    qtbot.mouseClick(phones.more, Qt.MouseButton.LeftButton)
    assert len(phones.rows) == 2
    desk.fill("phones", "07700 900124", row=1)
    desk.save()
    assert desk.saved_card().phones == (PhoneDraft("07700 900124"),)
