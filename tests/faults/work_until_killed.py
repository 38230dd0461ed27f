"""Notes and finishes visits for ever, saying each one aloud once it is on disk. Run by the test beside it."""

import sys
from pathlib import Path

from desktop_app.customers.tables import Customer
from desktop_app.noticing.actions import note
from desktop_app.shop import open_counter
from desktop_app.visits.actions import arrive, finish


def work(folder: Path) -> None:
    counter = open_counter(folder)
    customer = Customer.select(Customer.id).order_by(Customer.id).first().id
    while True:
        sentence = f"prefers tea, ask about the recital tomorrow {counter.clock.now().isoformat()}"
        observation = counter.perform(note, customer, sentence).result
        print("note", observation, flush=True)
        counter.perform(arrive, customer, hope="a quiet hour")
        visit = counter.perform(finish, customer, services=["Cut"], concern="will it last?", mood=9).result
        print("visit", visit, flush=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
