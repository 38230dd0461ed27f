"""A customer asks us to stop writing and calling, and may think again. Only they can; nobody is ever written off."""

from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake

ASKED_TO_STOP = "customer.asked-to-stop"
GLAD_AGAIN = "customer.glad-again"


def ask_to_stop(act: Act, customer: int) -> None:
    """Keep that they asked us today to stop; whoever did before still did so on that day.

    Raises Mistake where the customer is no longer here.
    """
    row = _customer(customer)
    if row.asked_to_stop_on is None:
        act.update(row, asked_to_stop_on=act.day)
        act.record(ASKED_TO_STOP, customer=customer, subject=customer, text="They asked for no letters and no calls")


def glad_again(act: Act, customer: int) -> None:
    """Keep that they are glad to hear from us again; raises Mistake where the customer is no longer here."""
    if act.update(_customer(customer), asked_to_stop_on=None):
        act.record(GLAD_AGAIN, customer=customer, subject=customer, text="They are glad to hear from us again")


def _customer(customer: int) -> Customer:
    row = Customer.get_or_none(Customer.id == customer)
    if row is None:
        raise Mistake("This customer is no longer here.")
    return row
