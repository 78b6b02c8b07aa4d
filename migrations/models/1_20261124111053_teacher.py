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
        DROP TABLE IF EXISTS "llm_switch";
        DROP TABLE IF EXISTS "message_link";
        DROP TABLE IF EXISTS "teacher_memory";
        DROP TABLE IF EXISTS "job";
        DROP TABLE IF EXISTS "teacher_message";
        DROP TABLE IF EXISTS "speech";
        DROP TABLE IF EXISTS "llm_day";
        DROP TABLE IF EXISTS "offer";
        DROP TABLE IF EXISTS "llm_call";"""


MODELS_STATE = (
    "eJztXf1z27jR/lcw+uWSGb1+E+U77XTGTnxX95w4E/t6197d0JAISXxNEiwBWlH73v9eAP"
    "wmAZqUKImCMdNJzySWlJ6FgN19dhf/GXnYRi45+QBDe/Qe/GfkQw+x/yhdH4MRDIL8Kr9A"
    "4dQVA2fpiCmhIZxRdm0OXYLYJRuRWegE1ME+H3kKVji0ASTAoQS4CIY+CsEdQgG/8h6slp"
    "AChwCyxCv/BPy8RD67nl0BhELfZkN9IU9mS2RHLiIn/O02nrHXO/5i1y+KfOdfEbIoXiC6"
    "RCF73a+/s8uOb6NviPA/f2Xfe3ZnOQIV9i+7/esoCPHccVFy1UWeB607tJbd5CL8kcGdNX"
    "eQW1ZLPERct+g6ENfOnMWFT78XYzkUU2uG3cjz8/HBmi6xnwk4PuVXF4jBAinib6BhxDXm"
    "R66bKDZVYvyF8yHxNy3I2GgOI5frnUvHHyC/NrKsz1c31vX5jWWNanMilShoL7k0wz6fT+"
    "yjEgHAgn+E/3k3mbx48Wby7MXrt69evnnz6u2ztwJOdq9+680f8YfJ0YofJTC7+OHi8w3/"
    "QJhN2ngm8wt/CBlIYSwlFJqjj3warq2uOihKPayJFPeCKhKgM02kQ3JV5L84zXSRY89/0n"
    "XcPyxhKEc9HV9BnH2RFojXJv+hIffgN8tF/oIu2Z/PXz9rgPPvp18//PX06xM26mkZ1M/J"
    "rUl8r4xvviZ1ALkkpCPSk7dtkJ68VSPN75WRZm/z88/WAe2a4P4QH42Od2YL2Fy4Edq5mI"
    "aze/LqdQu02Sgl2uJeGe0AhtTCc4sECM2WXQCvS2o4v1tN74bZXYV7EUK2BId1nP92ffVZ"
    "jnNBpAKw7cwo+H/gOqSNWbIZ0H+eR/6MowimkeNSxycn/LV/2ZUCGgDnEPEne4T8yy0C/e"
    "TT6S9VHXy4vDoTkGFCF6F4injAWUUh6Bv0AibTYeIXRLSb8a+eT1pMeTZKOefFPSnG1oYr"
    "u0LcYN8G+2Xis7QFOx1v0G2Droeo5XSazLmEdgj3v1vOQsShsKBkCn9kd6jjITnMZcnqvp"
    "mInqT/cYymIfuC9pXvrkdxwKEB+puLT+fXN6efvpQ2z4+nN+f8zkRcXVeuPqmqKXsI+Pni"
    "5q+A/wn+efX5vLrHZuNu/jninwlGFFs+XlnQLgSh0qspaiWtR4G9odbLkkbrQ9F6ilFB7c"
    "mnz7VuIxdtpvWyZA9aH1gA73iVXP9tF2Lt7SOyBaGNArKD+xUfJCJbpi3ao1+WMwropADO"
    "DM3vpOxEgmtdGd/jEDkL/0e0Fgq58DnBNZP5mwnr9yV/0pEp4o90sqVX89U3hKuMUKvMQY"
    "ZAvObzWx9Orz+cfjwf1ZaZHoD9mDxGU1QL66ocUj57p3B2t4KhbSmmcca3SlaVRPT7H78i"
    "pd+eQH2dPEYjuAV8eIILsJUArd/yJl71CvThQnwl/m7+ppTpx1FIkJigsjyA/O64MRtAjL"
    "PSn0ubpIBp5NsusgGXGXPS3sXQZn/PQ+yB29v4ieR/b29P2F+2s0CE3t4CilyXgNVSsPCA"
    "/QP47xksmfxsCX32FQFx2G9Rlh2whzc+nCagpPg7UnC9km+H5fhLzv/rly2c/9cvlc4/v9"
    "XM5rtMaRH7MXQiPAsyGjJCbdhONddZYzpddI/cTvCmAhpi2yZaqI4V1iKFzJFy5IHvaw+6"
    "rtr6LsjpZHu/mLx5nVnb/I8m+/r60+nlZd2joQ6V2c9qKi0T2D+Rdpj4wE4oM+L8W4J68z"
    "ROZcwULmMZmytd1txcQsNFtx8rouZ0q/2YXZroKuP8YbO8tT2uhrlN4mslspPuNCaddZjp"
    "rIrtriElSrHdmZUi9zfaWGgDM86e7XaWT56/fPPy7YvXL7PJnV1pmtP1vc1HKytAoWVDiY"
    "fcbC5URDVKw+7DaCA4CmedVoJcYqOlYGhQ7nglMGkHauiPk4Buk3ZgCOjHQEAbFtSwoENT"
    "RJ8saBvKjteAbknXpYWmmiC9U6runBcUjiSBgPjGuCkSgLIhD1JzVz4CBPkEATwHmP0hqm"
    "rnOAQkQPAOhSS9kbIidbJtw2dIgg2/lriXUuGZeIGYwSvfykb9XgtP5EZraeDYhCoGsaiP"
    "DVd3UK6O/aK6cXWJgIbY7qTu01TY7gvpbENoHc5IBbSroeg/mFHdO9tiXNtz9ZvMJn3iaN"
    "InTDuJPRTdmyYHe8PblN2bsvvHXHZvmnzss8mHaXJgmhzojL1pcrBLdPeebjDsFXqfmUdD"
    "zA3fcfrRpgkyHZI+c+TnOPS2ZMIEifM9e84RTuzD0WECMBUllqL5AC1mzdNxbXrZhg6lyO"
    "dclgciBncIVktntgTQB+JpvJ/sHLM774EI4o5B4EYhZKgFkFBABSv2WzR5NnkNnvjsKZA5"
    "AMh+Ku1nu9OXPci21UJ+7AFpTDrrblrl2wyTZpi0oa5TOw3bmgD5vpAurkNtUS7KaIjwTv"
    "i0A/W9HhzSQ8hvyxJ4tsxuy3KFjkwJbXPbirOva2bbLq3Vv+GpzE7llxst1P9LBjxoml5j"
    "j5lxDEJAMZgiYPPsKhxR4tgIQCDiQVCEgk/AxzjRGKwcuhSHHaD5HM0oOQFfYEgd6ILEoI"
    "vPROBHIvDGB56zCIUXU7dV9/72LTotGEP0kIboHfvyXTbudLyGm/akTQRooo4ATWoRIGZH"
    "SmzPpsmdSpiduuMMP0jnloEVdFRt0FYE96SB4J5ICO41b9PThXEtiBjGtXfGNQgxvy2Jdj"
    "ZopCBjVNK7SmxmCG1QbZZJaVhfqFOpGaQUeQGV/OKaaZ2i3KOndSqROiTJ4WkM0SFZBo8G"
    "m/aLNkTvCzXP+6JG87oIEmRFPnUkSazNS1JF1FTADnlZIhQHG2w7BTGj3yHr10ZwsyJ2aC"
    "rYj0G/KAyxZBe8Qd9Ugf1UQIddsEmT57/cNNvomSIvrz7/kA6vGu6mF8jj7AXSIYFol4TD"
    "ZXz+8UhCOqS3xk3Eg1sY1KpmPEAhYS42+98NchFPez8BN0sEeNj/nt2Omw7wjBXIOyYv2H"
    "8HmM0BFI4BwTzEHyIwgz7w0T0KOYlAV1heWr67VxlaYdBB14amdslE6ExXVwT7cZQfjUIK"
    "SRlOSKgl/qrh35CWUZLSLo96J2kZEUFhV5yLMjqYb7tOpc5WhU0yuqTC+s3t3qvr4u3b2r"
    "S1llRco5aPe17QI5/Z5bMlh2STI/Rq0iYaMORogPFP1T+/R+uf1trrbVnjol9rvZ1WuFy6"
    "3gfouiOZC5/cGje68K5nzdJRrXx4hjURRDnFcc4df+h7wCYcCu+RzTzlOQ6ZLEGU8qOU4J"
    "z51CfgMxuNvlHe082h3O2+QwGVu+69v6FNg/oppmkLaArJnWn3NlAnPok5dbb8ynLG5NvU"
    "5BM/ji6OTjJew9zM/r0bsdJ1QTcT0BDed23gfaeG910NXmaheEGn6v1cQjvfvP+sDkIZEl"
    "3QzQQ0nL0917NxG61zdlcmZFK7ivabH0SUGYN3yJcgqjbjKmLaYNrbISwzyA/W7Y5sTc5A"
    "W0tHjOhGk7YmZ6CtzVpMqOU5sxDLIhcNHkVFUBtk9+xQpG79RjqQCBs9bKaHQgCkHtqVo1"
    "8QaYrpHqEt14Amj8nW05lFbKEjfBWxLSEcWHSiI4Lse/mztSXrkNRQl1gU0iik09veFqdO"
    "dAK1KGIgrUOqSIlt6La4VUrskCMI5jQ8wzAeewas632E0gOTkjvjh8izZPNu0xeODf2OgL"
    "mziBh22eFGsREwBjgET8gMBwg8e8pvcuZrtcQuAszMeg+mkb1AlADe7QK6Ll7xHi4E8FnB"
    "hjpknCSqksgjsj5x+325tG+ceIH4aAwz0xNuQF6Amm7LdNZeAZmI6RexsTPW0ZMwThibdg"
    "HyNwvkVCVNBMFEco5ZDwqu6BHRRL15ex4ihFmOXdAsihhAu5FvjXadrvzbnleHB6ikJhXo"
    "yyYdonHnwTze65VDZ8uR3OlNbo4f8ntJPu5B1/cmYl6mzfzKOZiueWNy5iCwCYJD9ulwnu"
    "65wNwzjSRZoZs8YIsyza6VU/3Wph3W69xJhpvav2Qq3SDal0uZipGhVYwMZJ27ms/lle3x"
    "jcb1DWdDHlzafsahTZJzFyBIbL8x4HVNvKctDABcwTWYh9gDUzTDHu9/C8GMfb/6Mrftw9"
    "rkuZdL39LDGUzkbXCRNw9Ry+l0rlcuoWE+Zf/J1g5FMmZU3aIyExhGf0r+Pn36U6LZXeea"
    "joKQRlT1vqNFhnN9JJxrpRRiowL6HirnB6flIZzdEeRlr2VldD69Q78C2nHl/I7yHBzSCR"
    "4p9hK3o6AWteNRmAXtinFzAp//kbQSOQHiVrHNVcA8ivQ2eAJBkJyiEas+PkyjdoiG5Ly5"
    "Pb2zjSNTKOg0LswwXRhzoNyuy8LMgXL7Qlq0BpzDGdoIb7m0Qf0h1F10360gOhPQENs2Bb"
    "vqet1aue4Cw07QpuM1RLb/4JINHXdteY4fUVn2QHPdbk1YJz+rjxLeEHn8S4QJRl3xlYhr"
    "FD/qA2AffaNWBlP30JBM3lB1Q6Pqihr/N5YdC6feDdLxe6xq+enmw67C3bsubAkRRX7a+K"
    "wS4HExVK5TBakK0HMutiuon5282/9P5uPVT2eX5+DL1/MPF9cXCceQ/UbETX6JXXDiYM/X"
    "89PL2rq1sgJVJWbzplAR3d+W+/wIemaE6N5BK7IpthLx/eE7eXYEAE8xXVq2EyJB8sny8j"
    "B2EfTl+EqkK/hOmfiuAM6u7He9OLu6uiztrmcX1UM2fvp0ds4M96fldUPS1Gwd8A/RDfRc"
    "aI9Yp0HEo4U66cC8Ed9bl9XIbDe072AUoi/tGzNlm53ZVZQ0vtyQfbkD9kgd3G95COR+4Z"
    "ykLcn9wrFMR6aItuR+eQ52JfeLRXChvWUr8g9snEZI1/LttoTnI3uErvCIDPAt8ckSzXUE"
    "KPHot0Poq3iIrhDZcL0lPtc0stdJFxIdEVJX13ZB6YbXR6DwU/wwnbDqlKpWhNXDoSRGl4"
    "J65aMbzP7pAG36wKO06eXAdkjrS9YpSVZfvoKpk/rCfEyrnL5FCG1kA7LEK/blTnhjniWy"
    "I5cNv2ebEk+S46dbxCC/B2yY6L2D5xT5AMbiAIahc4/ImB+FMcMRAwRgZlnKM/p2/kZFO6"
    "D4JYmpl7zJNAYajkszBurcvlRdNRUo8S9I6ORa9tYaQfyMujIrmZBOkPZBqKxkLJWazl5J"
    "WSkdcpveteCy36kP0ahljYm9YoMAYklQw6ixTgFE036sc/sxO4oLGLp1261IaURn9bYtxq"
    "e91TFV1+nmEvsv1D3MfNxJSe7MdXhfPJmZrd5HS0LmFOmHM8Mi38b+ZqfnFgQNHzfk7dQU"
    "2x442aESamivgYqgUUFflGgKbA+c6HXhUUemirakaGUayllRyYrTA7qmnPxw5eTZzJZEno"
    "uzXh17Lv7M2kWfsyzStEc8J9JFmTa3J8AFJVkhdxKkBU+w765BiFcE0CWkAIYI+Jjy85kB"
    "JI6NngI+y+xasbc8Gr3XT/Cb/5t/e5uEJm9vwUI8ZLoWL145dAl4qHsNZkvoL9CfAATTiF"
    "L+2XiLrhCJ3oOA64aIJydP4kHwFSTAZjPNB8wdOeGvyWcaexP/OLe3SS4j+ztEAWIfnT+E"
    "f+HvyBgQHH+d30Yr/n8Oe16EfhuJvvtEfEIBgDrEzh+UzOsMVRNgH84GOW4IsBuj8dA9+A"
    "/RkspAL1DMFqsa+OrQQ0loj2Vp7K144TsEjXalg13G8xWHNjezTqqDm4+3AXQflBOhKOiO"
    "ZCyjUeS3Hyjh1HEdKqEhGuolS1Ib1ksODNMd10vaznzuzNgn7gZ0Wcwg3QbpSLLKPlByEU"
    "lJDMOVDiq460LCWx2kOV5dFFwRNUH8IeuZ+eddmN10uDYWUm+ErgsD0ulEnVzAgFkF80jS"
    "8I4FThEs7OJ0ZgL6cd09O5o+ppYql0OdWlSWesxHpBdiue3DUQUhE47qi7ucJXWBWzJrmp"
    "UXjiu0WmHqbV7FacrMti8M6ko6BgjJTwdL7owbCcd8TIsTsSn6RgEJ+HlyKed2j50Z+hNn"
    "xpwFIvT2ltNe+L7QS3osxMZAvF3QaEJGduh178/f4lAxw6Ydkk2Ltd2NTkgltDvWrf8sRt"
    "Ppe9edkPmaVEf3hl2Vo5uO1wLZpjjS+S83pRBSLfU5CyNdXn3+IR1ezYeuuIGR7WDZcu3D"
    "cK1wBFORajOwddLDVx/Iz5IE8gxyhvjZxefTr/+QY34mSTg/+8fN+WkFdWW6g3oNUWc6aO"
    "CAT161aUvNRql7fr+qNaY2fb/U6OvV96vmwR4oiTFtYiHzKAoNLhp8Cj4q7Rva4khOnivH"
    "Tf30IBrbsQHP2OO5hXDNswodXpy+8gFvYvwezGBAxoC3twehOFGTmfzsJQjeiUw7QJfMRe"
    "AXfVH2LorbQeKZSg7x3Pvrpal/5TQwDp7J+zsOT8XUXnYNjSqjRA81JDYkiIwE4Z2wFe3T"
    "GrtnZzIG0iqknuO6DkHsLdKmdA2La1VSG2z3nFLKbCUk2dfUvYbT8doA3ttkNpnpw+KjTL"
    "GXDsVe5V5rEmep1oxN7THReKiVd4Jr6Tbx6qNEGNz5vBQqqcFKnZkpWrOdSIzj2WsgbeGn"
    "8IO2e94WbMuQ1ijj1IxI5HlQ1pNQHcAuiOyxmGO02/VpbxHsOfutSyxNddOUTGD/PVNGf5"
    "5HflzxOY0clzo+OeHv+8sBlLGTTioxlYjYu6SkQkM1WVlQG1N07+0fULfDzTIBDVaeCqfQ"
    "hvqdqKnfSY36FVhZ8xB73eZ2Wc5M7S1cgS4Gawu3Ie0PvHun4aCW0c5chn7cgLibdZMfkP"
    "W7buMI5INbtYFIBLi5DgGDiGeNxx0TwClIzmj4jmTDlpAAZu57bCMU5j30yYqZ/E9g1qoh"
    "1nncsOCpvPHDHt75sEdRZU7Yv78bpmSQTkWIZauXeldPx2uREvPIk420cdRCFLjrzo5BUU"
    "qj0vF9+wXy3gcNfoGi78EuJ7qdHLR8dIsICkMsOfNKjW4moMEysuuEW+PS7tClXSJphU/j"
    "abCZjDl4t8NpsDMcqo88VgcrK2ImZNl7yFJkmckI8yalZCJGIb0rRJxI15nOKkoZO3Hj3J"
    "HuKxQ0q5NpTX/kRV2mVEANvV6lAiXj17Ft5G+g9JKg6WU05F5GQ8qOOfQv2WTwDUMRx5/B"
    "d+FP8beRhLGLb4ybiDonG/Jw2wQfRAFfRwEk4IZ9+UUIPUCYbQMcegJ+RAEVnctxREWl0R"
    "Tba96CHBDsiRKk+GBOwAOLeY9x3sycfSpHdDt3iMjWkzRo3/fLt0gBjD9n5zWuJGYSAHvi"
    "6lwoC1c26SGVMLvMxn4r//HVQVfTeOl4HZyj/fN4M8TWr028pYqocZeGYku3cZcgpcgLZL"
    "m2zY2/i3LaJL/10fo7RDRcb/QryuWM9zlk73PDAw/NcYfHol+22G+i31zM6HfI+lUkdqjt"
    "yu0SO45Ik30ZlgNp3SLiFpfcD1MFNS4TJ+2BwIaVOnNtyhAxWOHwjscJAORNGRFICgk97C"
    "GfJsnABMWhA54FHEY+EAEHAuYhYjcwoPBO0hGy74dvEZ04tENsYhIjvGKQdWEQMwENM4hf"
    "TFrQhy8mSvqQ36r0hOS/IyvyqeN2NQUqohp6xMduDwxkh0qKYC4d/062RxVvN+5SSU2J5a"
    "YjW+xTzmxZL1XJ61NIfOQo4WeOQn5+KC3Hu+MMEb6dOGJzidhEDAnF2JbtW7t9mfzwUCac"
    "hMFTeNJiGNNFbOh7W0F57VVQEDJR942j7oUfSyf0y3JGARsroFL02FkRcnmjkI0VYhLJ1A"
    "rRixkZiFl4FVFFKkZyp9EYxPmYFmdYnGEKTr9cgBl03djg4gdKrJB9Aj6KzBQ7znjIkiV4"
    "UIFHEPgh8bJDK7Z/oNScK+U1+JE3ZTeMMTeg9VJtzB0sk2VgodfD7F7Jb6UGfTO/m0sZdh"
    "cYv2QA89hjmwHuVDGRS2gY8HzZptz5pbre+WWt4DmAaxdDCcJqZqwgogXE+866CkIHh9Jj"
    "4ptX56KcWZ+L3H20UWpG1GNmxjHN6QG5ZK2oe5Ot1vPvZc8c4tAM8sdEIQ4Me52WJZMxpr"
    "d+TcbYPo1iOMWR5LfU5GFnIiZMZEgOQ3IcBclxikJHflB3cmfcRHLAfMxDJIdazz0fh/1Y"
    "6IQtT+JREwU8M4h/pBqyan+kIKJFBKp6hOqrFj4JG9VwhOqrqlfCf1QdEE6Ga4ju82fPWq"
    "DLRinRFfeqncd8inzJJtrUeSwT2X+zpcMYjr21VTroZvbHfwHIbDDo"
)
