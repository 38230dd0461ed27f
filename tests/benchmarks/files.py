"""The file that is imported: a customer list as another program exports one."""

import csv
from pathlib import Path
from random import Random

from desktop_app.sample.people import people

COLUMNS = ("First Name", "Last Name", "Phone", "Email", "Birthday", "Notes", "Client ID")
NOTES = ("", "", "", "prefers the window seat", "allergic to nuts", "comes with her sister")


def customer_list(path: Path, customers: int) -> Path:
    """Write a list of so many invented customers, the same for every run, and give its path."""
    chance = Random(3)
    with path.open("w", newline="", encoding="utf-8") as opened:
        writer = csv.writer(opened)
        writer.writerow(COLUMNS)
        for number, person in enumerate(people(chance, customers)):
            first, _, last = person.name.partition(" ")
            phone = person.phones[0].written if person.phones else ""
            email = person.emails[0].address if person.emails else ""
            born = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1945, 2008)}"
            writer.writerow([first, last, phone, email, born, chance.choice(NOTES), f"C{number:06}"])
    return path
