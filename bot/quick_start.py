"""Imports aiogram without building all of its models at once: three seconds of CPU less at every start.

aiogram describes some four hundred kinds of object and, when imported, has pydantic build a validator for each of them,
large ones over and over inside others. An update needs one of them: ``Update``, with what it refers to. pydantic
builds a model at its first use anyway, if it can find the names its fields refer to; so the rebuilding is put off, and
the names are put where pydantic looks for them: into the modules of the models. docs/decisions/0010 tells more.
"""

import sys
from typing import Any, Literal, Optional, Union

from pydantic import BaseModel


def import_aiogram_lazily() -> None:
    """To be called before anything imports aiogram; does nothing if something has."""
    if "aiogram" in sys.modules:
        return
    rebuild = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(_not_now)  # type: ignore[method-assign,assignment]  # for the import only
    try:
        from aiogram import types
    finally:
        BaseModel.model_rebuild = rebuild  # type: ignore[method-assign]  # as it was
    from aiogram.client.default import Default

    names: dict[str, Any] = {name: getattr(types, name) for name in types.__all__}
    names |= {"List": list, "Optional": Optional, "Union": Union, "Literal": Literal, "Default": Default}
    for name in types.__all__:
        module = sys.modules.get(getattr(names[name], "__module__", ""))
        if module is not None:
            for key, value in names.items():
                vars(module).setdefault(key, value)


def _not_now(cls: type[BaseModel], /, **_: Any) -> None:
    """What ``model_rebuild`` does while aiogram is imported."""
