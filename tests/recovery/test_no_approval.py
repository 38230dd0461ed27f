"""Whoever stands there may spend: nowhere in the shop's file is there a place for anybody's leave."""

import re

import pytest

from desktop_app import schema
from desktop_app.foundation.columns import Choice

LEAVE = re.compile(
    r"approv|authori[sz]|permi(t|ssion)|sign_?off|consent_of|grant|pending|await|confirmed_by|reject|refus|deni|escalat"
)


def names():
    """Every name that the file knows: of tables, of columns, and of the words a column can hold."""
    for table in schema.TABLES:
        yield table._meta.table_name
        for name, column in table._meta.fields.items():
            yield name
            if isinstance(column, Choice):
                yield from (str(word) for word in column.words)


def test_no_table_no_column_and_no_state_stands_for_approval():
    assert [name for name in names() if LEAVE.search(name.lower())] == []


@pytest.mark.parametrize("name", ["approved_by", "pending", "authorised_at", "refused"])
def test_a_place_for_it_would_be_noticed(name):
    assert LEAVE.search(name)
