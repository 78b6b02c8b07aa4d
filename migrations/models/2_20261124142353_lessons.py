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
        DROP TABLE IF EXISTS "accepted_answer";
        DROP TABLE IF EXISTS "quiz_item";
        DROP TABLE IF EXISTS "dispute";
        DROP TABLE IF EXISTS "topic_result";
        DROP TABLE IF EXISTS "quiz";
        DROP TABLE IF EXISTS "mistake";
        DROP TABLE IF EXISTS "lesson_progress";
        DROP TABLE IF EXISTS "lesson";
        DROP TABLE IF EXISTS "reading";
        DROP TABLE IF EXISTS "own_topic";"""


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
    "9OoTxET4W2n0zqlC3gsyr2mkLhAmr/3jj2PKLRybvaScS5785ULtIdQZsxlalcngIzFEmL"
    "aJYCmaLQpjVYZ63vZDcWPpdQheC2I/I1S6oNtl2sUsogaReMlKU0IWhDiU6qE4K2sD2brl"
    "qxPUdqgtCGHIRmEbxetws1zFAaLg+Zy6aO0LBCDU0dob7qCJlgsUYuq5J68E3jDK7DBmy6"
    "QHTIalQxXiVumAjLalfMNOp5V88fE/e4xAvh4/C9MXChhcBmhR0EZmiBiXRy2BRA+oAUfT"
    "pa30VZ4Tb4CfIND40FprbtYA6ycYWb5HQMQqdhYDOtLo9ggTdNXAuW+O5bXhK0RpA1rrKT"
    "ItPI49fFVrES5cpUh19VOnRCZFLPG+RDf0FEbKlNNogUSav9YWgL95AF5ILQmybnXkKx18"
    "k3MJD7PvioY6+brOlovn6O585Ly21WjcSJcLp2wD49r+PR57PKJYnzgke/f8fpwPaJrl2n"
    "wW7ayg2QIzV+gCH7AVJmlvoGkxSRTtr6cT0AUfj0nuZ/zZK6xjnbf2rpDamBQJQoprDYpn"
    "LIyg22JDWpTnsz9JUl3cbAjGB/uWJjwDCYISBupuxTVo/KBK2f2KYyrrDGnkIoaX86aved"
    "xvgrVUT3jl8tQTecrwW4VXLQ1T/uqnXTWAy6uf3w12h6XmHNKVBYWRqm2loYE+kkqXRhLH"
    "zgIqFCYapGMyYyaJ5ew4OeFPyO2x2YgofluOsbbWoKHn4L1gcThTgsG4SJQtShm2FYkUVp"
    "i4hqtVSZIuI5tQLHlgRayAJ0hTcc1jPwiM5XyPIdPj20sT8W4V4Be98APk0k1wO8EJ3PYU"
    "AOICH2F0THIjZsjn3OCtkNXR1kdvAnKgPSooeEDI/8ByYqbTAb27jCDnIimXUn5CGSr1FT"
    "/TEm0gnSLvTHjao5R4VzWNmM4zTNSFnt8XUN7fF1qfb4utAsT54VLdSIDKGGuqNOaoSys4"
    "1gb4mGqHx5MkzVi6GCSfk+h37Qt3mqSu4o3b5zVCZwQtEQSOY4FDEtD1xLKEzI9h6Ra3PH"
    "Rh5TmhLKz9EMkX5Bmd03xPM9C3uoxXmaITRWuSEfp8Yqd+xyXFlTQ30O5AgNC7oyjEbAdm"
    "AZ/Zy61Ymxoq5pNLcM1bZRxY5j7M4nbXeOV7bC8pxe9eW25/RrVs/6HDfPFBnHog6r6B8E"
    "bA9IeQJcMwrWkDAbOiA00oJH2HO2QJZ8ZSvIACQIeJgBivjf1LbQYyBWWXCXFQKuvQy0Hr"
    "U1utdv8Kv3q1encu18Bb0l+tPOyrXhnYrVa8VjkpXGnyS+zv192MKRfw6y8ORNxA/+jo4B"
    "xcHP+XW0Ef+z+f189OtIRhbSoEiuAKDcxC5uFK7rGFVjYB/OATmuMLAbofHIQmOrzqz7tm"
    "Q10EsU482qAH656SFD1GMQGH8qXno2RaND8eCQ9nx+LrLmtVsjIlPGMQMlUqR67kISqdI9"
    "T9ny21FFzJnt2EzhhvjewbB8WSZUOUQXguz0MK1yQtz+dHlzBT5+unp7/fk6NADHdi85KC"
    "4lOfefri5uChvtYmHP+TduBnSWzCBdB2lfscvuCLz0lU4M4ysdlHHXgZRNkxivJgzOkRoj"
    "/pD5zPXzJp7daLo2ElJnDl0HrqmqRmR5T5KYwIBpCtwftkqDMBY2UTpjAv183R0rmh5m07"
    "JYjvLQoizVnhFGA4O7WYBRypZb3xyVIjLmqK58lwLUDjxrb8PbnBgL6rrVUkuvfUVp01BX"
    "BfVBiyV/XiM0X41ULsdgZFzpcEzm1C27Qdf4AXmRz+0LtufoT8IzZi8RZff3wu2FRbqJA7"
    "2lz7/zWJKNgXy6dKNJmtICHV3ef3cpD+NNG6Q3LeB2M3dCRNGNL+G4TDhwFGP07jQBOE2j"
    "Yd5Fx/U7TWGUHgujQN+ysWq79iDZliiCEUm+6O82bIihD+SXYQB5DDlH/PL6w8Wnf6oxv1"
    "QEnF/+8+7qIod6abhD+R5SHumggQI+eV6nZCqfVV7743mhaKqp/lGOvl7VPwoa7JGCGJlv"
    "bd/B7UilUURj1TqFmDUNk8x2qxU/i1g5IeqHkVDAsi0gIvZEbCHciqhCWySnbzzwO7/2Bs"
    "zhmo7BEkMHiPUhRX7+EAQfZKQdYCvRXYVf9GTau0xuB6FmWtQ6+n+8MvQvGwYmwDNxf6eh"
    "qZjcy6am0VIrUYV3LqYwTpBCB2q0mQrrXRNAMzQG0jykru04NkX8KSpUqzbXPKU22PYcUs"
    "plJaQ410pxj+drA3hniznqSddkf8jQGEjzkJpg/2G5+Ez+nA75c3cIzrlC9B65mCj1z+yE"
    "cZUSyoKpUzeZW08TFQldITEQ1X5plNYW6YcztOWHu5wnAgKBiyjlv6dMtdzvfns4sIa0Rx"
    "k9cUR914VEoSuW+wRSJBoUSe7bKbDg77pC5CmvQxMT9F+GZvTnhe8FSbQz33aY7dEz8by/"
    "HIEZBylOE3hnEX+W0k9TkaCXJdRGFO29ogaHqImnJibQYOfJuWnqeNMn5d70ScGbLrGaLg"
    "hW9CmurlaSpjNLew9VoInAWkNtuPXQHeb/HF5pOKpkdDCVoRs1QMrBoyo9IJhRUxFIJteq"
    "rBESCHEdAg6RCMQPilCAi6iH1Hc0nraCFHBx3+UHoRTvgy6A4BGMq18EPA9qQDxW19Lo4Z"
    "mmu9WJ7XVVSgXBqt2r/FSP5msRZfSNx29po6gRtHa2jRWDNJVG2fh96wXqchIVekFJKYlD"
    "LnRROLMf3aDjTQQRghU93MvRjQk02EYOHcNsVNoDqrQrpEyausRcgICeGt+YJh9Sy4kOBX"
    "B8peeQ2tvbm8w5eHmdP+h+en959enRE4l5UmmiuAPPMQnrIDUyVubIjMmyc5OlDNxTxSBU"
    "MSUmMQzpnCF4seB6fFOFM01l5MTW4TjNdyhodqcDvgz80R5NMmlrq6lZMg0kob61VdNmoS"
    "h/di/cm7SXcuj1SnvJaB22ZSGvBdMzhKYu15Drcg0pLOnYb7IJnRwGIzQIncRre/4J0QCW"
    "osM0NTyu9JaKiVOSzNzpKv0BbwBMkucwokEdfgjkvc7A/T1Bcy793N+/SYIcFzbh/3KuiA"
    "60HtqIqvxiYAyeAGIvV/yPc7Ah2FsWHaW9PLFGkp58mknTG84uN67wlAbMaiCyxwQa+kqf"
    "TmrI608npfK6GMoX4ntolq4Tzdcm6qmz3BK5GTWAMp5voDx6hfdWaD45LJpd1HcPztMm22"
    "dCoYGN6aBOYn9ttTR1ZCk1NHUYvdfovUbvNXpvud577c3w15FC4w0GxlW6rh1P2V360gPB"
    "ZgsgBXf8xy8JdAHlJxyw2Rn4Ea2Z1EGxz2S1mBm2tqKNHKDYlWVkRPu3uVBWPZT0iRMN6f"
    "i3smXHOpvK9EBFk72+H75HzmHwPRvvcRkyk3HYkcrrQFV8VBUfIgpzyrR2lIuXr4lDNpqv"
    "g1Ow/8DhOeL7VxvROUeqoeyssZsQMobctSq5t1q1T9NpYyzpRr1nZNvqLUrojNd1yNqnkP"
    "1aMDhFZvg7aP7yzb4NfxMyw98h87ckk6Rcrtwvk+SEONmVYLlXSnnHBo0boYeVGTVuQiVt"
    "h2FjGilzdeoeYbDB5EHYCQAUjTUQCCsXudhFHguzjykKTAci7Zj4HpAGBwoWBPEBDBh8UH"
    "T16Prme1gnjq0QG5vECG84ZE38SDGBccPXcMPL92jqe8x2mooCOVINNeJTlwcGckKFVTdu"
    "bO9BdUalhytPqbCIxdSJZtY4p+z5qlgbIymIQYHw1VgU2OKomfPjJGvvDlJSxHFiy8PF5w"
    "uRUIaxpTq3DvswZYCZuEtoBo/giapvmBCzoZ9tKebVZ0GKyFjdW1vdUy9LI/SzdIYBrRmQ"
    "q7LUmBFqesOQ1gwxCVTlDNHLMzIQsfDWZyWhGOFIpTCIkzk1+pBeYgYuPl6DOXScQOASTU"
    "E3yDoD72RkihVEPMTBEsKoICwInoiYKIh6XdxQKc5l4ho8353xASPMDWi/LBfmjhbJMjDT"
    "63FOr/BdKUBf7d9NqIx3Fxi9ZADr2OWHAW5UKSCh0NDg+axO6Pyz8tj5Z4Xg+TXcOhgqEC"
    "73jKVItIC476irNbExsZkiyq16d07Tmf057bv3W4Vm+B1GZpzSmh6QSlbLdW+i1Tp+X3r2"
    "IQ5NIP+WXIgDw16nbclEjOnNXxMx1qdQDGfYV7xLVRp2TGLMRMbJYZwcJ+HkuEDEnq9GCi"
    "dHODKucnLAZM4uJ0c5n/eIf1TZAL8Vd8KeNUXKHQUiMkhZhLVcH0mRaGGByhWjf/68hk7C"
    "Z5WXoxdjufN1rSjkUo5wOF1DdJ+cn9dAl88qRVeO5Uude0xZ36Wq1HlM0n915+MIjp3VcT"
    "7qYfbH/wP95Gxl"
)
