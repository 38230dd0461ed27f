"""The migrations and the tables say the same."""

from desktop_app import schema
from desktop_app.foundation.database import database, open_file


def forms():
    rows = database.execute_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'schema_migration'"
        " AND name NOT LIKE 'schema_migration%'"
    )
    return {name: "".join(sql.split()) for name, sql in rows}


def test_migrating_from_nothing_makes_the_tables_as_they_are_declared(counter, tmp_path):
    migrated = forms()
    database.close()
    shop = open_file(tmp_path / "declared.db")
    shop.create_tables(schema.TABLES, safe=False)
    for statement in schema.STATEMENTS:
        shop.execute_sql(statement)
    declared = forms()
    shop.close()
    assert migrated == declared
