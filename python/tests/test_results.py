"""What results folders hold, as frames and as charts."""

import json

import matplotlib.pyplot as plt
import pytest
from conftest import HERE

import townsquare as ts


def test_a_verdict_has_a_row_for_each_platform(ran):
    verdict = ran.verdict.set_index("name")
    assert list(verdict.index) == ["NA", "Agora"]
    counts = [verdict.loc["Agora", f"outcomes.{word}"] for word in ("critical-mass", "niche", "failed", "undecided")]
    assert sum(counts) == 3
    assert verdict.loc["Agora", "finalShare.median"] == ran.summary["platforms"][1]["finalShare"]["median"]


def test_tables_are_known_by_name(ran):
    assert ran.tables == ["critical_mass", "events", "ideology", "retention", "runs", "timeseries"]
    with pytest.raises(ts.TownsquareError, match="has no table 'rnus'; there are critical_mass, events"):
        ran.table("rnus")


def test_questions_in_sql(ran):
    answer = ran.query("select platform, count(*) n from runs group by all order by all")
    assert answer.values.tolist() == [["Agora", 3], ["NA", 3]]
    with pytest.raises(ts.TownsquareError, match="platfrom"):
        ran.query("select platfrom from runs")


def test_results_are_read_again(ran):
    again = ts.read(ran.folder)
    assert again.runs.equals(ran.runs)
    assert again.report.exists()
    assert repr(again) == f"<Results of 'run' in {ran.folder}>"
    with pytest.raises(ts.TownsquareError, match="nowhere does not exist"):
        ts.read("nowhere")
    with pytest.raises(ts.TownsquareError, match="no results folder: it has no manifest.json"):
        ts.read(HERE)


def test_a_fork_has_its_variants(forked):
    assert list(forked.variants) == ["none", "strict"]
    assert list(forked.verdict["variant"]) == ["none", "none", "strict", "strict"]
    assert set(forked.runs["variant"]) == {"none", "strict"}
    assert len(forked.timeseries) == 2 * 2 * 40 * 2
    assert [line.get_label() for line in forked.plot_users().lines] == ["Agora: none", "Agora: strict"]


def test_other_frames(ran):
    polars = pytest.importorskip("polars")
    pyarrow = pytest.importorskip("pyarrow")
    steps = ts.read(ran.folder, frame="polars").timeseries
    assert steps.schema["date"] == polars.Date and steps["platform"][0] == "NA"
    assert steps["attention_share"].to_list() == ran.timeseries["attention_share"].tolist()
    steps = ran.table("timeseries", "arrow")
    assert pyarrow.types.is_date(steps.schema.field("date").type) and steps["platform"][0].as_py() == "NA"


def test_a_frame_that_is_not_there(ran, monkeypatch):
    with pytest.raises(ts.TownsquareError, match="frame is 'panda'; allowed: pandas, polars, arrow"):
        ts.read(ran.folder, frame="panda")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ts.TownsquareError, match=r"needs pyarrow: pip install 'townsquare\[arrow\]'"):
        ts.read(ran.folder, frame="arrow")


def test_users_are_drawn_as_medians(ran):
    axes = ran.plot()
    assert [line.get_label() for line in axes.lines] == ["NA", "Agora"]
    last = ran.timeseries[(ran.timeseries["platform"] == "Agora") & (ran.timeseries["step"] == 39)]
    assert axes.lines[1].get_ydata()[-1] == last["attention_share"].median()
    plt.close("all")


def test_other_charts(ran, swept):
    assert sum(bar.get_width() for bar in ran.plot_outcomes().patches) == 3
    assert swept.plot().get_xlabel() == "alternative.quality"
    with pytest.raises(ts.TownsquareError, match="follows no money"):
        ran.plot_money()
    with pytest.raises(ts.TownsquareError, match="has no table 'points', which a sweep has"):
        ran.plot_phases()
    with pytest.raises(ts.TownsquareError, match="is not of a run"):
        _ = swept.verdict
    own = plt.subplots()[1]
    assert ran.plot_users(own) is own
    plt.close("all")


def test_a_search_for_critical_mass(ran, tmp_path):
    """Whoever sees 'critical_mass.csv' finds users and the boundary in one chart."""
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "manifest.json").write_text(json.dumps(ran.manifest))
    (copy / "critical_mass.csv").write_text(
        "replicate,step,platform,share,answer,critical_mass\n0,10,Agora,0.3,above,0.2\n1,10,Agora,0.1,below,0.3\n"
    )
    lines = {line.get_label(): list(line.get_ydata()) for line in ts.read(copy).plot_critical_mass().lines}
    assert lines == {"Agora: users": [0.2], "Agora: critical mass": [0.25]}
