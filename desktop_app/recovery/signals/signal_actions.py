"""Answering signals: what somebody dealt with, or called wrong, shows no more."""

from desktop_app.foundation.act import Act
from desktop_app.recovery.signals.signal_rules import Signal
from desktop_app.recovery.signals.signal_tables import AnsweredSign

ANSWERED = "signal.answered"


def answer_signal(act: Act, signal: Signal) -> None:
    """Keep that somebody answered all that shows in a signal; what shows later makes a new one."""
    for sign in signal.signs:
        known = AnsweredSign.get_or_none(kind=sign.kind, subject=sign.trace.subject)
        if known is None:
            act.insert(AnsweredSign(customer=signal.customer, kind=sign.kind, subject=sign.trace.subject))
    act.record(ANSWERED, customer=signal.customer, text=f"Looked after: {signal.evidence}")
