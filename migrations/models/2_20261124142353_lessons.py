from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "accepted_answer" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "item_key" VARCHAR(32) NOT NULL,
    "answer" VARCHAR(300) NOT NULL,
    "answer_key" VARCHAR(300) NOT NULL,
    "by" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_accepted_an_item_ke_cf2530" UNIQUE ("item_key", "answer_key")
);
COMMENT ON TABLE "accepted_answer" IS 'An answer that was found right after all: for everybody who is asked the same.';
        CREATE TABLE IF NOT EXISTS "lesson" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "key" VARCHAR(96) UNIQUE,
    "language" VARCHAR(8) NOT NULL,
    "level" VARCHAR(2) NOT NULL,
    "sort" VARCHAR(8) NOT NULL,
    "unit" SMALLINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" JSONB NOT NULL,
    "aim" JSONB NOT NULL,
    "topics" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ,
    "profile_id" BIGINT REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_lesson_languag_b913a5" ON "lesson" ("language", "level", "position");
CREATE INDEX IF NOT EXISTS "idx_lesson_profile_2e66c7" ON "lesson" ("profile_id", "id");
COMMENT ON TABLE "lesson" IS '``body`` has the shape of tutor.lessons.file.LessonFile or TestFile. ``digest`` tells whether it has changed.';
        CREATE TABLE IF NOT EXISTS "lesson_progress" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "quiz_id" BIGINT,
    "best" SMALLINT,
    "times" SMALLINT NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "lesson_id" BIGINT NOT NULL REFERENCES "lesson" ("id") ON DELETE CASCADE,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_lesson_prog_profile_1bf437" UNIQUE ("profile_id", "lesson_id")
);
COMMENT ON TABLE "lesson_progress" IS 'How far one profile has come with one lesson.';
        CREATE TABLE IF NOT EXISTS "mistake" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "item_key" VARCHAR(32) NOT NULL,
    "item" JSONB NOT NULL,
    "topic" VARCHAR(32) NOT NULL,
    "times" SMALLINT NOT NULL,
    "last_at" TIMESTAMPTZ NOT NULL,
    "mended_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_mistake_profile_5a43ef" UNIQUE ("profile_id", "item_key")
);
COMMENT ON TABLE "mistake" IS 'An exercise that went wrong and has not been right since: it comes back in later quizzes.';
        CREATE TABLE IF NOT EXISTS "own_topic" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "title" VARCHAR(80) NOT NULL,
    "title_key" VARCHAR(80) NOT NULL,
    "lesson_id" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_own_topic_profile_d9c14c" UNIQUE ("profile_id", "title_key")
);
COMMENT ON TABLE "own_topic" IS 'A topic in a learner''s own words, with the lesson that was written for it once there is one.';
        CREATE TABLE IF NOT EXISTS "quiz" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "sort" VARCHAR(12) NOT NULL,
    "lesson_id" BIGINT,
    "source" JSONB NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "size" SMALLINT NOT NULL,
    "total" SMALLINT NOT NULL,
    "number" SMALLINT NOT NULL,
    "version" INT NOT NULL,
    "right_first" SMALLINT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "dropped_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_quiz_profile_dbc14a" ON "quiz" ("profile_id", "id");
COMMENT ON TABLE "quiz" IS 'One run. ``version`` grows by one with every answer: a button or a request names the one it was drawn for.';
        CREATE TABLE IF NOT EXISTS "dispute" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "number" SMALLINT NOT NULL,
    "item_key" VARCHAR(32) NOT NULL,
    "answer" VARCHAR(600) NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "why" VARCHAR(300) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "settled_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    "quiz_id" BIGINT NOT NULL REFERENCES "quiz" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_dispute_quiz_id_a66a55" UNIQUE ("quiz_id", "number")
);
COMMENT ON TABLE "dispute" IS 'A learner says their answer is right. What a model cannot settle waits for a human teacher.';
        CREATE TABLE IF NOT EXISTS "quiz_item" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "number" SMALLINT NOT NULL,
    "item" JSONB NOT NULL,
    "item_key" VARCHAR(32) NOT NULL,
    "repeats" SMALLINT,
    "hinted" BOOL NOT NULL,
    "verdict" VARCHAR(8),
    "answer" JSONB,
    "slip" VARCHAR(16) NOT NULL,
    "why" VARCHAR(300) NOT NULL,
    "version" INT,
    "answered_at" TIMESTAMPTZ,
    "quiz_id" BIGINT NOT NULL REFERENCES "quiz" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_quiz_item_quiz_id_3969a8" UNIQUE ("quiz_id", "number")
);
COMMENT ON TABLE "quiz_item" IS 'One exercise of a run, made whole before it is asked.';
        CREATE TABLE IF NOT EXISTS "reading" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "title" VARCHAR(80) NOT NULL,
    "text" TEXT NOT NULL,
    "words" SMALLINT NOT NULL,
    "known" SMALLINT NOT NULL,
    "level" VARCHAR(2) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_reading_profile_981a41" ON "reading" ("profile_id", "id");
COMMENT ON TABLE "reading" IS 'A text a learner brought, to be read.';
        CREATE TABLE IF NOT EXISTS "topic_result" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "topic" VARCHAR(32) NOT NULL,
    "asked" INT NOT NULL,
    "right" INT NOT NULL,
    "step" SMALLINT NOT NULL,
    "recent" VARCHAR(8) NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "profile_id" BIGINT NOT NULL REFERENCES "profile" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_topic_resul_profile_b79287" UNIQUE ("profile_id", "topic")
);
COMMENT ON TABLE "topic_result" IS 'How a profile does with a topic. ``recent``: the last first tries, newest last, 1 right, 0 wrong.';
        ALTER TABLE "study_day" ADD "exercises" INT NOT NULL DEFAULT 0;
        CREATE INDEX IF NOT EXISTS "quiz_open" ON "quiz" ("profile_id", "id")
            WHERE "finished_at" IS NULL AND "dropped_at" IS NULL;
        CREATE INDEX IF NOT EXISTS "mistake_open" ON "mistake" ("profile_id", "last_at") WHERE "mended_at" IS NULL;
        CREATE INDEX IF NOT EXISTS "dispute_waiting" ON "dispute" ("created_at") WHERE "state" = 'unsure';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "study_day" DROP COLUMN "exercises";
        DROP TABLE IF EXISTS "lesson_progress";
        DROP TABLE IF EXISTS "lesson";
        DROP TABLE IF EXISTS "topic_result";
        DROP TABLE IF EXISTS "dispute";
        DROP TABLE IF EXISTS "quiz";
        DROP TABLE IF EXISTS "mistake";
        DROP TABLE IF EXISTS "quiz_item";
        DROP TABLE IF EXISTS "own_topic";
        DROP TABLE IF EXISTS "reading";
        DROP TABLE IF EXISTS "accepted_answer";"""


MODELS_STATE = (
    "eJztXXtz2za2/yoY/dNkRtfXUd7ZnZ2xE3frrRNnE/d2d9sdGRIhidckoQJgFHVvv/sFwD"
    "cJUiRFURSCmU5qETik9DsgcN7nPyMXW8ihZxfzOVozZF14dIPI6A34z8iDLuJ/lMwYgxFc"
    "r5NxcYHBmSNJYDh3CpPJM8oInDM+vIAORfySheic2GtmY08QXXggmA7YCjKwgRQssO9ZgN"
    "jLFQNwwfgQdBx+A0wA+oLIdoatLdisMLApgPQBWZwUAcq/+Jl4poXn/KG2tzzM7X3P/s1H"
    "U4aXiF8XoP3yy8hmyJ0+oK38zfJ58tO//80/256FviIqJoqP64fpwkaOlUHbtgSlvD5l27"
    "W8dmkvrz32vZwrftZsOseO73rJ/PWWrbAXE9geE1eXyEMEcj7wa4z4AnPPd5yQSxEbgp+R"
    "TAm+ZYrGQgvoO4Jzgjr4Asm10XT64fZu+vnqbjodFbgaUaQ4EV6aY0+sCP5VqQRgKb7Cf7"
    "2eTJ4+fTk5f/ri1fNnL18+f3X+is+V37c49PKP4MskaAW3kphd//X6w534Qpgvu2BZigt/"
    "SBrIYEAlmZFCP8W9LA/eriAp4UCKJscH/gPzfIhQr2JEdCHhRPLK9MEKF36dOshbshX/+H"
    "RSgfL/XHx6+8PFp0dPJ4+zUH8IRyZySICegJxsCnUhTih0BPj8vA7C5+flEIsxFcZNl3KW"
    "ymBdD+tZI4xnumL7qgayr0pxfZVHdU4QlCIEK6L7jo8w20VqhLOUOaStkPQs+uMUcec/0L"
    "r1nG14RlcAf3f9/urz3cX7j+JxLqW/ORK/i7srMTKRV7e5q49e5LgU3wT8fH33AxAfwb9u"
    "P1xJeDFlSyKfmMy7+9dIfCfoMzz18GYKrZQ4EV2NUPtDyEKLh9R5LC7M4PxhA4k1LYzgCS"
    "6bWxxyJ27+CvTgUvJMgCu+ZijgvuV3UAm+8nqluDuPZuyWccEGE4sLk8BmFDgIEr7wwANC"
    "a3HlDRc2uWjKpU26whvvDPy8Qh6/Hl8BlEHP4lM9SU/nK2T5DqIKafeAD1LIvTnp9hf+u+"
    "cP00A25f/y4V9Ga4IXtoPCqw5yXRiIxsVBQWIk5EFKyMhjZDttyoM01W5OKLbgEOjB7MA9"
    "8iLBXrzSTUSNaL6GwsaTF3UEOT6rVOCQY1l8kz2pAcgZIh2RntQR7PiscqQnBeGOP81Lvl"
    "sDtAuE/SE+Gp3uypawObAV2gmZhqt78vxFDbT5rFK05VgW7TUkbIoXU7pGaL5qAniRUsP1"
    "XWt5V6zuPNxLAvkWrDAo/e3z7Qc1zimSvH5ozxn4P+DYtI5Y0g7oPy98by5QBDPfdpjt0T"
    "Px2L8cigEVgAuIMqphBPSj9xf/yPPg7c3tZV7nEze4zDEEfYXu2kFNFn6KRLsV//xJHRMq"
    "n1W65uWYEuNpy529hNxgXwf7Vaiz1AU7mm/QrYOui9jUbrSYEwrtEO7+tDR21XLo9bKrpr"
    "nur62WXM9SGq4PhesRRim2h98+4bqFHNSO61nKDrg+MAPe6TK5+G6nbO31LbIpolYG2cG9"
    "xUexyGbdFvXRz9IZBjRiQMFfWOBHkRnfY4Lspfcj2kqGXHvCwTVX6Zuh1+9jcqcTY8Qf0W"
    "KLria7L4Gb2KGWW4McgWDPF0NvLz6/vXh3NSpsMx0A+y68jaaopvZVNaTlzu0E6tjfqthV"
    "QtLvf/yESvX2EOrP4W00gvuPg0YAYJ9QJBeoKg4gGR1XRgPIedPodakTFDDzPctBFhA0Y+"
    "G0dzC0+OcFwS64vw/uSP/7/v6Mf7LsJaLs/h4w5DgUbFbSCy9DU8X7DFacfr6CHv+JgNr8"
    "XVRFB/TwxN1hAqUu/oYuuE6db8f18WeU/xfPaij/L56VKv9iqNqb73Cm+fxlaOTwTNFo6B"
    "HqOIzNQV+Q0wjeiEBDbOtYC8tthQVLIVekbLXh+7MLHadc+k7R6SR7P528fBFL2+JDlXz9"
    "+f3FzU1Ro2E2U8nP5a60mKB/R9px7AMHcZlR+3cF6tXLOKIxSziLZSCuNNlzEwoNN91upI"
    "iBBOmWCee7xfLa8ng5zHUCX3OWneikMeGswwxnLTnuKkKiSo47s1Mk+kYdCW1gwtn5YVf5"
    "5Mmzl89ePX3xLF7c8ZWqNV082zy0ma4RmVpQoSFXiws5Uo3CsLsQGij2ybzRTpBQtNoKhg"
    "blgXcCE3ZQDv1pOqDrhB0YB/S34IA2XlDjBR0aI7r0gtZx2Ykc0D3ddVGiqSZIH9RV986m"
    "a1+yqWgKCIfGldaA1KQaDroogZbCLRV+L5tExWRsGhSQETm0kAEI5MPAHHoeZoAixtVFsI"
    "Eii1bUlYFg5fMfBRiC8xUiKtfcQZ+lrFnzm2//Hr4Anu/O+GVTrmYw+/y4wnoRcqvAgR2K"
    "YEyl05HbhRJoyv+Y8j+9q9q1StK8qChJ86JYkobLdayZMSMi6DGDAq+RN+oF4459+ptVox"
    "0inK5dbspBiikZO1E5+vraiQLZtQ3Xs5TGTmTsRKfxLh8lXSGl6NVHP0VkoDcmus63ts4T"
    "FcSC7QDYv4e30RTV1Gvd1Op5SMPelagUNlKY9YKBcZVRD8VTdpr0bj0EKPIoAngBMP8gy+"
    "UJqxldI/iACI0GonDnoqmu5T2UJrh0UHWmopR8gGTSxpvGs/L2uV9S3ujMxLGJQRrEUTCu"
    "sOKZIPzDB+HzN6oRvBGBhtgepKCbKZ3XF9LxgVDbtBcRaGeA6j5KKX921sW4cObqt5hNXt"
    "TJ5EWZOrE9VNM01Ut7w9vU0zT1NL/lepqmem+f1XtN9VJTvVRn7E310kOi23se0bB36D5T"
    "CodY9OHAeYVtgx4bZHMnyC8wcfcMcZdOnO/5fU5wYR8lzj0BrMwlFqG5wy02XUTz6jSpIj"
    "ZjyBO+LBf4HG4CNit7vgLQA/JuIhRddk99A6QRdwzWjk8gR20NKQNMesV+9Sfnkxfgkcfv"
    "ArkCgKzHykZVB33YTm9bweTHbxDZpOO2RSYe3njSTmWfOqjZ1hjI+0I6vQ/VRTlNoyHCB/"
    "GnHamh3eCQHkJUXBzAs2foVhwrdGJMqBu7lV59Qwre+hueqeRUcblSQv3fcMJO0fQzdrkY"
    "xyEEDIMZApaIrsI+o7aFAATSHgSlKfgMvAsqCICNzVayiylaLNCc0TPwERJmQweEAl3Q7F"
    "T0OhUVTV17SaQWU5RVe3/6HiVUjSB6TEH0gf/4Jgd3NF/DQ3tSxwI0KbcATQoWIC5HKmTP"
    "qsUdUZiTunXqQI8lmQeWgZOXQWs5uCcVDu6JwsG9FfW3m3hcUyTG49q5x3VNsBhWWDsrOJ"
    "KiMSzpnCUWF4RalJGKqTRMCNUpNxAyhtw1U7xx1W6dNN0379bJWeqaVVmICfQ7tLsvYuEg"
    "SNHU95itCGKt3pJypCZlecjbEmV43SYrPSEz/B0yfy0E21WnhKbkwCnwFxGCFafgHfpaZt"
    "iPCHQ4Bas4efWPu2oZPWbkze2Hv0bT84K7Kd7ybRZvaRBAdEiHw01QK3GkcDpEQ+Mqx4OT"
    "mlQrZ3yNCOUqNv/vDjlIhL2fgbsVAsLs/4UPB6UKRMQKFK3QlvzvNeZrAJExoFiY+AkSBR"
    "uBh74gIpwIbIPVqeWHe5RxKwza6FrRrSJcCI3d1TnCbhTlb4YhqaAMm1A2lZ8K+FeEZWSo"
    "tIujPkhYhk8RaYpzmkYH8e3QodTxrtAmoktJrN/a7jy7Lji+p21roSnJNerl0vOG7ntEVM"
    "cWkLTQWorUxhowZGuA0U/LX79vVj8tFOXbM8dFv4J8B81wuUGUyq+p0ODlyLhagY/n7NTf"
    "7+9n2Nre38t+5SLYjq7gWhZvY3z5kLPgXvRMcC98+PdCw8aEa+CUib8ruqHbLN0HvajS9/"
    "70Ot0qs2XnogIrccG4Mcg3tIxyYYxxYHDGgSNGaB0X/YzA/rqOwP66XGB/XRDYTVKRqQV1"
    "urWgKCaNsv2j+Roi2/Gq5T9SgWx1tFJEYyKVTEb/4QAtaWpdHrpa1tS6h7jV41guDhKhCm"
    "23CejhdAP5PpWx8NqeN4rSTiiGEaMtnqdNjLbQcJswI5pv3oF9AuOlRaCJjJdQaOevMY3L"
    "jc3YNC43/qB6/qAjNqQaGFcHUf7hGE2RBsaHuhUgumpbXp7o2MTlFbgrPqbudWIn2RE9Xz"
    "FqpR6wNK67PGHTNEN3u8R+wBs+RGSToiigVPqRsIuC0hWyfZG8ddGl1ZhaWYwtu5TDn2Fq"
    "rg1pzx5XuJ2O0lNwYLv2cWKXZkq1r9pmOlMrfqeMejcWU1cV9lGNZUxkjM+ZEGnPpqtWql"
    "OO1OhOQ9adkoO60c6fITP1eFpv/qaXstFdh8aILpXX4lbTAbRJRKGmyGZ21yFVhrxx3Ldc"
    "lhqplNxwaFyp3TrudB7NqpWpyflGpauN4aCyorjpG8BPQES+IAvM0IIvnzGgiDGHf4YLhs"
    "gZ+MBno69MxGXaTCRXPqA1Uydodv6EOhGbM8ymFtwG4NAHE405ULU4zCxuIR+l6TRS03qW"
    "j+TLUUC+Ip0tnK9h3Fv3OWxyp2uCbkygIbzdRxxz+chdN/LoJxTaefS7r93FpUTWrENTRK"
    "Dh6u04KFbIaI0NaTGRMaSl5Tdv7TMuDD4gT4FouRiXI9MG08mTZy+fvXr64lkMbHylCt0i"
    "sHM4F0bGxsgW6Ay0haKTPmu1aAt0BtrCqsWUTV17TrDKWV+hUeQItUG2Z4UiUutb8UBBbP"
    "jQ0uuZGECKvqWyMOOYpMqndIKyXAWawklULForbQsN4cuR7QnhwKwTDRHkv8ubb6eqPpgV"
    "3SfSRBqZdDo724ICWY1ATZMYSIuQlhQ+reipvVfh0yFbEExOgMkJOPU6p477Dm5Hau/Zu+"
    "BcrnaehYd3ne6/fOp3FCzspc+xE26qIIpTCgFjUY/kEZ3jNQLnj2X1khUCmxV2EOBi1hsw"
    "860lYhSInmbQcfBGeGQpEKuCT7XpOCxHSn2XqroB9/twZUCqfID8ahwzE4U6IC2g3N0W86"
    "w+A2ISEwTTWhlrqEkYJYwvuzXy2hly8pTGgmAsOafMhxJf0TfkJupM23MRpVxybIJmmsQA"
    "2sz5VinX6ep/63l32OFKqmKBvt6kY8Q4H03j/byx2Xw1Uiu94eB4l95Lk3k7Vd87n2uZFt"
    "crF2C25Uok4AoCXyCY8G+Hk3DPJRaaqa+ICm1zgz2acTStj99tB4IBFX3sKsKtXL/kLG1h"
    "7UuoTC7T0HKZBrLPvbcpgw9ItctFQ5V7nJuatNu25wG+VMjcpgiwFWRgwzVKsCHYW0qbmU"
    "je9jADM4Q8QOzlionOQnP0RkSqi6xuCsSvBrYHhFOLAJHH+ztSGfIO+aQaaeQ2Q+5UlLg1"
    "9rvBSBZV+2vMrwbHWZpGw8jM7gNfBWBFgMvLs0XzTXm2fUsUNlnWMYF2jtjuV/Sp5O0/Oe"
    "zm3UW4sQMpayHipsg09GafupCbtRFyDNvELGQIjSIzZB6bqgBDsJiZqgD9l7Q7pI5+u1io"
    "ewwHA+Mq/RzHU3Zq5z9jYlHgcy4RAEHonxkD0WGOf2ZwDeAGbsGCYJfrzVxJtoUyDeb89x"
    "UV8H1vVicX3bQGGtAuNK7Qrl3EpraigEZFwm5MoaFm3X1CtNCUG5WhjwlMFfrONW4LzR8a"
    "S0ApIo3CyfuO6DBx0d9IXLRROozSMWRGaKB0bLw7aQlW6R3RWLXqseEMjafVCPyXk4XLDU"
    "YR999RwO8CNkKZGAclnUXIfVBmLHTsQQo2xGYMeWCBZSdSzBeVmEeQKG+FPaQK9D/sw2q4"
    "CGXTK+MjHNa2VqXFlLQ1q/CklLQ100GHeXVep3DLeXnllvOiLyV6H5pCrLETtnuYj1Y312"
    "goRkMxGorRUIyGMghGnL6GEmGvUFBSbCnXT1KroF5J3yQNWHwIW6yfATlkf0l60KwRiYfB"
    "IwjWkDAbOiBgPZAMF5qHLNprL4nsbvRYXeS3h2fWcbWkysIaJ8sw1ZOI+03E5zSNjtJzHe"
    "G5fnFJYdBog3KeziC9C2n+EEQWcI5a4a2mNqjvQt1BX5qVVY4JNMS2TqxoeahoIVJ0iWEj"
    "aKP5GiLbvfvbgraznbq257Pm4bgFYp30rC4icwlyxY8gIUZN8VWQa2Q/6gJgD31l0xim5q"
    "YhFb2Jkx1ynOzvXJtrchpE83tMyfjp7u2ol+Og+/J4BDHkRR2DcwYeB8PSfSpFlQN6IcgO"
    "BfX52ev+X5l3tz9d3lyBj5+u3l5/vg6joOJ3RA6KS/yCHRh7Pl1d3BT2rc10XVbPtfpQyJ"
    "H2mAlzApX3Cfpiow1ti62CvD98J+cnAPAMs9XUsgmSYYiq6h4YOwh6anwV1Dl8Z5z8UADH"
    "V/rdLy5vb28yp+vldc5C9eGn95dXXHB/nN03FK2RtmvxJZqBnhD1iHVkRDxZqCFfol/QtF"
    "VEapFWI7HduH0HwxB93b6Bp6wN17OURpcbsi53xE6Lg3uXh+DcD3FV6H7N2/XGdzoxRtR1"
    "7mfXYFPnfrqUJrFUYnRI9v2Pn5ADS3TrEOy3fJ5GSBcygvaE5x2/hbbw2HStttw3Qii4i6"
    "4gBQGYe2JUuwH5MOWFOghN1wSL470TpD6m7qXjogqrt+2JVapQnI4gyRT6PSGKM/W1BChK"
    "9NkXpFRakY44hTUE9wPp7/wmugIkTAH8Jnsi9Cm4i74gSfP+vhiJm+gKkQW3e+LzmfnWNm"
    "xspCNC5QX7m6B0J8q5IPI+uJmuWHVxtMlz7ROi4ttrBFOj8P706nMxUfg1I0RvPXSH+T8N"
    "VmB0Q030moapEFIoUORBRMJCeRLEb9GMWhkQxPfOwP39Fy4P86v392BJ8IaKYvMiPUGmTI"
    "sGZ6L2PN0g8gZAMPMZw57onAYBQbIGPRDfkspUBEFmB3nVFoEbmVWtToTo79Gm9NSJGYPH"
    "oKIxGyYK70t5pFU0X8e42zohzU/KY5qfFIKaTS7xMZ3KFPtkrggjLK/6lVAMo+yXeKw2Zb"
    "9OoTxET4W2n0zqlC3gsyr2mkLhAmr/3jj2PKLRybvaRQAcw0yVjrKjbnlEZNDMxcH67kzl"
    "cN4RAhtTmTrwKTBDAb+IZimQKQptGq111khQ9rbhcwlViME74oizpNpg28UqpQySdqFdWU"
    "oT0DeUWK86AX0L27PpqhXbc6QmpG/IIX0Wwet1u8DNDKXh8pC5bKoyDStw01Rl6qsqkwm9"
    "a+QALKmu3zRq4zpsZ6cLRIes7RXjVeLUirCsdmxNow6C9bxbccdQvBAeI98bAxdaCGxW2E"
    "FghhaYSJeRTQGkD0jR9aT1XZT1goOfIN/w0FhgKgUP5iAbVzidTscgdBoGNtM49Aj+DNMS"
    "t+DX6L6BKEFrBFnjmkUpMo38p11sFStR/E11+FUllydEJpG/QXb5F0TEltpkg0iRtNofhr"
    "ZwD1mOLwhkanLuJRR7nXwDA7nvg4869rrJmo7m6+fG77xQ32bVSJwIp2sH7NPzOvERfFa5"
    "JHFeiI/o33E6sH2ia9dpsJu2cgPkSI0fYMh+gJSZpb7BJEWkk7Z+XA9AFIy+p/lfsxS5cc"
    "72n1p6Q2rHEKXdKSy2qYy8coMtSU2q0ywOfWVJ7zYwI9hfrtgYMAxmCIibKbu+1aMyKQAn"
    "tqmMK6yxpxCY25+O2n3fNv5KFdG941dL0A3nawFulRx09Y+7at00FoNubj/8NZqeV1hzCh"
    "RWFtqpthbGRDpJKl0YCx+4SKhQmKrRjIkMmqfXPqInBb/j5hGmfGQ57vpGm5rykd+C9cFE"
    "IQ7LBmGiEHXoDRnWt1HaIqLKN1WmiHhOrcCxJYEWsgBd4Q2H9Qw8ovMVsnyHTw9t7I9FuF"
    "fA3jeATxOlCgBeiD7yMCAHkBD7C6JjERs2xz5nhewtrw4yO/gTlQFp0UNChkf+AxOVNpiN"
    "bVxhBzmRzLoT8hDJ16ip/hgT6QRpF/rjRtXqpMI5rGxtcppmpKz2+LqG9vi6VHt8XWg9KM"
    "+KFmpEhlBD3VEnNULZJ0iwt0RDVL48GabqxVDBpHzXSD/ogj1VJXeUbt85KhM4oWivJHMc"
    "ipiWB64lFCZke4/ItbljI48pTQnl52iGSL+gzO7bC/qehT3U4jzNEBqr3JCPU2OVO3Zxs6"
    "ypoT4HcoSGBV0ZRiNgO7CMfk7d6sRYUdc0mluGatuoYscxdueTtjvHK1theU6v+nLbc/o1"
    "q2d9jluRioxjUdVWdGMCtgekPAGuGQVrSJgNHRAaacEj7DlbIAvoshVkABIEPMwARfxval"
    "voMRCrLLjLCgHXXgZaj9oa3es3+NX71atTB3i+gt4S/WlnHeDwTsVawOIxyUrjTxJf5/4+"
    "bIjJPwdZePIm4gd/R8eA4uDn/DraiP/Z/H4++nUkIwtpUHJYAFBuYhc3Ctd1jKoxsA/ngB"
    "xXGNiN0HhkobFVn9t9G9wa6CWK8WZVAL/c9JAh6jEIjD8VLz2botGheHBIez4/F1nzSrgR"
    "kSnjmIESKVI9dyGJVOmep2z57agi5sx2bKZwQ3zvYFi+LBOqHKILQXZ6mFY5IW5/ury5Ah"
    "8/Xb29/nwdGoBju5ccFJeSnPtPVxc3hY12sbDn/Bs3AzpLZpCug7Sv2GV3BF76SieG8ZUO"
    "yrjrQMqmSYxXEwbnSI0Rf8h85vp5E89uNF0bCakzh64D11RVI7IUyoTAgGkK3B+2SoMwFj"
    "ZROmMC/XzdHSuaHmbTsliO8tCiLNWeEUYDg7tZgFHKllvfHJUiMuaornyXAtQOPGtvw9uc"
    "GAvqutVSS699RWnTnlgF9UGLJX9eIzRfjVQux2BkXOlwTObULbtB1/gBeZHP7Qu25+hPwj"
    "NmLxFl9/fC7YVFuokDvaXPv/NYko2BfLp0o0ma0gIdXd5/dykP400bpDct4HYzd0JE0Y0v"
    "4bhMOHAUY/TuNAE4TaNh3kXH9TtNYZQeC6NA37Kxarv2INmWKIIRSb7o7zZsiKEP5JdhAH"
    "kMOUf88vrDxad/qjG/VAScX/7z7uoih3ppuEP5HlIe6aCBAj55XqdkKp9VXvvjeaFoqqn+"
    "UY6+XtU/ChrskYIYmW9t38HtSKVRRGPVOoWYNQ2TzHarFT+LWDkh6oeRUMCyLSAi9kRsId"
    "yKqEJbJKdvPPA7v/YGzOGajsESQweI9SFFfv4QBB9kpB1gK9FdhV/0ZNq7TG4HoWZa1Dr6"
    "f7wy9C8bBibAM3F/p6GpmNzLpqbRUitRhXcupjBOkEIHarSZCutdE0AzNAbSPKSu7Tg2Rf"
    "wpKlSrNtc8pTbY9hxSymUlpDjXSnGP52sDeGeLOepJ12R/yNAYSPOQmmD/Ybn4TP6cDvlz"
    "dwjOuUL0HrmYKPXP7IRxlRLKgqlTN5lbTxMVCV0hMRDVfmmU1hbphzO05Ye7nCcCAoGLKO"
    "W/p0y13O9+eziwhrRHGT1xRH3XhUShK5b7BFIkGhRJ7tspsODvukLkKa9DExP0X4Zm9OeF"
    "7wVJtDPfdpjt0TPxvL8cgRkHKU4TeGcRf5bST1ORoJcl1EYU7b2iBoeoiacmJtBg58m5ae"
    "p40yfl3vRJwZsusZouCFb0Ka6uVpKmM0t7D1WgicBaQ2249dAd5v8cXmk4qmR0MJWhGzVA"
    "ysGjKj0gmFFTEUgm16qsERIIcR0CDpEIxA+KUICLqIfUdzSetoIUcHHf5QehFO+DLoDgEY"
    "yrXwQ8D2pAPFbX0ujhmaa71YntdVVKBcGq3av8VI/maxFl9I3Hb2mjqBG0draNFYM0lUbZ"
    "+H3rBepyEhV6QUkpiUMudFE4sx/doONNBBGCFT3cy9GNCTTYRg4dw2xU2gOqtCukTJq6xF"
    "yAgJ4a35gmH1LLiQ4FcHyl55Da29ubzDl4eZ0/6H56f3n16dETiXlSaaK4A88xCesgNTJW"
    "5siMybJzk6UM3FPFIFQxJSYxDOmcIXix4Hp8U4UzTWXkxNbhOM13KGh2pwO+DPzRHk0yaW"
    "urqVkyDSShvrVV02ahKH92L9ybtJdy6PVKe8loHbZlIa8F0zOEpi7XkOtyDSks6dhvsgmd"
    "HAYjNAidxGt7/gnRAJaiwzQ1PK70loqJU5LM3Okq/QFvAEyS5zCiQR1+COS9zsD9PUFzLv"
    "3c379JghwXNuH/cq6IDrQe2oiq/GJgDJ4AYi9X/I9zsCHYWxYdpb08sUaSnnyaSdMbzi43"
    "rvCUBsxqILLHBBr6Sp9OasjrTyel8roYyhfie2iWrhPN1ybqqbPcErkZNYAynm+gPHqF91"
    "ZoPjksml3Udw/O0ybbZ0KhgY3poE5if221NHVkKTU0dRi91+i9Ru81em+53nvtzfDXkULj"
    "DQbGVbquHU/ZXfrSA8FmCyAFd/zHLwl0AeUnHLDZGfgRrZnUQbHPZLWYGba2oo0coNiVZW"
    "RE+7e5UFY9lPSJEw3p+LeyZcc6m8r0QEWTvb4fvkfOYfA9G+9xGTKTcdiRyutAVXxUFR8i"
    "CnPKtHaUi5eviUM2mq+DU7D/wOE54vtXG9E5R6qh7KyxmxAyhty1Krm3WrVP02ljLOlGvW"
    "dk2+otSuiM13XI2qeQ/VowOEVm+Dto/vLNvg1/EzLD3yHztySTpFyu3C+T5IQ42ZVguVdK"
    "eccGjRuhh5UZNW5CJW2HYWMaKXN16h5hsMHkQdgJABSNNRAIKxe52EUeC7OPKQpMByLtmP"
    "gekAYHChYE8QEMGHxQdPXo+uZ7WCeOrRAbm8QIbzhkTfxIMYFxw9dww8v3aOp7zHaaigI5"
    "Ug014lOXBwZyQoVVN25s70F1RqWHK0+psIjF1Ilm1jin7PmqWBsjKYhBgfDVWBTY4qiZ8+"
    "Mka+8OUlLEcWLLw8XnC5FQhrGlOrcO+zBlgJm4S2gGj+CJqm+YELOhn20p5tVnQYrIWN1b"
    "W91TL0sj9LN0hgGtGZCrstSYEWp6w5DWDDEJVOUM0cszMhCx8NZnJaEY4UilMIiTOTX6kF"
    "5iBi4+XoM5dJxA4BJNQTfIOgPvZGSKFUQ8xMESwqggLAieiJgoiHpd3FApzmXiGjzfnfEB"
    "I8wNaL8sF+aOFskyMNPrcU6v8F0pQF/t302ojHcXGL1kAOvY5YcBblQpIKHQ0OD5rE7o/L"
    "Py2PlnheD5Ndw6GCoQLveMpUi0gLjvqKs1sTGxmSLKrXp3TtOZ/Tntu/dbhWb4HUZmnNKa"
    "HpBKVst1b6LVOn5fevYhDk0g/5ZciAPDXqdtyUSM6c1fEzHWp1AMZ9hXvEtVGnZMYsxExs"
    "lhnBwn4eS4QMSer0YKJ0c4Mq5ycsBkzi4nRzmf94h/VNkAvxV3wp41RcodBSIySFmEtVwf"
    "SZFoYYHKFaN//ryGTsJnlZejF2O583WtKORSjnA4XUN0n5yf10CXzypFV47lS517TFnfpa"
    "rUeUzSf3Xn4wiOndVxPuph9sf/A8I51k8="
)
