-- A small shop as the first released form kept it. Tables, their rows, then what watches over them.
BEGIN;
PRAGMA application_id = 1380271957;

CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);

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
) STRICT;

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
) STRICT;

CREATE TABLE "service" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0) COLLATE NOCASE,
    "code" TEXT NOT NULL CHECK (length("code") <= 60)
) STRICT;

CREATE TABLE "staff" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (length("name") <= 80) CHECK (length(trim("name")) > 0) COLLATE NOCASE,
    "active" INTEGER NOT NULL CHECK ("active" IN (0, 1))
) STRICT;

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
) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE "cue" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('rushed', 'quiet', 'cold', 'unsure', 'celebrating')),
    "at" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id")
) STRICT;

CREATE TABLE "day_record" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "closed_at" INTEGER NOT NULL,
    "closed_by_id" INTEGER,
    "content" TEXT NOT NULL,
    "before" TEXT NOT NULL CHECK (length("before") <= 64),
    "digest" TEXT NOT NULL CHECK (length("digest") <= 64) CHECK (length(trim("digest")) > 0),
    FOREIGN KEY ("closed_by_id") REFERENCES "staff" ("id")
) STRICT;

CREATE TABLE "email" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 40),
    "address" TEXT NOT NULL CHECK (length("address") <= 254) CHECK (length(trim("address")) > 0) COLLATE NOCASE,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT;

CREATE TABLE "external_code" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "system" TEXT NOT NULL CHECK (length("system") <= 60) CHECK (length(trim("system")) > 0),
    "code" TEXT NOT NULL CHECK (length("code") <= 200) CHECK (length(trim("code")) > 0) COLLATE NOCASE,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT;

CREATE TABLE "full_text_due" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "search" TEXT NOT NULL CHECK (length("search") <= 40) CHECK (length(trim("search")) > 0),
    "row_id" INTEGER NOT NULL,
    "was" TEXT,
    "becomes" TEXT
) STRICT;

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
) STRICT;

CREATE TABLE "honoured" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "preference_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "by_id" INTEGER,
    "right" INTEGER NOT NULL CHECK ("right" IN (0, 1)),
    "visit" INTEGER,
    FOREIGN KEY ("preference_id") REFERENCES "preference" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT;

CREATE TABLE "important_date" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 60) CHECK (length(trim("label")) > 0),
    "month" INTEGER NOT NULL CHECK ("month" BETWEEN 1 AND 12),
    "day" INTEGER NOT NULL CHECK ("day" BETWEEN 1 AND 31),
    "year" INTEGER CHECK ("year" BETWEEN 1850 AND 2200),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT;

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
) STRICT;

CREATE TABLE "performed" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL CHECK (length("uid") <= 200) CHECK (length(trim("uid")) > 0),
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "staff" INTEGER,
    "counter" TEXT NOT NULL CHECK (length("counter") <= 200),
    "batch" INTEGER
) STRICT;

CREATE TABLE "journal_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "performed_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK (length("kind") <= 60) CHECK (length(trim("kind")) > 0),
    "customer" INTEGER,
    "subject" INTEGER,
    "day" TEXT NOT NULL CHECK ("day" IS date("day")),
    "text" TEXT NOT NULL CHECK (length("text") <= 2000),
    FOREIGN KEY ("performed_id") REFERENCES "performed" ("id")
) STRICT;

CREATE TABLE "loyalty_card" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL CHECK (length("code") <= 80) CHECK (length(trim("code")) > 0) COLLATE NOCASE,
    "replaced_by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("replaced_by_id") REFERENCES "loyalty_card" ("id")
) STRICT;

CREATE TABLE "name_slip" (
    "form" TEXT NOT NULL CHECK (length("form") <= 30),
    "word" INTEGER NOT NULL,
    PRIMARY KEY ("form", "word")
) STRICT, WITHOUT ROWID;

CREATE TABLE "name_word" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "word" TEXT NOT NULL CHECK (length("word") <= 2000) CHECK (length(trim("word")) > 0),
    "sound" TEXT NOT NULL CHECK (length("sound") <= 2000),
    "people" INTEGER NOT NULL CHECK ("people" BETWEEN 0 AND 1000000000)
) STRICT;

CREATE TABLE "nudge" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "service_id" INTEGER,
    "after_minutes" INTEGER NOT NULL CHECK ("after_minutes" BETWEEN 0 AND 1440),
    "text" TEXT NOT NULL CHECK (length("text") <= 200) CHECK (length(trim("text")) > 0),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT;

CREATE TABLE "nudge_done" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "nudge_id" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("nudge_id") REFERENCES "nudge" ("id")
) STRICT;

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
) STRICT;

CREATE TABLE "phone" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 40),
    "written" TEXT NOT NULL CHECK (length("written") <= 80) CHECK (length(trim("written")) > 0),
    "e164" TEXT NOT NULL CHECK (length("e164") <= 20),
    "digits" TEXT NOT NULL CHECK (length("digits") <= 120),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT;

CREATE TABLE "photo" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "image" BLOB NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT;

CREATE TABLE "playbook" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL CHECK (length("code") <= 60) CHECK (length(trim("code")) > 0),
    "name" TEXT NOT NULL CHECK (length("name") <= 120) CHECK (length(trim("name")) > 0),
    "trigger" TEXT NOT NULL CHECK ("trigger" IN ('visit finished', 'concern', 'bought', 'remark')),
    "conditions" TEXT NOT NULL,
    "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
    "version" INTEGER NOT NULL CHECK ("version" BETWEEN 1 AND 1000000)
) STRICT;

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
) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE "relation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL CHECK (length("label") <= 60) CHECK (length(trim("label")) > 0),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id"),
    FOREIGN KEY ("other_id") REFERENCES "customer" ("id"),
    CHECK (customer_id <> other_id)
) STRICT;

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
) STRICT;

CREATE TABLE "reversal" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "earlier_id" INTEGER NOT NULL,
    "undone_by_id" INTEGER NOT NULL,
    FOREIGN KEY ("earlier_id") REFERENCES "performed" ("id"),
    FOREIGN KEY ("undone_by_id") REFERENCES "performed" ("id")
) STRICT;

CREATE TABLE "ritual" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "service_id" INTEGER,
    "text" TEXT NOT NULL CHECK (length("text") <= 200) CHECK (length(trim("text")) > 0),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT;

CREATE TABLE "ritual_done" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "ritual_id" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("ritual_id") REFERENCES "ritual" ("id")
) STRICT;

CREATE TABLE "row_change" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "performed_id" INTEGER NOT NULL,
    "how" TEXT NOT NULL CHECK ("how" IN ('inserted', 'updated', 'deleted')),
    "table_name" TEXT NOT NULL CHECK (length("table_name") <= 60) CHECK (length(trim("table_name")) > 0),
    "first_id" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "before" TEXT,
    FOREIGN KEY ("performed_id") REFERENCES "performed" ("id")
) STRICT;

CREATE TABLE "search_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer" INTEGER NOT NULL,
    "source" TEXT NOT NULL CHECK (length("source") <= 20) CHECK (length(trim("source")) > 0),
    "source_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK (length("text") <= 5000),
    "discreet" INTEGER NOT NULL CHECK ("discreet" IN (0, 1))
) STRICT;

CREATE TABLE "shop_setting" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL CHECK (length("key") <= 60) CHECK (length(trim("key")) > 0),
    "value" TEXT NOT NULL
) STRICT;

CREATE TABLE "step" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "reminder_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN 1 AND 999),
    "text" TEXT NOT NULL CHECK (length("text") <= 500) CHECK (length(trim("text")) > 0),
    "ticked" INTEGER NOT NULL CHECK ("ticked" IN (0, 1)),
    FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id")
) STRICT;

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
) STRICT;

CREATE TABLE "tag" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "word" TEXT NOT NULL CHECK (length("word") <= 60) CHECK (length(trim("word")) > 0),
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id")
) STRICT;

CREATE TABLE "tail_light" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    "answer" TEXT NOT NULL CHECK (length("answer") <= 500),
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("by_id") REFERENCES "staff" ("id")
) STRICT;

CREATE TABLE "visit_service" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "visit_id" INTEGER NOT NULL,
    "service_id" INTEGER NOT NULL,
    FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"),
    FOREIGN KEY ("service_id") REFERENCES "service" ("id")
) STRICT;

CREATE VIRTUAL TABLE name_search USING fts5(text, content='', columnsize=0, detail=none, prefix='1 2 3 4 5', tokenize='ascii');

CREATE VIRTUAL TABLE word_search USING fts5(text, content='', columnsize=0, tokenize='trigram');

CREATE VIRTUAL TABLE phone_search USING fts5(text, content='', columnsize=0, tokenize='trigram');

CREATE VIRTUAL TABLE entry_search USING fts5(text, content='', columnsize=0, prefix='2 3 4 5', tokenize='unicode61 remove_diacritics 2');

INSERT INTO "schema_migration" VALUES (1, '0001_initial', '2026-11-21 23:48:05.137322');

INSERT INTO "customer" VALUES (1, 'f97ef80b-b6c8-405b-9a29-651f53311489', 'Elena Marsh', '', 'El', 'she', '', 'elena marsh el', 'ELN MRX EL', NULL, '2026-11-25', NULL, NULL, 1795600800000000);
INSERT INTO "customer" VALUES (2, '2fd590ac-e893-4d63-bc4e-2bbaa928be57', 'Odile Dupré', '', '', 'they', '', 'odile dupre', 'OTL TPR', NULL, NULL, NULL, NULL, 1795600800000000);

INSERT INTO "service" VALUES (1, 'Cut', '');
INSERT INTO "service" VALUES (2, 'Cut & colour', '');
INSERT INTO "service" VALUES (3, 'Colour', '');
INSERT INTO "service" VALUES (4, 'Highlights', '');
INSERT INTO "service" VALUES (5, 'Blow-dry', '');
INSERT INTO "service" VALUES (6, 'Fringe trim', '');
INSERT INTO "service" VALUES (7, 'Beard trim', '');
INSERT INTO "service" VALUES (8, 'Treatment', '');
INSERT INTO "service" VALUES (9, 'Haircut', '');

INSERT INTO "staff" VALUES (1, 'Kim', 1);
INSERT INTO "staff" VALUES (2, 'Ada', 1);

INSERT INTO "visit" VALUES (1, 1, '2026-11-25', 1795600800000000, 1795600800000000, 1, 'a fringe that lasts', NULL, 9, '', 'unasked');

INSERT INTO "concern" VALUES (1, 1, 1, 'will it sit like this at home?', '', '2026-11-25', 'not fine');

INSERT INTO "day_record" VALUES (1, '2026-11-26', 1795687200000000, 1, '{"day":"2026-11-26","reminders":[],"served":[],"promises":[{"id":5,"customer":"Odile Dupré","customer_id":2,"kind":"promise","text":"Ring her","due":"2026-11-30","time":null,"first_due":"2026-11-30","channel":"call","assignee":"Kim","state":"open","why":"Noted on Thu 26 Nov: “I promised to ring her on Monday”","snoozes":0,"outcome":"","ended_day":null,"steps":[]}],"promises_kept":0,"tomorrow":[],"expected":[],"numbers":{"visits":0,"before_asked":0,"noticed":1,"day_after":0,"first_visits":0},"closed_at":null,"not_looked_at":["Reminders left","Beyond their tail lights","Promises","Tomorrow"]}', '', 'fb3fd382577165a724dc61fea3c7d3491a60491b43dfaec81365ea44c8619625');

INSERT INTO "preference" VALUES (1, 1, 'never', 'peanuts', 'said', 1, '2026-11-25', NULL, NULL, NULL, 0, NULL);
INSERT INTO "preference" VALUES (2, 1, 'comfort', 'peppermint tea', 'noticed', 1, '2026-11-25', NULL, NULL, NULL, 0, NULL);

INSERT INTO "important_date" VALUES (1, 1, 'Birthday', 2, 29, 1988);

INSERT INTO "performed" VALUES (1, '77e62e93-bf84-4409-a3b1-8cb4670d1ca4', 1795600800000000, '2026-11-25', NULL, 'Counter', 0);
INSERT INTO "performed" VALUES (2, '739c5e4c-5d97-4d3b-9d29-6739b1fe5b62', 1795600800000000, '2026-11-25', NULL, 'Counter', NULL);
INSERT INTO "performed" VALUES (3, '3373e02b-f09e-468c-9baa-3aaa1d10483d', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (4, '8fb69d4a-1aab-4f03-9b45-4138233b8802', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (5, '2a7c42da-9921-4652-9432-ac44387cce1f', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (6, '909f9fe0-8f15-47ac-8950-03972f3acb50', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (7, 'ff87d9b3-64fe-4d2a-bfc5-d127fbd7eff9', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (8, '5731e46c-53cf-48a6-a112-a80fe60dbf7a', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (9, '10016e41-a491-4f9e-9eb1-54ae03993a4d', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (10, 'd2a089f9-5cf2-4560-81b2-44864542074d', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (11, '431dfb0e-eb06-4695-9dce-c5371a8e34cf', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (12, '42d46b56-4872-4317-b90f-ce79e0836e05', 1795600800000000, '2026-11-25', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (13, '812cd3a9-7726-4ca2-83cd-71ca9030e269', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (14, '2e4f45b6-48e0-40da-8a41-a31583f03e79', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (15, 'dc5cbd9e-2bb9-400c-ba19-5384f8041369', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (16, '8cf0ebed-9f69-49f0-aaa9-3578fd3477ec', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (17, 'fa1538c6-c9a1-4fcc-8783-e19fc6bd8038', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (18, 'ff1f3abc-0a66-4808-a560-f46420804857', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (19, '0775aa97-184a-4a51-a7f0-483434d25696', 1795687200000000, '2026-11-26', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (20, 'd8f3cc93-77c9-4484-bb2c-120fa2768c79', 1795773600000000, '2026-11-27', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (21, '9cdc55e6-86fd-40a2-bff5-218e00a92ff8', 1795773600000000, '2026-11-27', 1, 'Counter', NULL);
INSERT INTO "performed" VALUES (22, '3dbc917f-4095-4afc-a458-1038072aab60', 1795773600000000, '2026-11-27', 1, 'Counter', NULL);

INSERT INTO "journal_entry" VALUES (1, 1, 'playbook.changed', NULL, 1, '2026-11-25', 'The day after a worry');
INSERT INTO "journal_entry" VALUES (2, 1, 'playbook.changed', NULL, 2, '2026-11-25', 'Overheard, and done');
INSERT INTO "journal_entry" VALUES (3, 1, 'playbook.changed', NULL, 3, '2026-11-25', 'Something to connect or learn');
INSERT INTO "journal_entry" VALUES (4, 2, 'settings.trade', NULL, NULL, '2026-11-25', 'Trade');
INSERT INTO "journal_entry" VALUES (5, 2, 'staff.added', NULL, 1, '2026-11-25', 'Kim');
INSERT INTO "journal_entry" VALUES (6, 2, 'staff.added', NULL, 2, '2026-11-25', 'Ada');
INSERT INTO "journal_entry" VALUES (7, 2, 'rituals.loaded', NULL, NULL, '2026-11-25', '17 courtesies and nudges');
INSERT INTO "journal_entry" VALUES (8, 2, 'playbook.changed', NULL, 4, '2026-11-25', 'Will it sit at home?');
INSERT INTO "journal_entry" VALUES (9, 2, 'playbook.changed', NULL, 5, '2026-11-25', 'Day-after call');
INSERT INTO "journal_entry" VALUES (10, 2, 'playbook.changed', NULL, 6, '2026-11-25', 'Colour by daylight');
INSERT INTO "journal_entry" VALUES (11, 2, 'playbook.changed', NULL, 7, '2026-11-25', 'Patch test, two days on');
INSERT INTO "journal_entry" VALUES (12, 2, 'playbook.changed', NULL, 8, '2026-11-25', 'First wash with something new');
INSERT INTO "journal_entry" VALUES (13, 2, 'playbook.changed', NULL, 9, '2026-11-25', 'A tool to learn');
INSERT INTO "journal_entry" VALUES (14, 2, 'playbook.changed', NULL, 10, '2026-11-25', 'Nearly empty');
INSERT INTO "journal_entry" VALUES (15, 2, 'playbook.changed', NULL, 11, '2026-11-25', 'First visit thank-you');
INSERT INTO "journal_entry" VALUES (16, 3, 'settings.name', NULL, NULL, '2026-11-25', 'Name of the shop');
INSERT INTO "journal_entry" VALUES (17, 4, 'settings.zone', NULL, NULL, '2026-11-25', 'Time zone (empty: this computer''s)');
INSERT INTO "journal_entry" VALUES (18, 5, 'customer.added', 1, 1, '2026-11-25', 'Elena Marsh');
INSERT INTO "journal_entry" VALUES (19, 6, 'customer.added', 2, 2, '2026-11-25', 'Odile Dupré');
INSERT INTO "journal_entry" VALUES (20, 7, 'preference.added', 1, 1, '2026-11-25', 'Never: peanuts');
INSERT INTO "journal_entry" VALUES (21, 8, 'preference.added', 1, 2, '2026-11-25', 'Comfort: peppermint tea');
INSERT INTO "journal_entry" VALUES (22, 9, 'visit.arrived', 1, 1, '2026-11-25', 'With Kim');
INSERT INTO "journal_entry" VALUES (23, 10, 'visit.finished', 1, 1, '2026-11-25', 'Haircut with Kim');
INSERT INTO "journal_entry" VALUES (24, 10, 'visit.concern', 1, 1, '2026-11-25', 'will it sit like this at home?');
INSERT INTO "journal_entry" VALUES (25, 10, 'reminder.added', 1, 1, '2026-11-25', 'Does it sit right at home? She said: “will it sit like this at home?”');
INSERT INTO "journal_entry" VALUES (26, 11, 'observation.noted', 1, 1, '2026-11-25', 'her loyalty card is worn');
INSERT INTO "journal_entry" VALUES (27, 11, 'proposal.kept', 1, 1, '2026-11-25', 'Remark: Give a new loyalty card');
INSERT INTO "journal_entry" VALUES (28, 11, 'reminder.added', 1, 2, '2026-11-25', 'Give a new loyalty card');
INSERT INTO "journal_entry" VALUES (29, 12, 'purchase.made', 2, 1, '2026-11-25', 'Curl mask · 18.50');
INSERT INTO "journal_entry" VALUES (30, 12, 'reminder.added', 2, 3, '2026-11-25', 'How was the first wash with the Curl mask?');
INSERT INTO "journal_entry" VALUES (31, 13, 'reminder.ticked', 1, 1, '2026-11-26', 'Say you were thinking of her hair this morning');
INSERT INTO "journal_entry" VALUES (32, 14, 'reminder.done', 1, 1, '2026-11-26', 'Not fine: “it curls the wrong way”');
INSERT INTO "journal_entry" VALUES (33, 15, 'reminder.snoozed', 1, 2, '2026-11-26', 'Give a new loyalty card · put off to Mon 30 Nov');
INSERT INTO "journal_entry" VALUES (34, 16, 'reminder.added', 2, 4, '2026-11-26', 'Ring about the tasting');
INSERT INTO "journal_entry" VALUES (35, 17, 'reminder.dropped', 2, 4, '2026-11-26', '“she came by”');
INSERT INTO "journal_entry" VALUES (36, 18, 'observation.noted', 2, 2, '2026-11-26', 'I promised to ring her on Monday');
INSERT INTO "journal_entry" VALUES (37, 18, 'proposal.kept', 2, 2, '2026-11-26', 'Promise: Ring her, Mon 30 Nov');
INSERT INTO "journal_entry" VALUES (38, 18, 'reminder.added', 2, 5, '2026-11-26', 'Ring her');
INSERT INTO "journal_entry" VALUES (39, 19, 'day.closed', NULL, 1, '2026-11-26', 'Closed Thursday 26 November');
INSERT INTO "journal_entry" VALUES (40, 20, 'playbook.changed', NULL, 11, '2026-11-27', 'First visit thank-you: off');
INSERT INTO "journal_entry" VALUES (41, 21, 'playbook.changed', NULL, 10, '2026-11-27', 'Nearly empty, we think');
INSERT INTO "journal_entry" VALUES (42, 21, 'playbook.changed', NULL, 12, '2026-11-27', 'Our own');
INSERT INTO "journal_entry" VALUES (43, 22, 'playbook.changed', NULL, 10, '2026-11-27', 'Nearly empty, we think');

INSERT INTO "loyalty_card" VALUES (1, 1, 'KC-0412', NULL);

INSERT INTO "name_slip" VALUES ('arsh', 2);
INSERT INTO "name_slip" VALUES ('dile', 4);
INSERT INTO "name_slip" VALUES ('dpre', 5);
INSERT INTO "name_slip" VALUES ('dupe', 5);
INSERT INTO "name_slip" VALUES ('dupr', 5);
INSERT INTO "name_slip" VALUES ('dupre', 5);
INSERT INTO "name_slip" VALUES ('dure', 5);
INSERT INTO "name_slip" VALUES ('eena', 1);
INSERT INTO "name_slip" VALUES ('elea', 1);
INSERT INTO "name_slip" VALUES ('elen', 1);
INSERT INTO "name_slip" VALUES ('elena', 1);
INSERT INTO "name_slip" VALUES ('elna', 1);
INSERT INTO "name_slip" VALUES ('lena', 1);
INSERT INTO "name_slip" VALUES ('marh', 2);
INSERT INTO "name_slip" VALUES ('mars', 2);
INSERT INTO "name_slip" VALUES ('marsh', 2);
INSERT INTO "name_slip" VALUES ('mash', 2);
INSERT INTO "name_slip" VALUES ('mrsh', 2);
INSERT INTO "name_slip" VALUES ('odie', 4);
INSERT INTO "name_slip" VALUES ('odil', 4);
INSERT INTO "name_slip" VALUES ('odile', 4);
INSERT INTO "name_slip" VALUES ('odle', 4);
INSERT INTO "name_slip" VALUES ('oile', 4);
INSERT INTO "name_slip" VALUES ('upre', 5);

INSERT INTO "name_word" VALUES (1, 'elena', 'ELN', 1);
INSERT INTO "name_word" VALUES (2, 'marsh', 'MRX', 1);
INSERT INTO "name_word" VALUES (3, 'el', 'EL', 1);
INSERT INTO "name_word" VALUES (4, 'odile', 'OTL', 1);
INSERT INTO "name_word" VALUES (5, 'dupre', 'TPR', 1);

INSERT INTO "nudge" VALUES (1, NULL, 5, 'Offer a drink');
INSERT INTO "nudge" VALUES (2, NULL, 50, 'Ask whether they are comfortable');
INSERT INTO "nudge" VALUES (3, 2, 30, 'Look at the colour');
INSERT INTO "nudge" VALUES (4, 2, 45, 'Fresh drink, something to read');
INSERT INTO "nudge" VALUES (5, 3, 30, 'Look at the colour');
INSERT INTO "nudge" VALUES (6, 4, 25, 'Look under a foil');
INSERT INTO "nudge" VALUES (7, 8, 15, 'Is the water warm enough?');

INSERT INTO "observation" VALUES (1, 1, NULL, 'her loyalty card is worn', 0, 1, 1795600800000000, '2026-11-25', 1);
INSERT INTO "observation" VALUES (2, 2, NULL, 'I promised to ring her on Monday', 0, 1, 1795687200000000, '2026-11-26', 1);

INSERT INTO "phone" VALUES (1, 1, '', '020 7946 0018', '+442079460018', '02079460018 442079460018');

INSERT INTO "playbook" VALUES (1, 'concern-next-day', 'The day after a worry', 'concern', '{}', 1, 1);
INSERT INTO "playbook" VALUES (2, 'remark-within-two-days', 'Overheard, and done', 'remark', '{}', 1, 1);
INSERT INTO "playbook" VALUES (3, 'something-to-connect', 'Something to connect or learn', 'bought', '{"product":["router","modem","speaker","soundbar","printer","scanner","camera","laptop","tablet","projector","thermostat","doorbell","e-reader","headphones","earbuds","hearing aid","turntable","smart watch","smartwatch","espresso machine","coffee machine","sewing machine","bread maker","air fryer"]}', 1, 1);
INSERT INTO "playbook" VALUES (4, 'salon-concern', 'Will it sit at home?', 'concern', '{"service":["cut","haircut","restyle","fringe","blow-dry","blow dry","colour","color","balayage","highlights","perm"]}', 1, 1);
INSERT INTO "playbook" VALUES (5, 'salon-cut-day-after', 'Day-after call', 'visit finished', '{"service":["cut","haircut","restyle","fringe"],"concern":false}', 1, 1);
INSERT INTO "playbook" VALUES (6, 'salon-colour-day-after', 'Colour by daylight', 'visit finished', '{"service":["colour","color","balayage","highlights","lowlights","bleach","toner","perm","relaxer","keratin"],"concern":false}', 1, 1);
INSERT INTO "playbook" VALUES (7, 'salon-patch-test', 'Patch test, two days on', 'visit finished', '{"service":["patch test","skin test"]}', 1, 1);
INSERT INTO "playbook" VALUES (8, 'salon-home-care', 'First wash with something new', 'bought', '{"product":["mask","serum","treatment","curl cream","purple shampoo","silver shampoo","clay","pomade","styling cream","sea salt spray"]}', 1, 1);
INSERT INTO "playbook" VALUES (9, 'salon-tools', 'A tool to learn', 'bought', '{"product":["straightener","styler","hair dryer","hairdryer","diffuser","curling tong","curling wand","hot brush","clipper","trimmer"]}', 1, 1);
INSERT INTO "playbook" VALUES (10, 'salon-refill', 'Nearly empty, we think', 'bought', '{"product":["shampoo","conditioner","hair oil","beard oil"]}', 1, 3);
INSERT INTO "playbook" VALUES (11, 'salon-first-visit', 'First visit thank-you', 'visit finished', '{"first_visit":true,"concern":false}', 0, 1);
INSERT INTO "playbook" VALUES (12, 'our-own', 'Our own', 'bought', '{"product":["shampoo","conditioner","hair oil","beard oil"]}', 1, 2);

INSERT INTO "playbook_step" VALUES (1, 1, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Do one thing about it now, while there is time', '[]');
INSERT INTO "playbook_step" VALUES (2, 1, 2, 'next day', 1, 'check', 'call', 'who served', 'How is it today? {They} said: {concern}', '["Say who you are and what you did together yesterday","Ask about {concern} in those words, then wait","If it came true, agree on what happens next before you hang up","Write down {their} answer as {they} said it"]');
INSERT INTO "playbook_step" VALUES (3, 2, 1, 'later', 2, 'remark', 'visit', 'who noted', '{act}', '[]');
INSERT INTO "playbook_step" VALUES (4, 3, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Open the box together and name the first thing to press', '[]');
INSERT INTO "playbook_step" VALUES (5, 3, 2, 'next day', 1, 'check', 'call', 'who sold', 'Is the {product} working? Walk through it together', '["Ask what {they} can see in front of {them}","Plug in, switch on, and wait for the light","Connect it, one step at a time, at {their} pace","Do together the very thing it was bought for","Say how to reach you when it stops"]');
INSERT INTO "playbook_step" VALUES (6, 4, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Show {them} the back in the hand mirror as you style', '[]');
INSERT INTO "playbook_step" VALUES (7, 4, 2, 'next day', 1, 'check', 'call', 'who served', 'Does it sit right at home? {They} said: {concern}', '["Say you were thinking of {their} hair this morning","Ask about {concern} in those words, then wait","Talk through brush, heat and product, in that order","Not right? Offer ten minutes in the chair this week, with nothing to pay","Write down {their} answer as {they} said it"]');
INSERT INTO "playbook_step" VALUES (8, 5, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Have {them} dry one section with {their} own hands', '[]');
INSERT INTO "playbook_step" VALUES (9, 5, 2, 'next day', 1, 'check', 'call', 'who served', 'Is it easy to style at home?', '["Name what you did: “I was thinking about your new shape this morning”","Ask “Is it easy to style at home?”, then wait","Not easy? Offer a ten-minute restyle","Write down {their} words"]');
INSERT INTO "playbook_step" VALUES (10, 6, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Look at the colour together by the window', '[]');
INSERT INTO "playbook_step" VALUES (11, 6, 2, 'next day', 1, 'check', 'call', 'who served', 'How does the colour look in daylight? Is the scalp calm?', '["Ask how it looks at home, away from our lights","Ask whether anything itches or stings","Say when to wash first, and with what","Too warm, too flat, too dark? Book the toner now, with nothing to pay"]');
INSERT INTO "playbook_step" VALUES (12, 7, 1, 'later', 2, 'check', 'call', 'who served', 'Is the skin calm where we tested? Colour only after a clear yes', '["Ask for redness, itching or swelling, behind the ear and anywhere else","Any of these: no colour, note it under Never, and suggest seeing a pharmacist","Calm: write down the date of the answer"]');
INSERT INTO "playbook_step" VALUES (13, 8, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Put the right amount in {their} palm, so the eye knows it', '[]');
INSERT INTO "playbook_step" VALUES (14, 8, 2, 'later', 3, 'check', 'text', 'who sold', 'How was the first wash with the {product}?', '[]');
INSERT INTO "playbook_step" VALUES (15, 9, 1, 'before leaving', 0, 'follow-up', 'visit', 'who served', 'Do one side, and let {them} do the other', '[]');
INSERT INTO "playbook_step" VALUES (16, 9, 2, 'next day', 1, 'check', 'call', 'who sold', 'Is {name} at ease with the {product}? Walk through it together', '["Ask which heat it is set to, and turn it down first","Take one section from the front, where {they} can see it","Let {them} talk while doing it, and wait","Finish with the back: where the hands go"]');
INSERT INTO "playbook_step" VALUES (18, 11, 1, 'later', 3, 'follow-up', 'text', 'who served', 'Thank {name} for the first visit, and mention one thing you talked about', '[]');
INSERT INTO "playbook_step" VALUES (20, 12, 1, 'later', 56, 'refill', 'visit', 'who sold', 'Have a refill of the {product} ready', '[]');
INSERT INTO "playbook_step" VALUES (21, 10, 1, 'later', 42, 'refill', 'visit', 'who sold', 'Keep a {product} aside', '[]');

INSERT INTO "proposal" VALUES (1, 1, 1, 'remark', 'loyalty card is worn', NULL, NULL, 'Give a new loyalty card', '', 0, 'said', 1, 2);
INSERT INTO "proposal" VALUES (2, 2, 1, 'promise', 'ring her', '2026-11-30', NULL, 'Ring her', '', 0, 'said', 1, 5);

INSERT INTO "purchase" VALUES (1, 2, NULL, '2026-11-25', 'Curl mask', 'product', 1, 1850, 1, '', NULL);

INSERT INTO "reminder" VALUES (1, 1, 'check', 'Does it sit right at home? She said: “will it sit like this at home?”', 'On Wed 25 Nov she wondered “will it sit like this at home?”', '2026-11-26', NULL, '2026-11-26', 'call', 1, 1, NULL, 'salon-concern/2/1/concern/1', 'done', 'not fine', 'it curls the wrong way', 1795687200000000, '2026-11-26', 1, 0);
INSERT INTO "reminder" VALUES (2, 1, 'remark', 'Give a new loyalty card', 'Noted on Wed 25 Nov: “her loyalty card is worn”', '2026-11-30', NULL, '2026-11-27', 'visit', 1, NULL, 1, 'remark-within-two-days/1/1/remark/1', 'open', '', '', NULL, NULL, NULL, 1);
INSERT INTO "reminder" VALUES (3, 2, 'check', 'How was the first wash with the Curl mask?', 'On Wed 25 Nov they bought Curl mask', '2026-11-28', NULL, '2026-11-28', 'text', 1, NULL, NULL, 'salon-home-care/2/2/bought/1', 'open', '', '', NULL, NULL, NULL, 0);
INSERT INTO "reminder" VALUES (4, 2, 'follow-up', 'Ring about the tasting', '', '2026-12-04', NULL, '2026-12-04', 'call', NULL, NULL, NULL, NULL, 'dropped', '', 'she came by', 1795687200000000, '2026-11-26', 1, 0);
INSERT INTO "reminder" VALUES (5, 2, 'promise', 'Ring her', 'Noted on Thu 26 Nov: “I promised to ring her on Monday”', '2026-11-30', NULL, '2026-11-30', 'call', 1, NULL, 2, 'proposal/2', 'open', '', '', NULL, NULL, NULL, 0);

INSERT INTO "ritual" VALUES (1, NULL, 'Hand mirror: show the back and both sides');
INSERT INTO "ritual" VALUES (2, NULL, 'Brush the collar and the neck');
INSERT INTO "ritual" VALUES (3, NULL, 'Walk with them to the door');
INSERT INTO "ritual" VALUES (4, 1, 'Let them style it once with their own hands');
INSERT INTO "ritual" VALUES (5, 2, 'Rinse twice, then dry the hairline');
INSERT INTO "ritual" VALUES (6, 2, 'Show the colour by the window');
INSERT INTO "ritual" VALUES (7, 3, 'Rinse twice, then dry the hairline');
INSERT INTO "ritual" VALUES (8, 3, 'Show the colour by the window');
INSERT INTO "ritual" VALUES (9, 4, 'Show the colour by the window');
INSERT INTO "ritual" VALUES (10, 7, 'Warm towel to end with');

INSERT INTO "row_change" VALUES (1, 1, 'inserted', 'playbook', 1, 1, NULL);
INSERT INTO "row_change" VALUES (2, 1, 'inserted', 'playbook_step', 1, 2, NULL);
INSERT INTO "row_change" VALUES (3, 1, 'inserted', 'playbook', 2, 2, NULL);
INSERT INTO "row_change" VALUES (4, 1, 'inserted', 'playbook_step', 3, 3, NULL);
INSERT INTO "row_change" VALUES (5, 1, 'inserted', 'playbook', 3, 3, NULL);
INSERT INTO "row_change" VALUES (6, 1, 'inserted', 'playbook_step', 4, 5, NULL);
INSERT INTO "row_change" VALUES (7, 2, 'inserted', 'shop_setting', 1, 1, NULL);
INSERT INTO "row_change" VALUES (8, 2, 'inserted', 'staff', 1, 2, NULL);
INSERT INTO "row_change" VALUES (9, 2, 'inserted', 'service', 1, 8, NULL);
INSERT INTO "row_change" VALUES (10, 2, 'inserted', 'ritual', 1, 10, NULL);
INSERT INTO "row_change" VALUES (11, 2, 'inserted', 'nudge', 1, 7, NULL);
INSERT INTO "row_change" VALUES (12, 2, 'inserted', 'playbook', 4, 4, NULL);
INSERT INTO "row_change" VALUES (13, 2, 'inserted', 'playbook_step', 6, 7, NULL);
INSERT INTO "row_change" VALUES (14, 2, 'inserted', 'playbook', 5, 5, NULL);
INSERT INTO "row_change" VALUES (15, 2, 'inserted', 'playbook_step', 8, 9, NULL);
INSERT INTO "row_change" VALUES (16, 2, 'inserted', 'playbook', 6, 6, NULL);
INSERT INTO "row_change" VALUES (17, 2, 'inserted', 'playbook_step', 10, 11, NULL);
INSERT INTO "row_change" VALUES (18, 2, 'inserted', 'playbook', 7, 7, NULL);
INSERT INTO "row_change" VALUES (19, 2, 'inserted', 'playbook_step', 12, 12, NULL);
INSERT INTO "row_change" VALUES (20, 2, 'inserted', 'playbook', 8, 8, NULL);
INSERT INTO "row_change" VALUES (21, 2, 'inserted', 'playbook_step', 13, 14, NULL);
INSERT INTO "row_change" VALUES (22, 2, 'inserted', 'playbook', 9, 9, NULL);
INSERT INTO "row_change" VALUES (23, 2, 'inserted', 'playbook_step', 15, 16, NULL);
INSERT INTO "row_change" VALUES (24, 2, 'inserted', 'playbook', 10, 10, NULL);
INSERT INTO "row_change" VALUES (25, 2, 'inserted', 'playbook_step', 17, 17, NULL);
INSERT INTO "row_change" VALUES (26, 2, 'inserted', 'playbook', 11, 11, NULL);
INSERT INTO "row_change" VALUES (27, 2, 'inserted', 'playbook_step', 18, 18, NULL);
INSERT INTO "row_change" VALUES (28, 3, 'inserted', 'shop_setting', 2, 2, NULL);
INSERT INTO "row_change" VALUES (29, 4, 'inserted', 'shop_setting', 3, 3, NULL);
INSERT INTO "row_change" VALUES (30, 5, 'inserted', 'customer', 1, 1, NULL);
INSERT INTO "row_change" VALUES (31, 5, 'inserted', 'phone', 1, 1, NULL);
INSERT INTO "row_change" VALUES (32, 5, 'inserted', 'important_date', 1, 1, NULL);
INSERT INTO "row_change" VALUES (33, 5, 'inserted', 'loyalty_card', 1, 1, NULL);
INSERT INTO "row_change" VALUES (34, 5, 'inserted', 'tag', 1, 1, NULL);
INSERT INTO "row_change" VALUES (35, 6, 'inserted', 'customer', 2, 2, NULL);
INSERT INTO "row_change" VALUES (36, 7, 'inserted', 'preference', 1, 1, NULL);
INSERT INTO "row_change" VALUES (37, 8, 'inserted', 'preference', 2, 2, NULL);
INSERT INTO "row_change" VALUES (38, 9, 'inserted', 'visit', 1, 1, NULL);
INSERT INTO "row_change" VALUES (39, 9, 'updated', 'visit', 1, 1, '{"hope":""}');
INSERT INTO "row_change" VALUES (40, 9, 'updated', 'customer', 1, 1, '{"last_seen":null}');
INSERT INTO "row_change" VALUES (41, 10, 'inserted', 'service', 9, 9, NULL);
INSERT INTO "row_change" VALUES (42, 10, 'inserted', 'visit_service', 1, 1, NULL);
INSERT INTO "row_change" VALUES (43, 10, 'updated', 'visit', 1, 1, '{"finished_at":null,"mood_out":null}');
INSERT INTO "row_change" VALUES (44, 10, 'inserted', 'concern', 1, 1, NULL);
INSERT INTO "row_change" VALUES (45, 10, 'inserted', 'reminder', 1, 1, NULL);
INSERT INTO "row_change" VALUES (46, 10, 'inserted', 'step', 1, 5, NULL);
INSERT INTO "row_change" VALUES (47, 11, 'inserted', 'observation', 1, 1, NULL);
INSERT INTO "row_change" VALUES (48, 11, 'inserted', 'proposal', 1, 1, NULL);
INSERT INTO "row_change" VALUES (49, 11, 'updated', 'proposal', 1, 1, '{"kept":0}');
INSERT INTO "row_change" VALUES (50, 11, 'inserted', 'reminder', 2, 2, NULL);
INSERT INTO "row_change" VALUES (51, 11, 'updated', 'proposal', 1, 1, '{"became":null}');
INSERT INTO "row_change" VALUES (52, 12, 'inserted', 'purchase', 1, 1, NULL);
INSERT INTO "row_change" VALUES (53, 12, 'inserted', 'reminder', 3, 3, NULL);
INSERT INTO "row_change" VALUES (54, 13, 'updated', 'step', 1, 1, '{"ticked":0}');
INSERT INTO "row_change" VALUES (55, 14, 'updated', 'reminder', 1, 1, '{"state":"open","outcome":"","outcome_note":"","ended_at":null,"ended_day":null,"ended_by_id":null}');
INSERT INTO "row_change" VALUES (56, 14, 'updated', 'concern', 1, 1, '{"outcome":""}');
INSERT INTO "row_change" VALUES (57, 15, 'updated', 'reminder', 2, 2, '{"due":"2026-11-27"}');
INSERT INTO "row_change" VALUES (58, 15, 'updated', 'reminder', 2, 2, '{"snoozes":0}');
INSERT INTO "row_change" VALUES (59, 16, 'inserted', 'reminder', 4, 4, NULL);
INSERT INTO "row_change" VALUES (60, 17, 'updated', 'reminder', 4, 4, '{"state":"open","outcome_note":"","ended_at":null,"ended_day":null,"ended_by_id":null}');
INSERT INTO "row_change" VALUES (61, 18, 'inserted', 'observation', 2, 2, NULL);
INSERT INTO "row_change" VALUES (62, 18, 'inserted', 'proposal', 2, 2, NULL);
INSERT INTO "row_change" VALUES (63, 18, 'updated', 'proposal', 2, 2, '{"kept":0}');
INSERT INTO "row_change" VALUES (64, 18, 'inserted', 'reminder', 5, 5, NULL);
INSERT INTO "row_change" VALUES (65, 18, 'updated', 'proposal', 2, 2, '{"became":null}');
INSERT INTO "row_change" VALUES (66, 19, 'inserted', 'day_record', 1, 1, NULL);
INSERT INTO "row_change" VALUES (67, 20, 'updated', 'playbook', 11, 11, '{"active":1}');
INSERT INTO "row_change" VALUES (68, 21, 'updated', 'playbook', 10, 10, '{"name":"Nearly empty","conditions":"{\"product\":[\"shampoo\",\"conditioner\",\"hair oil\",\"beard oil\"]}","version":1}');
INSERT INTO "row_change" VALUES (69, 21, 'deleted', 'playbook_step', 17, 17, '{"id":17,"playbook_id":10,"position":1,"phase":"later","delay_days":56,"kind":"refill","channel":"visit","assignee":"who sold","text":"Have a refill of the {product} ready","script":"[]"}');
INSERT INTO "row_change" VALUES (70, 21, 'inserted', 'playbook_step', 19, 19, NULL);
INSERT INTO "row_change" VALUES (71, 21, 'inserted', 'playbook', 12, 12, NULL);
INSERT INTO "row_change" VALUES (72, 21, 'inserted', 'playbook_step', 20, 20, NULL);
INSERT INTO "row_change" VALUES (73, 22, 'updated', 'playbook', 10, 10, '{"conditions":"{\"product\":[\"shampoo\",\"conditioner\",\"hair oil\",\"beard oil\"]}","version":2}');
INSERT INTO "row_change" VALUES (74, 22, 'deleted', 'playbook_step', 19, 19, '{"id":19,"playbook_id":10,"position":1,"phase":"later","delay_days":56,"kind":"refill","channel":"visit","assignee":"who sold","text":"Have a refill of the {product} ready","script":"[]"}');
INSERT INTO "row_change" VALUES (75, 22, 'inserted', 'playbook_step', 21, 21, NULL);

INSERT INTO "search_entry" VALUES (1, 1, 'tag', 1, 'choir', 0);
INSERT INTO "search_entry" VALUES (2, 1, 'never', 1, 'peanuts', 0);
INSERT INTO "search_entry" VALUES (3, 1, 'comfort', 2, 'peppermint tea', 0);
INSERT INTO "search_entry" VALUES (4, 1, 'observation', 1, 'her loyalty card is worn', 0);
INSERT INTO "search_entry" VALUES (5, 2, 'observation', 2, 'I promised to ring her on Monday', 0);

INSERT INTO "shop_setting" VALUES (1, 'shop.trade', '"salon"');
INSERT INTO "shop_setting" VALUES (2, 'shop.name', '"Corner"');
INSERT INTO "shop_setting" VALUES (3, 'shop.zone', '"Europe/London"');

INSERT INTO "step" VALUES (1, 1, 1, 'Say you were thinking of her hair this morning', 1);
INSERT INTO "step" VALUES (2, 1, 2, 'Ask about “will it sit like this at home?” in those words, then wait', 0);
INSERT INTO "step" VALUES (3, 1, 3, 'Talk through brush, heat and product, in that order', 0);
INSERT INTO "step" VALUES (4, 1, 4, 'Not right? Offer ten minutes in the chair this week, with nothing to pay', 0);
INSERT INTO "step" VALUES (5, 1, 5, 'Write down her answer as she said it', 0);

INSERT INTO "tag" VALUES (1, 1, 'choir');

INSERT INTO "visit_service" VALUES (1, 1, 9);

DELETE FROM "name_search_data";
INSERT INTO "name_search_data" VALUES (1, X'0205');
INSERT INTO "name_search_data" VALUES (10, X'000000000102020002010101020101');
INSERT INTO "name_search_data" VALUES (137438953473, X'000000580330656C010303656E610101056D6172736801000231650101016D01000332656C0101026D6101000433656C650101036D617201000534656C656E0101046D61727301000635656C656E610101056D617273680104050608050406050706080709');
INSERT INTO "name_search_data" VALUES (274877906945, X'00000055063064757072650201056F64696C6502000231640201016F0200033264750201026F64020004336475700201036F646902000534647570720201046F64696C0200063564757072650201056F64696C6502040808050406050706080709');

DELETE FROM "name_search_idx";
INSERT INTO "name_search_idx" VALUES (1, X'', 2);
INSERT INTO "name_search_idx" VALUES (2, X'', 2);

DELETE FROM "name_search_config";
INSERT INTO "name_search_config" VALUES ('version', 4);

DELETE FROM "word_search_data";
INSERT INTO "word_search_data" VALUES (1, X'050C');
INSERT INTO "word_search_data" VALUES (10, X'000000000102020002010101020101');
INSERT INTO "word_search_data" VALUES (137438953473, X'0000003304306172730202030103656C6501020202026E6101020401036C656E01020301036D61720202020103727368020204040808070808');
INSERT INTO "word_search_data" VALUES (274877906945, X'00000033043064696C040203020275700502020103696C6504020401036F646904020201037072650502040103757072050203040807080808');

DELETE FROM "word_search_idx";
INSERT INTO "word_search_idx" VALUES (1, X'', 2);
INSERT INTO "word_search_idx" VALUES (2, X'', 2);

DELETE FROM "word_search_config";
INSERT INTO "word_search_config" VALUES ('version', 4);

DELETE FROM "phone_search_data";
INSERT INTO "phone_search_data" VALUES (1, X'0116');
INSERT INTO "phone_search_data" VALUES (10, X'000000000101010001010101');
INSERT INTO "phone_search_data" VALUES (137438953473, X'00000077043020343401020D01033030310104090F0202313801040A0F02023230010202020237390104040F010331382001020B01033230370104030F010334323001020F0202343201020E020236300104070F01033630300104080F01033739340104050F010338203401020C01033934360104060F0408090807080809080708090908');

DELETE FROM "phone_search_idx";
INSERT INTO "phone_search_idx" VALUES (1, X'', 2);

DELETE FROM "phone_search_config";
INSERT INTO "phone_search_config" VALUES ('version', 4);

DELETE FROM "entry_search_data";
INSERT INTO "entry_search_data" VALUES (1, X'0510');
INSERT INTO "entry_search_data" VALUES (10, X'000000000105050005010101020101030101040101050101');
INSERT INTO "entry_search_data" VALUES (137438953473, X'00000034063063686F6972010202000331636801020200043263686F01020200053363686F6901020200063463686F6972010202040A08090A');
INSERT INTO "entry_search_data" VALUES (274877906945, X'0000003608307065616E75747302020200033170650202020004327065610202020005337065616E0202020006347065616E75020202040C08090A');
INSERT INTO "entry_search_data" VALUES (412316860417, X'000000500B307065707065726D696E7403020201037465610302030003317065030202010274650302030004327065700302020103746561030203000533706570700302020006347065707065030202040F08080709080A');
INSERT INTO "entry_search_data" VALUES (549755813889, X'0000009D05306361726404020401036865720402020102697304020501076C6F79616C74790402030104776F726E0402060003316361040204010268650402020102697304020501026C6F0402030102776F040206000432636172040204010368657204020201036C6F790402030103776F720402060005336361726404020401046C6F79610402030104776F726E0402060006346C6F79616C040203040908070C090807070707090808080A0909');
INSERT INTO "entry_search_data" VALUES (687194767361, X'000000BE043068657205020601016905020201066D6F6E64617905020801026F6E050207010870726F6D69736564050203010472696E670502050102746F050204000331686505020601026D6F05020801026F6E05020701027072050203010272690502050102746F05020400043268657205020601036D6F6E050208010370726F050203010372696E0502050005336D6F6E64050208010470726F6D050203010472696E670502050006346D6F6E6461050208010570726F6D690502030408060B070D0907080707070707090808080A09090B');

DELETE FROM "entry_search_idx";
INSERT INTO "entry_search_idx" VALUES (1, X'', 2);
INSERT INTO "entry_search_idx" VALUES (2, X'', 2);
INSERT INTO "entry_search_idx" VALUES (3, X'', 2);
INSERT INTO "entry_search_idx" VALUES (4, X'', 2);
INSERT INTO "entry_search_idx" VALUES (5, X'', 2);

DELETE FROM "entry_search_config";
INSERT INTO "entry_search_config" VALUES ('version', 4);

CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
CREATE UNIQUE INDEX "customer_uid" ON "customer" ("uid");
CREATE INDEX "address_customer_id" ON "address" ("customer_id");
CREATE UNIQUE INDEX "service_name" ON "service" ("name");
CREATE UNIQUE INDEX "staff_name" ON "staff" ("name");
CREATE INDEX "appointment_customer_id" ON "appointment" ("customer_id");
CREATE INDEX "appointment_day" ON "appointment" ("day");
CREATE INDEX "appointment_service_id" ON "appointment" ("service_id");
CREATE INDEX "appointment_staff_id" ON "appointment" ("staff_id");
CREATE UNIQUE INDEX "appointment_line_key" ON "appointment" ("line_key");
CREATE INDEX "visit_customer_id" ON "visit" ("customer_id");
CREATE INDEX "visit_day" ON "visit" ("day");
CREATE INDEX "visit_served_by_id" ON "visit" ("served_by_id");
CREATE INDEX "visit_customer_id_day" ON "visit" ("customer_id", "day");
CREATE INDEX "concern_customer_id" ON "concern" ("customer_id");
CREATE INDEX "concern_visit_id" ON "concern" ("visit_id");
CREATE INDEX "cue_visit_id" ON "cue" ("visit_id");
CREATE UNIQUE INDEX "cue_visit_id_kind" ON "cue" ("visit_id", "kind");
CREATE UNIQUE INDEX "day_record_day" ON "day_record" ("day");
CREATE INDEX "day_record_closed_by_id" ON "day_record" ("closed_by_id");
CREATE INDEX "email_customer_id" ON "email" ("customer_id");
CREATE INDEX "email_address" ON "email" ("address");
CREATE INDEX "external_code_customer_id" ON "external_code" ("customer_id");
CREATE INDEX "external_code_code" ON "external_code" ("code");
CREATE UNIQUE INDEX "external_code_system_code" ON "external_code" ("system", "code");
CREATE INDEX "preference_customer_id" ON "preference" ("customer_id");
CREATE INDEX "preference_by_id" ON "preference" ("by_id");
CREATE INDEX "honoured_preference_id" ON "honoured" ("preference_id");
CREATE INDEX "honoured_by_id" ON "honoured" ("by_id");
CREATE INDEX "important_date_customer_id" ON "important_date" ("customer_id");
CREATE INDEX "import_batch_by_id" ON "import_batch" ("by_id");
CREATE UNIQUE INDEX "performed_uid" ON "performed" ("uid");
CREATE INDEX "performed_at" ON "performed" ("at");
CREATE INDEX "performed_batch" ON "performed" ("batch");
CREATE INDEX "journal_entry_performed_id" ON "journal_entry" ("performed_id");
CREATE INDEX "journal_entry_customer_day" ON "journal_entry" ("customer", "day");
CREATE INDEX "loyalty_card_customer_id" ON "loyalty_card" ("customer_id");
CREATE UNIQUE INDEX "loyalty_card_code" ON "loyalty_card" ("code");
CREATE INDEX "loyalty_card_replaced_by_id" ON "loyalty_card" ("replaced_by_id");
CREATE UNIQUE INDEX "name_word_word" ON "name_word" ("word");
CREATE INDEX "name_word_sound" ON "name_word" ("sound");
CREATE INDEX "nudge_service_id" ON "nudge" ("service_id");
CREATE INDEX "nudge_done_visit_id" ON "nudge_done" ("visit_id");
CREATE INDEX "nudge_done_nudge_id" ON "nudge_done" ("nudge_id");
CREATE UNIQUE INDEX "nudge_done_visit_id_nudge_id" ON "nudge_done" ("visit_id", "nudge_id");
CREATE INDEX "observation_customer_id" ON "observation" ("customer_id");
CREATE INDEX "observation_visit_id" ON "observation" ("visit_id");
CREATE INDEX "observation_by_id" ON "observation" ("by_id");
CREATE INDEX "phone_customer_id" ON "phone" ("customer_id");
CREATE INDEX "phone_e164" ON "phone" ("e164");
CREATE INDEX "photo_customer_id" ON "photo" ("customer_id");
CREATE UNIQUE INDEX "playbook_code" ON "playbook" ("code");
CREATE INDEX "playbook_step_playbook_id" ON "playbook_step" ("playbook_id");
CREATE UNIQUE INDEX "playbook_step_playbook_id_position" ON "playbook_step" ("playbook_id", "position");
CREATE INDEX "proposal_observation_id" ON "proposal" ("observation_id");
CREATE UNIQUE INDEX "proposal_observation_id_number" ON "proposal" ("observation_id", "number");
CREATE INDEX "purchase_customer_id" ON "purchase" ("customer_id");
CREATE INDEX "purchase_visit_id" ON "purchase" ("visit_id");
CREATE INDEX "purchase_day" ON "purchase" ("day");
CREATE INDEX "purchase_sold_by_id" ON "purchase" ("sold_by_id");
CREATE UNIQUE INDEX "purchase_line_key" ON "purchase" ("line_key");
CREATE INDEX "relation_customer_id" ON "relation" ("customer_id");
CREATE INDEX "relation_other_id" ON "relation" ("other_id");
CREATE UNIQUE INDEX "relation_customer_id_other_id" ON "relation" ("customer_id", "other_id");
CREATE INDEX "reminder_customer_id" ON "reminder" ("customer_id");
CREATE INDEX "reminder_assignee_id" ON "reminder" ("assignee_id");
CREATE INDEX "reminder_visit_id" ON "reminder" ("visit_id");
CREATE UNIQUE INDEX "reminder_occasion" ON "reminder" ("occasion");
CREATE INDEX "reminder_ended_day" ON "reminder" ("ended_day");
CREATE INDEX "reminder_ended_by_id" ON "reminder" ("ended_by_id");
CREATE INDEX "reminder_state_due" ON "reminder" ("state", "due");
CREATE INDEX "reminder_customer_id_state" ON "reminder" ("customer_id", "state");
CREATE UNIQUE INDEX "reversal_earlier_id" ON "reversal" ("earlier_id");
CREATE INDEX "reversal_undone_by_id" ON "reversal" ("undone_by_id");
CREATE INDEX "ritual_service_id" ON "ritual" ("service_id");
CREATE INDEX "ritual_done_visit_id" ON "ritual_done" ("visit_id");
CREATE INDEX "ritual_done_ritual_id" ON "ritual_done" ("ritual_id");
CREATE UNIQUE INDEX "ritual_done_visit_id_ritual_id" ON "ritual_done" ("visit_id", "ritual_id");
CREATE INDEX "row_change_performed_id" ON "row_change" ("performed_id");
CREATE INDEX "row_change_table_name_first_id" ON "row_change" ("table_name", "first_id");
CREATE INDEX "search_entry_customer" ON "search_entry" ("customer");
CREATE INDEX "search_entry_source_id_source" ON "search_entry" ("source_id", "source");
CREATE UNIQUE INDEX "shop_setting_key" ON "shop_setting" ("key");
CREATE INDEX "step_reminder_id" ON "step" ("reminder_id");
CREATE UNIQUE INDEX "step_reminder_id_position" ON "step" ("reminder_id", "position");
CREATE INDEX "suggestion_answer_customer_id" ON "suggestion_answer" ("customer_id");
CREATE INDEX "suggestion_answer_by_id" ON "suggestion_answer" ("by_id");
CREATE INDEX "suggestion_answer_customer_id_key" ON "suggestion_answer" ("customer_id", "key");
CREATE INDEX "tag_customer_id" ON "tag" ("customer_id");
CREATE UNIQUE INDEX "tag_customer_id_word" ON "tag" ("customer_id", "word");
CREATE UNIQUE INDEX "tail_light_visit_id" ON "tail_light" ("visit_id");
CREATE INDEX "tail_light_by_id" ON "tail_light" ("by_id");
CREATE INDEX "visit_service_visit_id" ON "visit_service" ("visit_id");
CREATE INDEX "visit_service_service_id" ON "visit_service" ("service_id");
CREATE UNIQUE INDEX "visit_service_visit_id_service_id" ON "visit_service" ("visit_id", "service_id");
CREATE TRIGGER performed_stays BEFORE UPDATE ON performed BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE TRIGGER journal_entry_stays BEFORE UPDATE OF performed_id, kind, customer, subject, day ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE INDEX visit_open ON visit (customer_id) WHERE finished_at IS NULL AND arrived_at IS NOT NULL;
CREATE INDEX observation_unsorted ON observation (id) WHERE sorted = 0;
CREATE TRIGGER day_record_stays BEFORE UPDATE ON day_record BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END;
CREATE TRIGGER day_record_remains BEFORE DELETE ON day_record BEGIN SELECT RAISE(ABORT, 'a closed day is never removed'); END;
CREATE TRIGGER name_search_after_insert AFTER INSERT ON customer BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('name_search', NEW.id, NULL, NEW.words); END;
CREATE TRIGGER name_search_after_update AFTER UPDATE OF words ON customer BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('name_search', NEW.id, OLD.words, NEW.words); END;
CREATE TRIGGER name_search_after_delete AFTER DELETE ON customer BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('name_search', OLD.id, OLD.words, NULL); END;
CREATE TRIGGER word_search_after_insert AFTER INSERT ON name_word BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('word_search', NEW.id, NULL, NEW.word); END;
CREATE TRIGGER word_search_after_update AFTER UPDATE OF word ON name_word BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('word_search', NEW.id, OLD.word, NEW.word); END;
CREATE TRIGGER word_search_after_delete AFTER DELETE ON name_word BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('word_search', OLD.id, OLD.word, NULL); END;
CREATE TRIGGER phone_search_after_insert AFTER INSERT ON phone BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('phone_search', NEW.id, NULL, NEW.digits); END;
CREATE TRIGGER phone_search_after_update AFTER UPDATE OF digits ON phone BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('phone_search', NEW.id, OLD.digits, NEW.digits); END;
CREATE TRIGGER phone_search_after_delete AFTER DELETE ON phone BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('phone_search', OLD.id, OLD.digits, NULL); END;
CREATE TRIGGER entry_search_after_insert AFTER INSERT ON search_entry BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('entry_search', NEW.id, NULL, NEW.text); END;
CREATE TRIGGER entry_search_after_update AFTER UPDATE OF text ON search_entry BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('entry_search', NEW.id, OLD.text, NEW.text); END;
CREATE TRIGGER entry_search_after_delete AFTER DELETE ON search_entry BEGIN INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('entry_search', OLD.id, OLD.text, NULL); END;
CREATE TRIGGER customer_words_born AFTER INSERT ON customer BEGIN INSERT INTO name_word(word, sound, people) SELECT word.value, sound.value, 1 FROM json_each('["' || replace(NEW.words, ' ', '","') || '"]') AS word JOIN json_each('["' || replace(NEW.sounds, ' ', '","') || '"]') AS sound ON sound.key = word.key WHERE word.value <> '' ON CONFLICT (word) DO UPDATE SET people = people + 1; END;
CREATE TRIGGER customer_words_changed AFTER UPDATE OF words, sounds ON customer BEGIN UPDATE name_word SET people = people - 1 WHERE word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); DELETE FROM name_word WHERE people = 0 AND word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); INSERT INTO name_word(word, sound, people) SELECT word.value, sound.value, 1 FROM json_each('["' || replace(NEW.words, ' ', '","') || '"]') AS word JOIN json_each('["' || replace(NEW.sounds, ' ', '","') || '"]') AS sound ON sound.key = word.key WHERE word.value <> '' ON CONFLICT (word) DO UPDATE SET people = people + 1; END;
CREATE TRIGGER customer_words_left AFTER DELETE ON customer BEGIN UPDATE name_word SET people = people - 1 WHERE word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); DELETE FROM name_word WHERE people = 0 AND word IN (SELECT value FROM json_each('["' || replace(OLD.words, ' ', '","') || '"]')); END;
CREATE TRIGGER name_word_born AFTER INSERT ON name_word BEGIN INSERT INTO name_slip(form, word) SELECT DISTINCT substr(NEW.word, 1, place.value - 1) || substr(NEW.word, place.value + 1), NEW.id FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]') AS place WHERE length(NEW.word) BETWEEN 3 AND 24 AND place.value <= length(NEW.word) + 1; END;
CREATE TRIGGER name_word_left AFTER DELETE ON name_word BEGIN DELETE FROM name_slip WHERE (form, word) IN (SELECT DISTINCT substr(OLD.word, 1, place.value - 1) || substr(OLD.word, place.value + 1), OLD.id FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]') AS place WHERE length(OLD.word) BETWEEN 3 AND 24 AND place.value <= length(OLD.word) + 1); END;
CREATE INDEX customer_by_name ON customer (words, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_last_seen ON customer (coalesce(last_seen, ''), id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_since ON customer (coalesce(since, ''), id) WHERE deleted_at IS NULL;
CREATE INDEX customer_in_trash ON customer (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE TRIGGER tag_remembered AFTER INSERT ON tag BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'tag', NEW.id, NEW.word, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END;
CREATE TRIGGER tag_changed AFTER UPDATE ON tag BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'tag'; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'tag', NEW.id, NEW.word, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END;
CREATE TRIGGER tag_unremembered AFTER DELETE ON tag BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'tag'; END;
CREATE TRIGGER email_remembered AFTER INSERT ON email BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'email', NEW.id, NEW.address, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END;
CREATE TRIGGER email_changed AFTER UPDATE ON email BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'email'; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'email', NEW.id, NEW.address, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END;
CREATE TRIGGER email_unremembered AFTER DELETE ON email BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'email'; END;
CREATE TRIGGER preference_remembered AFTER INSERT ON preference BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, NEW.kind, NEW.id, NEW.text, NEW.discreet WHERE NEW.customer_id IS NOT NULL AND NOT (NEW.forgotten_on IS NOT NULL); END;
CREATE TRIGGER preference_changed AFTER UPDATE ON preference BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = OLD.kind; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, NEW.kind, NEW.id, NEW.text, NEW.discreet WHERE NEW.customer_id IS NOT NULL AND NOT (NEW.forgotten_on IS NOT NULL); END;
CREATE TRIGGER preference_unremembered AFTER DELETE ON preference BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = OLD.kind; END;
CREATE TRIGGER observation_remembered AFTER INSERT ON observation BEGIN INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'observation', NEW.id, NEW.text, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END;
CREATE TRIGGER observation_changed AFTER UPDATE ON observation BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'observation'; INSERT INTO search_entry(customer, source, source_id, text, discreet) SELECT NEW.customer_id, 'observation', NEW.id, NEW.text, 0 WHERE NEW.customer_id IS NOT NULL AND NOT (0); END;
CREATE TRIGGER observation_unremembered AFTER DELETE ON observation BEGIN DELETE FROM search_entry WHERE source_id = OLD.id AND source = 'observation'; END;
COMMIT;
