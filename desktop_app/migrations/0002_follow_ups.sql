CREATE TEMP TABLE kept_step AS SELECT * FROM "step"

DROP TABLE "step"

CREATE TEMP TABLE kept_playbook_step AS SELECT * FROM "playbook_step"

DROP TABLE "playbook_step"

CREATE TEMP TABLE kept_playbook AS SELECT * FROM "playbook"

DROP TABLE "playbook"

CREATE TEMP TABLE kept_day_record AS SELECT * FROM "day_record"

DROP TABLE "day_record"

CREATE TEMP TABLE kept_reminder AS SELECT * FROM "reminder"

DROP TABLE "reminder"

DROP INDEX "visit_day"

CREATE TABLE "allowance" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "staff_id" INTEGER NOT NULL,
    "per_incident" INTEGER NOT NULL CHECK ("per_incident" BETWEEN 0 AND 99999999999),
    "per_month" INTEGER NOT NULL CHECK ("per_month" BETWEEN 0 AND 99999999999),
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "allowance_staff_id" ON "allowance" ("staff_id")

CREATE TABLE "answered_sign" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('repeat', 'return', 'refund', 'mood', 'delay', 'wait')),
    "subject" INTEGER NOT NULL CHECK ("subject" BETWEEN 1 AND 4611686018427387904),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "answered_sign_customer_id" ON "answered_sign" ("customer_id")

CREATE UNIQUE INDEX "answered_sign_kind_subject" ON "answered_sign" ("kind", "subject")

CREATE TABLE "question_round" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL CHECK (length("text") <= 300) CHECK (length(trim("text")) > 0),
    "asks" TEXT NOT NULL CHECK ("asks" IN ('fear', 'dislike')),
    "began" TEXT NOT NULL CHECK ("began" IS date("began")),
    "ended" TEXT CHECK ("ended" IS date("ended")),
    "by_id" INTEGER,
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "question_round_by_id" ON "question_round" ("by_id")

CREATE INDEX "visit_day_customer_id" ON "visit" ("day", "customer_id")

CREATE TABLE "pain_point" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0) COLLATE NOCASE,
    "standing" TEXT NOT NULL CHECK ("standing" IN ('heard', 'chosen', 'changed', 'told', 'cannot')),
    "words" TEXT NOT NULL CHECK (length("words") <= 300),
    "since" TEXT NOT NULL CHECK ("since" IS date("since")),
    "answers" INTEGER NOT NULL CHECK ("answers" BETWEEN 0 AND 10000),
    "owner_id" INTEGER,
    FOREIGN KEY ("owner_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "pain_point_name" ON "pain_point" ("name")

CREATE INDEX "pain_point_owner_id" ON "pain_point" ("owner_id")

CREATE INDEX "observation_day" ON "observation" ("day")

CREATE TABLE "voice" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "pain_point_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 5000) CHECK (length(trim("text")) > 0),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "visit_id" INTEGER,
    "observation_id" INTEGER,
    "by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("pain_point_id") REFERENCES "pain_point" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("observation_id") REFERENCES "observation" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "voice_customer_id" ON "voice" ("customer_id")

CREATE INDEX "voice_pain_point_id" ON "voice" ("pain_point_id")

CREATE INDEX "voice_visit_id" ON "voice" ("visit_id")

CREATE UNIQUE INDEX "voice_observation_id" ON "voice" ("observation_id")

CREATE INDEX "voice_by_id" ON "voice" ("by_id")

CREATE TABLE "asked" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "question_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "concern_id" INTEGER,
    "voice_id" INTEGER,
    FOREIGN KEY ("question_id") REFERENCES "question_round" ("id"),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("concern_id") REFERENCES "concern" ("id"),
    FOREIGN KEY ("voice_id") REFERENCES "voice" ("id")
) STRICT

CREATE INDEX "asked_question_id" ON "asked" ("question_id")

CREATE INDEX "asked_customer_id" ON "asked" ("customer_id")

CREATE INDEX "asked_concern_id" ON "asked" ("concern_id")

CREATE INDEX "asked_voice_id" ON "asked" ("voice_id")

CREATE UNIQUE INDEX "asked_question_id_customer_id" ON "asked" ("question_id", "customer_id")

CREATE TABLE "away" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "staff_id" INTEGER NOT NULL,
    "first" TEXT NOT NULL CHECK ("first" IS date("first")),
    "last" TEXT NOT NULL CHECK ("last" IS date("last")),
    "passes_to_id" INTEGER,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("passes_to_id") REFERENCES "staff" ("id"),
    CHECK (first <= last)
) STRICT

CREATE INDEX "away_staff_id" ON "away" ("staff_id")

CREATE INDEX "away_last" ON "away" ("last")

CREATE INDEX "away_passes_to_id" ON "away" ("passes_to_id")

CREATE TABLE "being_served" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "place" TEXT NOT NULL CHECK (length("place") <= 120) CHECK (length(trim("place")) > 0),
    "felt" TEXT NOT NULL CHECK (length("felt") <= 300) CHECK (length(trim("felt")) > 0),
    "idea" TEXT NOT NULL CHECK (length("idea") <= 300),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    "became" TEXT CHECK ("became" IN ('courtesy', 'play', 'to build', 'let go')),
    "words" TEXT NOT NULL CHECK (length("words") <= 200),
    "owner_id" INTEGER,
    "due" TEXT CHECK ("due" IS date("due")),
    "settled_on" TEXT CHECK ("settled_on" IS date("settled_on")),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("owner_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "being_served_day" ON "being_served" ("day")

CREATE INDEX "being_served_by_id" ON "being_served" ("by_id")

CREATE INDEX "being_served_owner_id" ON "being_served" ("owner_id")

CREATE TABLE "event" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('shop', 'product', 'ill', 'delivery')),
    "text" TEXT NOT NULL CHECK (length("text") <= 200) CHECK (length(trim("text")) > 0),
    "first_at" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL,
    "product" TEXT NOT NULL CHECK (length("product") <= 300) COLLATE NOCASE,
    "staff_id" INTEGER,
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id"),
    CHECK (first_at <= last_at)
) STRICT

CREATE INDEX "event_first_at" ON "event" ("first_at")

CREATE INDEX "event_staff_id" ON "event" ("staff_id")

CREATE INDEX "event_by_id" ON "event" ("by_id")

CREATE INDEX "event_product_at" ON "event" ("product", "at")

CREATE TABLE "incident" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK (length("kind") <= 60),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "noticed" INTEGER NOT NULL CHECK ("noticed" IN (0, 1)),
    "feeling" TEXT CHECK ("feeling" IN ('fine', 'put out', 'upset', 'angry', 'hurt')),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "visit_id" INTEGER,
    "event_id" INTEGER,
    "item" TEXT NOT NULL CHECK (length("item") <= 300) COLLATE NOCASE,
    "by_id" INTEGER,
    "acknowledged_at" INTEGER,
    "settled_at" INTEGER,
    "settled_by_id" INTEGER,
    "contacts" INTEGER NOT NULL CHECK ("contacts" BETWEEN 0 AND 10000),
    "letter" TEXT NOT NULL CHECK (length("letter") <= 4000),
    "draft" TEXT,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("event_id") REFERENCES "event" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("settled_by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "incident_customer_id" ON "incident" ("customer_id")

CREATE INDEX "incident_day" ON "incident" ("day")

CREATE INDEX "incident_visit_id" ON "incident" ("visit_id")

CREATE INDEX "incident_event_id" ON "incident" ("event_id")

CREATE INDEX "incident_by_id" ON "incident" ("by_id")

CREATE INDEX "incident_settled_by_id" ON "incident" ("settled_by_id")

CREATE INDEX "incident_customer_id_day" ON "incident" ("customer_id", "day")

CREATE INDEX "incident_kind_day" ON "incident" ("kind", "day")

CREATE TABLE "gesture" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "incident_id" INTEGER,
    "remedy" TEXT NOT NULL CHECK ("remedy" IN ('apologise', 'redo', 'replace', 'refund', 'cleaning', 'certificate', 'points', 'other')),
    "words" TEXT NOT NULL CHECK (length("words") <= 200),
    "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN 0 AND 99999999999),
    "quiet" INTEGER NOT NULL CHECK ("quiet" IN (0, 1)),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "gesture_customer_id" ON "gesture" ("customer_id")

CREATE INDEX "gesture_incident_id" ON "gesture" ("incident_id")

CREATE INDEX "gesture_by_id" ON "gesture" ("by_id")

CREATE TABLE "certificate" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "gesture_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL CHECK (length("code") <= 20) CHECK (length(trim("code")) > 0),
    FOREIGN KEY ("gesture_id") REFERENCES "gesture" ("id")
) STRICT

CREATE UNIQUE INDEX "certificate_gesture_id" ON "certificate" ("gesture_id")

CREATE UNIQUE INDEX "certificate_code" ON "certificate" ("code")

CREATE TABLE "certificate_use" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "certificate_id" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN -99999999999 AND 99999999999),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "reverses_id" INTEGER,
    FOREIGN KEY ("certificate_id") REFERENCES "certificate" ("id"),
    FOREIGN KEY ("reverses_id") REFERENCES "certificate_use" ("id")
) STRICT

CREATE INDEX "certificate_use_certificate_id" ON "certificate_use" ("certificate_id")

CREATE UNIQUE INDEX "certificate_use_reverses_id" ON "certificate_use" ("reverses_id")

CREATE TABLE "claim" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "gesture_id" INTEGER NOT NULL,
    "receipt_on" TEXT CHECK ("receipt_on" IS date("receipt_on")),
    "paid_on" TEXT CHECK ("paid_on" IS date("paid_on")),
    "paid" INTEGER CHECK ("paid" BETWEEN 0 AND 99999999999),
    FOREIGN KEY ("gesture_id") REFERENCES "gesture" ("id"),
    CHECK ((paid_on IS NULL) = (paid IS NULL))
) STRICT

CREATE UNIQUE INDEX "claim_gesture_id" ON "claim" ("gesture_id")

CREATE TABLE "concern_theme" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0) COLLATE NOCASE
) STRICT

CREATE UNIQUE INDEX "concern_theme_name" ON "concern_theme" ("name")

CREATE TABLE "contact" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "channel" TEXT NOT NULL CHECK ("channel" IN ('call', 'mail', 'text', 'visit', 'post')),
    "by_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 500),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "contact_customer_id" ON "contact" ("customer_id")

CREATE INDEX "contact_by_id" ON "contact" ("by_id")

CREATE INDEX "contact_customer_id_day" ON "contact" ("customer_id", "day")

CREATE TABLE "countermeasure" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "theme_id" INTEGER NOT NULL,
    "ritual_id" INTEGER NOT NULL,
    "since" TEXT NOT NULL CHECK ("since" IS date("since")),
    "by_id" INTEGER,
    FOREIGN KEY ("theme_id") REFERENCES "concern_theme" ("id"),
    FOREIGN KEY ("ritual_id") REFERENCES "ritual" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "countermeasure_theme_id" ON "countermeasure" ("theme_id")

CREATE INDEX "countermeasure_ritual_id" ON "countermeasure" ("ritual_id")

CREATE INDEX "countermeasure_by_id" ON "countermeasure" ("by_id")

CREATE TABLE "series" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 999),
    "every" TEXT NOT NULL CHECK ("every" IN ('day', 'week', 'month', 'year')),
    "anchor" TEXT NOT NULL CHECK ("anchor" IS date("anchor")),
    "counted_from" TEXT NOT NULL CHECK ("counted_from" IN ('anchor', 'contact')),
    "planned_to" TEXT NOT NULL CHECK ("planned_to" IS date("planned_to")),
    "ended_on" TEXT CHECK ("ended_on" IS date("ended_on")),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('follow-up', 'promise', 'remark', 'occasion', 'refill', 'check')),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "why" TEXT NOT NULL CHECK (length("why") <= 500),
    "due_time" TEXT,
    "channel" TEXT NOT NULL CHECK ("channel" IN ('call', 'mail', 'text', 'visit', 'post')),
    "assignee_id" INTEGER,
    "location" TEXT NOT NULL CHECK (length("location") <= 80),
    "steps" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("assignee_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "series_customer_id" ON "series" ("customer_id")

CREATE INDEX "series_assignee_id" ON "series" ("assignee_id")

CREATE INDEX "series_ended_on_planned_to" ON "series" ("ended_on", "planned_to")

CREATE TABLE "reminder" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('follow-up', 'promise', 'remark', 'occasion', 'refill', 'check')),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "why" TEXT NOT NULL CHECK (length("why") <= 500),
    "due" TEXT NOT NULL CHECK ("due" IS date("due")),
    "due_time" TEXT,
    "first_due" TEXT NOT NULL CHECK ("first_due" IS date("first_due")),
    "channel" TEXT NOT NULL CHECK ("channel" IN ('call', 'mail', 'text', 'visit', 'post')),
    "assignee_id" INTEGER,
    "visit_id" INTEGER,
    "observation" INTEGER,
    "occasion" TEXT CHECK (length("occasion") <= 200),
    "state" TEXT NOT NULL CHECK ("state" IN ('open', 'done', 'dropped')),
    "outcome" TEXT NOT NULL CHECK (length("outcome") <= 200),
    "outcome_note" TEXT NOT NULL CHECK (length("outcome_note") <= 1000),
    "ended_at" INTEGER,
    "ended_day" TEXT CHECK ("ended_day" IS date("ended_day")),
    "ended_by_id" INTEGER,
    "snoozes" INTEGER NOT NULL CHECK ("snoozes" BETWEEN 0 AND 100000),
    "series_id" INTEGER,
    "playbook" TEXT NOT NULL CHECK (length("playbook") <= 60),
    "step" TEXT NOT NULL CHECK (length("step") <= 60),
    "letter" TEXT NOT NULL CHECK (length("letter") <= 60),
    "branches" TEXT NOT NULL,
    "suggested" INTEGER NOT NULL CHECK ("suggested" IN (0, 1)),
    "until_contact" INTEGER NOT NULL CHECK ("until_contact" IN (0, 1)),
    "window_days" INTEGER NOT NULL CHECK ("window_days" BETWEEN 0 AND 3650),
    "moved_from" TEXT CHECK ("moved_from" IS date("moved_from")),
    "location" TEXT NOT NULL CHECK (length("location") <= 80),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("assignee_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("ended_by_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("series_id") REFERENCES "series" ("id")
) STRICT

INSERT INTO "reminder" ("id", "customer_id", "kind", "text", "why", "due", "due_time", "first_due", "channel", "assignee_id", "visit_id", "observation", "occasion", "state", "outcome", "outcome_note", "ended_at", "ended_day", "ended_by_id", "snoozes", "series_id", "playbook", "step", "letter", "branches", "suggested", "until_contact", "window_days", "moved_from", "location")
SELECT "id", "customer_id", "kind", "text", "why", "due", "due_time", "first_due", "channel", "assignee_id", "visit_id", "observation", "occasion", "state", "outcome", "outcome_note", "ended_at", "ended_day", "ended_by_id", "snoozes", NULL, CASE WHEN occasion LIKE '%/%/%/%/%' THEN substr(occasion, 1, instr(occasion, '/') - 1) ELSE '' END, CASE WHEN occasion LIKE '%/%/%/%/%' THEN substr(substr(occasion, instr(occasion, '/') + 1), 1, instr(substr(occasion, instr(occasion, '/') + 1), '/') - 1) ELSE '' END, '', '[]', 0, 0, 0, NULL, ''
FROM kept_reminder

DROP TABLE kept_reminder

CREATE INDEX "reminder_customer_id" ON "reminder" ("customer_id")

CREATE INDEX "reminder_assignee_id" ON "reminder" ("assignee_id")

CREATE INDEX "reminder_visit_id" ON "reminder" ("visit_id")

CREATE UNIQUE INDEX "reminder_occasion" ON "reminder" ("occasion")

CREATE INDEX "reminder_ended_day" ON "reminder" ("ended_day")

CREATE INDEX "reminder_ended_by_id" ON "reminder" ("ended_by_id")

CREATE INDEX "reminder_series_id" ON "reminder" ("series_id")

CREATE INDEX "reminder_state_due" ON "reminder" ("state", "due")

CREATE INDEX "reminder_customer_id_state" ON "reminder" ("customer_id", "state")

CREATE INDEX "reminder_series_id_due" ON "reminder" ("series_id", "due")

CREATE INDEX "reminder_playbook_first_due" ON "reminder" ("playbook", "first_due")

CREATE INDEX "reminder_first_due_customer_id_visit_id" ON "reminder" ("first_due", "customer_id", "visit_id")

CREATE TABLE "kudos" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "customer_id" INTEGER,
    "visit_id" INTEGER,
    "reminder_id" INTEGER,
    "incident_id" INTEGER,
    "observation_id" INTEGER,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id"),
    FOREIGN KEY ("incident_id") REFERENCES "incident" ("id"),
    FOREIGN KEY ("observation_id") REFERENCES "observation" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id"),
    CHECK ((visit_id IS NOT NULL) + (reminder_id IS NOT NULL) + (incident_id IS NOT NULL) + (observation_id IS NOT NULL) <= 1)
) STRICT

CREATE INDEX "kudos_customer_id" ON "kudos" ("customer_id")

CREATE INDEX "kudos_visit_id" ON "kudos" ("visit_id")

CREATE INDEX "kudos_reminder_id" ON "kudos" ("reminder_id")

CREATE INDEX "kudos_incident_id" ON "kudos" ("incident_id")

CREATE INDEX "kudos_observation_id" ON "kudos" ("observation_id")

CREATE INDEX "kudos_day" ON "kudos" ("day")

CREATE INDEX "kudos_by_id" ON "kudos" ("by_id")

CREATE TABLE "credit" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kudos_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    FOREIGN KEY ("kudos_id") REFERENCES "kudos" ("id"),
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "credit_kudos_id" ON "credit" ("kudos_id")

CREATE INDEX "credit_staff_id" ON "credit" ("staff_id")

CREATE UNIQUE INDEX "credit_kudos_id_staff_id" ON "credit" ("kudos_id", "staff_id")

CREATE TABLE "day_record" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('closed', 'reopened')),
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    "content" TEXT NOT NULL,
    "before" TEXT NOT NULL CHECK (length("before") <= 64),
    "digest" TEXT NOT NULL CHECK (length("digest") <= 64) CHECK (length(trim("digest")) > 0),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

INSERT INTO "day_record" ("id", "day", "kind", "at", "by_id", "content", "before", "digest")
SELECT "id", "day", 'closed', closed_at, closed_by_id, "content", "before", "digest"
FROM kept_day_record

DROP TABLE kept_day_record

CREATE INDEX "day_record_day" ON "day_record" ("day")

CREATE INDEX "day_record_by_id" ON "day_record" ("by_id")

CREATE TABLE "event_decision" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "event_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "decided" TEXT NOT NULL CHECK ("decided" IN ('write', 'ring', 'make right', 'nothing')),
    "why" TEXT NOT NULL CHECK (length("why") <= 200),
    "reminder_id" INTEGER,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    FOREIGN KEY ("event_id") REFERENCES "event" ("id"),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "event_decision_event_id" ON "event_decision" ("event_id")

CREATE INDEX "event_decision_customer_id" ON "event_decision" ("customer_id")

CREATE INDEX "event_decision_reminder_id" ON "event_decision" ("reminder_id")

CREATE INDEX "event_decision_by_id" ON "event_decision" ("by_id")

CREATE UNIQUE INDEX "event_decision_event_id_customer_id" ON "event_decision" ("event_id", "customer_id")

CREATE TABLE "friction" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "rule" TEXT NOT NULL CHECK (length("rule") <= 200) CHECK (length(trim("rule")) > 0),
    "wanted" TEXT NOT NULL CHECK (length("wanted") <= 300) CHECK (length(trim("wanted")) > 0),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    "settled_day" TEXT CHECK ("settled_day" IS date("settled_day")),
    "settled_by_id" INTEGER,
    "answer" TEXT NOT NULL CHECK (length("answer") <= 300),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("settled_by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "friction_by_id" ON "friction" ("by_id")

CREATE INDEX "friction_settled_by_id" ON "friction" ("settled_by_id")

CREATE TABLE "gap" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kudos_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK (length("text") <= 200) CHECK (length(trim("text")) > 0),
    "ending" TEXT CHECK ("ending" IN ('fix the system', 'fixed', 'leave to judgement')),
    "words" TEXT NOT NULL CHECK (length("words") <= 200),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    FOREIGN KEY ("kudos_id") REFERENCES "kudos" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "gap_kudos_id" ON "gap" ("kudos_id")

CREATE INDEX "gap_by_id" ON "gap" ("by_id")

CREATE TABLE "gathered_concern" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "concern_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    FOREIGN KEY ("concern_id") REFERENCES "concern" ("id"),
    FOREIGN KEY ("theme_id") REFERENCES "concern_theme" ("id")
) STRICT

CREATE UNIQUE INDEX "gathered_concern_concern_id" ON "gathered_concern" ("concern_id")

CREATE INDEX "gathered_concern_theme_id" ON "gathered_concern" ("theme_id")

CREATE INDEX "preference_learned_on" ON "preference" ("learned_on")

CREATE INDEX "preference_confirmed_on" ON "preference" ("confirmed_on")

CREATE INDEX "preference_until" ON "preference" ("until")

CREATE INDEX "preference_learned_on_customer_id" ON "preference" ("learned_on", "customer_id")

CREATE INDEX "honoured_day" ON "honoured" ("day")

CREATE TABLE "how_to" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "words" TEXT NOT NULL,
    "title" TEXT NOT NULL CHECK (length("title") <= 120) CHECK (length(trim("title")) > 0),
    "steps" TEXT NOT NULL
) STRICT

CREATE TABLE "ledger_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "staff_id" INTEGER,
    "gesture_id" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN -99999999999 AND 99999999999),
    "corrects" INTEGER NOT NULL CHECK ("corrects" IN (0, 1)),
    "reverses_id" INTEGER,
    "reason" TEXT NOT NULL CHECK (length("reason") <= 200),
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("gesture_id") REFERENCES "gesture" ("id"),
    FOREIGN KEY ("reverses_id") REFERENCES "ledger_entry" ("id")
) STRICT

CREATE INDEX "ledger_entry_staff_id" ON "ledger_entry" ("staff_id")

CREATE INDEX "ledger_entry_gesture_id" ON "ledger_entry" ("gesture_id")

CREATE UNIQUE INDEX "ledger_entry_reverses_id" ON "ledger_entry" ("reverses_id")

CREATE INDEX "ledger_entry_staff_id_day" ON "ledger_entry" ("staff_id", "day")

CREATE INDEX "ledger_entry_day" ON "ledger_entry" ("day")

CREATE TABLE "loss_review" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    "knew" TEXT NOT NULL CHECK (length("knew") <= 300),
    "turned" TEXT NOT NULL CHECK (length("turned") <= 300),
    "missed" TEXT NOT NULL CHECK (length("missed") <= 300),
    "change" TEXT NOT NULL CHECK (length("change") <= 300),
    "still" TEXT NOT NULL CHECK (length("still") <= 300),
    "reminder_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id")
) STRICT

CREATE INDEX "loss_review_customer_id" ON "loss_review" ("customer_id")

CREATE INDEX "loss_review_day" ON "loss_review" ("day")

CREATE INDEX "loss_review_by_id" ON "loss_review" ("by_id")

CREATE INDEX "loss_review_reminder_id" ON "loss_review" ("reminder_id")

CREATE TABLE "message" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "reminder_id" INTEGER,
    "letter" TEXT NOT NULL CHECK (length("letter") <= 60) CHECK (length(trim("letter")) > 0),
    "way" TEXT NOT NULL CHECK ("way" IN ('mail server', 'mail program', 'text message', 'phone', 'print')),
    "address" TEXT NOT NULL CHECK (length("address") <= 254),
    "subject" TEXT NOT NULL CHECK (length("subject") <= 200),
    "body" TEXT NOT NULL CHECK (length("body") <= 8000) CHECK (length(trim("body")) > 0),
    "changed" INTEGER NOT NULL CHECK ("changed" BETWEEN 0 AND 100000),
    "as_is" INTEGER NOT NULL CHECK ("as_is" IN (0, 1)),
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "message_customer_id" ON "message" ("customer_id")

CREATE INDEX "message_reminder_id" ON "message" ("reminder_id")

CREATE INDEX "message_by_id" ON "message" ("by_id")

CREATE INDEX "message_letter_day" ON "message" ("letter", "day")

CREATE INDEX "message_customer_id_day" ON "message" ("customer_id", "day")

CREATE TABLE "missed_chance" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 300) CHECK (length(trim("text")) > 0),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "playbook" TEXT NOT NULL CHECK (length("playbook") <= 120),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "missed_chance_customer_id" ON "missed_chance" ("customer_id")

CREATE INDEX "missed_chance_day" ON "missed_chance" ("day")

CREATE TABLE "own_wording" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL CHECK (length("code") <= 60) CHECK (length(trim("code")) > 0),
    "language" TEXT NOT NULL CHECK (length("language") <= 20) CHECK (length(trim("language")) > 0),
    "subject" TEXT NOT NULL CHECK (length("subject") <= 200) CHECK (length(trim("subject")) > 0),
    "body" TEXT NOT NULL CHECK (length("body") <= 8000) CHECK (length(trim("body")) > 0),
    "short" TEXT NOT NULL CHECK (length("short") <= 600) CHECK (length(trim("short")) > 0)
) STRICT

CREATE UNIQUE INDEX "own_wording_code_language" ON "own_wording" ("code", "language")

CREATE TABLE "planned_day" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "at" INTEGER NOT NULL,
    "made" INTEGER NOT NULL CHECK ("made" BETWEEN 0 AND 1000000)
) STRICT

CREATE UNIQUE INDEX "planned_day_day" ON "planned_day" ("day")

CREATE TABLE "playbook" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL CHECK (length("code") <= 60) CHECK (length(trim("code")) > 0),
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0),
    "trigger" TEXT NOT NULL CHECK ("trigger" IN ('visit finished', 'n-th visit', 'bought', 'remark', 'concern', 'incident', 'shipment sent', 'shipment late', 'date', 'rhythm', 'stale preference', 'new-customer offer')),
    "conditions" TEXT NOT NULL,
    "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
    "off_since" TEXT CHECK ("off_since" IS date("off_since")),
    "removed_on" TEXT CHECK ("removed_on" IS date("removed_on")),
    "version" INTEGER NOT NULL CHECK ("version" BETWEEN 1 AND 1000000)
) STRICT

INSERT INTO "playbook" ("id", "code", "name", "trigger", "conditions", "active", "off_since", "removed_on", "version")
SELECT "id", "code", "name", "trigger", "conditions", "active", NULL, NULL, "version"
FROM kept_playbook

DROP TABLE kept_playbook

CREATE UNIQUE INDEX "playbook_code" ON "playbook" ("code")

CREATE TABLE "playbook_step" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "playbook_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN 1 AND 99),
    "key" TEXT NOT NULL CHECK (length("key") <= 60) CHECK (length(trim("key")) > 0),
    "phase" TEXT NOT NULL CHECK ("phase" IN ('before leaving', 'next day', 'later')),
    "mode" TEXT NOT NULL CHECK ("mode" IN ('schedule', 'suggest')),
    "delay" INTEGER NOT NULL CHECK ("delay" BETWEEN 0 AND 3650),
    "unit" TEXT NOT NULL CHECK ("unit" IN ('days', 'business days', 'weeks', 'months', 'refill')),
    "before" INTEGER NOT NULL CHECK ("before" IN (0, 1)),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('follow-up', 'promise', 'remark', 'occasion', 'refill', 'check')),
    "channel" TEXT NOT NULL CHECK ("channel" IN ('call', 'mail', 'text', 'visit', 'post')),
    "assignee" TEXT NOT NULL CHECK ("assignee" IN ('who served', 'who sold', 'who noted', 'their own', 'anyone')),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "script" TEXT NOT NULL,
    "letter" TEXT NOT NULL CHECK (length("letter") <= 60),
    "outcomes" TEXT NOT NULL,
    FOREIGN KEY ("playbook_id") REFERENCES "playbook" ("id")
) STRICT

INSERT INTO "playbook_step" ("id", "playbook_id", "position", "key", "phase", "mode", "delay", "unit", "before", "kind", "channel", "assignee", "text", "script", "letter", "outcomes")
SELECT "id", "playbook_id", "position", CAST(position AS TEXT), "phase", 'schedule', delay_days, 'days', 0, "kind", "channel", "assignee", "text", "script", '', '[]'
FROM kept_playbook_step

DROP TABLE kept_playbook_step

CREATE INDEX "playbook_step_playbook_id" ON "playbook_step" ("playbook_id")

CREATE UNIQUE INDEX "playbook_step_playbook_id_position" ON "playbook_step" ("playbook_id", "position")

CREATE UNIQUE INDEX "playbook_step_playbook_id_key" ON "playbook_step" ("playbook_id", "key")

CREATE TABLE "points_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "points" INTEGER NOT NULL CHECK ("points" BETWEEN -999999999 AND 999999999),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "gesture_id" INTEGER,
    "reverses_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("gesture_id") REFERENCES "gesture" ("id"),
    FOREIGN KEY ("reverses_id") REFERENCES "points_entry" ("id")
) STRICT

CREATE INDEX "points_entry_customer_id" ON "points_entry" ("customer_id")

CREATE UNIQUE INDEX "points_entry_gesture_id" ON "points_entry" ("gesture_id")

CREATE UNIQUE INDEX "points_entry_reverses_id" ON "points_entry" ("reverses_id")

CREATE TABLE "remark_act" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "thing" TEXT NOT NULL CHECK (length("thing") <= 80) CHECK (length(trim("thing")) > 0) COLLATE NOCASE,
    "act" TEXT NOT NULL CHECK (length("act") <= 200) CHECK (length(trim("act")) > 0)
) STRICT

CREATE UNIQUE INDEX "remark_act_thing" ON "remark_act" ("thing")

CREATE TABLE "remedy_offer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "incident_id" INTEGER NOT NULL,
    "remedy" TEXT NOT NULL CHECK ("remedy" IN ('apologise', 'redo', 'replace', 'refund', 'cleaning', 'certificate', 'points', 'other')),
    "words" TEXT NOT NULL CHECK (length("words") <= 200),
    "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN 0 AND 99999999999),
    "chosen" INTEGER NOT NULL CHECK ("chosen" IN (0, 1)),
    FOREIGN KEY ("incident_id") REFERENCES "incident" ("id")
) STRICT

CREATE INDEX "remedy_offer_incident_id" ON "remedy_offer" ("incident_id")

CREATE TABLE "share" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "observation_id" INTEGER NOT NULL,
    "colleague_id" INTEGER,
    "told_on" TEXT CHECK ("told_on" IS date("told_on")),
    FOREIGN KEY ("observation_id") REFERENCES "observation" ("id"),
    FOREIGN KEY ("colleague_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "share_observation_id" ON "share" ("observation_id")

CREATE INDEX "share_colleague_id" ON "share" ("colleague_id")

CREATE TABLE "shipment" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "what" TEXT NOT NULL CHECK (length("what") <= 300) CHECK (length(trim("what")) > 0),
    "promised_on" TEXT NOT NULL CHECK ("promised_on" IS date("promised_on")),
    "sent_on" TEXT NOT NULL CHECK ("sent_on" IS date("sent_on")),
    "sent_by_id" INTEGER,
    "carrier" TEXT NOT NULL CHECK (length("carrier") <= 80),
    "reference" TEXT NOT NULL CHECK (length("reference") <= 120),
    "state" TEXT NOT NULL CHECK ("state" IN ('under way', 'late', 'arrived', 'lost')),
    "settled_on" TEXT CHECK ("settled_on" IS date("settled_on")),
    "replaces_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("sent_by_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("replaces_id") REFERENCES "shipment" ("id")
) STRICT

CREATE INDEX "shipment_customer_id" ON "shipment" ("customer_id")

CREATE INDEX "shipment_sent_by_id" ON "shipment" ("sent_by_id")

CREATE INDEX "shipment_replaces_id" ON "shipment" ("replaces_id")

CREATE INDEX "shipment_state_promised_on" ON "shipment" ("state", "promised_on")

CREATE TABLE "step" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "reminder_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN 1 AND 999),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "ticked" INTEGER NOT NULL CHECK ("ticked" IN (0, 1)),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id")
) STRICT

INSERT INTO "step" ("id", "reminder_id", "position", "text", "ticked")
SELECT "id", "reminder_id", "position", "text", "ticked"
FROM kept_step

DROP TABLE kept_step

CREATE INDEX "step_reminder_id" ON "step" ("reminder_id")

CREATE UNIQUE INDEX "step_reminder_id_position" ON "step" ("reminder_id", "position")

CREATE TABLE "story" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kudos_id" INTEGER NOT NULL,
    "happened" TEXT NOT NULL CHECK (length("happened") <= 200) CHECK (length(trim("happened")) > 0),
    "did" TEXT NOT NULL CHECK (length("did") <= 200),
    "came_of_it" TEXT NOT NULL CHECK (length("came_of_it") <= 200),
    "consent" TEXT NOT NULL CHECK ("consent" IN ('not asked', 'agreed', 'declined')),
    "answered_on" TEXT CHECK ("answered_on" IS date("answered_on")),
    "asked_by_id" INTEGER,
    FOREIGN KEY ("kudos_id") REFERENCES "kudos" ("id"),
    FOREIGN KEY ("asked_by_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "story_kudos_id" ON "story" ("kudos_id")

CREATE INDEX "story_asked_by_id" ON "story" ("asked_by_id")

CREATE TABLE "usual_concern" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "service_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 120) CHECK (length(trim("text")) > 0),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT

CREATE INDEX "usual_concern_service_id" ON "usual_concern" ("service_id")

CREATE TABLE "visit_rhythm" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "visits" INTEGER NOT NULL CHECK ("visits" BETWEEN 0 AND 1000000),
    "last_visit" TEXT CHECK ("last_visit" IS date("last_visit")),
    "gap_days" INTEGER CHECK ("gap_days" BETWEEN 1 AND 100000),
    "due_on" TEXT CHECK ("due_on" IS date("due_on")),
    "drifting_on" TEXT CHECK ("drifting_on" IS date("drifting_on")),
    "quiet_on" TEXT CHECK ("quiet_on" IS date("quiet_on")),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE
) STRICT

CREATE UNIQUE INDEX "visit_rhythm_customer_id" ON "visit_rhythm" ("customer_id")

CREATE INDEX "visit_rhythm_due_on" ON "visit_rhythm" ("due_on")

CREATE INDEX "visit_rhythm_drifting_on" ON "visit_rhythm" ("drifting_on")

CREATE INDEX "visit_rhythm_quiet_on" ON "visit_rhythm" ("quiet_on")

CREATE INDEX visit_at_counter ON visit (day, customer_id, arrived_at, noted) WHERE arrived_at IS NOT NULL OR noted <> 'unasked'

CREATE INDEX visit_finished ON visit (day) WHERE finished_at IS NOT NULL

CREATE INDEX purchase_of_product ON purchase (what, day) WHERE kind = 'product' AND quantity > 0 AND customer_id IS NOT NULL

CREATE INDEX share_to_tell ON share (id) WHERE told_on IS NULL

CREATE INDEX incident_caught_first ON incident (day) WHERE noticed = 1

CREATE INDEX being_served_waiting ON being_served (due) WHERE settled_on IS NULL

CREATE INDEX suggestion_wrong_fact ON suggestion_answer (day) WHERE reason = 'wrong-fact'

CREATE INDEX purchase_taken_back ON purchase (day) WHERE quantity < 0 OR amount < 0

CREATE INDEX visit_mood ON visit (day) WHERE mood_out IS NOT NULL

CREATE INDEX visit_stay ON visit (day) WHERE finished_at > arrived_at

CREATE INDEX incident_open ON incident (day) WHERE settled_at IS NULL

CREATE INDEX incident_settled ON incident (settled_at) WHERE settled_at IS NOT NULL

CREATE INDEX friction_open ON friction (id) WHERE settled_day IS NULL

CREATE INDEX incident_of_item ON incident (item, day) WHERE item <> '' AND event_id IS NULL

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END

CREATE TRIGGER ledger_entry_remains BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END

CREATE INDEX claim_unpaid ON claim (gesture_id) WHERE paid_on IS NULL

CREATE TRIGGER certificate_use_stays BEFORE UPDATE ON certificate_use BEGIN SELECT RAISE(ABORT, 'what was redeemed is only ever added to'); END

CREATE TRIGGER certificate_use_remains BEFORE DELETE ON certificate_use BEGIN SELECT RAISE(ABORT, 'what was redeemed is only ever added to'); END

CREATE TRIGGER certificate_use_covered AFTER INSERT ON certificate_use
WHEN (SELECT sum(amount) FROM certificate_use WHERE certificate_id = NEW.certificate_id) NOT BETWEEN 0 AND
    (SELECT amount * ((SELECT count(*) FROM ledger_entry WHERE gesture_id = gesture.id AND NOT corrects) % 2) FROM gesture
        WHERE id = (SELECT gesture_id FROM certificate WHERE id = NEW.certificate_id))
BEGIN SELECT RAISE(ABORT, 'the certificate is worth less than that'); END

CREATE TRIGGER points_entry_covered AFTER INSERT ON points_entry
WHEN NEW.points < 0 AND (
    SELECT coalesce(sum(points), 0) FROM points_entry LEFT JOIN gesture ON gesture.id = points_entry.gesture_id
    WHERE points_entry.customer_id = NEW.customer_id AND (gesture.id IS NULL OR ((SELECT count(*) FROM ledger_entry WHERE gesture_id = gesture.id AND NOT corrects) % 2))
) < 0
BEGIN SELECT RAISE(ABORT, 'they have fewer points than that'); END

CREATE TRIGGER points_entry_stays BEFORE UPDATE OF points, gesture_id, reverses_id ON points_entry
BEGIN SELECT RAISE(ABORT, 'points are only ever added to'); END

CREATE TRIGGER points_entry_remains BEFORE DELETE ON points_entry
BEGIN SELECT RAISE(ABORT, 'points are only ever added to'); END

CREATE TRIGGER gesture_is_worth_the_same BEFORE UPDATE OF amount ON gesture
BEGIN SELECT RAISE(ABORT, 'what was given stays as it is'); END

CREATE TRIGGER claim_paid_before BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM claim WHERE gesture_id = NEW.gesture_id AND paid_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the bill was paid since'); END

CREATE TRIGGER certificate_used_before BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL AND (SELECT sum(amount) FROM certificate_use
    WHERE certificate_id = (SELECT id FROM certificate WHERE gesture_id = NEW.gesture_id)) > 0
BEGIN SELECT RAISE(ABORT, 'the certificate was used since'); END

CREATE TRIGGER points_spent_before AFTER INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL AND EXISTS (SELECT 1 FROM points_entry AS given
    WHERE given.gesture_id = NEW.gesture_id AND (
    SELECT coalesce(sum(points), 0) FROM points_entry LEFT JOIN gesture ON gesture.id = points_entry.gesture_id
    WHERE points_entry.customer_id = given.customer_id AND (gesture.id IS NULL OR ((SELECT count(*) FROM ledger_entry WHERE gesture_id = gesture.id AND NOT corrects) % 2))
) < 0)
BEGIN SELECT RAISE(ABORT, 'the points were spent since'); END

CREATE TRIGGER visit_added_forgets_rhythm AFTER INSERT ON visit BEGIN DELETE FROM visit_rhythm WHERE customer_id = NEW.customer_id; END

CREATE TRIGGER visit_moved_forgets_rhythm AFTER UPDATE OF customer_id, day ON visit BEGIN DELETE FROM visit_rhythm WHERE customer_id IN (OLD.customer_id, NEW.customer_id); END

CREATE TRIGGER visit_gone_forgets_rhythm AFTER DELETE ON visit BEGIN DELETE FROM visit_rhythm WHERE customer_id = OLD.customer_id; END

CREATE TRIGGER day_record_stays BEFORE UPDATE ON day_record BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END

CREATE TRIGGER day_record_remains BEFORE DELETE ON day_record BEGIN SELECT RAISE(ABORT, 'a closed day is never removed'); END

CREATE INDEX customer_asked_to_stop ON customer (asked_to_stop_on) WHERE asked_to_stop_on IS NOT NULL
