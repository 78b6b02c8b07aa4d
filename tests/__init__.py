from bot.quick_start import import_aiogram_lazily

import_aiogram_lazily()  # as the bot itself does: seconds of every test process
