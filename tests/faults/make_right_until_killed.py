"""Makes things right for ever, saying each one aloud once it is on disk. Run by the test beside it."""

import sys
from pathlib import Path

from desktop_app.customers.tables import Customer
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.shop import open_counter

GIVEN = (
    Given(Remedy.APOLOGISE),
    Given(Remedy.CLEANING, amount=2500),
    Given(Remedy.OTHER, "a bottle of wine", amount=1250),
)


def work(folder: Path) -> None:
    counter = open_counter(folder)
    customer = Customer.select(Customer.id).order_by(Customer.id).first().id
    while True:
        incident = counter.perform(open_incident, customer, "colour on the sleeve").result
        print("opened", incident, flush=True)
        counter.perform(make_right, incident, GIVEN, offered=GIVEN, chosen=GIVEN[1], letter="I am sorry")
        print("right", incident, flush=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
