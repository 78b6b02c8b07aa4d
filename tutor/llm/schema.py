"""A pydantic model as the schema that structured outputs want: everything named, nothing more, nothing optional."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

LEFT_OUT: Final = frozenset({"default", "title", "minLength", "maxLength", "uniqueItems", "discriminator", "examples"})
"""Not taken by strict servers, or only noise there. pydantic checks the answer against the model itself anyway."""
WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@cache
def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Raises TypeError for what cannot be said strictly (a dictionary with free keys)."""
    whole = model.model_json_schema(mode="validation")
    strict: dict[str, Any] = _strict(whole, whole)
    return strict


@cache
def response_format(model: type[BaseModel]) -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": model.__name__, "strict": True, "schema": strict_schema(model)},
    }


@cache
def tool(model: type[BaseModel]) -> dict[str, Any]:
    """A tool a model may call: its name is the class's in snake case, its description the class's docstring."""
    return {
        "type": "function",
        "function": {
            "name": tool_name(model),
            "description": " ".join((model.__doc__ or "").split()),
            "strict": True,
            "parameters": {key: value for key, value in strict_schema(model).items() if key != "description"},
        },
    }


@cache
def tool_name(model: type[BaseModel]) -> str:
    return WORD.sub("_", model.__name__).lower()


def _strict(node: Any, whole: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_strict(part, whole) for part in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node and len(node) > 1:  # a reference stands alone: what is beside it is put into what it means
        return _strict({**_meant(node["$ref"], whole), **{k: v for k, v in node.items() if k != "$ref"}}, whole)
    made = {
        "anyOf" if key == "oneOf" else key: _part(key, value, whole)
        for key, value in node.items()
        if key not in LEFT_OUT
    }
    if made.get("type") == "object":
        if isinstance(node.get("additionalProperties"), dict) or "properties" not in node:
            raise TypeError("a dictionary has no strict schema: use a list of models")
        made["additionalProperties"] = False
        made["required"] = list(made["properties"])
    return made


def _part(key: str, value: Any, whole: Mapping[str, Any]) -> Any:
    if key in ("properties", "$defs"):
        return {name: _strict(part, whole) for name, part in value.items()}
    return value if key in ("enum", "const", "required") else _strict(value, whole)


def _meant(reference: str, whole: Mapping[str, Any]) -> Any:
    node: Any = whole
    for step in reference.removeprefix("#/").split("/"):
        node = node[step]
    return node
