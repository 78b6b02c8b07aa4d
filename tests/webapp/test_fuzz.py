"""Anything at all may be sent: no answer is a 5xx, and every answer is one the document declares, in its shape."""

import asyncio
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode, checks

from tests.webapp.support import Face, Person, new_person
from webapp.api import ENDPOINTS
from webapp.api.openapi import document
from webapp.declare import Endpoint

EXAMPLES = 12
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
]


CASES = [
    pytest.param(endpoint, mode, id=f"{endpoint.name}-{mode.value}")
    for endpoint in ENDPOINTS
    for mode in GenerationMode
    # Where nothing is taken there is nothing to get wrong.
    if mode is GenerationMode.POSITIVE or endpoint.ids or endpoint.query or endpoint.body
]


@pytest.mark.parametrize(("endpoint", "mode"), CASES)
async def test_whatever_is_sent_the_answer_is_documented(
    client: Face, endpoint: Endpoint, mode: GenerationMode
) -> None:
    person = await new_person(client)
    await asyncio.to_thread(_fuzz, str(client.make_url("")).rstrip("/"), person, endpoint, mode)


def _fuzz(url: str, person: Person, endpoint: Endpoint, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_dict(document(ENDPOINTS))
    schema.config.update(base_url=url)
    operation = schema[endpoint.path][endpoint.method]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def takes_anything(case: Any) -> None:
        response = case.call(headers={"Authorization": f"Bearer {person.token}"})
        case.validate_response(response, checks=CHECKS)

    takes_anything()
