"""A results folder, whatever command has left it."""

from __future__ import annotations

import json
import os
import tempfile
import webbrowser
from pathlib import Path
from typing import Any

from . import _charts, _frames, _program, _progress
from ._frames import Frame
from ._program import TownsquareError


def read(folder: str | os.PathLike[str], *, frame: Frame = "pandas") -> Results:
    """The results folder that a command has left."""
    return Results(Path(folder).absolute(), frame)


class Results:
    """What a run, fork, sweep, search, calibration, search for levers, history or comparison has left.

    ``folder`` holds it, ``frame`` says whose data frames its tables are, ``text`` is what the command has said.
    """

    def __init__(self, folder: Path, frame: Frame = "pandas", text: str = "") -> None:
        _frames.check(frame)
        if not any((folder / name).is_file() for name in ("manifest.json", "compared.json")):
            raise TownsquareError(
                f"{folder} is no results folder: it has no manifest.json" if folder.is_dir() else f"{folder} does not exist"
            )
        self.folder = folder
        self.frame = frame
        self.text = text

    @property
    def tables(self) -> list[str]:
        """The names of the tables there are."""
        files = [*self.folder.glob("*.csv"), *self.folder.glob("*.parquet")]
        return sorted({file.stem for file in files})

    def table(self, name: str, frame: Frame | None = None) -> Any:
        """A table as a data frame; results/README.md of the project says what its columns mean."""
        frame = frame or self.frame
        _frames.check(frame)
        csv, parquet = self.folder / f"{name}.csv", self.folder / f"{name}.parquet"
        if parquet.exists() and _frames.reads_parquet(frame):
            return _frames.read(parquet, frame, parquet=True)
        if csv.exists():
            return _frames.read(csv, frame)
        if parquet.exists():
            return self.query(f'from "{name}"', frame)
        raise TownsquareError(f"{self.folder} has no table '{name}'; there are {', '.join(self.tables) or 'none'}")

    def query(self, sql: str, frame: Frame | None = None) -> Any:
        """The answer to a SELECT over the tables, as ``townsquare query`` gives it."""
        answer = _program.give(["query", str(self.folder), sql, "--csv"], _progress.Show())
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "answer.csv")
            file.write_text(answer, encoding="utf-8")
            return _frames.read(file, frame or self.frame)

    @property
    def runs(self) -> Any:
        """``runs.csv``: what became of each platform in each run; of a fork, with the column ``variant``."""
        return self._of_variants("runs")

    @property
    def timeseries(self) -> Any:
        """All metrics over time; of a fork, with the column ``variant``."""
        return self._of_variants("timeseries")

    def _of_variants(self, name: str) -> Any:
        return self.query(f'from "{name}"') if self.variants else self.table(name)

    @property
    def summary(self) -> dict[str, Any]:
        """``summary.json``: counts and probabilities with their intervals; empty if the command leaves none."""
        file = self.folder / "summary.json"
        return self._json(file) if file.exists() else {}

    @property
    def manifest(self) -> dict[str, Any]:
        """``manifest.json``: version, seed, checksums, times and command line."""
        return self._json(self.folder / "manifest.json")

    @staticmethod
    def _json(file: Path) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return found

    @property
    def verdict(self) -> Any:
        """A row for each platform (and variant) of a run: outcomes, probability of critical mass, shares, as in ``summary``."""
        import pandas as pd

        named = self.variants or {"": self}
        rows = []
        for variant, results in named.items():
            if "platforms" not in results.summary:
                raise TownsquareError(f"{self.folder} is not of a run: its numbers are in {', '.join(self.tables)}")
            rows.append(pd.json_normalize(results.summary["platforms"]).assign(variant=variant))
        table = pd.concat(rows, ignore_index=True)
        first = ["variant", "name"] if self.variants else ["name"]
        return table[first + [name for name in table.columns if name not in ("variant", "name")]]

    @property
    def variants(self) -> dict[str, Results]:
        """Of a fork, the results of each variant by its name, in its order; otherwise empty."""
        folder = self.folder / "variants"
        if not folder.is_dir():
            return {}
        pairs = self.table("comparison", "pandas")
        named = dict.fromkeys([*pairs["reference"], *pairs["variant"]])
        return {name: Results(folder / name, self.frame) for name in named}

    @property
    def report(self) -> Path:
        """The page with verdict, charts and parameters."""
        return self.folder / "report.html"

    def open_report(self) -> None:
        """Shows that page in the browser."""
        webbrowser.open(self.report.as_uri())

    def __repr__(self) -> str:
        compared = (self.folder / "compared.json").exists()
        return f"<Results of '{'compare' if compared else self.manifest['commandLine'][0]}' in {self.folder}>"

    def _repr_html_(self) -> str:
        return f"<pre>{_escaped(self.text or repr(self))}</pre>"

    plot = _charts.plot
    plot_users = _charts.plot_users
    plot_outcomes = _charts.plot_outcomes
    plot_critical_mass = _charts.plot_critical_mass
    plot_money = _charts.plot_money
    plot_phases = _charts.plot_phases
    plot_tipping = _charts.plot_tipping
    plot_learnt = _charts.plot_learnt
    plot_recipes = _charts.plot_recipes


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
