import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.exchange import table_file
from desktop_app.exchange.table_file import read_table
from desktop_app.foundation.mistakes import Mistake


def cells(path: Path, **options) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table(path, **options).rows()]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_ending_is_found_out(write_file, delimiter, ending):
    text = ending.join(delimiter.join(row) for row in [("Name", "Phone", "Note"), ("Ann", "1", "x"), ("Bo", "2", "")])
    table = read_table(write_file(text))
    assert (table.delimiter, table.columns) == (delimiter, ("Name", "Phone", "Note"))
    assert [row.cells for row in table.rows()] == [("Ann", "1", "x"), ("Bo", "2", "")]


@pytest.mark.parametrize(
    ("encoding", "reported", "guessed"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8-sig", False),
        ("utf-16", "utf-16", False),
        ("utf-16-le", "utf-16-le", True),
        ("utf-16-be", "utf-16-be", True),
        ("cp1252", "cp1252", True),
    ],
)
def test_the_encoding_is_found_out_and_a_guess_is_called_one(write_file, encoding, reported, guessed):
    table = read_table(write_file("Name,Note\nZoë Müller,crème brûlée\n", encoding=encoding))
    assert (table.encoding, table.encoding_guessed) == (reported, guessed)
    assert [row.cells for row in table.rows()] == [("Zoë Müller", "crème brûlée")]


def test_whole_words_beyond_ascii_are_not_taken_for_western_accents(write_file):
    text = "Имя,Город\n" + "Екатерина Великая,Санкт-Петербург\nИван Грозный,Москва\n" * 20
    table = read_table(write_file(text, encoding="cp1251"))
    assert table.columns == ("Имя", "Город")
    assert table.encoding_guessed


def test_a_chosen_encoding_is_taken(write_file):
    path = write_file("Name\nŻółć\n", encoding="cp1250")
    assert cells(path, encoding="windows-1250") == [("Żółć",)]


def test_an_unknown_encoding_offers_the_choice(write_file):
    with pytest.raises(Mistake, match="utf-8, utf-16, cp1252"):
        read_table(write_file("Name\nAnn\n"), encoding="klingon")


def test_rows_know_the_line_they_begin_on(write_file):
    table = read_table(write_file('Name,Note\nAnn,"one\ntwo"\n\nBo,three\n'))
    assert [(row.line, row.cells[0]) for row in table.rows()] == [(2, "Ann"), (5, "Bo")]
    assert table.row_count == 2


def test_a_longer_row_keeps_its_surplus_and_a_shorter_one_is_filled_up(write_file):
    table = read_table(write_file("a,b,c\n1,2,3,4\n1\n1,2,3,,\n"))
    assert [(row.cells, row.surplus) for row in table.rows()] == [
        (("1", "2", "3"), ("4",)),
        (("1", "", ""), ()),
        (("1", "2", "3"), ()),
    ]


@pytest.mark.parametrize("start", ["\n\n", ",,\n", "Customers on Friday,,\n"])
def test_blank_lines_and_a_lone_title_before_the_header_are_passed_over(write_file, start):
    table = read_table(write_file(start + "Name,Phone,Note\nAnn,1,x\n"))
    assert table.columns == ("Name", "Phone", "Note")
    assert table.row_count == 1


@pytest.mark.parametrize("first", ["1,2,3", "Ann,ann@example.com,x", "Ann,020 7946 0958,x", "Ann,1988-03-07,x"])
def test_a_first_row_of_values_is_not_a_header(write_file, first):
    table = read_table(write_file(first + "\n"))
    assert not table.has_header
    assert table.columns == ("Column 1", "Column 2", "Column 3")
    assert table.row_count == 1


def test_what_was_guessed_is_said(write_file):
    assert list(read_table(write_file("Name\nZo\u00eb\n")).sentences()) == []
    guessed = read_table(write_file("Zo\u00eb,zoe@example.com\n", encoding="cp1252"))
    assert [sentence.split(";")[0] for sentence in guessed.sentences()] == [
        "The encoding was guessed to be cp1252",
        "The first row does not name the columns",
    ]


def test_a_person_can_say_whether_there_is_a_header(write_file):
    path = write_file("Ann,Smith\nBo,Jones\n")
    assert cells(path, header=False) == [("Ann", "Smith"), ("Bo", "Jones")]
    assert cells(path, header=True) == [("Bo", "Jones")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "the file is empty"),
        (b"\n \r\n", "the file is empty"),
        (b'Name,Note\nAnn,x\nBo,"never closed\nCy,y\n', "row 3, Note: a quotation mark is not closed"),
        (b'Name,Note\n"An"n,x\n', "row 2, Name: a quotation mark"),
        (b"Name,Note\nAnn,x\nBo,y\0z\n", "row 3, Note: there is a zero character"),
        (b"\xef\xbb\xbfName,Note\nAnn,\xff\n", "row 2, Note: there are letters that cannot be read as utf-8"),
        (b"Name,Note,name\nAnn,x,y\n", "row 1, name: two columns have this name"),
        (b"Name,Note\nAnn,x\nName,Note\n", "row 3: the names of the columns come a second time"),
        (b"Name,Note\nAnn," + b"x" * 100_001 + b"\n", "row 2, Note: the field is longer than 100,000 letters"),
        (b'Name,Note\nAnn,"' + b"x\n" * 70_000, "row 2, Note: the field is longer than 100,000 letters"),
        (b"Name\n" + b"x" * 1_000_001, "row 2: the line is longer than 1,000,000 letters"),
        (b"PK\x03\x04anything", "a spreadsheet"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x1f\x8b\x08", "an archive"),
        (b"BEGIN:VCARD\r\n", "contact cards"),
    ],
)
def test_an_unsound_file_is_refused_whole_and_says_where(write_file, content, says):
    with pytest.raises(Mistake, match=says) as refused:
        read_table(write_file(content))
    assert str(refused.value).startswith("customers.csv")


def test_too_many_rows_are_refused(write_file, monkeypatch):
    monkeypatch.setattr(table_file, "MOST_ROWS", 3)
    with pytest.raises(Mistake, match="row 5: there are more than 3 rows"):
        read_table(write_file("Name\nAnn\nBo\nCy\nDi\n"))


def test_a_folder_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(Mistake, match="this is a folder"):
        read_table(tmp_path)
    with pytest.raises(Mistake, match="there is no such file"):
        read_table(tmp_path / "gone.csv")


if sys.platform != "win32":

    def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
        pipe = tmp_path / "pipe.csv"
        os.mkfifo(pipe)
        with pytest.raises(Mistake, match="a device or a pipe"):
            read_table(pipe)


def test_an_unknown_delimiter_is_refused(write_file):
    with pytest.raises(Mistake, match="cannot stand between cells"):
        read_table(write_file("a,b\n1,2\n"), delimiter="::")


def test_a_decimal_comma_does_not_pass_for_a_delimiter(write_file):
    table = read_table(write_file("Kunde;Betrag;Datum\nAnn;1,50;1.2.2026\nBo;2,50;2.2.2026\n"))
    assert table.delimiter == ";"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_a_mistake(write_file, content):
    try:
        table = read_table(write_file(content))
        rows = list(table.rows())
    except Mistake:
        return
    assert len(rows) == table.row_count
    assert all(len(row.cells) == len(table.columns) for row in rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(st.text("aé,;\"'\t|€ 1\n\r", max_size=5), min_size=2, max_size=3), min_size=1, max_size=5))
def test_any_text_that_looks_like_a_table_gives_rows_or_a_mistake(write_file, rows):
    text = "\n".join(",".join(row) for row in rows)
    try:
        table = read_table(write_file(text))
    except Mistake:
        return
    assert len(list(table.rows())) == table.row_count
