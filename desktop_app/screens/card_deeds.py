"""What can be done for the customer whose card is open, beyond the card itself: the dialogs of other features."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.customers.queries import CustomerCard
from desktop_app.screens.counter_screen import CounterScreen
from desktop_app.screens.doors import Doors
from desktop_app.window.background import Background


class CardDeeds(QObject):
    """Offers them in the card's menu. `told` carries what was done, for a notice with Undo."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, counter: CounterScreen, doors: Doors) -> None:
        super().__init__(window)
        self._window, self._background, self._header = window, background, counter.header
        self._counter, self._doors = counter, doors
        self._header.offer("parcel", "Something is on its way", self._send)
        self._header.offer("heart", "Make it right", doors.make_right_for)
        self._header.offer("gift", "What they hold from us", self._honour)
        self._header.offer("card", "Give a new loyalty card", self._give_card)
        self._header.offer("thumb-up", "Thank a colleague", self._praise)
        self._header.offer("thumb-down", "What do they dislike about us?", self._ask_dislikes)
        self._header.offer("eye", "Look back on them", lambda card: doors.look_back(card.id))
        counter.queue.went_wrong.connect(doors.make_right)
        counter.strip.make_right_wanted.connect(self.make_right)
        counter.on_the_way.told.connect(self.told)
        counter.on_the_way.more_wanted.connect(self.send)
        counter.held.wanted.connect(self.honour)

    def send(self) -> None:
        """Show what is on its way to the customer, and let something more be sent."""
        self._header.do(self._send)

    def make_right(self) -> None:
        """Let what went wrong for the customer be made right, or be kept for later.

        While nobody's card is open, it is for whoever the row of the queue is about that has the keyboard.
        """
        at_hand = self._counter.queue.at_hand()
        if self._counter.customer is None and at_hand is not None:
            self._doors.make_right(at_hand)
        else:
            self._header.do(self._doors.make_right_for)

    def honour(self) -> None:
        """Show what the customer holds, and let it be paid, redeemed or spent."""
        self._header.do(self._honour)

    def give_card(self) -> None:
        """Let the customer be given a loyalty card in place of an old one."""
        self._header.do(self._give_card)

    def praise(self) -> None:
        """Let colleagues be thanked for what they did for the customer."""
        self._header.do(self._praise)

    def ask_dislikes(self) -> None:
        """Let what the customer dislikes about the shop be kept."""
        self._header.do(self._ask_dislikes)

    def _send(self, card: CustomerCard) -> None:
        from desktop_app.shipments.parcels_dialog import ParcelsDialog  # imported when somebody opens it

        dialog = ParcelsDialog(self._window, self._background, card.id, card.call or card.name)
        dialog.told.connect(self.told)
        dialog.open()

    def _honour(self, card: CustomerCard) -> None:
        from desktop_app.recovery.owed.held_dialog import HeldDialog  # likewise

        dialog = HeldDialog(self._window, self._background, card.id, card.call or card.name)
        dialog.told.connect(self.told)
        dialog.open()

    def _give_card(self, card: CustomerCard) -> None:
        from desktop_app.customers.new_card_dialog import NewCardDialog  # likewise

        dialog = NewCardDialog(self._window, self._background, card.id, card.call or card.name)
        dialog.told.connect(self.told)
        dialog.open()

    def _praise(self, card: CustomerCard) -> None:
        from desktop_app.praise.praise_dialog import PraiseDialog  # likewise

        dialog = PraiseDialog(self._window, self._background, card.id)
        dialog.told.connect(self.told)
        dialog.open()

    def _ask_dislikes(self, card: CustomerCard) -> None:
        from desktop_app.pain_points.ask_dialog import AskDialog  # likewise

        dialog = AskDialog(self._window, self._background, card.id, card.call or card.name)
        dialog.told.connect(self.told)
        dialog.open()
