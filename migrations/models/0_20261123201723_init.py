from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "course_deck" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "language" VARCHAR(8) NOT NULL,
    "level" VARCHAR(2) NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" JSONB NOT NULL,
    "size" SMALLINT NOT NULL,
    "digest" VARCHAR(64) NOT NULL
);
COMMENT ON TABLE "course_deck" IS 'A bundled deck, as loaded from ``courses/``. ``digest`` tells whether the file has changed since.';
CREATE TABLE IF NOT EXISTS "entry" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "language" VARCHAR(8) NOT NULL,
    "lemma" VARCHAR(128) NOT NULL,
    "lemma_key" VARCHAR(128) NOT NULL,
    "sense" VARCHAR(64) NOT NULL,
    "own_language" VARCHAR(8) NOT NULL,
    "level" VARCHAR(2) NOT NULL,
    "word" VARCHAR(160) NOT NULL,
    "transcription" VARCHAR(160) NOT NULL,
    "part_of_speech" VARCHAR(16) NOT NULL,
    "grammar" JSONB NOT NULL,
    "translation" VARCHAR(256) NOT NULL,
    "example" VARCHAR(512) NOT NULL,
    "example_translation" VARCHAR(512) NOT NULL,
    "hint" VARCHAR(512) NOT NULL,
    "source" VARCHAR(64) NOT NULL,
    "position" SMALLINT NOT NULL,
    CONSTRAINT "uid_entry_languag_fc2180" UNIQUE ("language", "lemma_key", "sense", "own_language")
);
CREATE INDEX IF NOT EXISTS "idx_entry_source_65ce60" ON "entry" ("source", "own_language", "position");
COMMENT ON TABLE "entry" IS 'One sense of one word for speakers of one language.';
CREATE TABLE IF NOT EXISTS "entry_form" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "language" VARCHAR(8) NOT NULL,
    "own_language" VARCHAR(8) NOT NULL,
    "form_key" VARCHAR(128) NOT NULL,
    "entry_id" BIGINT NOT NULL REFERENCES "entry" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_entry_form_languag_dd44a5" UNIQUE ("language", "own_language", "form_key", "entry_id")
);
COMMENT ON TABLE "entry_form" IS 'A written form under which an entry is found: lemma, plural, past tense … (normalised).';
CREATE TABLE IF NOT EXISTS "learner" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "telegram_id" BIGINT NOT NULL UNIQUE,
    "first_name" VARCHAR(128) NOT NULL,
    "username" VARCHAR(64),
    "telegram_language" VARCHAR(16) NOT NULL,
    "active_profile_id" BIGINT,
    "unreachable_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "learner" IS 'One person on Telegram. The active profile is a single pointer, so there can never be two.';
CREATE TABLE IF NOT EXISTS "profile" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "language" VARCHAR(8) NOT NULL,
    "own_language" VARCHAR(8) NOT NULL,
    "interface_language" VARCHAR(8) NOT NULL,
    "level" VARCHAR(2) NOT NULL,
    "goal" VARCHAR(16) NOT NULL,
    "daily_minutes" SMALLINT NOT NULL,
    "reminder_minute" SMALLINT,
    "next_reminder_at" TIMESTAMPTZ,
    "zone" VARCHAR(64) NOT NULL,
    "retention" DOUBLE PRECISION NOT NULL,
    "new_per_day" SMALLINT NOT NULL,
    "reviews_per_day" SMALLINT NOT NULL,
    "both_directions" BOOL NOT NULL,
    "typing" BOOL NOT NULL,
    "active_deck_id" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ,
    "learner_id" BIGINT NOT NULL REFERENCES "learner" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_profile_learner_f99ab4" ON "profile" ("learner_id");
COMMENT ON TABLE "profile" IS 'One learner, one language. One live profile per language (a partial unique index in the migration).';
CREATE TABLE IF NOT EXISTS "deck" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "title" VARCHAR(64) NOT NULL,
    "position" INT NOT NULL,
    "new_per_day" SMALLINT,
    "source" VARCHAR(64),
    "created_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_deck_profile_eef33f" ON "deck" ("profile_id", "position");
CREATE TABLE IF NOT EXISTS "card" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "entry_id" BIGINT,
    "word" VARCHAR(160) NOT NULL,
    "lemma_key" VARCHAR(128) NOT NULL,
    "transcription" VARCHAR(160) NOT NULL,
    "translation" VARCHAR(256) NOT NULL,
    "part_of_speech" VARCHAR(16) NOT NULL,
    "grammar" JSONB NOT NULL,
    "example" VARCHAR(512) NOT NULL,
    "example_translation" VARCHAR(512) NOT NULL,
    "hint" VARCHAR(512) NOT NULL,
    "met_in" VARCHAR(16) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ,
    "deck_id" BIGINT NOT NULL REFERENCES "deck" ("id") ON DELETE CASCADE,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_card_deck_id_0d27e1" ON "card" ("deck_id", "id");
CREATE INDEX IF NOT EXISTS "idx_card_profile_36b46d" ON "card" ("profile_id", "lemma_key");
CREATE INDEX IF NOT EXISTS "idx_card_profile_5af6b8" ON "card" ("profile_id", "id");
COMMENT ON TABLE "card" IS 'A word as its learner keeps it: what is shown. When it is shown stands in its schedules.';
CREATE TABLE IF NOT EXISTS "schedule" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "profile_id" BIGINT NOT NULL,
    "deck_id" BIGINT NOT NULL,
    "direction" VARCHAR(9) NOT NULL,
    "state" SMALLINT NOT NULL,
    "step" SMALLINT,
    "stability" DOUBLE PRECISION,
    "difficulty" DOUBLE PRECISION,
    "due" TIMESTAMPTZ NOT NULL,
    "last_review" TIMESTAMPTZ,
    "reps" INT NOT NULL,
    "lapses" INT NOT NULL,
    "version" INT NOT NULL,
    "aside" VARCHAR(9),
    "not_before" DATE,
    "card_id" BIGINT NOT NULL REFERENCES "card" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_schedule_card_id_d86506" UNIQUE ("card_id", "direction")
);
COMMENT ON TABLE "schedule" IS 'One direction of one card in time. Its partial indexes (only rows that are not set aside) stand in the migration.';
CREATE TABLE IF NOT EXISTS "review" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "version" INT NOT NULL,
    "grade" SMALLINT NOT NULL,
    "way" VARCHAR(9) NOT NULL,
    "graded_at" TIMESTAMPTZ NOT NULL,
    "day" DATE NOT NULL,
    "duration_ms" INT,
    "before" JSONB NOT NULL,
    "client_id" VARCHAR(64),
    "undone_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    "schedule_id" BIGINT NOT NULL REFERENCES "schedule" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_schedul_1c1116" UNIQUE ("schedule_id", "version")
);
COMMENT ON TABLE "review" IS 'One graded showing. (schedule, version) is unique: however often a grade arrives, it counts once.';
CREATE TABLE IF NOT EXISTS "study_day" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "day" DATE NOT NULL,
    "reviews" INT NOT NULL,
    "new_cards" INT NOT NULL,
    "milliseconds" BIGINT NOT NULL,
    "added" INT NOT NULL,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_study_day_profile_70fc32" UNIQUE ("profile_id", "day")
);
COMMENT ON TABLE "study_day" IS 'What one profile did on one day of its own zone: caps, goal ring and streak read this and never count reviews.';
CREATE TABLE IF NOT EXISTS "inbox" (
    "update_id" BIGINT NOT NULL PRIMARY KEY,
    "lane" BIGINT NOT NULL,
    "body" TEXT,
    "received_at" TIMESTAMPTZ NOT NULL,
    "attempts" SMALLINT NOT NULL,
    "retry_at" TIMESTAMPTZ,
    "done_at" TIMESTAMPTZ,
    "dead_at" TIMESTAMPTZ,
    "error" TEXT
);
COMMENT ON TABLE "inbox" IS 'An update as Telegram sent it. Kept without its body for some days once done, so that a redelivery is known.';
CREATE TABLE IF NOT EXISTS "inbox_lane" (
    "lane" BIGINT NOT NULL PRIMARY KEY,
    "owner" VARCHAR(32) NOT NULL,
    "lease_until" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "inbox_lane" IS 'Who works on a lane at the moment. A lease that has run out is free to take.';
CREATE TABLE IF NOT EXISTS "outbox" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "update_id" BIGINT,
    "number" SMALLINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "method" VARCHAR(48) NOT NULL,
    "payload" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "attempts" SMALLINT NOT NULL,
    "owner" VARCHAR(32),
    "lease_until" TIMESTAMPTZ,
    "dead_at" TIMESTAMPTZ,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_outbox_update__9eb4a4" UNIQUE ("update_id", "number")
);
COMMENT ON TABLE "outbox" IS 'A Bot API call that is owed. Deleted once Telegram has taken it.';
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);
-- What Tortoise cannot say: partial indexes, so that each question a person waits for reads only the rows it returns.
CREATE UNIQUE INDEX "profile_live_language" ON "profile" ("learner_id", "language") WHERE "deleted_at" IS NULL;
CREATE INDEX "profile_reminder" ON "profile" ("next_reminder_at") WHERE "next_reminder_at" IS NOT NULL;
CREATE UNIQUE INDEX "deck_live_source" ON "deck" ("profile_id", "source") WHERE "deleted_at" IS NULL AND "source" IS NOT NULL;
CREATE INDEX "schedule_profile_queue" ON "schedule" ("profile_id", "state", "due", "id") WHERE "aside" IS NULL;
CREATE INDEX "schedule_deck_queue" ON "schedule" ("deck_id", "state", "due", "id") WHERE "aside" IS NULL;
CREATE INDEX "schedule_aside" ON "schedule" ("profile_id", "aside", "id") WHERE "aside" IS NOT NULL;
CREATE UNIQUE INDEX "review_client_id" ON "review" ("profile_id", "client_id") WHERE "client_id" IS NOT NULL;
-- By -id, not by id: else the planner may walk the primary key backwards through everybody's reviews to find one profile's.
CREATE INDEX "review_newest" ON "review" ("profile_id", (-"id"));
CREATE INDEX "inbox_pending" ON "inbox" ("lane", "update_id") WHERE "done_at" IS NULL AND "dead_at" IS NULL;
CREATE INDEX "inbox_waiting" ON "inbox" ("received_at") WHERE "done_at" IS NULL AND "dead_at" IS NULL;
CREATE INDEX "inbox_dead" ON "inbox" ("dead_at") WHERE "dead_at" IS NOT NULL;
CREATE INDEX "inbox_done" ON "inbox" ("done_at") WHERE "done_at" IS NOT NULL;
CREATE INDEX "outbox_chat" ON "outbox" ("chat_id", "id") WHERE "dead_at" IS NULL;
CREATE INDEX "outbox_due" ON "outbox" ("priority", "due_at") WHERE "dead_at" IS NULL;
CREATE INDEX "outbox_dead" ON "outbox" ("dead_at") WHERE "dead_at" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        """


MODELS_STATE = (
    "eJztXW1v2zgS/iuEv1wL+HKpk6YvdzggSdPd3KZN0WRvF9suFNqibSEyqZWout69/vcjqX"
    "eJsiVZlmWWQJHaJEeSn6HI4Twz5F+DBTGR7R1dQtccvAZ/DTBcIPYhUz4EA+g4SSkvoHBs"
    "i4aTqMXYoy6cUFY2hbaHWJGJvIlrOdQimLc8B0vimgB6wKIesBF0MXLBI0IOL3kNlnNIge"
    "UBb06W+Aj8MkeYlcclwKMQm6wpFvLeZI5M30beEb+7SSbs9hae7fpGPrb+8JFByQzROXLZ"
    "7T79zootbKKvyONfP7HfPXk0LIEK+8uqPw0cl0wtG4WlNlosoPGIVrJKLsIv6TwaUwvZWb"
    "UETUS5QVeOKLuwZteYvhVtORRjY0Jsf4GT9s6KzgmOBSxMeekMMVggRfwO1PW5xrBv26Fi"
    "IyUGPzhpEvzSlIyJptC3ud65dPAASdnAMN7f3ht3V/eGMSj0iUgipb2waEIw70/sUT0BwI"
    "w/wt9fjUYnJy9GxydnL5+fvnjx/OXxSwEnqytWvfgWPEyCVnApgdn1D9fv7/kDEdZpg57M"
    "C74JGUhhICUUmqCPMHVXRl0dpKU2ayLCPaWKEOhYE1GTRBXJG6eYLhLs+StdxP1yDl056l"
    "H7HOLsh1RAvND59w35An41bIRndM6+Pjs7XgPnf88/Xv54/vEJa/U0C+r7sGoU1GXxTcak"
    "GiBnhFREevSyCtKjl+VI87os0uxuOHm2GmgXBLtDfDA43J4tYLNhI7QTMQV79+j5WQW0Wa"
    "tStEVdFm0HutQgU8NzEJrM6wBelFSwf1fq3mt6dx7umQvZEOwWcf7P3e17Oc4pkRzApjWh"
    "4H/AtrwqZkkzoP819fGEowjGvmVTC3tH/Lb/3pUC1gDOIeJXXnjeH3Ya6Cfvzn/N6+Dy5v"
    "ZCQEY8OnPFVcQFLnIKQV/hwmEyNTp+SkS5Hv/82ahCl2etSvu8qJNibDQc2UvENfZVsJ+H"
    "a5aqYEftNbpV0F0gali1OnMioRzC7c+WExdxKAwo6cJvWA21FkgOc1YyP2+GokfRh0M0Dd"
    "kPNG+xvRoEDoc10N9fv7u6uz9/9yEzeb45v7/iNSNRusqVPsmrKb4I+OX6/kfAv4Lfbt9f"
    "5efYuN39bwP+TNCnxMBkaUAz5YSKSiPUMlr3HbOh1rOSWut90XqEUUrt4dMnWjeRjZppPS"
    "vZgtZ75sA7XCUX3+2Ur726RzYl1Mgh27u3eC8e2SxtUR39rJxWQC0FcGZo+ihlJ0Jci8p4"
    "S1xkzfBPaCUUco05wTWRrTdD1u9DcqUDU8S3qLNFpcno68JlTKjl+iBDIBjzedXl+d3l+Z"
    "urQWGYaQHYN+FlFEU1Na7KIeW9dwwnj0vomkZJN475VsmoEoq+/ekjKl23h1DfhZdRCG4B"
    "HxmRFGwZQItVi9EiXwIxnImfxO/N7xQx/cR3PSQ6qCwOIKkdro0GEO2M6HWpEhQw9rFpIx"
    "NwmSEn7W0CTfZ96pIFeHgIruj94+HhiH0zrRny6MMDoMi2PbCcCxYesD+Av89gzuQnc4jZ"
    "TwSexd5FWXRAB3fcHCZQSvHXpOBaJd/2y/FnFv9npxUW/2enpYt/XrWezbeZ0nz2MtQiPF"
    "MyCjJCVdjOcq6zwHTa6Auya8EbCSiIbRVvYbmvsOApZAspS+74vltA2y63vlNyKtneJ6MX"
    "Z7G1zb+ss6/v3p3f3BRXNNSiMvu5nEqLBbon0vbjH9gJZeZZf0pQX9+NIxndhbNYBuZKnT"
    "E3kVBw0G3HiigsusvXMbs00cuM881meWV7vBzmKoGvOc9ONNPocNZ+hrOWTHdrQqJKpjs9"
    "UiTrjSoWWs+Ms+Pd9vLRs9MXpy9Pzk7jzh2XrOvTxbkNo6XhINcwoWSFvN5cyIkqFIbdht"
    "HgEd+d1BoJEolGQ0HfoNzxSKDDDsqhP0wCukrYgSagvwcCWrOgmgXtmyLaZEGrUHY8B3RL"
    "ui5KNFUE6Z1SdVc8oXAgcQQEFcN1ngAUN9lIzd1iBDyEPQTIFBD2RWTVTokLPAfBR+R6UU"
    "XEihTJtobXkDgbPmW4l0zimbiB6MFLbMStfi+4JxKjNdNwqF0VvRjUh5qr2ytXx96oelxd"
    "KKAgtjvJ+9QZtl0hHU8Ild0ZkYByORTtOzPyc2dVjAtzrnqdWYdPHEz4hN5OooOke73JQW"
    "d467R7nXb/Pafd600+utzkQ29yoDc5UBl7vcnBLtHtPNyg3yN0l5FHfYwN33H4UdMAmRpB"
    "nwnyU+IutmTCBInzll3nADv2/ugwAVgZJRahuYEWM6ZRuyp72boWpQhzLmsBfAa3C5Zzaz"
    "IHEANxNb6f7JSwmtdAOHGHwLF9FzLUHOhRQAUr9tkfHY/OwBPMrgLZAgCZT6X72e70ZhvZ"
    "toLLj10g8knHu5vm+TbNpGkmra/j1E7dttpB3hXS6XGoKsppGQUR3gmftqd9r3uHdB/i2+"
    "IAni2j2+JYoQNTQtXYtnTvqxvZtktr9SY4jkBmq0ZVay1VO9WoUgiXg1yPYMD+3TMMuBf6"
    "CNzPEWCC1hdWHcQAcgMS8g0MZuyzQxiuyB0Cj/CNDlwEJszQxOgLszvHCNAlkUd67e5WW+"
    "ynoM3NveaYhR2h9uyRE2xnAvluFJKykSzXo4b4VsdKykgp59bciZXke8iti3NaRmdSbfZs"
    "xqNCkwWWVFi9vt062R1M30bTTBepuEIZmB0P6D52EZzMOSRNdrQtSOv0sj6nl+nU0fLXT6"
    "3U0UZ8Uziobkk5qZfptlPCKYJLsoRPIVm+hE+lKFZbwodr/mE2UQqIqvTCmq2/42rwBAIe"
    "2mdBGwTaAkJH/FhDvnnhwmKmEL+JhHDq6J5VtpQJH8PQpyL2domvGSXNKKmCtHBGTuEENc"
    "JbLq1R34S6TnTZXaLLjMBa0EbtFUS2fc+ICS17ZSws7FOZDb4+2q4grBJJ2sa2VC5a8B/h"
    "hhjVxVcirpDXqQ2AMfpKjRim+i4Gmbx2J/XZnfQnW83VmQ2i9h16yX++v+zGUd4+O+Eiir"
    "A88PqtTWDpOJWSygE95WK7gvr46FX3r8yb258vbq7Ah49Xl9d312EmWPyOiEpexAqsIF7j"
    "49X5Tb82gmwE9rOehrln++8XCy29pthKxLvDd3R8AACPCZ0bpuUikYop89oSYiOI5fhKpH"
    "P4jpn4rgCOS7odLy5ub28ys+vFdc5D9f7ndxdXzHB/mh03JNv7rxz+EPVAT4Q6xDpyIh4s"
    "1CHn2+h0vqKsQmZ7x2Sxpg/LFaIWfah3nv3e1nIpaqzW+JqVU8nptN/I/FRk9pax+alA8A"
    "NTRNXo/Gwf1DvPthj5kD+2dEt4FDuyVLbe3Q6gj+IiqkLE1vHbHsRKfXP1BqqUa7TT6KKw"
    "P0mCi5KeVh5b5CZtKoUWzVxx9Kk3J0uGxBF4Eh2/OwRfkOvxWB2erxNo5DVgzURqDpnydH"
    "QYiAPoumzF5g2BRcGE+Aw9QKRnr3ZyR2k6e3STcMYJ76ST1vtjWQ1BeYhRpK6CCkrxT0mo"
    "ZOG2dpaSeI3qOnhjIZUgbcOvu5Q5y9dsJip1jqsQYvGqAqX2qpRReyXZZtFs5MfICCrovF"
    "LJjyFlmrh6y8JmZC9PRqlqKZQrKR935Adx1IZss6nygKOslEJe9damxTGaErfWEdCJhD4D"
    "eov9Wye2hTCV+jLL59GMkE6f3Ryg4mOT4GZpgylBTQv0eTrVB9LtmXPNuRqqayAnqFXQFj"
    "MTAdsCNXOXutSBqaIqN5PrhnJyRjLitICueomoeXC3O3Jxl37nuGdLPM/pXl/ue06/ZtW8"
    "z3EwW3QKIOfzRLYotyfANfXifNLQSQueEGyvgEuWHqBzSAF0EcCEAg+xz55loqeA9zKzkH"
    "Mq90Z3+gSf8Wf88BC6Jh8ewExcZLwKTka06BxwV/cKTOYQz9A/AQRjn1L+bC777CLW0z0K"
    "uG48ceXwStwJvoQeMFlPE3vEHvHbJD2N3Yk/zsNDGFLFvrvIQezR+UX4D/6bF27Axco+D5"
    "b8P4tdz0efB4CHyXjiCQUA5S52fqGwX8eoagd7fybI4RoHuzYa92w0NoqU3DZEUkMvUIwH"
    "qwL45a6HjFCH2THsrmSGreC0woPz57N5sX4eXyz03R9JkIUSOfWRDGQU8vy2AyUcW7ZFZd"
    "vqlqdtZaQapm31DNMdp22Z1nRqTdgT1wM6K6aRroK0LxllN0R++1ISQ3OlvXLu2tDjGddR"
    "jFcdBedEtRO/z3pm6/M6zG7UXBkLqTVC14aOJ9uaozw7IhbQYObBPJAwvEOBUzgL6yw6Yw"
    "H1uO6WF5qYUKMslqM8tCgrtWWEUc/grhdglPLlVndHpYS0O6ot7nICZQfV12bWFMtyGuZo"
    "tVTXa55MptOBOk92iZODZKRjKnFoDenIW0XbjWxmHX/h3BYns6L9a03LBOLMGvYRrjgLaP"
    "FkkiUGfO+j12DC7MEh4LviAQ6fYNLYTRB8FMwYoHN+nA0rDM6sEckoIOxJRcqx+9tLqbos"
    "bcPB0zxdbyaD4RqeTsdK1zZlSkf1TfsY6UWLbNHCN9Aqybpeu+lWLKMhzUO6sGx+Gi+7iz"
    "SXfc3gmpdUBtuOKWBomkgyr5VvURS1Vwbw1jqzjiTp1/pRB2eqEJx5jcfk60CySAoqhutW"
    "SFbcZPOx9hj4DrcKAfTiMzyBh9iawqJH4CfkUBGnSHwq1iljYq54wCHwyEIsYII0fMCTRZ"
    "KIQh66yJ7KErGNbLnyiNn6RnLMfcc33+JM0eA5a49xGTF9omV7549Ihre1O2BB6a7Gepap"
    "bjHxl68I+j36WgJ51F4F5mId0Xz1632GYy7kRsY8883t+x+i5vmEyfwKdoLY+NUkDz4nqm"
    "B0h8LbOEJK0cKhtQ+WSMsps0BpZ39rfiZ8k7cokdNxM32Om2mY3qyTmw9Fv2ywb7StLdR7"
    "2h6CfpHrEskOquV2ZSygDctqhmXBVbRHh8YNX4eVOTVuwkXaBseGES3mqnC/BCyJ+8j9BA"
    "DyU0sRCJMgF2SBMD0C5/zcUw8FroM59IDrYyAcDh6YuohVEEDho2Rrw7YvvoV3Yt8LYu2T"
    "4CdvynaCXntUJ2o+jvVuUZaJ7TupcqThSfmZhieFQw3Fe2T4mFqSsw03hMFnRRVcER+6Pd"
    "CTGerWpyU+97Bm7dxEkjabve7gglBw/uEaTNiyPpgeLB4EhMwj8CY4kSFwbcdecT578KmC"
    "5/5LPOktXFAaN5RxYGN/MWYVOnLoIGakvVEWPbOx9+MuD9+VAvQbDquLpbQbLx2czsaz+s"
    "HpiZCmfRr34wWbDEitPRoTCQUt29MqB6Gflp+Eflo4Ct2BK5tACcLlLpCUiBIQd02vOa5F"
    "XGn2//rROS2nx+ds9nkTH63fogv+kPr0IazJNC25w/elY2dR3wzy78lX1DPsVRqWNDWotn"
    "41NdilUawPDi6fsNSKOOuJu/0cudZkPpC428Oa4Tp3O0zabHK3l+t5C8pV5o36XhzbW6YO"
    "NTj1rdwyLt9v5jB9IVnjePT8eQXrmLUqNY9FXS73zZHsI7lmDxpHtoWkCug+Oz6ugC5rVY"
    "quqMvNowRThCWTaPmJQikRfaRQzSOF9jqZffs/H5Y+ig=="
)
