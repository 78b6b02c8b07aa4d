"""The report: a table for eyes, JSON for machines."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Final

import orjson

from evals.figures import TaskReport

FAULTS_SHOWN: Final = 12
WIDTH: Final = 240


def table(reports: Sequence[TaskReport], about: str, *, every_fault: bool = False) -> str:
    """``about``: where the answers came from."""
    return "\n".join([about, *(line for report in reports for line in _task(report, every_fault))])


def _task(report: TaskReport, every_fault: bool) -> Iterator[str]:
    cost = report.cost
    prompts = f", {', '.join(report.prompts)}" if report.prompts else ""
    yield ""
    yield f"{report.task} · {report.model}{prompts} · {report.cases} cases"
    for figure in report.figures:
        sign = "" if not figure.bound else ("ok" if figure.holds else "BELOW" if figure.least is not None else "ABOVE")
        yield f"  {figure.name:<24}{figure.value:>8.3f}  of {figure.of:<5}{figure.bound:<9}{sign}".rstrip()
    yield (
        f"  {cost.calls} calls, {cost.input} input tokens ({cost.cached} cached), {cost.output} output, "
        f"${cost.micros / 1_000_000:.4f}, {report.seconds:.1f} s"
    )
    shown = report.faults if every_fault else report.faults[:FAULTS_SHOWN]
    for case, fault in shown:
        line = f"  – {case}: {fault}"
        yield line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"
    if len(shown) < len(report.faults):
        yield f"  – … and {len(report.faults) - len(shown)} more (--faults shows them all)"


def as_json(reports: Sequence[TaskReport], about: str) -> bytes:
    tasks = [
        asdict(report)
        | {
            "holds": report.holds,
            "figures": [asdict(figure) | {"holds": figure.holds} for figure in report.figures],
            "faults": [{"case": case, "fault": fault} for case, fault in report.faults],
        }
        for report in reports
    ]
    whole = {"about": about, "holds": all(report.holds for report in reports), "tasks": tasks}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2) + b"\n"
