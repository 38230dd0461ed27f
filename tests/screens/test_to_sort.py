"""What was noted with nobody's card open is not forgotten."""

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.noticing.actions import note
from desktop_app.noticing.sort_page import SortPage
from desktop_app.screens.to_sort import ToSort


def test_the_button_counts_what_waits_and_leads_to_where_it_is_sorted(background, qtbot):
    button = ToSort(background)
    qtbot.addWidget(button)
    background.write(add, CustomerDraft("Elena Marsh"))
    background.write(note, None, "somebody left an umbrella")
    qtbot.waitUntil(lambda: button.words == "One note waits to be sorted")
    background.write(note, None, "hates coriander")
    qtbot.waitUntil(lambda: button.words == "2 notes wait to be sorted")
    button.click()
    page = button.window().findChild(SortPage)
    qtbot.waitUntil(lambda: page.sentence.text() == "somebody left an umbrella")
    page.nobodys.click()
    qtbot.waitUntil(lambda: button.words == "One note waits to be sorted")
    page.nobodys.click()
    qtbot.waitUntil(button.isHidden)
