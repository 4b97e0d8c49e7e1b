"""The commands that leave results, each as a function and as one that can be awaited."""

from __future__ import annotations

import asyncio
import datetime
import functools
import json
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, Union

from . import _program, _progress
from ._frames import Frame
from ._results import Results

File = Union[str, "os.PathLike[str]"]
Settings = Mapping[str, Any]
Ends = Sequence[float]
Call = TypeVar("Call", bound=Callable[..., Results])


def run(
    scenario: File | None = None,
    *,
    set: Settings | None = None,
    runs: int | None = None,
    seed: int | None = None,
    out: File | None = None,
    resume: bool = False,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Runs a scenario: a file, or the name of one that comes with Townsquare.

    ``set`` gives parameters other values by their paths, ``runs`` says how many runs, ``out`` names the results folder, which
    must not exist unless ``resume`` goes on with it. Any other option of ``townsquare run --help`` can be given by its
    name, with ``_`` for ``-``: ``fork=400, policy="none,strict"``, ``parquet=True``, ``engine="slurm"``.
    """
    return _leave(
        ["run", *_file(scenario)],
        dict(set=set, replicates=runs, seed=seed, out=out, resume=resume, **options),
        progress,
        frame,
    )


def sweep(
    file: File,
    *,
    set: Settings | None = None,
    out: File | None = None,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Makes the runs of a sweep file, or of one that comes with Townsquare. A folder ``out`` that is not complete is gone on
    with."""
    return _leave(["sweep", *_file(file)], dict(set=set, out=out, **options), progress, frame)


def tipping(
    scenario: File,
    vary: Mapping[str, Ends],
    *,
    set: Settings | None = None,
    seed: int | None = None,
    budget: int | None = None,
    out: File | None = None,
    resume: bool = False,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Finds the value of a parameter at which critical mass is as likely as not: ``vary={"alternative.quality": (0, 3)}``.
    With a second parameter it finds the frontier, with ``ramp=True`` the hysteresis loop."""
    ranges = [f"{path}={_number(low)}:{_number(high)}" for path, (low, high) in vary.items()]
    return _leave(
        ["tipping", *_file(scenario)],
        dict(vary=ranges, set=set, seed=seed, budget=budget, out=out, resume=resume, **options),
        progress,
        frame,
    )


def calibrate(
    scenario: File | Sequence[File],
    *,
    set: Settings | None = None,
    runs: int | None = None,
    seed: int | None = None,
    budget: int | None = None,
    priors: File | None = None,
    out: File | None = None,
    resume: bool = False,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Learns from published figures and outcomes what is left of what is uncertain; ``runs`` says how many each draw has. Several scenarios
    in a list learn together."""
    scenarios = [scenario] if isinstance(scenario, (str, os.PathLike)) else scenario
    return _leave(
        ["calibrate", *(word for each in scenarios for word in _file(each))],
        dict(
            set=set, replicates=runs, seed=seed, budget=budget, priors=priors, out=out, resume=resume, **options
        ),
        progress,
        frame,
    )


def levers(
    scenario: File,
    *,
    set: Settings | None = None,
    seed: int | None = None,
    target: float | None = None,
    budget: int | None = None,
    levers: File | None = None,
    platform: str | None = None,
    out: File | None = None,
    resume: bool = False,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Finds what would have to be different for a platform to reach critical mass, the cheapest first."""
    given = dict(set=set, seed=seed, target=target, budget=budget, levers=levers, out=out, resume=resume, **options)
    return _leave(["levers", *_file(scenario)], {**given, "for": platform}, progress, frame)


def forecast(
    scenario: File,
    *,
    runs: int | None = None,
    budget: int | None = None,
    priors: File | None = None,
    out: File | None = None,
    resume: bool = False,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Learns from a scenario's figures to fit, forecasts, and scores the forecast by its figures that judge.

    ``out`` is a folder of both; the results are those of the forecast, and the calibration lies beside it, with
    ``-calibration`` after its name.
    """
    given = dict(replicates=runs, budget=budget, priors=priors, out=out, resume=resume, **options)
    text, folder = _left(["forecast", *_file(scenario)], given, progress)
    return Results(folder / Path(scenario).name.removesuffix(".yaml"), frame, text)


def history(
    launches: File,
    *,
    set: Settings | None = None,
    draws: int | None = None,
    priors: File | None = None,
    out: File | None = None,
    progress: _progress.Shown = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Runs launches by their coded facts; ``text`` of the results is the scorecard. A folder ``out`` that is not complete is gone
    on with."""
    return _leave(
        ["history", *_file(launches)], dict(set=set, draws=draws, priors=priors, out=out, **options), progress, frame
    )


def compare(
    folders: Sequence[Results | File] | Mapping[str, Results | File],
    *,
    out: File | None = None,
    frame: Frame = "pandas",
    **options: Any,
) -> Results:
    """Puts results side by side, each beside the first; a mapping gives them names: ``{"plain": a, "better": b}``. The table
    ``comparison`` has the differences with their intervals."""
    named = folders.items() if isinstance(folders, Mapping) else [("", each) for each in folders]
    words = [f"{name}={_folder(each)}" if name else _folder(each) for name, each in named]
    text, folder = _left(["compare", *words], dict(out=out, **options), False, "Comparison: ")
    return Results(folder, frame, text)


def command(*words: Any, **options: Any) -> str:
    """Gives any other command and returns what it prints: ``ts.command("pack", results, out="for-referees.zip")``."""
    return _program.give(
        [*(_folder(word) for word in words), *_options(options)],
        _progress.shown(False),
    )


def _folder(given: Results | File | Any) -> str:
    return str(given.folder) if isinstance(given, Results) else str(given)


def _awaitable(command: Call) -> Callable[..., Awaitable[Results]]:
    """The same command, awaited; cancelling it ends the program, which keeps what is finished."""

    @functools.wraps(command)
    async def wait(*words: Any, **options: Any) -> Results:
        running = _program.Running()
        token = _program.awaited.set(running)
        try:
            return await asyncio.to_thread(command, *words, **options)
        except asyncio.CancelledError:
            running.end()
            raise
        finally:
            _program.awaited.reset(token)

    wait.__name__ += "_async"
    wait.__qualname__ = wait.__name__
    return wait


run_async = _awaitable(run)
sweep_async = _awaitable(sweep)
tipping_async = _awaitable(tipping)
calibrate_async = _awaitable(calibrate)
levers_async = _awaitable(levers)
forecast_async = _awaitable(forecast)
history_async = _awaitable(history)
compare_async = _awaitable(compare)


def _leave(words: list[str], options: Settings, progress: _progress.Shown, frame: Frame) -> Results:
    text, folder = _left(words, options, progress)
    return Results(folder, frame, text)


def _left(
    words: list[str], options: Settings, progress: _progress.Shown, marker: str = "Results: "
) -> tuple[str, Path]:
    """What a command has said, and the folder that it has left."""
    printed = _program.give([*words, *_options(options)], _progress.shown(progress))
    text, found, folder = printed.rpartition(marker)
    if not found:
        raise _program.TownsquareError(f"the command leaves no results: {printed.strip()}")
    return text.strip(), Path(folder.strip()).absolute()


def _file(file: File | None) -> list[str]:
    return [] if file is None else [os.fspath(file)]


def _options(options: Settings) -> list[str]:
    words: list[str] = []
    for name, value in options.items():
        option = "--" + name.replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            words.append(option)
        elif isinstance(value, Mapping):
            for path, given in value.items():
                words += [option, f"{path}={_value(given)}"]
        elif isinstance(value, (list, tuple)):
            for each in value:
                words += [option, str(each)]
        else:
            words += [option, _number(value) if isinstance(value, float) else str(value)]
    return words


def _value(value: Any) -> str:
    """A parameter's value as a scenario file has it; text stands as it would there."""
    if isinstance(value, str):
        return value
    if hasattr(value, "item"):  # a number of NumPy
        value = value.item()
    return json.dumps(value, ensure_ascii=False, default=_date)


def _date(value: Any) -> str:
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    raise TypeError(f"{value!r} is no value of a parameter; allowed: numbers, text, dates, True and False, lists, dicts")


def _number(value: Any) -> str:
    return repr(float(value)).removesuffix(".0") if isinstance(value, float) else str(value)
