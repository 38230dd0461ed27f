"""What finding looks into. Kept by triggers alone, so that undo, import and erasing keep it right without a thought.

A name is found through its words. Each distinct word stands once in `name_word`, however many people bear it; so
slips of the finger, sounds and letters from inside a word are looked for among words, which are few, not people.
"""

from peewee import CompositeKey, IntegerField

from desktop_app.foundation.columns import Flag, Line, Number
from desktop_app.foundation.database import Table
from desktop_app.foundation.full_text import searched

SLIP_LENGTHS = range(3, 25)


class NameWord(Table):
    """One word of names, how it sounds, and how many people bear it."""

    word = Line(2000, unique=True, required=True)
    sound = Line(2000, index=True)
    people = Number(0, 1_000_000_000)


class NameSlip(Table):
    """A word with one letter missing. Two words one slip apart have such a form in common."""

    form = Line(30)
    word = IntegerField()

    class Meta:
        primary_key = CompositeKey("form", "word")
        without_rowid = True


class SearchEntry(Table):
    """One thing remembered of a customer, by which they can be found."""

    customer = IntegerField(index=True)
    source = Line(20, required=True)
    source_id = IntegerField()
    text = Line(5000)
    discreet = Flag()

    class Meta:
        indexes = ((("source_id", "source"), False),)


_SEARCHES = (
    *searched("customer", "words", "name_search", "detail=none, prefix='1 2 3 4 5', tokenize='ascii'"),
    *searched("name_word", "word", "word_search", "tokenize='trigram'"),
    *searched("phone", "digits", "phone_search", "tokenize='trigram'"),
    *searched("search_entry", "text", "entry_search", "prefix='2 3 4 5', tokenize='unicode61 remove_diacritics 2'"),
)


def _each(column: str) -> str:
    """Give the SQL of a table of the single words in a column of words with one space between."""
    return f"""json_each('["' || replace({column}, ' ', '","') || '"]')"""


_FORMS = (
    "SELECT DISTINCT substr({0}.word, 1, place.value - 1) || substr({0}.word, place.value + 1), {0}.id"
    f" FROM json_each('{list(range(1, SLIP_LENGTHS.stop + 1))}') AS place"
    f" WHERE length({{0}}.word) BETWEEN {SLIP_LENGTHS.start} AND {SLIP_LENGTHS.stop - 1}"
    " AND place.value <= length({0}.word) + 1"
)

_BORN = (
    "INSERT INTO name_word(word, sound, people) SELECT word.value, sound.value, 1"
    f" FROM {_each('NEW.words')} AS word JOIN {_each('NEW.sounds')} AS sound ON sound.key = word.key"
    " WHERE word.value <> '' ON CONFLICT (word) DO UPDATE SET people = people + 1;"
)
_LEFT = (
    f"UPDATE name_word SET people = people - 1 WHERE word IN (SELECT value FROM {_each('OLD.words')});"
    f" DELETE FROM name_word WHERE people = 0 AND word IN (SELECT value FROM {_each('OLD.words')});"
)
_WORDS = (
    f"CREATE TRIGGER customer_words_born AFTER INSERT ON customer BEGIN {_BORN} END",
    f"CREATE TRIGGER customer_words_changed AFTER UPDATE OF words, sounds ON customer BEGIN {_LEFT} {_BORN} END",
    f"CREATE TRIGGER customer_words_left AFTER DELETE ON customer BEGIN {_LEFT} END",
    "CREATE TRIGGER name_word_born AFTER INSERT ON name_word BEGIN"
    f" INSERT INTO name_slip(form, word) {_FORMS.format('NEW')}; END",
    "CREATE TRIGGER name_word_left AFTER DELETE ON name_word BEGIN"
    f" DELETE FROM name_slip WHERE (form, word) IN ({_FORMS.format('OLD')}); END",
)


def remembered(table: str, text: str, *, source: str = "", discreet: str = "0", unless: str = "0") -> tuple[str, ...]:
    """Give the triggers that let people be found by what a table remembers of them.

    `text` is the column that is searched; `source` the SQL of what kind of thing it is (default: the table's name);
    `discreet` the SQL of whether it may be shown; `unless` the SQL of when it is not to be found. In all of them,
    ``{}`` stands for the row.
    """
    source = source or f"'{table}'"
    born = (
        "INSERT INTO search_entry(customer, source, source_id, text, discreet)"
        f" SELECT NEW.customer_id, {source}, NEW.id, NEW.{text}, {discreet}"
        f" WHERE NEW.customer_id IS NOT NULL AND NOT ({unless});"
    ).replace("{}", "NEW")
    left = f"DELETE FROM search_entry WHERE source_id = OLD.id AND source = {source};".replace("{}", "OLD")
    return (
        f"CREATE TRIGGER {table}_remembered AFTER INSERT ON {table} BEGIN {born} END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {left} {born} END",
        f"CREATE TRIGGER {table}_unremembered AFTER DELETE ON {table} BEGIN {left} END",
    )


# The orders of the list of customers, so that its next page is found and not counted off. An index of all who are not
# in the trash would be no help: it holds nearly everybody in one place.
_ORDERS = (
    "CREATE INDEX customer_by_name ON customer (words, id) WHERE deleted_at IS NULL",
    "CREATE INDEX customer_by_last_seen ON customer (coalesce(last_seen, ''), id) WHERE deleted_at IS NULL",
    "CREATE INDEX customer_by_since ON customer (coalesce(since, ''), id) WHERE deleted_at IS NULL",
    "CREATE INDEX customer_in_trash ON customer (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX customer_asked_to_stop ON customer (asked_to_stop_on) WHERE asked_to_stop_on IS NOT NULL",
)

STATEMENTS: tuple[str, ...] = (
    *_SEARCHES,
    *_WORDS,
    *_ORDERS,
    *remembered("tag", "word"),
    *remembered("email", "address"),
)
