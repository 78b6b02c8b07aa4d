"""A bot written with aiogram can't tell the playground from Telegram."""

import asyncio

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MenuButtonWebApp,
    Message,
    ReactionTypeEmoji,
    WebAppInfo,
)

from tests.playground.conftest import Ground
from tests.playground.test_files import png
from tests.support.person import set_faults


async def test_polling_answering_editing(ground: Ground, bot: Bot) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def start(message: Message) -> None:
        button = InlineKeyboardButton(text="Go on", callback_data="on")
        markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
        await message.answer("<b>Hello</b>", parse_mode="HTML", reply_markup=markup)

    @dispatcher.callback_query(F.data == "on")
    async def go_on(query: CallbackQuery) -> None:
        await query.answer("on we go")
        if isinstance(query.message, Message):
            await query.message.edit_text("There")

    polling = asyncio.ensure_future(dispatcher.start_polling(bot, handle_signals=False))
    try:
        person = await ground.stranger()
        await person.send("/start deck_1")
        await person.expect("Hello")
        assert person.buttons == {"Go on": "on"}
        await person.tap("Go on")
        await person.settled()
        assert person.text == "There"
        assert person.answers[-1]["text"] == "on we go"
    finally:
        await dispatcher.stop_polling()
        await polling


async def test_its_models_take_every_answer(ground: Ground, bot: Bot) -> None:
    person = await ground.person()
    assert (await bot.get_me()).is_bot
    photo = await bot.send_photo(person.id, BufferedInputFile(png(8, 6), "p.png"), caption="p")
    assert photo.photo
    assert await bot.download(photo.photo[-1]) is not None
    voice = await bot.send_voice(person.id, BufferedInputFile(b"OggS" + bytes(50), "v.oga"), duration=3)
    assert voice.voice
    assert voice.voice.duration == 3
    await bot.send_document(person.id, BufferedInputFile(b"x", "x.txt"))
    await bot.send_audio(person.id, BufferedInputFile(b"x", "x.mp3"), title="t")
    await bot.send_chat_action(person.id, "typing")
    await bot.send_message_draft(person.id, 5, text="thinking")
    await bot.set_message_reaction(person.id, photo.message_id, [ReactionTypeEmoji(emoji="👍")])
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    assert (await bot.get_my_commands())[0].command == "help"
    await bot.set_chat_menu_button(
        menu_button=MenuButtonWebApp(text="App", web_app=WebAppInfo(url=f"{ground.url}/app/"))
    )
    assert (await bot.get_chat(person.id)).first_name == "Anna"
    assert (await bot.get_chat_member(person.id, person.id)).status == "member"
    assert (await bot.get_webhook_info()).url == ""
    assert (await bot.get_user_profile_photos(person.id)).total_count == 0
    await person.react(photo.message_id, "🔥")
    await person.forward(photo.message_id)
    updates = await bot.get_updates(allowed_updates=["message", "message_reaction"])
    assert updates[-1].message is not None


async def test_refusals_are_the_exceptions_it_knows(ground: Ground, bot: Bot) -> None:
    person = await ground.person()
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(42, "x")
    await set_faults(ground.url, ground.session, {"sendMessage": {"too_many": 1, "retry_after": 9, "times": 1}})
    with pytest.raises(TelegramRetryAfter) as wait:
        await bot.send_message(person.id, "x")
    assert wait.value.retry_after == 9
    await person.block()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await bot.send_message(person.id, "x")
