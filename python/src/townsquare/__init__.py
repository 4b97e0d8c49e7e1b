"""Townsquare from Python: starts runs, sweeps, searches and calibrations, and reads their results as data frames.

>>> import townsquare as ts
>>> results = ts.run("new-network", set={"alternative.quality": 1.5}, runs=10)
>>> results.runs, results.verdict, results.plot_users()
"""

from ._charts import COLOURS, ribbon, style
from ._commands import (
    calibrate,
    calibrate_async,
    command,
    compare,
    compare_async,
    forecast,
    forecast_async,
    history,
    history_async,
    levers,
    levers_async,
    run,
    run_async,
    sweep,
    sweep_async,
    tipping,
    tipping_async,
)
from ._program import TownsquareError, TownsquareWarning, program
from ._progress import Progress
from ._results import Results, read

__all__ = [
    "COLOURS",
    "Progress",
    "Results",
    "TownsquareError",
    "TownsquareWarning",
    "calibrate",
    "calibrate_async",
    "command",
    "compare",
    "compare_async",
    "forecast",
    "forecast_async",
    "history",
    "history_async",
    "levers",
    "levers_async",
    "program",
    "read",
    "ribbon",
    "run",
    "run_async",
    "style",
    "sweep",
    "sweep_async",
    "tipping",
    "tipping_async",
]
