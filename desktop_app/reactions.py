"""What follows from what: the one table of reactions, each in the same transaction as what caused it."""

from collections.abc import Mapping, Sequence

from desktop_app.beginning import take_up_trade
from desktop_app.foundation import settings
from desktop_app.foundation.counter import Reaction
from desktop_app.pain_points import actions as pain_points
from desktop_app.pain_points.rounds import actions as questions
from desktop_app.playbooks import actions as playbooks
from desktop_app.playbooks import goodbye_actions as goodbye
from desktop_app.playbooks import incident_happenings as incidents
from desktop_app.playbooks import planning
from desktop_app.playbooks import shipment_happenings as parcels
from desktop_app.recovery.owed import posting_actions as posting
from desktop_app.reminders import contact_actions as contacts
from desktop_app.reminders import series_actions as series
from desktop_app.reminders.outcome_actions import lead_on
from desktop_app.reminders.promise_actions import from_proposal
from desktop_app.visits import actions as visits

REACTIONS: Mapping[str, Sequence[Reaction]] = {
    settings.TRADE.changed: (take_up_trade,),
    "observation.noted": (visits.observed,),
    "visit.arrived": (contacts.in_touch, playbooks.plan_for),
    "visit.imported": (contacts.in_touch,),
    "visit.finished": (contacts.in_touch, playbooks.plan_for),
    "visit.concern": (playbooks.plan_for, questions.take_concern),
    "visit.declined": (goodbye.decline,),
    "purchase.made": (playbooks.plan_for,),
    "proposal.kept": (from_proposal, playbooks.plan_for),
    "painpoint.heard": (questions.take_voice,),
    "proposal.disliked": (pain_points.take_up,),
    "reminder.done": (
        contacts.contact_by_reminder,
        series.go_on,
        lead_on,
        playbooks.answer_concern,
        parcels.take_answer,
        pain_points.note_told,
        posting.forget_address,
    ),
    "reminder.dropped": (series.go_on, posting.forget_address),
    "contact.made": (contacts.in_touch,),
    "message.sent": (contacts.in_touch,),
    "shipment.sent": (parcels.plan_sent,),
    "shipment.late": (parcels.plan_late,),
    "shipment.arrived": (parcels.ask_no_more,),
    "shipment.lost": (parcels.go_on_to_reship,),
    "incident.opened": (incidents.plan_care,),
    "ledger.reversed": (posting.post_no_more,),
    "import.finished": (planning.plan_imported,),
}
