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
def side_by_side(folder):
    async def both():
        return await asyncio.gather(
            *(ts.run_async(SMALL, runs=2, seed=seed, out=folder / f"seed-{seed}") for seed in (1, 2))
        )

    return asyncio.run(both())


@pytest.fixture(scope="session")
def forked(folder):
    return ts.run(SMALL, runs=2, fork=20, policy="none,strict", out=folder / "fork")


@pytest.fixture(scope="session")
def swept(folder):
    return ts.sweep(HERE / "small-sweep.yaml", out=folder / "sweep")
