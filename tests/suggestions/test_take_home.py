"""What stands on the card a customer takes home."""

import datetime as dt

from desktop_app.suggestions.take_home import TakeHome, first_draft, fitting
from desktop_app.visits.courtesies import Steps

CUT = Steps("The first morning", ("cut", "fringe"), ("Dry the fringe first", "Then the back"))
SPRAY = Steps("With the spray", ("spray",), ("Less than you think",))
MASK = Steps("With the mask", ("mask",), ("Ten minutes",))


def test_the_steps_for_her_service_and_her_product_stand_there_already():
    card = TakeHome(
        shop="Salon Wren",
        name="Elena",
        day=dt.date(2026, 11, 27),
        services=("Cut & colour",),
        worry="",
        products=("Sea salt spray",),
        how_tos=fitting((CUT, MASK, SPRAY), ("Cut & colour", "Sea salt spray")),
    )
    assert first_draft(card) == (
        "For Elena\n\nCut & colour, Fri 27 Nov\n\nThe first morning\n1. Dry the fringe first\n2. Then the back\n\n"
        "With the spray\n1. Less than you think\n\nWith Sea salt spray\n\nSalon Wren"
    )


def test_a_card_holds_two_of_them_and_no_more():
    assert fitting((CUT, MASK, SPRAY), ("Cut", "Mask", "Spray")) == (CUT, MASK)


def test_what_nobody_wrote_anything_about_leaves_lines_to_write_on():
    assert fitting((CUT,), ("Perm",)) == ()
