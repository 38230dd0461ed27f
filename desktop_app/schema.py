"""Every table of the shop's file, and the SQL that Peewee does not write: indexes, triggers, search."""

from peewee import Model, sort_models  # type: ignore[attr-defined]

from desktop_app.closing.loss.tables import LossReview
from desktop_app.closing.missed_tables import MissedChance
from desktop_app.closing.tables import UNCHANGEABLE, DayRecord, TailLight
from desktop_app.customers import search_tables as search
from desktop_app.customers import tables as customers
from desktop_app.diary.tables import WAITING, BeingServed
from desktop_app.exchange.tables import ImportBatch
from desktop_app.foundation import full_text, journal, settings
from desktop_app.messages.tables import Message, OwnWording
from desktop_app.noticing.tables import TO_TELL, UNSORTED, Observation, Proposal, RemarkAct, Share
from desktop_app.pain_points.rounds.tables import Asked, QuestionRound
from desktop_app.pain_points.tables import ConcernTheme, Countermeasure, GatheredConcern, PainPoint, Voice
from desktop_app.playbooks.tables import PlannedDay, Playbook, PlaybookStep
from desktop_app.praise.tables import CAUGHT_FIRST, Credit, Gap, Kudos, Story
from desktop_app.preferences.tables import Honoured, Preference
from desktop_app.recovery import tables as recovery
from desktop_app.recovery.events import tables as events
from desktop_app.recovery.owed import claim_tables as claims
from desktop_app.recovery.signals import signal_tables as signals
from desktop_app.reminders.tables import Contact, Reminder, Series, Step
from desktop_app.rhythm.tables import FORGOTTEN, VisitRhythm
from desktop_app.shipments.tables import Shipment
from desktop_app.staff.tables import Away, Staff
from desktop_app.suggestions.tables import WRONG_FACTS, SuggestionAnswer
from desktop_app.visits import tables as visits

TABLES: tuple[type[Model], ...] = tuple(
    sort_models(
        [
            journal.Performed, journal.Reversal, journal.JournalEntry, journal.RowChange, settings.ShopSetting,
            full_text.FullTextDue,
            Staff, Away,
            customers.Customer, customers.Photo, customers.Phone, customers.Email, customers.Address,
            customers.ImportantDate, customers.LoyaltyCard, customers.Tag, customers.Relation,
            customers.ExternalCode, search.NameWord, search.NameSlip, search.SearchEntry,
            Preference, Honoured,
            visits.Service, visits.Ritual, visits.Nudge, visits.UsualConcern, visits.HowTo, visits.Visit,
            visits.VisitService, visits.RitualDone, visits.NudgeDone, visits.Cue, visits.Concern, visits.Purchase,
            visits.Appointment,
            VisitRhythm, Observation, Proposal, Share, RemarkAct, Series, Reminder, Step, Contact, Shipment,
            Playbook, PlaybookStep, PlannedDay, SuggestionAnswer,
            events.Event, events.EventDecision,
            recovery.Incident, recovery.RemedyOffer, recovery.Gesture, recovery.LedgerEntry, recovery.Allowance,
            recovery.Friction, claims.Claim, claims.Certificate, claims.CertificateUse, claims.PointsEntry,
            signals.AnsweredSign,
            Message, OwnWording, Kudos, Credit, Story, Gap,
            PainPoint, Voice, ConcernTheme, GatheredConcern, Countermeasure, QuestionRound, Asked,
            BeingServed, DayRecord, TailLight, MissedChance, LossReview, ImportBatch,
        ]
    )
)  # fmt: skip

STATEMENTS: tuple[str, ...] = (
    *journal.APPEND_ONLY,
    visits.OPEN_VISITS,
    visits.AT_COUNTER,
    visits.FINISHED,
    visits.BOUGHT_AGAIN,
    UNSORTED,
    TO_TELL,
    CAUGHT_FIRST,
    WAITING,
    WRONG_FACTS,
    *signals.WHERE_SIGNS_SHOW,
    *recovery.IN_ORDER,
    *recovery.ONLY_ADDED_TO,
    claims.UNPAID,
    *claims.HONOURED_ONCE,
    *FORGOTTEN,
    *UNCHANGEABLE,
    *search.STATEMENTS,
    *search.remembered(
        "preference", "text", source="{}.kind", discreet="{}.discreet", unless="{}.forgotten_on IS NOT NULL"
    ),
    *search.remembered("observation", "text"),
)
