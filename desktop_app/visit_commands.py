"""Visits and purchases on the command line, answered with the reminders that follow from them."""

from argparse import ArgumentParser, Namespace

from desktop_app.customers.queries import resolve
from desktop_app.foundation.act import Act
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.money import read_amount
from desktop_app.reminders.following import answer, with_reminders
from desktop_app.staff.actions import ensure_member
from desktop_app.visits import actions

MOODS = range(1, 11)


def _visit_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("--mood", type=int, choices=MOODS, metavar="N", help="from 1 to 10")
    parser.add_argument("--service", action="append", default=[], metavar="S", help="what is done; may be repeated")


def _arrive_arguments(parser: ArgumentParser) -> None:
    _visit_arguments(parser)
    parser.add_argument("--hope", default="", metavar="TEXT", help="what today is for")


def _arrive(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    visit, made = with_reminders(
        counter,
        lambda act: actions.arrive(act, customer, hope=arguments.hope, mood=arguments.mood, services=arguments.service),
    )
    return answer({"visit": visit}, f"Visit {visit} is here.", made)


def _finish_arguments(parser: ArgumentParser) -> None:
    _visit_arguments(parser)
    parser.add_argument("--served-by", metavar="NAME")
    parser.add_argument("--concern", default="", metavar="TEXT", help="what will concern them 24 hours from now")
    parser.add_argument("--act", default="", metavar="TEXT", help="what was done about it before they left")
    parser.add_argument("--impression", default="", metavar="TEXT", help="what they left with")
    parser.add_argument("--nothing-new", action="store_true", help="there was nothing to remember")


def _finish(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    visit, made = with_reminders(
        counter,
        lambda act: actions.finish(
            act,
            customer,
            services=arguments.service,
            served_by=_member(act, arguments.served_by),
            concern=arguments.concern,
            act_now=arguments.act,
            mood=arguments.mood,
            impression=arguments.impression,
            nothing_new=arguments.nothing_new,
        ),
    )
    return answer({"visit": visit}, f"Visit {visit} is finished.", made)


def _buy_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("product", metavar="PRODUCT")
    parser.add_argument("--price", metavar="12.50", help="of one")
    parser.add_argument("--quantity", type=int, default=1, metavar="N", help="below nothing for what comes back")
    parser.add_argument("--sold-by", metavar="NAME")


def _buy(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    price = None if arguments.price is None else read_amount(arguments.price)
    purchase, made = with_reminders(
        counter,
        lambda act: actions.buy(
            act,
            customer,
            arguments.product,
            price=price,
            quantity=arguments.quantity,
            sold_by=_member(act, arguments.sold_by),
        ),
    )
    return answer({"id": purchase}, f"Purchase {purchase} is kept.", made)


def _member(act: Act, name: str | None) -> int | None:
    return ensure_member(act, name) if name else None


COMMANDS = (
    Command("arrive", "welcome a customer", _arrive_arguments, _arrive),
    Command("buy", "keep what a customer bought", _buy_arguments, _buy),
    Command("finish", "say goodbye to a customer", _finish_arguments, _finish),
)
