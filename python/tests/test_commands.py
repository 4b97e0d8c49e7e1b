"""Each command from Python, against the program itself."""

import asyncio
import datetime

import pytest
from conftest import HERE, SMALL

import townsquare as ts
from townsquare import _commands


def test_a_run_has_a_row_for_each_replicate_and_platform(ran):
    assert list(ran.runs["replicate"]) == [0, 0, 1, 1, 2, 2]
    assert list(ran.runs["platform"]) == ["NA", "Agora"] * 3
    assert len(ran.timeseries) == 3 * 40 * 2
    assert ran.timeseries["date"].iloc[-1].date() - ran.timeseries["date"].iloc[0].date() == datetime.timedelta(39)
    assert ran.text.startswith("A small town") and "Results:" not in ran.text


def test_settings_runs_and_seed_reach_the_program_and_its_warnings_are_warnings(changed, warned, folder):
    assert changed.folder == folder / "changed"
    assert changed.summary["steps"] == 20 and changed.summary["replicates"] == 2
    assert changed.manifest["seed"] == 9
    assert "Forum" in set(changed.runs["platform"])
    assert any(each.startswith("steps: 20 is too short for the test of 'Forum'") for each in warned)


def test_values_are_written_as_a_scenario_has_them():
    day = datetime.date(2022, 3, 1)
    given = {"a": True, "b": 1.5, "c": None, "d": [1, day], "e": {"kind": "x"}, "f": "none", "g": day}
    assert _commands._options({"set": given}) == [
        word
        for value in ["a=true", "b=1.5", "c=null", 'd=[1, "2022-03-01"]', 'e={"kind": "x"}', "f=none", 'g="2022-03-01"']
        for word in ("--set", value)
    ]
    assert _commands._options({"print_script": True, "detach": False, "tasks": None, "time": 5, "for": "A"}) == [
        "--print-script", "--time", "5", "--for", "A",
    ]  # fmt: skip
    with pytest.raises(TypeError, match="no value of a parameter; allowed: numbers"):
        _commands._options({"set": {"a": object()}})


def test_what_the_program_refuses_is_an_error_with_its_words(tmp_path):
    with pytest.raises(ts.TownsquareError) as refused:
        ts.run(SMALL, set={"alternative.qualty": 1}, out=tmp_path / "none")
    assert refused.value.code == 2
    assert "did you mean" in str(refused.value) and "quality" in str(refused.value)
    assert not (tmp_path / "none").exists()
    with pytest.raises(ts.TownsquareError, match="--polcy"):
        ts.run(SMALL, polcy="none")
    with pytest.raises(ts.TownsquareError, match="calibration/bas does not exist; did you mean '.*calibration/bass"):
        ts.calibrate("calibration/bas")


def test_a_run_without_warnings_has_none(ran):
    """Where it is made, a warning is an error."""
    assert ran.folder.is_dir()


def test_progress_goes_to_a_function_and_ends_at_a_hundred(ran, progress):
    assert progress[-1] == ts.Progress(100, "3 of 3 runs done")
    assert [each.percent for each in progress] == sorted(each.percent for each in progress)


def test_runs_are_awaited_side_by_side(side_by_side):
    assert [results.manifest["seed"] for results in side_by_side] == [7, 9]
    assert ts.run_async.__name__ == "run_async"


def test_cancelling_ends_the_program_which_can_be_resumed(tmp_path):
    seen = []

    async def cancelled():
        task = asyncio.create_task(
            ts.run_async(SMALL, set={"steps": 20_000, "users.count": 3000}, runs=40, out=tmp_path / "out", progress=seen.append)
        )
        while not (tmp_path / "out.partial").exists() and not task.done():
            await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert not (tmp_path / "out").exists()
    assert (tmp_path / "out.partial").exists()


def test_a_sweep(swept):
    assert len(swept.runs) == 4 * 2 * 2
    assert sorted(set(swept.table("points")["alternative.quality"])) == [1, 3]
    assert len(swept.timeseries) > 0  # there as Parquet alone


def test_a_search_for_a_tipping_point(folder):
    results = ts.tipping(SMALL, {"alternative.quality": (0, 3.5)}, budget=60, out=folder / "tipping")
    assert results.summary["question"]["high"] == 3.5
    assert results.table("tipping")["value"].max() == 3.5
    assert results.plot().get_xlabel() == "alternative.quality"


def test_a_calibration_of_several_scenarios(folder):
    results = ts.calibrate(
        ["calibration/bass", HERE / "small-figures.yaml"], budget=40, runs=1, out=folder / "together"
    )
    assert list(results.table("learnt")["parameter"]) == [
        "choice.rule.innovation",
        "choice.rule.imitation",
        "alternative.quality",
    ]
    assert list(results.table("posterior-2").columns) == ["alternative.quality", "weight"]
    assert len(results.plot().patches) == 3


def test_levers(folder):
    few = {"users.count": 30, "advertisers.count": 5}
    results = ts.levers(SMALL, set=few, platform="Agora", budget=300, out=folder / "levers")
    assert len(results.table("alone")) > 0
    assert results.plot().get_ylabel() == "probability of critical mass"


def test_a_forecast_and_its_calibration(folder):
    results = ts.forecast(HERE / "small-figures.yaml", budget=80, runs=10, out=folder / "forecast")
    assert results.folder == folder / "forecast" / "small-figures"
    assert len(results.table("forecast")) > 0 and len(results.table("scores")) > 0
    learnt = ts.read(folder / "forecast" / "small-figures-calibration").table("learnt")
    assert list(learnt["parameter"]) == ["alternative.quality"]


def test_a_history_of_a_launch(folder):
    launches = folder / "one.csv"
    launches.write_text("".join((HERE.parents[1] / "history" / "launches.csv").open(encoding="utf-8").readlines()[:2]))
    results = ts.history(launches, set={"users.count": 60}, draws=2, out=folder / "history")
    assert sorted(set(results.runs["run"])) == [0, 1]
    assert "Facebook" in results.text


def test_a_comparison_of_named_results(ran, changed, folder):
    compared = ts.compare({"plain": ran, "other": changed}, out=folder / "compared")
    assert "other" in set(compared.table("comparison").astype(str).to_numpy().ravel())
    assert repr(compared) == f"<Results of 'compare' in {folder / 'compared'}>"


def test_any_other_command_is_given_and_prints(ran, folder):
    assert ts.command("pack", ran, out=folder / "ran.zip").startswith("Packed: ")
    assert (folder / "ran.zip").exists()
