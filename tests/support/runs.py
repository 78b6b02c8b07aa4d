"""Exercises in the chat, answered as a person does: by tapping what stands there, by writing, by speaking."""

from dataclasses import dataclass

from tests.bot.harness import Person, Shown
from tests.support.exercises import right, wrong
from tutor.exercises.item import Answer, Item
from tutor.quizzes.views import Step

HOME = "🏠"


@dataclass
class Run:
    """Where a person's run stands, seen from behind the scenes, and what they do about it."""

    person: Person
    id: int = 0

    async def step(self) -> Step:
        quizzes, profile = self.person.bot.services.quizzes, await self.person.profile()
        if not self.id:
            found = await quizzes.open_quiz(profile)
            assert found is not None, self.person.last.plain
            self.id = found
        return await quizzes.current(profile, self.id)

    async def item(self) -> Item:
        asked = (await self.step()).asked
        assert asked is not None
        return asked.item

    async def answer(self, *, well: bool = True) -> Shown:
        """The item that waits, on the last message, whatever its shape."""
        item = await self.item()
        await self.give(item, right(item) if well else wrong(item))
        return self.person.last

    async def give(self, item: Item, answer: Answer) -> None:
        person = self.person
        if item.shape == "text":
            await person.send(answer.text)
        elif item.shape == "voice":
            await person.send(answer.text, heard=True)
        elif item.shape == "one":
            await self.press(f"a{answer.picked[0]}")
        elif item.shape == "pairs":
            for left, its in enumerate(answer.picked[:-1]):  # the last pair is what is left
                if f":p{left}.{its}" not in "".join(data_of(person.last)):
                    await self.press(f"l{left}")
                await self.press(f"p{left}.{its}")
        else:
            for place in answer.picked:
                await self.press(f"+{place}")
            await self.press("d")

    async def press(self, what: str, on: Shown | None = None) -> Shown | None:
        """The button that does this."""
        shown = on or self.person.last
        for data in data_of(shown):
            if data.endswith(f":{what}"):
                return await self.person.press(data, shown)
        raise AssertionError(f"No button {what!r} under {shown.plain!r}: {[*data_of(shown)]}")

    async def go_through(self, *, mistakes: int = 0, most: int = 60) -> Shown:
        """To the end; the first ``mistakes`` items are answered wrongly."""
        for number in range(most):
            if (await self.step()).asked is None:
                return self.person.last
            await self.answer(well=number >= mistakes)
            if any(data.endswith(":n") for data in data_of(self.person.last)):
                await self.press("n")
        raise AssertionError(f"never got to the end: {self.person.last.plain}")


def data_of(shown: Shown) -> list[str]:
    return [button["callback_data"] for button in shown.buttons if "callback_data" in button]
