"""Giving answers to exercises in tests: the right one, or a wrong one, whatever the shape."""

from tutor.exercises.item import Answer, Item
from tutor.exercises.kinds.order import tiles


def right(item: Item) -> Answer:
    if item.shape in {"one", "many", "pairs"}:
        return Answer(picked=item.rights)
    if item.shape == "order":
        left = [*enumerate(item.options)]
        places: list[int] = []
        for tile in tiles(item.accepted[0]):
            place, option = next((place, option) for place, option in left if option == tile)
            left.remove((place, option))
            places.append(place)
        return Answer(picked=tuple(places))
    return Answer(text=item.accepted[0])


def wrong(item: Item) -> Answer:
    if item.shape == "one":
        return Answer(picked=(next(place for place in range(len(item.options)) if place not in item.rights),))
    if item.shape == "many":
        return Answer(picked=tuple(place for place in range(len(item.options)) if place not in item.rights)[:1])
    if item.shape == "pairs":
        return Answer(picked=tuple((place + 1) % len(item.rights) for place in item.rights))
    if item.shape == "order":
        return Answer(picked=(0,))
    return Answer(text="xqzw vvk")
