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
    WHERE "client_id" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "outbox" DROP COLUMN "about";
        DROP TABLE IF EXISTS "llm_switch";
        DROP TABLE IF EXISTS "llm_call";
        DROP TABLE IF EXISTS "offer";
        DROP TABLE IF EXISTS "speech";
        DROP TABLE IF EXISTS "teacher_memory";
        DROP TABLE IF EXISTS "teacher_message";
        DROP TABLE IF EXISTS "job";
        DROP TABLE IF EXISTS "llm_day";
        DROP TABLE IF EXISTS "message_link";"""


MODELS_STATE = (
    "eJztXf1z27jR/lcw+uWSGb1+E+U77XTGTnxX95w4E/t6197d0JAISXxNEiwBWlH73v9eAP"
    "wmQZqkKIqCMdNJzySWlJ6FgN19dhf/mTjYRDY5+QB9c/Ie/GfiQgex/8hdn4IJ9Lz0Kr9A"
    "4dwWAxfxiDmhPlxQdm0JbYLYJRORhW951MIuH3kKNtg3ASTAogTYCPou8sEdQh6/8h5s1p"
    "ACiwCyxhv3BPy8Ri67nlwBhELXZENdIU8Wa2QGNiIn/O0mXrDXW+5q3y8KXOtfATIoXiG6"
    "Rj573a+/s8uWa6JviPA/f2Xfe3FnWAIV9i+7/evE8/HSslF01UaOA407tJXd5CL8kd6dsb"
    "SQnVdLOERcN+jWE9fOrNWFS78XYzkUc2OB7cBx0/Helq6xmwhYLuVXV4jBAinib6B+wDXm"
    "BrYdKTZWYviF0yHhN83ImGgJA5vrnUuHHyC9NjGMz1c3xvX5jWFMSnMilshoL7q0wC6fT+"
    "yjEgHAin+E/3k3m7148Wb27MXrt69evnnz6u2ztwJOdq98680f4YdJ0QofJTC7+OHi8w3/"
    "QJhN2nAm8wt/CBlIYSglFJqij1zqb422OshKPayJGPeMKiKgE03EQ1JVpL84xXSRYs9/0m"
    "XcP6yhL0c9Hl9AnH2RBoiXJv+hIXfgN8NG7oqu2Z/PXz+rgfPvp18//PX06xM26mke1M/R"
    "rVl4L49vuia1ADknpCLSs7dNkJ69rUaa38sjzd7mpp+tBdolweEQn0yOd2YL2GzYCe1UTM"
    "HZPXv1ugHabFQl2uJeHm0P+tTAS4N4CC3WbQAvSyo4vxtN75rZXYR75UO2BPtlnP92ffVZ"
    "jnNGpACwaS0o+H9gW6SJWdIN6D8vA3fBUQTzwLKp5ZIT/tq/7EsBNYBziPiTHUL+ZWeBfv"
    "Lp9JeiDj5cXp0JyDChK188RTzgrKAQ9A06HpNpMfEzIsrN+FfPZw2mPBtVOefFPSnGRseV"
    "vUJcY98E+3XkszQFOx6v0W2CroOoYbWazKmEcgj3v1sufMShMKBkCn9kd6jlIDnMecnivh"
    "mJnsT/cYymIfuC5pVrbydhwKEG+puLT+fXN6efvuQ2z4+nN+f8zkxc3RauPimqKXkI+Pni"
    "5q+A/wn+efX5vLjHJuNu/jnhnwkGFBsu3hjQzASh4qsxajmtB57ZUet5Sa31sWg9xiij9u"
    "jTp1o3kY26aT0v2YPWRxbAO14ll3/bmVh784hsRqhTQHZ0v+KDRGTztEVz9PNyWgGtFMCZ"
    "oeWdlJ2IcC0r43vsI2vl/oi2QiEXLie4FjJ/M2L9vqRPOjJF/BFPtvhquvr6cJMQaoU5yB"
    "AI13x+68Pp9YfTj+eT0jLTA7Afo8coimpmXZVDymfvHC7uNtA3jYppnPCtklUlEv3+x6+o"
    "0m+PoL6OHqMQ3AI+PMMZ2HKAlm85M6d4BbpwJb4Sfzd/U8z048AnSExQWR5Aendamw0gxh"
    "nxz6VJUsA8cE0bmYDLTDlpb2Nosr+XPnbA7W34RPK/t7cn7C/TWiFCb28BRbZNwGYtWHjA"
    "/gH89wzWTH6xhi77ioBY7Lcoyw4Y4I0PpwlUUvwtKbheybfDcvw55//1ywbO/+uXlc4/v1"
    "XP5ttMaQH7MbQiPDMyCjJCTdjOaq6zxHTa6B7ZreCNBRTEtkm0sDpWWIoUMkfKkge+rx1o"
    "29XWd0ZOJdv7xezN68Ta5n/U2dfXn04vL8seDbWozH6uptISgeGJtMPEB/ZCmRHr3xLU66"
    "dxLKOncB7L0Fxps+amEgouuv1YESWnu9qP2aeJXmWcP2yWN7bHq2FukvhaiOzEO41OZx1n"
    "OmvFdleTElWx3emVIvU3mlhoIzPOnu13ls+ev3zz8u2L1y+TyZ1cqZvT5b3NRRvDQ75hQo"
    "mHXG8uFEQVSsPuw2ggOPAXrVaCVKLTUjA2KPe8Eui0g2roj5OAbpJ2oAnox0BAaxZUs6Bj"
    "U0SfLGgTyo7XgO5I18WFpoogvVeq7pwXFE4kgYDwxrQuEoCSIQ9Sc1cuAgS5BAG8BJj9Ia"
    "pql9gHxEPwDvkkvhGzImWyreMzJMGGX3PcS67wTLxAzOCNaySjfi+FJ1KjNTdwqkMVo1jU"
    "p5qrOyhXx35R7bi6SEBBbPdS96krbIdCOtkQGoczYgHlaij6D2YU986mGJf2XPUms06fOJ"
    "r0Cd1OYoCie93kYDC8ddm9Lrt/zGX3usnHkE0+dJMD3eRAZex1k4N9ojt4usG4V+ghM4/G"
    "mBu+5/SjrgkyLZI+U+SX2Hd2ZMIEifM9e84RTuzD0WECsCpKLEbzAVrMWMbjmvSy9S1Kkc"
    "u5LAcEDG4fbNbWYg2gC8TTeD/ZJWZ33gMRxJ0Czw58yFDzIKGAClbst2D2bPYaPHHZUyBz"
    "AJD5VNrPdq8ve5BtK4X82APimHTS3bTIt2kmTTNpY12n9hq21QHyoZDOrkNNUc7KKIjwXv"
    "i0A/W9Hh3SY8hvSxJ4dsxuS3KFjkwJTXPbsrOvbWbbPq3Vv+G5zE7ll2st1P+LBjxoml5j"
    "h5lxDEJAMZgjYPLsKhxQYpkIQCDiQVCEgk/AxzDRGGwsuhaHHaDlEi0oOQFfoE8taIPIoA"
    "vPROBHIvDGB4618oUXU7ZVB3/7Dp0WtCF6SEP0jn35Nht3PF7BTXvWJAI0q44AzUoRIGZH"
    "SmzPuskdS+iduuUMP0jnlpEVdBRt0EYE96yG4J5JCO4tb9PThnHNiGjGtXfG1fMxvy2Jdt"
    "ZoJCOjVdK7SkxmCHWoNkukFKwvVKnUDFKKHI9KfnH1tE5W7tHTOoVIHZLk8NSG6JAsg0eB"
    "TftFE6L3RTXP+6JE89oIEmQELrUkSaz1S1JBVFfAjnlZIhR7HbadjJjW75j1ayLYrYgd6g"
    "r2Y9Av8n0s2QVv0LeqwH4soMIuWKfJ819u6m30RJGXV59/iIcXDXfdC+Rx9gJpkUC0T8Lh"
    "Mjz/eCIhHeJb0zriwc4MalQz7iGfMBeb/e8G2YinvZ+AmzUCPOx/z26HTQd4xgrkHZNX7L"
    "89zOYA8qeAYB7i9xFYQBe46B75nESgGywvLd/fqzStMOqga01Tu2gitKarC4L9OMqPRiGZ"
    "pAzLJ9QQf5Xwr0nLyEkpl0e9l7SMgCC/Lc5ZGRXMt32nUierQpeMLqmwenO79+q6cPs2ur"
    "bWkoor1PJx4AU9cJldvlhzSLocoVeS1tGAMUcDtH9a/fN7tP5pqb3ejjUu6rXW22uFy6Xt"
    "fIC2PZG58NGtaa0LbzvGIh7VyIdnWBNBlFMc5tzxh74HbMIh/x6ZzFNeYp/JEkQpP0oJLp"
    "lPfQI+s9HoG+U93SzK3e475FG56977G5o0qJ9jGreAppDc6XZvI3Xio5hTa8svL6dNvq4m"
    "n/hxtHF0ovEK5mb2792Ila4NuomAgvC+awLvu2p435XgZRaK47Wq3k8llPPN+8/qIJQh0Q"
    "bdREDB2dtzPRu30VpndyVCOrUra7+5XkCZMXiHXAmi1WZcQUwZTHs7hGUB+cG67ZEtyWlo"
    "S+mIAe00aUtyGtrSrMWEGo618LEsclHjURQElUF2YIcidus76UAirPXQTQ+ZAEg5tCtHPy"
    "NSF9M9QluuBk0eky2nM4vYQkv4CmI7Qjiy6ERLBNn3chdbQ9YhqaYuMSukUEint70tTJ1o"
    "BWpWRENahrQiJbam2+JOKbFjjiDo0/A0w3jsGbC28xFKD0yK7kwfIs+izbtJXzg29DsClt"
    "YqYNglhxuFRsAUYB88IQvsIfDsKb/Jma/NGtsIMDPrPZgH5gpRAni3C2jbeMN7uBDAZwUb"
    "apFplKhKAofI+sQN+3Jp3zjxAvHRGGa6J9yIvIBqui3RWXMFJCK6X0RnZ6ylJ6GdMDbtPO"
    "R2C+QUJXUEQUdyjlkPFVzRI6KJevP2HEQIsxzboJkV0YC2I99q7TpV+beBV4cHqKQ6FajL"
    "Jh2icefBPN7rjUUX64nc6Y1uTh/ye0k67kHX9yZgXqbJ/MolmG95Y3LmILAJgn326XCa7r"
    "nC3DMNJFmhXR6wQ5lm28qpfmvTDut17iXDrdq/ZCrtEO1LpXTFyNgqRkayzl0tl/LK9vBG"
    "7fqGkyEPLm0/Y98k0bkLEES23xTwuibe0xZ6AG7gFix97IA5WmCH97+FYMG+X3mZ2/VhTf"
    "Lc86Vv8eEMOvI2usibg6hhtTrXK5VQMJ+y/2RriyIZM1rdojIRGEd/Sv4+dfpTosVd65qO"
    "jJBCVPXQ0SLNuT4SzrVQCtGpgL6HyvnRaXkMZ3d4adlrXhmtT+9Qr4B2Wji/Iz8Hx3SCR4"
    "y9xO3IqKXa8cjMgmbFuCmBz/+IWomcAHEr2+bKYx5FfBs8gcCLTtEIVR8eplE6RENy3txA"
    "72ziyGQKOrULM04XRh8ot++yMH2g3FBIi9aAS7hAnfCWS2vUH0LdRvftCqITAQWxbVKwW1"
    "2vWyrXXWHYCtp4vILI9h9cMqFlbw3HcgMqyx6or9stCavkZ/VRwusjh38JP8KoLb4ScYXi"
    "R30A7KJv1Ehgah8akslrqm5sVF1W4//GsmPhqneDePyAVS0/3XzYV7h734UtPqLIjRufFQ"
    "I8NoaV61RGqgD0kovtC+pnJ++G/8l8vPrp7PIcfPl6/uHi+iLiGJLfiLjJL7ELVhjs+Xp+"
    "ellatzaGV1WJWb8pFESH23KfH0HPDB/dW2hDumIrER8O39mzIwB4junaMC0fCZJPlpeHsY"
    "2gK8dXIl3Ad87E9wVwcmXY9eLs6uoyt7ueXRQP2fjp09k5M9yf5tcNSVOzrcc/RDvQU6EB"
    "sY6DiEcLddSBuRPfW5ZVyGzXtO9oFKIu7RsyZd3O7MpKal9uzL7cAXukju63PAZyP3NO0o"
    "7kfuZYpiNTRFNyPz8H25L72SI439yxFfkHNk4hpEv5djvC85E9QlV4RAb4jvgkieYqAhR5"
    "9Lsh9FU8RFWITLjdEZ9rGpjbqAuJighVV9e2QemG10cg/1P4MJWwapWqloXVwb4kRheDeu"
    "WiG8z+aQFt/MCjtOnlwLZI64vWKUlWX7qCVSf1+emYRjl9Kx+ayARkjTfsy53wxjxrZAY2"
    "G37PNiWeJMdPtwhBfg/YMNF7By8pcgEMxQH0fesekSk/CmOBAwYIwMyylGf07f2NFe2Awp"
    "dEpl70Jt0YaDwuzRRU5/bF6iqpoBL/jIRKrmVvrRHEz6gts5IIqQRpH4TKRsZSVdPZGykr"
    "pUJu07sGXPa76kM0SlljYq/oEEDMCSoYNVYpgKjbj7VuP2YGYQFDu267BSmF6KzetsXwtL"
    "cyptV1uqnE8IW6h5mPeynJXdgW74snM7Or99GckD5F+uHMsMA1sdvt9NyMoObjxryd6mLb"
    "Ayc7FEINzTVQENQq6IsSjYHtgRO9zjzqyFTRlBQtTEM5KypZcXpAV5eTH66cPJnZkshzdt"
    "ZXx56zP7Nm0eckizTuEc+JdFGmze0JcEFJUsgdBWnBE+zaW+DjDQF0DSmAPgIupvx8ZgCJ"
    "ZaKngM8ys1TsLY9GD/oJfnN/c29vo9Dk7S1YiYfMt+LFG4uuAQ91b8FiDd0V+hOAYB5Qyj"
    "8bb9HlI9F7EHDdEPHk6Ek8CL6BBJhsprmAuSMn/DXpTGNv4h/n9jbKZWR/+8hD7KPzh/Av"
    "/B2ZAoLDr/PbZMP/z2LPC9BvE9F3n4hPKACoDrHzB0XzOkFVB9jHs0FOawLs2mg8dA/+Q7"
    "Sk0tALFJPFqgR+deghJzRgWRp7K165FkGTfelgn/H8ikOb61mnqoObj7cBdB+UE6HIa49k"
    "KKNQ5LcfKOHcsi0qoSFq6iVzUh3rJUeG6Z7rJU1rubQW7BO3AzovppFugnQgWWUfKLkIpC"
    "SG5kpHFdy1IeGtDuIcrzYKLojqIP6Y9cz88zbMbjxcGQupN0LXhh5pdaJOKqDBLIJ5JGl4"
    "xwKnCBa2cToTAfW47p4dTRdToyqXozq1KC/1mI9Iz8Rym4ejMkI6HNUXd7mI6gJ3ZNYUKy"
    "+cFmi1zNTrXsWpy8x2LwxqSzp6CMlPB4vuTGsJx3RMgxOxKfpGAfH4eXIx53aPrQX6E2fG"
    "rBUi9PaW0174PtNLeirEpkC8XdBoQkZ26HXvz9/hUDHNph2STQu13Y5OiCWUO9at/yxG3e"
    "l7352Q+ZpURveGXZWjG49XAtm6ONL5Lze5EFIp9TkJI11eff4hHl7Mhy64gYFpYdly7UJ/"
    "W+EIxiLFZmDbqIevOpCfRQnkCeQM8bOLz6df/yHH/EyScH72j5vz0wLqlekO1WtIdaaDAg"
    "747FWTttRsVHXP71elxtS671c1+mr1/Sp5sAdKYoybWMg8ikyDixqfgo+K+4Y2OJKT58px"
    "Uz8+iMa0TMAz9nhuIdzyrEKLF6dvXMCbGL8HC+iRKeDt7YEvTtRkJj97CYJ3ItMO0DVzEf"
    "hFV5S9i+J2EHmmkkM8B3+9NPUvnwbGwdN5f8fhqejay7ah0coo0UMNiTUJIiNBeCfsivZp"
    "td2zExkNaRFSx7JtiyD2FmlTuprFtSipDLYDp5QyWwlJ9rXqXsPxeGUA720y68z0cfFRut"
    "hLhWKvfK81ibNUasZW7THRcKiRdoJr6Dbx6qNIGNy5vBQqqsGKnZk52rKdSIzj2WsgbuFX"
    "4Qft9rwd2JYxrVHaqZmQwHGgrCdhdQA7IzJgMcdkv+vTYBHsJfutSyzN6qYpicDwPVMmf1"
    "4GbljxOQ8sm1ouOeHv+8sBlLGXTiohlYjYu6SkQk01WV5QGVN08PYPqN3hZomAAitPgVNo"
    "Qv3OqqnfWYn6FVgZSx877eZ2Xk5P7R1cgTYGawO3Ie4PvH+n4aCW0d5chn7cgLCbdZ0fkP"
    "S7buIIpIMbtYGIBLi5DgGDiGeNhx0TwCmIzmj4jiTD1pAAZu47bCMU5j10yYaZ/E9g0qoh"
    "1HnYsOCpvPHDAO982KMoMifs3981UzJKp8LHstWrelePxyuREvPIk42UcdR85Nnb1o5BVk"
    "qh0vGh/QJ574Mav6Ci78E+J7oZHbR8dIsI8n0sOfOqGt1EQIFlZN8Jt9ql3aNLu0bSCp/a"
    "02ATGX3wbovTYBfYrz7yuDpYWRDTIcveQ5Yiy0xGmNcpJRHRCuldIeJEutZ0VlZK24ld7U"
    "TdCX0Ik0ZnpldDr1Zmes7WskwTuR2UnhPUrXPG3DpnTMkYh/4l64SxcSji+BPGLtw5/jaR"
    "EEThjWkdL2QlQx6u0ndB4PF1FEACbtiXX/nQAYTZNsCiJ+BH5FHRKBsHVBS2zLG55R2vAc"
    "GOqHgJz4EEPI6VtrTmvbPZp7JEc22LiOQwST/woV++Q8ZZ+Dlbr3E5MZ1v1hM1ZENZdKxO"
    "D7GE3mU6u0n8x9eGNYrHq+AcDU8bLRBbv7p4SwVR7S6NxZZu4i5BSpHjyVI76/tMZ+WUyb"
    "Xqo9O0j6i/7fQrSuW09zlm77Pj+Xr6dL1j0S9b7LvoNxXT+h2zfivyCKrtyt3yCI5Ik30Z"
    "liPpFCLiFpfcD6sKalxGTtoDgQ0jduaaVL1hsMH+HY8TAMh7ACIQ1a052EEujXJPCQpDBz"
    "zp1A9cIAIOBCx9xG5gQOGdpAFh3w/fITpxaIdYxyQmeMMga8MgJgIKJqy+mDWgD1/MKulD"
    "fqvQgpD/jozApZbd1hQoiCroER+7PTCSHSqqubi03DvZHpW9XbtLRSUMhh2PbLBPWYt1uT"
    "IiLYcg4QmXhB9xCflxlTQf74ZhcgzbTiyxuQRsIvqEYmzK9q39vkx+ViUTjsLgMTxx7YVu"
    "WjX2vS2jvOYqyAjpqHvnqHvmx9IK/bycVkBnBRRq7ForQi6vFdI9XU8nkj0SZmQkZuFVQC"
    "tSMaI7tcYgTsc0ODLhDFNw+uUCLKBthwYXP79gg8wT8FFkpphhxkOSLMGDCjyCwM8kl52R"
    "sPsDpeZcLq/BDZw5u6GNuRGtl9XG3MEyWUYWej3M7hX9VkrQ1/O7qZRmd4H2S0Ywjx22Ge"
    "BWFROphIIBz5dNqmtfVpfXvizV13pwa2MoQbiaGcuIKAHx0FlXnm9hX3oqef3qnJXT63OW"
    "uw86pWYEPWZmHNOcHpFL1oi619lqPf9eBuYQx2aQPyYKcWTYq7Qs6YwxtfWrM8aGNIrhHA"
    "eS31Kdh52I6DCRJjk0yXEUJMcp8i35udDRnWkdyQHTMQ+RHNV67vn05cdCJ+x48Es1UcAz"
    "g6KT15v6IxkRJSJQxRM7XzXwSdiomhM7XxW9Ev6jaoFwNFxBdJ8/e9YAXTaqEl1xr9joyq"
    "XIlWyidY2uEpHhG10dxnDsraXVQTezP/4LYmyxAw=="
)
