"""Tables as data frames of pandas, polars or Arrow."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any, Literal, get_args

from ._program import TownsquareError

#: Whose data frames tables are.
Frame = Literal["pandas", "polars", "arrow"]


def check(frame: str) -> None:
    if frame not in get_args(Frame):
        raise TownsquareError(f"frame is {frame!r}; allowed: {', '.join(get_args(Frame))}")
    module = {"arrow": "pyarrow"}.get(frame, frame)
    if importlib.util.find_spec(module) is None:
        raise TownsquareError(f"frame={frame!r} needs {module}: pip install 'townsquare[{frame}]'")


def reads_parquet(frame: Frame) -> bool:
    """Whether Parquet can be read here; pandas needs Arrow for it."""
    return frame == "polars" or importlib.util.find_spec("pyarrow") is not None


def read(file: Path | Any, frame: Frame, parquet: bool = False) -> Any:
    """A table. Empty means that there is no value, and nothing else does: a platform may be called NA or 7."""
    return {"pandas": _pandas, "polars": _polars, "arrow": _arrow}[frame](file, parquet)


_TEXT = ("platform", "variant", "parameter", "lever")


def _pandas(file: Any, parquet: bool) -> Any:
    import pandas as pd

    if parquet:
        table = pd.read_parquet(file)
    else:
        table = pd.read_csv(
            file, dtype={name: str for name in _TEXT}, keep_default_na=False, na_values=[""], low_memory=False
        )
    if "date" in table.columns:
        table["date"] = pd.to_datetime(table["date"])
    return table


def _polars(file: Any, parquet: bool) -> Any:
    import polars as pl

    if parquet:
        return pl.read_parquet(file)
    table = pl.read_csv(file, infer_schema_length=None, schema_overrides=_given(file, pl.String))
    return table.with_columns(pl.col("date").str.to_date()) if table.schema.get("date") == pl.String else table


def _arrow(file: Any, parquet: bool) -> Any:
    import pyarrow as pa
    from pyarrow import csv
    from pyarrow import parquet as pq

    if parquet:
        return pq.read_table(file)
    return csv.read_csv(
        file,
        convert_options=csv.ConvertOptions(
            column_types=_given(file, pa.string()), null_values=[""], strings_can_be_null=True
        ),
    )


def _given(file: Any, text: Any) -> dict[str, Any]:
    """Columns that are text whatever stands in them, of those that the table has."""
    with open(file, encoding="utf-8") as lines:
        names = lines.readline().rstrip("\n").split(",")
    return {name: text for name in _TEXT if name in names}
