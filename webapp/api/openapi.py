"""OpenAPI 3.1 from the declarations. ``python -m webapp.api.openapi`` prints it; ``webapp/openapi.json`` keeps it."""

import sys
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, Final

import orjson
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode
from pydantic_core import core_schema

from webapp.declare import Endpoint, Events, Raw
from webapp.errors import STATUS_OF
from webapp.session import BIGGEST_ID

SCHEMAS: Final = "#/components/schemas/{model}"
ERROR: Final = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["key", "params", "request_id"],
            "properties": {
                "key": {"type": "string", "description": "A message id in locales/", "pattern": "^refusals-"},
                "params": {
                    "type": "object",
                    "description": "The message's variables",
                    "additionalProperties": {"type": ["string", "number"]},
                },
                "request_id": {"type": "string", "description": "What to look for in the logs"},
            },
        }
    },
}
_REFUSALS: Final = {
    400: "The body is not JSON",
    401: "No session, or it is over: log in anew",
    404: "Not there, or another learner's",
    409: "The state has moved on, or there is no profile yet",
    413: "The body is too large",
    422: "Something in the request cannot be taken; `params.fields` names it",
    429: "Too much at once, or a cap is reached; `Retry-After`, if there, says when to try again",
    503: "The database or the language model is away; `Retry-After`, if there, says when to try again",
}


class _Schemas(GenerateJsonSchema):
    """Replies carry all their fields, also those with a default; names are said once."""

    def field_is_required(
        self, field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField, total: bool
    ) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No: a title that repeats the field's name is noise."""
        return False


def document(endpoints: Sequence[Endpoint]) -> dict[str, Any]:
    """The whole document, ready for JSON."""
    names = [endpoint.name for endpoint in endpoints]
    if len(set(names)) != len(names):
        raise ValueError("Two endpoints have handlers of one name")
    schemas, components = _schemas(endpoints)
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Lang Agent",
            "version": "1",
            "description": "What the Mini App talks to. Log in with Telegram's launch data, then send the token along. "
            "Times are UTC; ids are 64-bit; every error has one shape.",
        },
        "paths": paths,
        "components": {
            "schemas": {"Refused": ERROR, **components},
            "responses": {_refusal_name(status): _refusal(status) for status in sorted(_REFUSALS)},
            "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
        },
    }


def _schemas(endpoints: Sequence[Endpoint]) -> tuple[dict[tuple[Any, JsonSchemaMode], Any], dict[str, Any]]:
    inputs: list[tuple[Any, JsonSchemaMode]] = []
    for endpoint in endpoints:
        inputs += [(endpoint.body, "validation")] if endpoint.body is not None else []
        inputs += [(reply, "serialization") for reply in _replies(endpoint)]
    wanted = dict.fromkeys(inputs)
    found, shared = TypeAdapter.json_schemas(
        [(model, mode, TypeAdapter(model)) for model, mode in wanted],
        ref_template=SCHEMAS,
        schema_generator=_Schemas,
    )
    return dict(found), shared.get("$defs", {})


def _replies(endpoint: Endpoint) -> list[Any]:
    """The dataclasses an endpoint answers with."""
    if isinstance(endpoint.reply, Events):
        return [*endpoint.reply.kinds.values()]
    return [] if endpoint.reply is None or isinstance(endpoint.reply, Raw) else [endpoint.reply]


def _operation(endpoint: Endpoint, schemas: dict[tuple[Any, JsonSchemaMode], Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": endpoint.description.partition(". ")[0].rstrip("."),
        "description": endpoint.description,
        "tags": [endpoint.section],
        "security": [] if endpoint.access == "open" else [{"session": []}],
    }
    parameters = [*map(_id_parameter, endpoint.ids)]
    if endpoint.query is not None:
        parameters += _query_parameters(endpoint.query)
    if parameters:
        operation["parameters"] = parameters
    if endpoint.body is not None:
        schema = schemas[endpoint.body, "validation"]
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    operation["responses"] = _responses(endpoint, schemas)
    return operation


def _id_parameter(name: str) -> dict[str, Any]:
    schema = {"type": "integer", "format": "int64", "minimum": 1, "maximum": BIGGEST_ID}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _query_parameters(query: Any) -> list[dict[str, Any]]:
    schema = query.model_json_schema(schema_generator=_Schemas)
    required = schema.get("required", [])
    parameters = []
    for name, given in schema["properties"].items():
        shape = _without_null(given)
        description = shape.pop("description", None)
        parameters.append(
            {
                "name": name,
                "in": "query",
                "required": name in required,
                **({"description": description} if description else {}),
                "schema": shape,
            }
        )
    return parameters


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A query parameter is there or not; null has no spelling."""
    if "anyOf" not in schema:
        return {**schema}
    (shape,) = (option for option in schema["anyOf"] if option != {"type": "null"})
    return {**shape, **({"description": schema["description"]} if "description" in schema else {})}


def _responses(endpoint: Endpoint, schemas: dict[tuple[Any, JsonSchemaMode], Any]) -> dict[str, Any]:
    statuses = {int(STATUS_OF[kind]) for kind in endpoint.refusals} | {401, 429, 503}
    statuses |= {400, 413} if endpoint.body is not None else set()
    done: dict[str, Any] = {"description": "Done" if endpoint.reply is not None else "Done; there is nothing to say"}
    if endpoint.reply is not None:
        done["content"] = _content(endpoint.reply, schemas)
    return {
        str(endpoint.status): done,
        **{str(status): {"$ref": f"#/components/responses/{_refusal_name(status)}"} for status in sorted(statuses)},
    }


def _content(reply: Any, schemas: dict[tuple[Any, JsonSchemaMode], Any]) -> dict[str, Any]:
    if isinstance(reply, Events):
        # OpenAPI 3.1 has no words for a stream: the shapes of its events stand under a name of our own.
        kinds = {name: schemas[kind, "serialization"] for name, kind in reply.kinds.items()}
        return {"text/event-stream": {"schema": {"type": "string"}, "x-events": kinds}}
    if isinstance(reply, Raw):
        return {reply.content_type: {"schema": {"type": "string", "format": "binary"}}}
    return {"application/json": {"schema": schemas[reply, "serialization"]}}


def _refusal_name(status: int) -> str:
    return HTTPStatus(status).phrase.title().replace(" ", "").replace("-", "")


def _refusal(status: int) -> dict[str, Any]:
    schema = {"$ref": SCHEMAS.format(model="Refused")}
    return {"description": _REFUSALS[status], "content": {"application/json": {"schema": schema}}}


def printed(endpoints: Sequence[Endpoint]) -> bytes:
    """As the committed file has it."""
    return orjson.dumps(document(endpoints), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


if __name__ == "__main__":
    from webapp.api import ENDPOINTS

    sys.stdout.buffer.write(printed(ENDPOINTS))
