"""What a message must be before it goes out, and what is said about it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.customers.rules import checked_email, digits_of
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, clean_note
from desktop_app.messages.letters import Letter
from desktop_app.messages.tables import Message, Way
from desktop_app.reminders.tables import Kind

PLAIN, THANKS, DAY_AFTER, MISSED = "plain", "thank-you", "day-after", "we-miss-your-company"
FRESH, FIRST_WEEKS = 3, 14  # days since a visit
FEW = 10  # customers; a letter that went to more of them this month is no longer meant for one
BY_MAIL = (Way.MAIL_SERVER, Way.MAIL_PROGRAM)
BY_PHONE = (Way.TEXT, Way.PHONE)
UNTOUCHED = "Nothing of it is in your words yet. Change a line, or send it as it is."
WAY_WORDS = {
    Way.MAIL_SERVER: "by e-mail",
    Way.MAIL_PROGRAM: "by e-mail",
    Way.TEXT: "as a text message",
    Way.PHONE: "on the phone",
    Way.PRINT: "on paper",
}


@dataclass(frozen=True, slots=True)
class Written:
    """Words that were written elsewhere, and the ways they may go, the best first."""

    words: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message about to go out. `customer` and `reminder` are ids; `draft` is the subject and the text as drafted."""

    customer: int
    letter: str
    way: Way
    address: str
    subject: str
    body: str
    draft: tuple[str, str]
    as_is: bool = False
    reminder: int | None = None

    @property
    def untouched(self) -> bool:
        """Whether nobody has changed a letter of it."""
        return (self.subject, self.body) == self.draft

    @property
    def needs_a_word(self) -> bool:
        """Whether somebody has still to change it, or to say that it goes as it is, before it is written to anybody."""
        return self.untouched and not self.as_is and self.way is not Way.PHONE


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a customer stands: visits so far, days since the last one, and whether they are past their rhythm."""

    visits: int
    since: int | None
    past_rhythm: bool


def checked(message: Outgoing) -> Outgoing:
    """Give the message as it can be sent and kept; raises Mistake for what a person has to put right first."""
    if any(ord(sign) < ord(" ") for sign in message.subject):
        raise Mistake("The subject has to stand on one line.")
    body = clean_note(message.body, Message.body.limit, "The message")
    subject = clean_line(message.subject, Message.subject.limit, "The subject")
    if not body:
        raise Mistake("There is nothing in it yet. Write a line first.")
    fit = replace(message, address=_checked_address(message.way, message.address), subject=subject, body=body)
    if message.needs_a_word:
        raise Mistake(UNTOUCHED)
    return fit


def _checked_address(way: Way, address: str) -> str:
    if way in BY_MAIL:
        address = checked_email(address)
        if not address:
            raise Mistake("To which address? Type one.")
    elif way in BY_PHONE:
        address = clean_line(address, Message.address.limit, "The number")
        if not digits_of(address):
            raise Mistake("To which number? Type one.")
    return address


def changed_letters(message: Outgoing) -> int:
    """Count the letters by which a message differs from its draft: added, taken away or another."""
    from rapidfuzz.distance import Levenshtein  # here: most starts do not need it

    return Levenshtein.distance("\n".join(message.draft), f"{message.subject}\n{message.body}")


def suited(letters: Iterable[Letter], standing: Standing, wanted: str = "", kind: Kind | None = None) -> str:
    """Give the code of the letter to begin with: the one asked for, else one that suits the reminder or the day."""
    codes = {letter.code: letter for letter in letters}
    if wanted in codes:
        return wanted
    if kind is not None:
        return next((code for code, letter in codes.items() if kind in letter.suits), PLAIN)
    if standing.since is not None and standing.visits == 1 and standing.since <= FIRST_WEEKS:
        return THANKS
    if standing.since is not None and standing.since <= FRESH:
        return DAY_AFTER
    return MISSED if standing.past_rhythm else PLAIN


def many_sentence(others: int) -> str:
    """Say plainly when the same letter went to many other people this month; nothing where it did not."""
    return f"This letter went to {others} other people this month." if others > FEW else ""
