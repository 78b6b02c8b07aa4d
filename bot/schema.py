"""The whole schema in one place: what Aerich compares the migrations with."""

import os

from tutor.database import MODELS, tortoise_config

ALL_MODELS = [*MODELS, "bot.models", "aerich.models"]

# Read by the `aerich` command line only (see docs/development.md); the program itself passes its settings.
TORTOISE = tortoise_config(os.environ.get("DATABASE_URL", "postgres://postgres@127.0.0.1/postgres"), ALL_MODELS)
