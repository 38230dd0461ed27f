"""The floor: the least that any program would do for the same wait, by bare `sqlite3` on the same file."""

import sqlite3
from pathlib import Path

from desktop_app.customers.asking import all_of, beginning, read_question
from desktop_app.foundation.database import PRAGMAS

SHOWN = 50
NAMES = """
    SELECT customer.id, customer.name FROM name_search CROSS JOIN customer ON customer.id = name_search.rowid
    WHERE name_search MATCH ? AND customer.deleted_at IS NULL LIMIT ?
"""
PHONES = """
    SELECT customer.id, customer.name FROM phone_search CROSS JOIN phone ON phone.id = phone_search.rowid
    CROSS JOIN customer ON customer.id = phone.customer_id
    WHERE phone_search MATCH ? AND customer.deleted_at IS NULL LIMIT ?
"""
REMEMBERED = """
    SELECT customer.id, customer.name FROM entry_search CROSS JOIN search_entry ON search_entry.id = entry_search.rowid
    CROSS JOIN customer ON customer.id = search_entry.customer
    WHERE entry_search MATCH ? AND customer.deleted_at IS NULL LIMIT ?
"""
LIKE = """
    SELECT DISTINCT customer.id, customer.name FROM customer
    LEFT JOIN phone ON phone.customer_id = customer.id LEFT JOIN email ON email.customer_id = customer.id
    WHERE customer.name LIKE ?1 OR phone.written LIKE ?1 OR email.address LIKE ?1 LIMIT ?2
"""
NOTE = """
    INSERT INTO observation (customer_id, visit_id, text, implicit, sorted, at, day, by_id)
    VALUES (?, NULL, ?, 0, 1, ?, ?, NULL)
"""


class Floor:
    """A connection of bare `sqlite3` with the pragmas that ours has."""

    def __init__(self, file: Path) -> None:
        self.bare = sqlite3.connect(file, isolation_level=None)
        for name, value in PRAGMAS.items():
            self.bare.execute(f"PRAGMA {name} = {value}")

    def find(self, text: str) -> list[tuple]:
        """One capped full-text query for what was typed."""
        asked = read_question(text)
        if asked.digits:
            return self._rows(PHONES, f'"{asked.digits}"')
        return self._rows(NAMES, all_of(map(beginning, asked.words)))

    def find_remembered(self, text: str) -> list[tuple]:
        """One capped full-text query among all that is remembered of customers."""
        return self._rows(REMEMBERED, all_of(map(beginning, read_question(text).words)))

    def find_by_like(self, text: str) -> list[tuple]:
        """What a program without full-text search does."""
        return self._rows(LIKE, f"%{text}%")

    def customer(self, customer: int) -> tuple:
        """One customer, by primary key."""
        return self.bare.execute("SELECT * FROM customer WHERE id = ?", [customer]).fetchone()

    def note(self, customer: int, text: str) -> None:
        """One row, durable on disk."""
        self.bare.execute(NOTE, [customer, text, 0, "2026-11-27"])

    def close(self) -> None:
        """Let go of the file."""
        self.bare.close()

    def _rows(self, sql: str, asked: str) -> list[tuple]:
        return self.bare.execute(sql, [asked, SHOWN]).fetchall()
