CREATE TABLE "customer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL CHECK (length("uid") <= 36) CHECK (length(trim("uid")) > 0),
    "name" TEXT NOT NULL CHECK (length("name") <= 200) CHECK (length(trim("name")) > 0),
    "say" TEXT NOT NULL CHECK (length("say") <= 200),
    "call" TEXT NOT NULL CHECK (length("call") <= 200),
    "pronoun" TEXT NOT NULL CHECK ("pronoun" IN ('they', 'she', 'he')),
    "company" TEXT NOT NULL CHECK (length("company") <= 200),
    "words" TEXT NOT NULL CHECK (length("words") <= 2000),
    "sounds" TEXT NOT NULL CHECK (length("sounds") <= 2000),
    "since" TEXT CHECK ("since" IS date("since")),
    "last_seen" TEXT CHECK ("last_seen" IS date("last_seen")),
    "asked_to_stop_on" TEXT CHECK ("asked_to_stop_on" IS date("asked_to_stop_on")),
    "deleted_at" INTEGER,
    "added_at" INTEGER NOT NULL
) STRICT

CREATE UNIQUE INDEX "customer_uid" ON "customer" ("uid")

CREATE TABLE "address" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 40),
    "street" TEXT NOT NULL CHECK (length("street") <= 300),
    "city" TEXT NOT NULL CHECK (length("city") <= 100),
    "region" TEXT NOT NULL CHECK (length("region") <= 100),
    "postcode" TEXT NOT NULL CHECK (length("postcode") <= 20),
    "country" TEXT NOT NULL CHECK (length("country") <= 60),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "address_customer_id" ON "address" ("customer_id")

CREATE TABLE "service" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0) COLLATE NOCASE,
    "code" TEXT NOT NULL CHECK (length("code") <= 60)
) STRICT

CREATE UNIQUE INDEX "service_name" ON "service" ("name")

CREATE TABLE "staff" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (length("name") <= 80) CHECK (length(trim("name")) > 0) COLLATE NOCASE,
    "active" INTEGER NOT NULL CHECK ("active" IN (0, 1))
) STRICT

CREATE UNIQUE INDEX "staff_name" ON "staff" ("name")

CREATE TABLE "appointment" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "time" TEXT,
    "service_id" INTEGER,
    "staff_id" INTEGER,
    "state" TEXT NOT NULL CHECK ("state" IN ('booked', 'cancelled', 'missed')),
    "line_key" TEXT CHECK (length("line_key") <= 200),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id"),
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "appointment_customer_id" ON "appointment" ("customer_id")

CREATE INDEX "appointment_day" ON "appointment" ("day")

CREATE INDEX "appointment_service_id" ON "appointment" ("service_id")

CREATE INDEX "appointment_staff_id" ON "appointment" ("staff_id")

CREATE UNIQUE INDEX "appointment_line_key" ON "appointment" ("line_key")

CREATE TABLE "visit" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "arrived_at" INTEGER,
    "finished_at" INTEGER,
    "served_by_id" INTEGER,
    "hope" TEXT NOT NULL CHECK (length("hope") <= 500),
    "mood_in" INTEGER CHECK ("mood_in" BETWEEN 1 AND 10),
    "mood_out" INTEGER CHECK ("mood_out" BETWEEN 1 AND 10),
    "last_impression" TEXT NOT NULL CHECK (length("last_impression") <= 500),
    "noted" TEXT NOT NULL CHECK ("noted" IN ('unasked', 'noted', 'nothing new')),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("served_by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "visit_customer_id" ON "visit" ("customer_id")

CREATE INDEX "visit_day" ON "visit" ("day")

CREATE INDEX "visit_served_by_id" ON "visit" ("served_by_id")

CREATE INDEX "visit_customer_id_day" ON "visit" ("customer_id", "day")

CREATE TABLE "concern" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "visit_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "act" TEXT NOT NULL CHECK (length("act") <= 500),
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "outcome" TEXT NOT NULL CHECK (length("outcome") <= 500),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id")
) STRICT

CREATE INDEX "concern_customer_id" ON "concern" ("customer_id")

CREATE INDEX "concern_visit_id" ON "concern" ("visit_id")

CREATE TABLE "cue" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('rushed', 'quiet', 'cold', 'unsure', 'celebrating')),
    "at" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id")
) STRICT

CREATE INDEX "cue_visit_id" ON "cue" ("visit_id")

CREATE UNIQUE INDEX "cue_visit_id_kind" ON "cue" ("visit_id", "kind")

CREATE TABLE "day_record" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "closed_at" INTEGER NOT NULL,
    "closed_by_id" INTEGER,
    "content" TEXT NOT NULL,
    "before" TEXT NOT NULL CHECK (length("before") <= 64),
    "digest" TEXT NOT NULL CHECK (length("digest") <= 64) CHECK (length(trim("digest")) > 0),
    FOREIGN KEY ("closed_by_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "day_record_day" ON "day_record" ("day")

CREATE INDEX "day_record_closed_by_id" ON "day_record" ("closed_by_id")

CREATE TABLE "email" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 40),
    "address" TEXT NOT NULL CHECK (length("address") <= 254) CHECK (length(trim("address")) > 0) COLLATE NOCASE,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "email_customer_id" ON "email" ("customer_id")

CREATE INDEX "email_address" ON "email" ("address")

CREATE TABLE "external_code" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "system" TEXT NOT NULL CHECK (length("system") <= 60) CHECK (length(trim("system")) > 0),
    "code" TEXT NOT NULL CHECK (length("code") <= 200) CHECK (length(trim("code")) > 0) COLLATE NOCASE,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "external_code_customer_id" ON "external_code" ("customer_id")

CREATE INDEX "external_code_code" ON "external_code" ("code")

CREATE UNIQUE INDEX "external_code_system_code" ON "external_code" ("system", "code")

CREATE TABLE "full_text_due" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "search" TEXT NOT NULL CHECK (length("search") <= 40) CHECK (length(trim("search")) > 0),
    "row_id" INTEGER NOT NULL,
    "was" TEXT,
    "becomes" TEXT
) STRICT

CREATE TABLE "preference" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('never', 'like', 'dislike', 'goal', 'role', 'value', 'comfort', 'contact')),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "how" TEXT NOT NULL CHECK ("how" IN ('said', 'noticed', 'assumed', 'imported')),
    "by_id" INTEGER,
    "learned_on" TEXT NOT NULL CHECK ("learned_on" IS date("learned_on")),
    "observation" INTEGER,
    "confirmed_on" TEXT CHECK ("confirmed_on" IS date("confirmed_on")),
    "until" TEXT CHECK ("until" IS date("until")),
    "discreet" INTEGER NOT NULL CHECK ("discreet" IN (0, 1)),
    "forgotten_on" TEXT CHECK ("forgotten_on" IS date("forgotten_on")),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "preference_customer_id" ON "preference" ("customer_id")

CREATE INDEX "preference_by_id" ON "preference" ("by_id")

CREATE TABLE "honoured" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "preference_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    "right" INTEGER NOT NULL CHECK ("right" IN (0, 1)),
    "visit" INTEGER,
    FOREIGN KEY ("preference_id") REFERENCES "preference" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "honoured_preference_id" ON "honoured" ("preference_id")

CREATE INDEX "honoured_by_id" ON "honoured" ("by_id")

CREATE TABLE "important_date" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 60) CHECK (length(trim("label")) > 0),
    "month" INTEGER NOT NULL CHECK ("month" BETWEEN 1 AND 12),
    "day" INTEGER NOT NULL CHECK ("day" BETWEEN 1 AND 31),
    "year" INTEGER CHECK ("year" BETWEEN 1850 AND 2200),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "important_date_customer_id" ON "important_date" ("customer_id")

CREATE TABLE "import_batch" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('customers', 'purchases', 'appointments', 'visits')),
    "file_name" TEXT NOT NULL CHECK (length("file_name") <= 300) CHECK (length(trim("file_name")) > 0),
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER,
    "by_id" INTEGER,
    "state" TEXT NOT NULL CHECK ("state" IN ('running', 'done')),
    "mapping" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "import_batch_by_id" ON "import_batch" ("by_id")

CREATE TABLE "performed" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL CHECK (length("uid") <= 200) CHECK (length(trim("uid")) > 0),
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "staff" INTEGER,
    "counter" TEXT NOT NULL CHECK (length("counter") <= 200),
    "batch" INTEGER
) STRICT

CREATE UNIQUE INDEX "performed_uid" ON "performed" ("uid")

CREATE INDEX "performed_at" ON "performed" ("at")

CREATE INDEX "performed_batch" ON "performed" ("batch")

CREATE TABLE "journal_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "performed_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK (length("kind") <= 60) CHECK (length(trim("kind")) > 0),
    "customer" INTEGER,
    "subject" INTEGER,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "text" TEXT NOT NULL CHECK (length("text") <= 2000),
    FOREIGN KEY ("performed_id") REFERENCES "performed" ("id")
) STRICT

CREATE INDEX "journal_entry_performed_id" ON "journal_entry" ("performed_id")

CREATE INDEX "journal_entry_customer_day" ON "journal_entry" ("customer", "day")

CREATE TABLE "loyalty_card" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL CHECK (length("code") <= 80) CHECK (length(trim("code")) > 0) COLLATE NOCASE,
    "replaced_by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("replaced_by_id") REFERENCES "loyalty_card" ("id")
) STRICT

CREATE INDEX "loyalty_card_customer_id" ON "loyalty_card" ("customer_id")

CREATE UNIQUE INDEX "loyalty_card_code" ON "loyalty_card" ("code")

CREATE INDEX "loyalty_card_replaced_by_id" ON "loyalty_card" ("replaced_by_id")

CREATE TABLE "name_slip" (
    "form" TEXT NOT NULL CHECK (length("form") <= 30),
    "word" INTEGER NOT NULL,
    PRIMARY KEY ("form", "word")
) STRICT, WITHOUT ROWID

CREATE TABLE "name_word" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "word" TEXT NOT NULL CHECK (length("word") <= 2000) CHECK (length(trim("word")) > 0),
    "sound" TEXT NOT NULL CHECK (length("sound") <= 2000),
    "people" INTEGER NOT NULL CHECK ("people" BETWEEN 0 AND 1000000000)
) STRICT

CREATE UNIQUE INDEX "name_word_word" ON "name_word" ("word")

CREATE INDEX "name_word_sound" ON "name_word" ("sound")

CREATE TABLE "nudge" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "service_id" INTEGER,
    "after_minutes" INTEGER NOT NULL CHECK ("after_minutes" BETWEEN 0 AND 1440),
    "text" TEXT NOT NULL CHECK (length("text") <= 200) CHECK (length(trim("text")) > 0),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT

CREATE INDEX "nudge_service_id" ON "nudge" ("service_id")

CREATE TABLE "nudge_done" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "nudge_id" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("nudge_id") REFERENCES "nudge" ("id")
) STRICT

CREATE INDEX "nudge_done_visit_id" ON "nudge_done" ("visit_id")

CREATE INDEX "nudge_done_nudge_id" ON "nudge_done" ("nudge_id")

CREATE UNIQUE INDEX "nudge_done_visit_id_nudge_id" ON "nudge_done" ("visit_id", "nudge_id")

CREATE TABLE "observation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER,
    "visit_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 5000) CHECK (length(trim("text")) > 0),
    "implicit" INTEGER NOT NULL CHECK ("implicit" IN (0, 1)),
    "sorted" INTEGER NOT NULL CHECK ("sorted" IN (0, 1)),
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "observation_customer_id" ON "observation" ("customer_id")

CREATE INDEX "observation_visit_id" ON "observation" ("visit_id")

CREATE INDEX "observation_by_id" ON "observation" ("by_id")

CREATE TABLE "phone" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 40),
    "written" TEXT NOT NULL CHECK (length("written") <= 80) CHECK (length(trim("written")) > 0),
    "e164" TEXT NOT NULL CHECK (length("e164") <= 20),
    "digits" TEXT NOT NULL CHECK (length("digits") <= 120),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "phone_customer_id" ON "phone" ("customer_id")

CREATE INDEX "phone_e164" ON "phone" ("e164")

CREATE TABLE "photo" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "image" BLOB NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "photo_customer_id" ON "photo" ("customer_id")

CREATE TABLE "playbook" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL CHECK (length("code") <= 60) CHECK (length(trim("code")) > 0),
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0),
    "trigger" TEXT NOT NULL CHECK ("trigger" IN ('visit finished', 'concern', 'bought', 'remark')),
    "conditions" TEXT NOT NULL,
    "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
    "version" INTEGER NOT NULL CHECK ("version" BETWEEN 1 AND 1000000)
) STRICT

CREATE UNIQUE INDEX "playbook_code" ON "playbook" ("code")

CREATE TABLE "playbook_step" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "playbook_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN 1 AND 99),
    "phase" TEXT NOT NULL CHECK ("phase" IN ('before leaving', 'next day', 'later')),
    "delay_days" INTEGER NOT NULL CHECK ("delay_days" BETWEEN -3650 AND 3650),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('follow-up', 'promise', 'remark', 'occasion', 'refill', 'check')),
    "channel" TEXT NOT NULL CHECK ("channel" IN ('call', 'mail', 'text', 'visit', 'post')),
    "assignee" TEXT NOT NULL CHECK ("assignee" IN ('who served', 'who sold', 'who noted', 'anyone')),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "script" TEXT NOT NULL,
    FOREIGN KEY ("playbook_id") REFERENCES "playbook" ("id")
) STRICT

CREATE INDEX "playbook_step_playbook_id" ON "playbook_step" ("playbook_id")

CREATE UNIQUE INDEX "playbook_step_playbook_id_position" ON "playbook_step" ("playbook_id", "position")

CREATE TABLE "proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "observation_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 99),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('like', 'dislike', 'never', 'role', 'goal', 'value', 'comfort', 'contact', 'reminder', 'remark', 'promise', 'painpoint')),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "due" TEXT CHECK ("due" IS date("due")),
    "time" TEXT,
    "act" TEXT NOT NULL CHECK (length("act") <= 600),
    "about" TEXT NOT NULL CHECK (length("about") <= 100),
    "situational" INTEGER NOT NULL CHECK ("situational" IN (0, 1)),
    "how" TEXT NOT NULL CHECK ("how" IN ('said', 'noticed', 'assumed')),
    "kept" INTEGER NOT NULL CHECK ("kept" IN (0, 1)),
    "became" INTEGER,
    FOREIGN KEY ("observation_id") REFERENCES "observation" ("id")
) STRICT

CREATE INDEX "proposal_observation_id" ON "proposal" ("observation_id")

CREATE UNIQUE INDEX "proposal_observation_id_number" ON "proposal" ("observation_id", "number")

CREATE TABLE "purchase" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER,
    "visit_id" INTEGER,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "what" TEXT NOT NULL CHECK (length("what") <= 300) CHECK (length(trim("what")) > 0),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('service', 'product', 'adjustment')),
    "quantity" INTEGER NOT NULL CHECK ("quantity" BETWEEN -1000000 AND 1000000),
    "amount" INTEGER,
    "sold_by_id" INTEGER,
    "receipt" TEXT NOT NULL CHECK (length("receipt") <= 80),
    "line_key" TEXT CHECK (length("line_key") <= 200),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("sold_by_id") REFERENCES "staff" ("id"),
    CHECK (quantity <> 0)
) STRICT

CREATE INDEX "purchase_customer_id" ON "purchase" ("customer_id")

CREATE INDEX "purchase_visit_id" ON "purchase" ("visit_id")

CREATE INDEX "purchase_day" ON "purchase" ("day")

CREATE INDEX "purchase_sold_by_id" ON "purchase" ("sold_by_id")

CREATE UNIQUE INDEX "purchase_line_key" ON "purchase" ("line_key")

CREATE TABLE "relation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 60) CHECK (length(trim("label")) > 0),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("other_id") REFERENCES "customer" ("id"),
    CHECK (customer_id <> other_id)
) STRICT

CREATE INDEX "relation_customer_id" ON "relation" ("customer_id")

CREATE INDEX "relation_other_id" ON "relation" ("other_id")

CREATE UNIQUE INDEX "relation_customer_id_other_id" ON "relation" ("customer_id", "other_id")

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
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("assignee_id") REFERENCES "staff" ("id"),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("ended_by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "reminder_customer_id" ON "reminder" ("customer_id")

CREATE INDEX "reminder_assignee_id" ON "reminder" ("assignee_id")

CREATE INDEX "reminder_visit_id" ON "reminder" ("visit_id")

CREATE UNIQUE INDEX "reminder_occasion" ON "reminder" ("occasion")

CREATE INDEX "reminder_ended_day" ON "reminder" ("ended_day")

CREATE INDEX "reminder_ended_by_id" ON "reminder" ("ended_by_id")

CREATE INDEX "reminder_state_due" ON "reminder" ("state", "due")

CREATE INDEX "reminder_customer_id_state" ON "reminder" ("customer_id", "state")

CREATE TABLE "reversal" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "earlier_id" INTEGER NOT NULL,
    "undone_by_id" INTEGER NOT NULL,
    FOREIGN KEY ("earlier_id") REFERENCES "performed" ("id"),
    FOREIGN KEY ("undone_by_id") REFERENCES "performed" ("id")
) STRICT

CREATE UNIQUE INDEX "reversal_earlier_id" ON "reversal" ("earlier_id")

CREATE INDEX "reversal_undone_by_id" ON "reversal" ("undone_by_id")

CREATE TABLE "ritual" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "service_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 200) CHECK (length(trim("text")) > 0),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT

CREATE INDEX "ritual_service_id" ON "ritual" ("service_id")

CREATE TABLE "ritual_done" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "ritual_id" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("ritual_id") REFERENCES "ritual" ("id")
) STRICT

CREATE INDEX "ritual_done_visit_id" ON "ritual_done" ("visit_id")

CREATE INDEX "ritual_done_ritual_id" ON "ritual_done" ("ritual_id")

CREATE UNIQUE INDEX "ritual_done_visit_id_ritual_id" ON "ritual_done" ("visit_id", "ritual_id")

CREATE TABLE "row_change" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "performed_id" INTEGER NOT NULL,
    "how" TEXT NOT NULL CHECK ("how" IN ('inserted', 'updated', 'deleted')),
    "table_name" TEXT NOT NULL CHECK (length("table_name") <= 60) CHECK (length(trim("table_name")) > 0),
    "first_id" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "before" TEXT,
    FOREIGN KEY ("performed_id") REFERENCES "performed" ("id")
) STRICT

CREATE INDEX "row_change_performed_id" ON "row_change" ("performed_id")

CREATE INDEX "row_change_table_name_first_id" ON "row_change" ("table_name", "first_id")

CREATE TABLE "search_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer" INTEGER NOT NULL,
    "source" TEXT NOT NULL CHECK (length("source") <= 20) CHECK (length(trim("source")) > 0),
    "source_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK (length("text") <= 5000),
    "discreet" INTEGER NOT NULL CHECK ("discreet" IN (0, 1))
) STRICT

CREATE INDEX "search_entry_customer" ON "search_entry" ("customer")

CREATE INDEX "search_entry_source_id_source" ON "search_entry" ("source_id", "source")

CREATE TABLE "shop_setting" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL CHECK (length("key") <= 60) CHECK (length(trim("key")) > 0),
    "value" TEXT NOT NULL
) STRICT

CREATE UNIQUE INDEX "shop_setting_key" ON "shop_setting" ("key")

CREATE TABLE "step" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "reminder_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN 1 AND 999),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "ticked" INTEGER NOT NULL CHECK ("ticked" IN (0, 1)),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id")
) STRICT

CREATE INDEX "step_reminder_id" ON "step" ("reminder_id")

CREATE UNIQUE INDEX "step_reminder_id_position" ON "step" ("reminder_id", "position")

CREATE TABLE "suggestion_answer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL CHECK (length("key") <= 120) CHECK (length(trim("key")) > 0),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('safety', 'promise', 'went wrong', 'concern', 'remark', 'follow-up', 'occasion', 'refill', 'comfort', 'hope')),
    "evidence" TEXT NOT NULL CHECK (length("evidence") <= 200),
    "text" TEXT NOT NULL CHECK (length("text") <= 500),
    "answer" TEXT NOT NULL CHECK ("answer" IN ('done', 'later', 'not-right')),
    "reason" TEXT NOT NULL CHECK ("reason" IN ('', 'wrong-fact', 'not-now', 'never-ask')),
    "returns" TEXT NOT NULL CHECK ("returns" IN ('pay time', 'next visit', 'day', 'new evidence')),
    "until" TEXT CHECK ("until" IS date("until")),
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE INDEX "suggestion_answer_customer_id" ON "suggestion_answer" ("customer_id")

CREATE INDEX "suggestion_answer_by_id" ON "suggestion_answer" ("by_id")

CREATE INDEX "suggestion_answer_customer_id_key" ON "suggestion_answer" ("customer_id", "key")

CREATE TABLE "tag" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "word" TEXT NOT NULL CHECK (length("word") <= 60) CHECK (length(trim("word")) > 0),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT

CREATE INDEX "tag_customer_id" ON "tag" ("customer_id")

CREATE UNIQUE INDEX "tag_customer_id_word" ON "tag" ("customer_id", "word")

CREATE TABLE "tail_light" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    "answer" TEXT NOT NULL CHECK (length("answer") <= 500),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT

CREATE UNIQUE INDEX "tail_light_visit_id" ON "tail_light" ("visit_id")

CREATE INDEX "tail_light_by_id" ON "tail_light" ("by_id")

CREATE TABLE "visit_service" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "service_id" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT

CREATE INDEX "visit_service_visit_id" ON "visit_service" ("visit_id")

CREATE INDEX "visit_service_service_id" ON "visit_service" ("service_id")

CREATE UNIQUE INDEX "visit_service_visit_id_service_id" ON "visit_service" ("visit_id", "service_id")

CREATE TRIGGER performed_stays BEFORE UPDATE ON performed BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END

CREATE TRIGGER journal_entry_stays BEFORE UPDATE OF performed_id, kind, customer, subject, day ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END

CREATE INDEX visit_open ON visit (customer_id) WHERE finished_at IS NULL AND arrived_at IS NOT NULL

CREATE INDEX observation_unsorted ON observation (id) WHERE sorted = 0

CREATE TRIGGER day_record_stays BEFORE UPDATE ON day_record BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END

CREATE TRIGGER day_record_remains BEFORE DELETE ON day_record BEGIN SELECT RAISE(ABORT, 'a closed day is never removed'); END

CREATE VIRTUAL TABLE name_search USING fts5(text, content='', columnsize=0, detail=none, prefix='1 2 3 4 5', tokenize='ascii')

CREATE TRIGGER name_search_after_insert AFTER INSERT ON customer BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('name_search', NEW.id, NULL, NEW.words); END

CREATE TRIGGER name_search_after_update AFTER UPDATE OF words ON customer BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('name_search', NEW.id, OLD.words, NEW.words); END

CREATE TRIGGER name_search_after_delete AFTER DELETE ON customer BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('name_search', OLD.id, OLD.words, NULL); END

CREATE VIRTUAL TABLE word_search USING fts5(text, content='', columnsize=0, tokenize='trigram')

CREATE TRIGGER word_search_after_insert AFTER INSERT ON name_word BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('word_search', NEW.id, NULL, NEW.word); END

CREATE TRIGGER word_search_after_update AFTER UPDATE OF word ON name_word BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('word_search', NEW.id, OLD.word, NEW.word); END

CREATE TRIGGER word_search_after_delete AFTER DELETE ON name_word BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('word_search', OLD.id, OLD.word, NULL); END

CREATE VIRTUAL TABLE phone_search USING fts5(text, content='', columnsize=0, tokenize='trigram')

CREATE TRIGGER phone_search_after_insert AFTER INSERT ON phone BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('phone_search', NEW.id, NULL, NEW.digits); END

CREATE TRIGGER phone_search_after_update AFTER UPDATE OF digits ON phone BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('phone_search', NEW.id, OLD.digits, NEW.digits); END

CREATE TRIGGER phone_search_after_delete AFTER DELETE ON phone BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('phone_search', OLD.id, OLD.digits, NULL); END

CREATE VIRTUAL TABLE entry_search USING fts5(text, content='', columnsize=0, prefix='2 3 4 5', tokenize='unicode61 remove_diacritics 2')

CREATE TRIGGER entry_search_after_insert AFTER INSERT ON search_entry BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('entry_search', NEW.id, NULL, NEW.text); END

CREATE TRIGGER entry_search_after_update AFTER UPDATE OF text ON search_entry BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('entry_search', NEW.id, OLD.text, NEW.text); END

CREATE TRIGGER entry_search_after_delete AFTER DELETE ON search_entry BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('entry_search', OLD.id, OLD.text, NULL); END

CREATE TRIGGER customer_words_born AFTER INSERT ON customer BEGIN INSERT INTO name_word(word, sound, people) SELECT word.value, sound.value, 1 FROM json_each('["' || replace(NEW.words, ' ', '","') || '"]') AS word JOIN json_each('["' || replace(NEW.sounds, ' ', '","') || '"]') AS sound ON sound.key = word.key WHERE word.value <> '' ON CONFLICT (word) DO UPDATE SET people = people + 1; END

CREATE TRIGGER customer_words_changed AFTER UPDATE OF words, sounds ON customer BEGIN UPDATE name_word SET people = people - 1 WHERE word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); DELETE FROM name_word WHERE people = 0 AND word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); INSERT INTO name_word(word, sound, people) SELECT word.value, sound.value, 1 FROM json_each('["' || replace(NEW.words, ' ', '","') || '"]') AS word JOIN json_each('["' || replace(NEW.sounds, ' ', '","') || '"]') AS sound ON sound.key = word.key WHERE word.value <> '' ON CONFLICT (word) DO UPDATE SET people = people + 1; END

CREATE TRIGGER customer_words_left AFTER DELETE ON customer BEGIN UPDATE name_word SET people = people - 1 WHERE word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); DELETE FROM name_word WHERE people = 0 AND word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); END

CREATE TRIGGER name_word_born AFTER INSERT ON name_word BEGIN INSERT INTO name_slip(form, word) SELECT DISTINCT substr(NEW.word, 1, place.value - 1) || substr(NEW.word, place.value + 1), NEW.id FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]') AS place WHERE length(NEW.word) BETWEEN 3 AND 24 AND place.value <= length(NEW.word) + 1; END

CREATE TRIGGER name_word_left AFTER DELETE ON name_word BEGIN DELETE FROM name_slip WHERE (form, word) IN (SELECT DISTINCT substr(OLD.word, 1, place.value - 1) || substr(OLD.word, place.value + 1), OLD.id FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]') AS place WHERE length(OLD.word) BETWEEN 3 AND 24 AND place.value <= length(OLD.word) + 1); END

CREATE INDEX customer_by_name ON customer (words, id) WHERE deleted_at IS NULL

CREATE INDEX customer_by_last_seen ON customer (coalesce(last_seen, ''), id) WHERE deleted_at IS NULL

CREATE INDEX customer_by_since ON customer (coalesce(since, ''), id) WHERE deleted_at IS NULL

CREATE INDEX customer_in_trash ON customer (deleted_at) WHERE deleted_at IS NOT NULL

CREATE TRIGGER tag_remembered AFTER INSERT ON tag BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'tag', NEW.id, NEW.word, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END

CREATE TRIGGER tag_changed AFTER UPDATE ON tag BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'tag'; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'tag', NEW.id, NEW.word, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END

CREATE TRIGGER tag_unremembered AFTER DELETE ON tag BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'tag'; END

CREATE TRIGGER email_remembered AFTER INSERT ON email BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'email', NEW.id, NEW.address, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END

CREATE TRIGGER email_changed AFTER UPDATE ON email BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'email'; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'email', NEW.id, NEW.address, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END

CREATE TRIGGER email_unremembered AFTER DELETE ON email BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'email'; END

CREATE TRIGGER preference_remembered AFTER INSERT ON preference BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, NEW.kind, NEW.id, NEW.text, NEW.discreet WHERE NEW.customer_id IS NOT NULL AND NOT (NEW.forgotten_on IS NOT NULL); END

CREATE TRIGGER preference_changed AFTER UPDATE ON preference BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = OLD.kind; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, NEW.kind, NEW.id, NEW.text, NEW.discreet WHERE NEW.customer_id IS NOT NULL AND NOT (NEW.forgotten_on IS NOT NULL); END

CREATE TRIGGER preference_unremembered AFTER DELETE ON preference BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = OLD.kind; END

CREATE TRIGGER observation_remembered AFTER INSERT ON observation BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'observation', NEW.id, NEW.text, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END

CREATE TRIGGER observation_changed AFTER UPDATE ON observation BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'observation'; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'observation', NEW.id, NEW.text, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END

CREATE TRIGGER observation_unremembered AFTER DELETE ON observation BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'observation'; END
