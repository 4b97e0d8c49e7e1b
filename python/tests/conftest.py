"""Results of each command, made once. Without Townsquare's command these tests are skipped, but on a build server they fail."""

import asyncio
import os
import warnings
from pathlib import Path

import matplotlib
import pytest

import townsquare as ts

matplotlib.use("Agg")

HERE = Path(__file__).parent
SMALL = HERE / "small.yaml"


@pytest.fixture(scope="session", autouse=True)
def _needs_the_program():
    try:
        ts.program()
    except ts.TownsquareError as problem:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(problem))


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("results")


@pytest.fixture(scope="session")
def progress():
    """What was told of the run's progress."""
    return []


@pytest.fixture(scope="session")
def ran(folder, progress):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return ts.run(SMALL, runs=3, out=folder / "run", progress=progress.append)


@pytest.fixture(scope="session")
def warned():
    """What a run with other settings was warned of, and the fork beside it."""
    return []


@pytest.fixture(scope="session")
def side_by_side(folder, warned):
    async def both():
        return await asyncio.gather(
            ts.run_async(SMALL, runs=2, fork=20, policy="none,strict", out=folder / "fork"),
            ts.run_async(
                SMALL, set={"steps": 20, "alternative.name": "Forum"}, runs=2, seed=9, out=folder / "changed"
            ),
        )

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        results = asyncio.run(both())
    warned += [str(each.message) for each in told if each.category is ts.TownsquareWarning]
    return results


@pytest.fixture(scope="session")
def forked(side_by_side):
    return side_by_side[0]


@pytest.fixture(scope="session")
def changed(side_by_side):
    return side_by_side[1]


@pytest.fixture(scope="session")
def swept(folder):
    return ts.sweep(HERE / "small-sweep.yaml", out=folder / "sweep")
