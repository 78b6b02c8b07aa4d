from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "job" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" VARCHAR(24) NOT NULL,
    "lane" BIGINT NOT NULL,
    "key" VARCHAR(120),
    "payload" JSONB NOT NULL,
    "progress" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "attempts" SMALLINT NOT NULL,
    "owner" VARCHAR(32),
    "lease_until" TIMESTAMPTZ,
    "stop_at" TIMESTAMPTZ,
    "dead_at" TIMESTAMPTZ,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "job" IS 'Something to be done outside a transaction. Deleted with its effects. Partial indexes stand in the migration.';
        CREATE TABLE IF NOT EXISTS "llm_call" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "learner_id" BIGINT,
    "task" VARCHAR(16) NOT NULL,
    "model" VARCHAR(96) NOT NULL,
    "prompt" VARCHAR(32) NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "calls" SMALLINT NOT NULL,
    "input_tokens" INT NOT NULL,
    "cached_tokens" INT NOT NULL,
    "output_tokens" INT NOT NULL,
    "cost_micros" BIGINT NOT NULL,
    "reserved_micros" BIGINT NOT NULL,
    "bot_day" DATE NOT NULL,
    "learner_day" DATE,
    "latency_ms" INT,
    "first_ms" INT,
    "error" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_llm_call_bot_day_7cdbcf" ON "llm_call" ("bot_day", "task");
COMMENT ON TABLE "llm_call" IS 'One question to the model: reserved before, settled after. No text of it is kept.';
        CREATE TABLE IF NOT EXISTS "llm_day" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "scope" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "spent_micros" BIGINT NOT NULL,
    "reserved_micros" BIGINT NOT NULL,
    "calls" INT NOT NULL,
    "messages" INT NOT NULL,
    "input_tokens" BIGINT NOT NULL,
    "output_tokens" BIGINT NOT NULL,
    CONSTRAINT "uid_llm_day_scope_df6b04" UNIQUE ("scope", "day")
);
COMMENT ON TABLE "llm_day" IS 'A day''s figures of one learner, or (scope 0) of the whole bot: budgets and allowances read this, never sums.';
        CREATE TABLE IF NOT EXISTS "llm_switch" (
    "name" VARCHAR(16) NOT NULL PRIMARY KEY,
    "off_at" TIMESTAMPTZ
);
COMMENT ON TABLE "llm_switch" IS 'Turned off by an operator: no question goes out.';
        CREATE TABLE IF NOT EXISTS "speech" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "digest" VARCHAR(64) NOT NULL UNIQUE,
    "language" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "audio" BYTEA NOT NULL,
    "file_id" VARCHAR(256),
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "speech" IS 'A text spoken by one voice; ``digest`` is over language, text, model and voice.';
        CREATE TABLE IF NOT EXISTS "message_link" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT NOT NULL,
    "teacher_message_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_message_lin_chat_id_516e0c" UNIQUE ("chat_id", "message_id")
);
COMMENT ON TABLE "message_link" IS 'Which of a conversation''s messages stands in a chat, so that a reaction to it is understood.';
        CREATE TABLE IF NOT EXISTS "offer" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "met_in" VARCHAR(16) NOT NULL,
    "items" JSONB NOT NULL,
    "deck_id" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_offer_profile_2eb26a" ON "offer" ("profile_id", "id");
COMMENT ON TABLE "offer" IS 'Words under a message, each a tap away from becoming a card.';
        CREATE TABLE IF NOT EXISTS "teacher_memory" (
    "summary" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "digested_to" BIGINT NOT NULL,
    "scene" VARCHAR(24) NOT NULL,
    "scene_from" BIGINT NOT NULL,
    "profile_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "profile" ("id") ON DELETE CASCADE
);
COMMENT ON TABLE "teacher_memory" IS 'What the teacher knows of one profile beyond the last messages.';
        CREATE TABLE IF NOT EXISTS "teacher_message" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "role" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "reply_to" BIGINT,
    "state" VARCHAR(8) NOT NULL,
    "error" VARCHAR(64) NOT NULL,
    "scene" VARCHAR(24) NOT NULL,
    "heard" BOOL NOT NULL,
    "corrections" JSONB NOT NULL,
    "counted" JSONB NOT NULL,
    "offer_id" BIGINT,
    "actions" JSONB NOT NULL,
    "translation" TEXT NOT NULL,
    "client_id" VARCHAR(64),
    "created_at" TIMESTAMPTZ NOT NULL,
    "hidden_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_teacher_mes_profile_fc38b2" ON "teacher_message" ("profile_id", "id");
COMMENT ON TABLE "teacher_message" IS 'One message of a conversation. A learner''s message has at most one answer (a partial unique index).';
        ALTER TABLE "outbox" ADD "about" BIGINT;
CREATE UNIQUE INDEX "job_key" ON "job" ("key") WHERE "key" IS NOT NULL AND "dead_at" IS NULL;
CREATE INDEX "job_due" ON "job" ("due_at") WHERE "dead_at" IS NULL;
CREATE INDEX "job_lane" ON "job" ("lane", "id") WHERE "dead_at" IS NULL;
CREATE UNIQUE INDEX "teacher_message_answer" ON "teacher_message" ("reply_to")
    WHERE "role" = 'teacher' AND "reply_to" IS NOT NULL;
CREATE UNIQUE INDEX "teacher_message_client" ON "teacher_message" ("profile_id", "client_id")
    WHERE "client_id" IS NOT NULL;
CREATE INDEX "llm_call_open" ON "llm_call" ("created_at") WHERE "state" = 'open';
CREATE INDEX "entry_form_entry" ON "entry_form" ("entry_id");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "outbox" DROP COLUMN "about";
        DROP TABLE IF EXISTS "llm_call";
        DROP TABLE IF EXISTS "speech";
        DROP TABLE IF EXISTS "teacher_memory";
        DROP TABLE IF EXISTS "job";
        DROP TABLE IF EXISTS "llm_day";
        DROP TABLE IF EXISTS "teacher_message";
        DROP TABLE IF EXISTS "offer";
        DROP TABLE IF EXISTS "message_link";
        DROP TABLE IF EXISTS "llm_switch";"""


MODELS_STATE = (
    "eJztXf1z27jR/lcw+uWSGb1+E+U77XTGTnxX95w4E/t6197d0JAISXxNEiwBWlH73v9eAP"
    "wmQZqkKIqCMdNJzyKWlJ4Fgd19dhf/mTjYRDY5+QB9c/Ie/GfiQgex/8h9PgUT6Hnpp/wD"
    "Cue2GLiIR8wJ9eGCss+W0CaIfWQisvAtj1rY5SNPwQb7JoAEWJQAG0HfRT64Q8jjn7wHmz"
    "WkwCKArPHGPQE/r5HLPk8+AYRC12RDXSFPFmtkBjYiJ/zpJl6wx1vuat8PClzrXwEyKF4h"
    "ukY+e9yvv7OPLddE3xDhf/7KfvfizrAEKuxfdvnXiefjpWWj6FMbOQ407tBWdpGL8Ft6d8"
    "bSQnZeLeEQ8blBt5747MxaXbj0ezGWQzE3FtgOHDcd723pGruJgOVS/ukKMVggRfwJ1A+4"
    "xtzAtiPFxkoMf3A6JPylGRkTLWFgc71z6fALpJ9NDOPz1Y1xfX5jGJPSnIglMtqLPlpgl8"
    "8n9lWJAGDFv8L/vJvNXrx4M3v24vXbVy/fvHn19tlbASe7Vr705o/wy6RohbcSmF38cPH5"
    "hn8hzCZtOJP5B38IGUhhKCUUmqKPXOpvjbY6yEo9rIkY94wqIqATTcRDUlWkb5xiukix56"
    "90GfcPa+jLUY/HFxBnP6QB4qXJf2jIHfjNsJG7omv25/PXz2rg/Pvp1w9/Pf36hI16mgf1"
    "c3RpFl7L45uuSS1AzgmpiPTsbROkZ2+rkebX8kizp7npd2uBdklwOMQnk+Od2QI2G3ZCOx"
    "VTcHbPXr1ugDYbVYm2uJZH24M+NfDSIB5Ci3UbwMuSCs7vRtO7ZnYX4V75kC3Bfhnnv11f"
    "fZbjnBEpAGxaCwr+H9gWaWKWdAP6z8vAXXAUwTywbGq55IQ/9i/7UkAN4BwifmeHkH/ZWa"
    "CffDr9paiDD5dXZwIyTOjKF3cRNzgrKAR9g47HZFpM/IyIcjP+1fNZgynPRlXOeXFNirHR"
    "cWWvENfYN8F+HfksTcGOx2t0m6DrIGpYrSZzKqEcwv3vlgsfcSgMKJnCH9kVajlIDnNesr"
    "hvRqIn8X8co2nIfqB55drbSRhwqIH+5uLT+fXN6acvuc3z4+nNOb8yE59uC58+KaopuQn4"
    "+eLmr4D/Cf559fm8uMcm427+OeHfCQYUGy7eGNDMBKHiT2PUcloPPLOj1vOSWutj0XqMUU"
    "bt0bdPtW4iG3XTel6yB62PLIB3vEouv9uZWHvziGxGqFNAdnRv8UEisnnaojn6eTmtgFYK"
    "4MzQ8k7KTkS4lpXxPfaRtXJ/RFuhkAuXE1wLmb8ZsX5f0jsdmSL+iCdb/Gm6+vpwkxBqhT"
    "nIEAjXfH7pw+n1h9OP55PSMtMDsB+j2yiKamZdlUPKZ+8cLu420DeNimmc8K2SVSUS/f7H"
    "r6jSb4+gvo5uoxDcAj48wxnYcoCWLzkzp/gJdOFK/CT+bP6kmOnHgU+QmKCyPID06rQ2G0"
    "CMM+LXpUlSwDxwTRuZgMtMOWlvY2iyv5c+dsDtbXhH8r+3tyfsL9NaIUJvbwFFtk3AZi1Y"
    "eMD+Afx9Bmsmv1hDl/1EQCz2LsqyAwZ44sNpApUUf0sKrlfy7bAcf875f/2ygfP/+mWl88"
    "8v1bP5NlNawF6GVoRnRkZBRqgJ21nNdZaYThvdI7sVvLGAgtg2iRZWxwpLkULmSFnywPe1"
    "A2272vrOyKlke7+YvXmdWNv8jzr7+vrT6eVl2aOhFpXZz9VUWiIwPJF2mPjAXigzYv1bgn"
    "r9NI5l9BTOYxmaK23W3FRCwUW3Hyui5HRX+zH7NNGrjPOHzfLG9ng1zE0SXwuRnXin0ems"
    "40xnrdjualKiKrY7vVKk/kYTC21kxtmz/c7y2fOXb16+ffH6ZTK5k0/q5nR5b3PRxvCQb5"
    "hQ4iHXmwsFUYXSsPswGggO/EWrlSCV6LQUjA3KPa8EOu2gGvrjJKCbpB1oAvoxENCaBdUs"
    "6NgU0ScL2oSy4zWgO9J1caGpIkjvlao75wWFE0kgILwwrYsEoGTIg9TclYsAQS5BAC8BZn"
    "+Iqtol9gHxELxDPokvxKxImWzreA9JsOHXHPeSKzwTDxAzeOMayajfS+GJ1GjNDZzqUMUo"
    "FvWp5uoOytWxN6odVxcJKIjtXuo+dYXtUEgnG0LjcEYsoFwNRf/BjOLe2RTj0p6r3mTW6R"
    "NHkz6h20kMUHSvmxwMhrcuu9dl94+57F43+RiyyYducqCbHKiMvW5ysE90B083GPcKPWTm"
    "0Rhzw/ecftQ1QaZF0meK/BL7zo5MmCBxvmf3OcKJfTg6TABWRYnFaD5AixnLeFyTXra+RS"
    "lyOZflgIDB7YPN2lqsAXSBuBvvJ7vE7Mp7IIK4U+DZgQ8Zah4kFFDBiv0WzJ7NXoMnLrsL"
    "ZA4AMp9K+9nu9WEPsm2lkB+7QRyTTrqbFvk2zaRpJm2s69Rew7Y6QD4U0tl1qCnKWRkFEd"
    "4Ln3agvtejQ3oM+W1JAs+O2W1JrtCRKaFpblt29rXNbNuntfo3PJfZqfzjWgv1/6IBD5qm"
    "19hhZhyDEFAM5giYPLsKB5RYJgIQiHgQFKHgE/AxTDQGG4uuxWEHaLlEC0pOwBfoUwvaID"
    "LowjMR+JEIvPGBY6184cWUbdXBn75DpwVtiB7SEL1jP77Nxh2PV3DTnjWJAM2qI0CzUgSI"
    "2ZES27NucscSeqduOcMP0rllZAUdRRu0EcE9qyG4ZxKCe8vb9LRhXDMimnHtnXH1fMwvS6"
    "KdNRrJyGiV9K4SkxlCHarNEikF6wtVKjWDlCLHo5I3rp7Wyco9elqnEKlDkhye2hAdkmXw"
    "KLBpv2hC9L6o5nlflGheG0GCjMClliSJtX5JKojqCtgxL0uEYq/DtpMR0/ods35NBLsVsU"
    "NdwX4M+kW+jyW74A36VhXYjwVU2AXrNHn+y029jZ4o8vLq8w/x8KLhrnuBPM5eIC0SiPZJ"
    "OFyG5x9PJKRDfGlaRzzYmUGNasY95BPmYrP/3SAb8bT3E3CzRoCH/e/Z5bDpAM9Ygbxj8o"
    "r9t4fZHED+FBDMQ/w+AgvoAhfdI5+TCHSD5aXl+3uUphVGHXStaWoXTYTWdHVBsB9H+dEo"
    "JJOUYfmEGuKvEv41aRk5KeXyqPeSlhEQ5LfFOSujgvm271TqZFXoktElFVZvbvdeXRdu30"
    "bX1lpScYVaPg68oAcus8sXaw5JlyP0StI6GjDmaID2T6tfv0frn5ba6+1Y46Jea729Vrhc"
    "2s4HaNsTmQsfXZrWuvC2YyziUY18eIY1EUQ5xWHOHb/pe8AmHPLvkck85SX2mSxBlPKjlO"
    "CS+dQn4DMbjb5R3tPNotztvkMelbvuvT+hSYP6OaZxC2gKyZ1u9zZSJz6KObW2/PJy2uTr"
    "avKJl6ONoxONVzA3s3/vRqx0bdBNBBSE910TeN9Vw/uuBC+zUByvVfV+KqGcb95/VgehDI"
    "k26CYCCs7enuvZuI3WOrsrEdKpXVn7zfUCyozBO+RKEK024wpiymDa2yEsC8gP1m2PbElO"
    "Q1tKRwxop0lbktPQlmYtJtRwrIWPZZGLGo+iIKgMsgM7FLFb30kHEmGth256yARAyqFdOf"
    "oZkbqY7hHacjVo8phsOZ1ZxBZawlcQ2xHCkUUnWiLIfpe72BqyDkk1dYlZIYVCOr3tbWHq"
    "RCtQsyIa0jKkFSmxNd0Wd0qJHXMEQZ+GpxnGY8+AtZ2PUHpgUnRl+hB5Fm3eTfrCsaHfEb"
    "C0VgHDLjncKDQCpgD74AlZYA+BZ0/5Rc58bdbYRoCZWe/BPDBXiBLAu11A28Yb3sOFAD4r"
    "2FCLTKNEVRI4RNYnbtiHS/vGiQeIr8Yw0z3hRuQFVNNtic6aKyAR0f0iOjtjLT0J7YSxae"
    "cht1sgpyipIwg6knPMeqjgih4RTdSbt+cgQpjl2AbNrIgGtB35VmvXqcq/Dbw6PEAl1alA"
    "XTbpEI07D+bxXm8sulhP5E5vdHH6kN9L0nEPur43AfMyTeZXLsF8yxuTMweBTRDss2+H03"
    "TPFeaeaSDJCu1ygx3KNNtWTvVbm3ZYr3MvGW7V/iVTaYdoXyqlK0bGVjEyknXuarmUV7aH"
    "F2rXN5wMeXBp+xn7JonOXYAgsv2mgNc18Z620ANwA7dg6WMHzNECO7z/LQQL9vvKy9yuN2"
    "uS554vfYsPZ9CRt9FF3hxEDavVuV6phIL5lP0nW1sUyZjR6haVicA4+lPy56nTnxIt7lrX"
    "dGSEFKKqh44Wac71kXCuhVKITgX0PVTOj07LYzi7w0vLXvPKaH16h3oFtNPC+R35OTimEz"
    "xi7CVuR0Yt1Y5HZhY0K8ZNCXz+R9RK5ASIS9k2Vx7zKOLL4AkEXnSKRqj68DCN0iEakvPm"
    "BnpmE0cmU9CpXZhxujD6QLl9l4XpA+WGQlq0BlzCBeqEt1xao/4Q6ja6b1cQnQgoiG2Tgt"
    "3qet1Sue4Kw1bQxuMVRLb/4JIJLXtrOJYbUFn2QH3dbklYJT+rjxJeHzn8R/gRRm3xlYgr"
    "FD/qA2AXfaNGAlP70JBMXlN1Y6Pqshr/N5YdC1e9G8TjB6xq+enmw77C3fsubPERRW7c+K"
    "wQ4LExrFynMlIFoJdcbF9QPzt5N/wr8/Hqp7PLc/Dl6/mHi+uLiGNI3hFxkX/EPrDCYM/X"
    "89PL0rq1MbyqSsz6TaEgOtyW+/wIemb46N5CG9IVW4n4cPjOnh0BwHNM14Zp+UiQfLK8PI"
    "xtBF05vhLpAr5zJr4vgJNPhl0vzq6uLnO769lF8ZCNnz6dnTPD/Wl+3ZA0Ndt6/Eu0Az0V"
    "GhDrOIh4tFBHHZg78b1lWYXMdk37jkYh6tK+IVPW7cyurKT25cbsyx2wR+ro3uUxkPuZc5"
    "J2JPczxzIdmSKakvv5OdiW3M8Wwfnmjq3IP7BxCiFdyrfbEZ6P7BaqwiMywHfEJ0k0VxGg"
    "yKPfDaGv4iaqQmTC7Y74XNPA3EZdSFREqLq6tg1KN7w+AvmfwpuphFWrVLUsrA72JTG6GN"
    "QrF91g9k8LaOMbHqVNLwe2RVpftE5JsvrSFaw6qc9PxzTK6Vv50EQmIGu8YT/uhDfmWSMz"
    "sNnwe7Yp8SQ5frpFCPJ7wIaJ3jt4SZELYCgOoO9b94hM+VEYCxwwQABmlqU8o2/vT6xoBx"
    "Q+JDL1oifpxkDjcWmmoDq3L1ZXSQWV+GckVHIte2uNIF6jtsxKIqQSpH0QKhsZS1VNZ2+k"
    "rJQKuU3vGnDZ76oP0ShljYm9okMAMSeoYNRYpQCibj/Wuv2YGYQFDO267RakFKKzetsWw9"
    "PeyphW1+mmEsMX6h5mPu6lJHdhW7wvnszMrt5Hc0L6FOmHM8MC18Rut9NzM4KajxvzdqqL"
    "bQ+c7FAINTTXQEFQq6AvSjQGtgdO9DpzqyNTRVNStDAN5ayoZMXpAV1dTn64cvJkZksiz9"
    "lZXx17zr5mzaLPSRZp3COeE+miTJvbE+CCkqSQOwrSgifYtbfAxxsC6BpSAH0EXEz5+cwA"
    "EstETwGfZWap2FsejR70G/zm/ube3kahydtbsBI3mW/FgzcWXQMe6t6CxRq6K/QnAME8oJ"
    "R/N96iy0ei9yDguiHiztGdeBB8Awkw2UxzAXNHTvhj0pnGnsS/zu1tlMvI/vaRh9hX5zfh"
    "P/g7MgUEhz/nt8mG/5/F7heg3yai7z4R31AAUB1i5zeK5nWCqg6wj2eDnNYE2LXReOge/I"
    "doSaWhFygmi1UJ/OrQQ05owLI09lS8ci2CJvvSwT7j+RWHNtezTlUHNx9vA+g+KCdCkdce"
    "yVBGochvP1DCuWVbVEJD1NRL5qQ61kuODNM910ua1nJpLdg3bgd0Xkwj3QTpQLLKPlByEU"
    "hJDM2Vjiq4a0PCWx3EOV5tFFwQ1UH8MeuZ+edtmN14uDIWUm+Erg090upEnVRAg1kE80jS"
    "8I4FThEsbON0JgLqcd09O5oupkZVLkd1alFe6jEfkZ6J5TYPR2WEdDiqL+5yEdUF7sisKV"
    "ZeOC3Qapmp172KU5eZ7V4Y1JZ09BCSnw4WXZnWEo7pmAYnYlP0jQLi8fPkYs7tHlsL9CfO"
    "jFkrROjtLae98H2ml/RUiE2BeLqg0YSM7NDr3u+/w6Fimk07JJsWarsdnRBLKHesW/9ZjL"
    "rT9747IfM1qYzuDftUjm48Xglk6+JI57/c5EJIpdTnJIx0efX5h3h4MR+64AYGpoVly7UL"
    "/W2FIxiLFJuBbaMevupAfhYlkCeQM8TPLj6ffv2HHPMzScL52T9uzk8LqFemO1SvIdWZDg"
    "o44LNXTdpSs1HVPb9flRpT675f1eir1fer5MEeKIkxbmIh8ygyDS5qfAo+Ku4b2uBITp4r"
    "x039+CAa0zIBz9jjuYVwy7MKLV6cvnEBb2L8HiygR6aAt7cHvjhRk5n87CEI3olMO0DXzE"
    "XgH7qi7F0Ut4PIM5Uc4jn446Wpf/k0MA6ezvs7Dk9F1162DY1WRokeakisSRAZCcI7YVe0"
    "T6vtnp3IaEiLkDqWbVsEsadIm9LVLK5FSWWwHTillNlKSLKvVfcajscrA3hvk1lnpo+Lj9"
    "LFXioUe+V7rUmcpVIztmqPiYZDjbQTXEO3iVcfRcLgzuWlUFENVuzMzNGW7URiHM9eA3EL"
    "vwo/aLf77cC2jGmN0k7NhASOA2U9CasD2BmRAYs5JvtdnwaLYC/Zuy6xNKubpiQCw/dMmf"
    "x5Gbhhxec8sGxqueSEP+8vB1DGXjqphFQiYs+Skgo11WR5QWVM0cHbP6B2h5slAgqsPAVO"
    "oQn1O6umfmcl6ldgZSx97LSb23k5PbV3cAXaGKwN3Ia4P/D+nYaDWkZ7cxn6cQPCbtZ1fk"
    "DS77qJI5AObtQGIhLg5joEDCKeNR52TACnIDqj4TuSDFtDApi577CNUJj30CUbZvI/gUmr"
    "hlDnYcOCp/LGDwM882GPosicsH9/10zJKJ0KH8tWr+pdPR6vRErMI082UsZR85Fnb1s7Bl"
    "kphUrHh/YL5L0PavyCir4H+5zoZnTQ8tEtIsj3seTMq2p0EwEFlpF9J9xql3aPLu0aSSt8"
    "ak+DTWT0wbstToNdYL/6yOPqYGVBTIcsew9ZiiwzGWFep5RERCukd4WIE+la01lZKW0nds"
    "4dab9CQb067fFlYI92SVr22dhNzYspYAkN7a3qMwHK9mf/xr2u0aiGXq0ajZzXYZkmcjso"
    "PSeom0iNuYnUmNKSDv0m69TJcSji+FMnL9w5/jaRUKXhhWkdQ2olQx7uV+GCwOPrKIAE3L"
    "Afv/KhAwizbYBFT8CPyKOiZTwOqCjxmmNzy3u/A4IdUfsVnogKeEQ3be7Ou8izb2WJNvMW"
    "EWmSks74Qz98h9zL8Hu2XuNyYjrzsieS1IayOHGdHmIJvct0Dhjwl6+NYxqPV8E5Gp5AXS"
    "C2fnXxlgqi2l0aiy3dxF2ClCLHkyU513dcz8opk3XYR891H1F/2+ktSuW09zlm77PjSZP6"
    "nMlj0S9b7LvoNxXT+h2zfisyaqrtyt0yao5Ik30ZliPpmSPiFpfcD6sKalxGTtoDgQ0jdu"
    "aa1H9isMH+HY8TAMi7YSIQVXA62EEujbKwCQpDBzz92g9cIAIOBCx9xC5gQOGdpBVn3zff"
    "ITpxaIdYxyQmeMMga8MgJgIKpm6/mDWgD1/MKulDfqnQjJO/R0bgUstuawoURBX0iI/dHh"
    "jJDhVVH11a7p1sj8pert2lomIew45HNtinrMW6XCOUFgaR8KxXwg97hfzgVpqPd4epOXw7"
    "scTmErCJ6BOKsSnbt/b7MPmprUw4CoPH8MRVSLp929j3tozymqsgI6Sj7p2j7pmXpRX6eT"
    "mtgM4KKFSbtlaEXF4rpLNCdCJZtULUYkZGYhZeBbQiFSO6UmsM4nRMg8NDzjAFp18uwALa"
    "dmhw8ZM8Nsg8AR9FZooZZjwkyRI8qMAjCC7PmCiZen3cUGrO5fIa3MCZswvamBvRelltzB"
    "0sk2VkodfD7F7Ru1KCvp7fTaU0uwu0XzKCeeywzQC3qphIJRQMeL5sUmf+srrQ/GWp0tyD"
    "WxtDCcLVzFhGRAmIh8668nwL+5bs2Pj61Tkrp9fnLHcfdErNCHrMzDimOT0il6wRda+z1X"
    "p+XwbmEMdmkD8mCnFk2Ku0LOmMMbX1qzPGhjSK4RwHknepzsNORHSYSJMcmuQ4CpLjFPmW"
    "/IT06Mq0juSA6ZiHSI5qPfd8DvljoRN2PAKpmijgmUHSZjTV/khGRIkIVPHs2lcNfBI2qu"
    "bs2ldFr4S/VC0QjoYriO7zZ88aoMtGVaIrrhVbvrkUuZJNtK7lWyIyfJerwxiOvfWzOuhm"
    "9sd/AcWtqFE="
)
