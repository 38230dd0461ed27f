"""The fields of a customer's card, and how they are read. Nothing but the name is ever needed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.drafts import AddressDraft, CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.rows_field import RowsField
from desktop_app.customers.rules import checked_address, checked_date, checked_email, checked_name, checked_phone
from desktop_app.customers.tables import Pronoun
from desktop_app.customers.typed_dates import read_date, read_day, written_date
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_code, clean_line
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP

PRONOUNS = (("they", Pronoun.THEY), ("she", Pronoun.SHE), ("he", Pronoun.HE))
LINES = {  # part of the card → label, example
    "name": ("Name", "Elena Marsh"),
    "say": ("How to say it", "eh-LEH-na"),
    "call": ("What to call them", "El"),
    "company": ("Company", ""),
    "tags": ("Tags", "regular, vegan"),
    "since": ("Customer since", "3 November 2021"),
}
ROWS = {  # part of the card → label, what one is called, examples, button
    "phones": ("Phones", "Phone", ("Number", "home, work"), "Another phone"),
    "emails": ("E-mail", "E-mail", ("Address", "home, work"), "Another e-mail"),
    "dates": ("Dates that matter", "Date", ("birthday", "14 March"), "Another date"),
    "cards": ("Loyalty cards", "Card", ("Scan it, or type its number",), "Another card"),
    "addresses": (
        "Addresses",
        "Address",
        ("Street", "Town", "Region", "Postcode", "Country", "home, work"),
        "Another address",
    ),
    "related": ("Related to", "Relation", ("mother", "Name, phone or card"), "Another relation"),
}
LAYOUT = (
    ("name",), ("say", "call"), ("pronoun", "company"), ("phones",), ("emails",), ("dates",), ("tags",), ("cards",),
    ("addresses",), ("related",), ("since",),
)  # fmt: skip


class CardForm(QWidget):
    """Takes a card. `edited` says that something by which people are told apart changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = CustomerDraft("")
        self.lines = {part: LineField(label, hint) for part, (label, hint) in LINES.items()}
        self.rows = {part: RowsField(what, hints, more) for part, (_, what, hints, more) in ROWS.items()}
        self.pronoun = Choice("", PRONOUNS)
        fields = {part: Field(LINES[part][0], line) for part, line in self.lines.items()}
        fields |= {part: Field(ROWS[part][0], rows) for part, rows in self.rows.items()}
        fields["pronoun"] = Field("Spoken of as", self.pronoun)
        self.fields = {part: fields[part] for parts in LAYOUT for part in parts}
        self._lay_out()
        self.lines["name"].textChanged.connect(self.edited)
        self.rows["phones"].edited.connect(self.edited)
        self.rows["emails"].edited.connect(self.edited)

    def show_draft(self, draft: CustomerDraft) -> None:
        """Show what is on a card; what has no field here stays on it."""
        self._draft = draft
        for part in ("name", "say", "call", "company"):
            self.lines[part].setText(getattr(draft, part))
        self.lines["tags"].setText(", ".join(draft.tags))
        since = draft.since
        self.lines["since"].setText(written_date(since.month, since.day, since.year) if since else "")
        self.pronoun.choose(draft.pronoun)
        self.rows["phones"].show_values((phone.written, phone.label) for phone in draft.phones)
        self.rows["emails"].show_values((email.address, email.label) for email in draft.emails)
        self.rows["dates"].show_values((d.label, written_date(d.month, d.day, d.year)) for d in draft.dates)
        self.rows["cards"].show_values((card,) for card in draft.cards)
        self.rows["addresses"].show_values(
            (a.street, a.city, a.region, a.postcode, a.country, a.label) for a in draft.addresses
        )

    def typed(self) -> tuple[object, ...]:
        """Give all that stands in the fields, to be compared with what stood there before."""
        lines = (line.text() for line in self.lines.values())
        return (*lines, *(tuple(rows.values()) for rows in self.rows.values()), self.pronoun.value())

    def glimpse(self) -> CustomerDraft:
        """Give as much as tells people apart, as it is typed so far."""
        return CustomerDraft(
            self._text("name"),
            phones=tuple(PhoneDraft(number) for number, _ in self.rows["phones"].values()),
            emails=tuple(EmailDraft(address) for address, _ in self.rows["emails"].values()),
        )

    def draft(self) -> CustomerDraft | None:
        """Give the draft; None where a field cannot be read, which then says why and has the focus."""
        read: dict[str, Any] = {}
        wrong: list[Field] = []
        for part, reading in self._readings().items():
            field = self.fields[part]
            field.accept()
            try:
                read[part] = reading()
            except Mistake as mistake:
                field.complain(str(mistake))
                wrong.append(field)
        if wrong:
            next(field for field in self.fields.values() if field in wrong).setFocus()
            return None
        return replace(self._draft, **read)

    def _readings(self) -> dict[str, Callable[[], Any]]:
        text = self._text
        return {
            "name": lambda: checked_name(text("name")),
            **{part: partial(self._line, part) for part in ("say", "call", "company")},
            "pronoun": self.pronoun.value,
            "since": lambda: read_day(text("since")) if text("since") else None,
            "tags": lambda: tuple(clean_line(tag, 60, "Tag") for tag in text("tags").split(",")),
            "phones": lambda: self._each("phones", lambda *texts: checked_phone(PhoneDraft(*texts))),
            "emails": lambda: self._each("emails", lambda address, label: EmailDraft(checked_email(address), label)),
            "dates": lambda: self._each("dates", lambda label, day: checked_date(DateDraft(label, *read_date(day)))),
            "cards": lambda: self._each("cards", lambda code: clean_code(code, 80, "Loyalty card")),
            "addresses": lambda: self._each("addresses", lambda *texts: checked_address(AddressDraft(*texts))),
        }

    def _text(self, part: str) -> str:
        return self.lines[part].text().strip()

    def _line(self, part: str) -> str:
        return clean_line(self._text(part), 200, LINES[part][0])

    def _each(self, part: str, read: Callable[..., Any]) -> tuple[Any, ...]:
        return tuple(read(*texts) for texts in self.rows[part].values())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(2 * STEP)
        for parts in LAYOUT:
            row = QHBoxLayout()
            row.setSpacing(2 * STEP)
            for part in parts:
                row.addWidget(self.fields[part], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addStretch()
