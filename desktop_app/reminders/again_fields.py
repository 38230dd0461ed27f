"""How a reminder comes again: never, or every so many days, weeks, months or years; and when that is next."""

import datetime as dt
from itertools import islice

from PySide6.QtCore import QObject, Signal

from desktop_app.reminders.days import date_words
from desktop_app.reminders.recurrence import LARGEST, Rule
from desktop_app.reminders.tables import CountedFrom, Every
from desktop_app.reminders.wording import rule_words
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Size

NEVER = "Never"
UNITS = {Every.DAY: "Daily", Every.WEEK: "Weekly", Every.MONTH: "Monthly", Every.YEAR: "Yearly"}
SHOWN = 3


class AgainFields(QObject):
    """The fields that ask for a rule, for a form to lay out. `changed` says that another rule is asked for."""

    changed = Signal()

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today = today
        self.unit = Choice("", [(NEVER, None), *((words, every) for every, words in UNITS.items())])
        self.number = LineField("", "1")
        self.from_contact = TickBox("Counted from the last contact")
        self.says = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.again = Field("Comes again", self.unit)
        self.every = Field("Every how many", self.number)
        self.unit.currentIndexChanged.connect(self.changed)
        self.number.textEdited.connect(self.changed)
        self.from_contact.toggled.connect(self.changed)

    @property
    def counted_from(self) -> CountedFrom:
        """What its days are counted from."""
        return CountedFrom.CONTACT if self.from_contact.isChecked() else CountedFrom.ANCHOR

    def wanted(self) -> bool:
        """Whether it is to come again at all."""
        return self.unit.value() is not None

    def rule(self, first: dt.date) -> Rule | None:
        """Give the rule, counted from its `first` day; None where the number is none, or it never comes again."""
        number = self.number.text().strip() or self.number.placeholderText()
        if not self.wanted() or not number.isdecimal() or not 1 <= int(number) <= LARGEST:
            return None
        return Rule(int(number), Every(self.unit.currentData()), first)

    def show_from(self, first: dt.date | None) -> None:
        """Say the rule in words, and the next days of it where its first one is known."""
        for part in (self.every, self.from_contact, self.says):
            part.setVisible(self.wanted())
        rule = self.rule(first or self._today)
        words = rule_words(rule, self.counted_from) if rule else ""
        days = _days(rule, self._today) if rule and first else ""
        self.says.setText(": ".join(filter(None, (words[:1].upper() + words[1:], days))))

    def complain(self) -> None:
        """Say beside the number that it is none."""
        self.every.complain(f"A number from 1 to {LARGEST}.")
        self.every.setFocus()


def _days(rule: Rule, today: dt.date) -> str:
    return ", ".join(date_words(day, today) for day in islice(rule.between(rule.anchor, dt.date.max), SHOWN))
