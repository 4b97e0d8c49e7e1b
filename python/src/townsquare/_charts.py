"""The main charts of results, in matplotlib. Each draws on ``axes`` or on a figure of its own, and returns the axes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ._program import TownsquareError

if TYPE_CHECKING:
    from ._results import Results

#: Six of Okabe and Ito 2008 and two more, which colour-blind people can tell apart; in the order of the program's charts.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#6633FF", "#BB2233"]


def style() -> None:
    """Has all charts of this process look like those of Townsquare."""
    import matplotlib.pyplot as plt

    plt.rcParams.update(_style())


def _style() -> Any:
    from cycler import cycler

    return {
        "axes.prop_cycle": cycler(color=COLOURS),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.alpha": 0.25,
        "figure.figsize": (9, 4.5),
        "figure.constrained_layout.use": True,
        "legend.frameon": False,
    }


def ribbon(axes: Any, rows: Any, by: str, value: str, label: str | None = None, **look: Any) -> Any:
    """Median over replicates with the middle 90 % of them as a ribbon; returns the medians."""
    spread = rows.groupby(by)[value].quantile([0.05, 0.5, 0.95]).unstack()
    (line,) = axes.plot(spread.index, spread[0.5], label=label, **look)
    axes.fill_between(spread.index, spread[0.05], spread[0.95], color=line.get_color(), alpha=0.2, linewidth=0)
    return spread[0.5]


def plot(results: Results, axes: Any = None) -> Any:
    """The chart that tells most of these results."""
    tables = results.tables
    for name, chart in [
        ("recipes", plot_recipes),
        ("learnt", plot_learnt),
        ("tipping", plot_tipping),
        ("points", plot_phases),
    ]:
        if name in tables:
            return chart(results, axes)
    return plot_users(results, axes)


def plot_users(results: Results, axes: Any = None) -> Any:
    """Active share of each platform over time: median and middle 90 %; of a fork, of each variant's alternatives."""
    axes = _axes(axes)
    for label, rows in _lines(results):
        ribbon(axes, rows, "date", "attention_share", label=label)
    _percent(axes, "active users, share of all")
    axes.legend()
    return axes


def plot_money(results: Results, axes: Any = None) -> Any:
    """Cash of each platform over time, in millions of dollars: median and middle 90 %; of a fork, as for users."""
    axes = _axes(axes)
    for label, rows in _lines(results):
        if rows["cash"].notna().any():
            ribbon(axes, rows.assign(cash=rows["cash"] / 1e6), "date", "cash", label=label)
    if not axes.lines:
        raise TownsquareError(f"{results.folder} follows no money: its platforms have business: none")
    axes.set(ylabel="cash, million dollars")
    axes.legend()
    return axes


def plot_critical_mass(results: Results, axes: Any = None) -> Any:
    """Users of each alternative at the dates at which its critical mass was measured, beside that critical mass."""
    axes = _axes(axes)
    measured = _table(results, "critical_mass", "of which a run measures it")
    for position, (platform, rows) in enumerate(measured.groupby("platform", sort=False)):
        colour = COLOURS[position % len(COLOURS)]
        ribbon(axes, rows, "step", "share", label=f"{platform}: users", color=colour, marker="o")
        if rows["critical_mass"].notna().any():
            look = dict(color=colour, linestyle="--", marker="x")
            ribbon(axes, rows.dropna(subset=["critical_mass"]), "step", "critical_mass", label=f"{platform}: critical mass", **look)
    axes.set(xlabel="step (days)")
    _percent(axes, "share of all users")
    axes.legend()
    return axes


def plot_outcomes(results: Results, axes: Any = None) -> Any:
    """How often each outcome came, by platform or variant."""
    axes = _axes(axes)
    runs = _pandas(results, "runs")
    runs = runs[runs["role"] == "alternative"]
    by = "variant" if "variant" in runs.columns else "platform"
    counts = runs.groupby([by, "outcome"], sort=False).size().unstack(fill_value=0)
    before = 0 * counts.iloc[:, 0]
    for position, outcome in enumerate(counts.columns):
        axes.barh(counts.index, counts[outcome], left=before, label=outcome, color=COLOURS[position % len(COLOURS)])
        before = before + counts[outcome]
    axes.set(xlabel="runs")
    axes.invert_yaxis()
    axes.legend()
    return axes


def plot_phases(results: Results, axes: Any = None) -> Any:
    """Probability of critical mass at each design point of a sweep, over one or two varied parameters."""
    axes = _axes(axes)
    points = _table(results, "points", "which a sweep has")
    points = points[points["role"] == "alternative"]
    points = points[points["platform"] == points["platform"].iloc[0]]
    columns = list(points.columns)
    varied = columns[1 : columns.index("platform")]
    if len(varied) == 1:
        _curve(axes, points.sort_values(varied[0]), varied[0])
        return axes
    if len(varied) != 2:
        raise TownsquareError(f"phases are drawn over one or two parameters, and {len(varied)} vary: {', '.join(varied)}")
    grid = points.pivot(index=varied[1], columns=varied[0], values="probability")
    image = axes.imshow(grid, origin="lower", aspect="auto", cmap="viridis", vmin=0, vmax=1)
    axes.set_xticks(range(grid.shape[1]), [_short(value) for value in grid.columns])
    axes.set_yticks(range(grid.shape[0]), [_short(value) for value in grid.index])
    axes.set(xlabel=varied[0], ylabel=varied[1])
    axes.grid(False)
    axes.figure.colorbar(image, ax=axes, label="probability of critical mass")
    return axes


def plot_tipping(results: Results, axes: Any = None) -> Any:
    """Probability of critical mass over the parameter that a search has varied, with the fitted curve."""
    axes = _axes(axes)
    tried = _table(results, "tipping", "which a search for a tipping point has")
    rows = tried.groupby("at", sort=False) if "at" in tried.columns and tried["at"].notna().any() else [(None, tried)]
    path = results.summary["question"]["path"]
    for at, curve in rows:
        _curve(axes, curve.sort_values("value"), "value", None if at is None else f"at {at:g}")
    axes.set(xlabel=path)
    return axes


def plot_learnt(results: Results, axes: Any = None) -> Any:
    """How much of the prior's spread a calibration has left of each parameter: 1 where nothing was learnt."""
    axes = _axes(axes)
    learnt = _table(results, "learnt", "which a calibration has").sort_values("spread", ascending=False)
    axes.barh(learnt["parameter"], learnt["spread"])
    axes.axvline(1, color="grey", linewidth=1)
    axes.set(xlabel="spread after, as a share of the prior's")
    return axes


def plot_recipes(results: Results, axes: Any = None) -> Any:
    """Probability of critical mass of each recipe, with its 95 % interval, over what it costs."""
    axes = _axes(axes)
    recipes = _table(results, "recipes", "which a search for levers has")
    bars = [recipes["probability"] - recipes["low"], recipes["high"] - recipes["probability"]]
    axes.errorbar(recipes["cost"] / 1e6, recipes["probability"], yerr=bars, fmt="o", capsize=3)
    for _, recipe in recipes.iterrows():
        axes.annotate(f" {recipe['recipe']}", (recipe["cost"] / 1e6, recipe["probability"]))
    axes.set(xlabel="cost, million dollars")
    _percent(axes, "probability of critical mass")
    return axes


def _curve(axes: Any, rows: Any, by: str, label: str | None = None) -> None:
    rows = rows[rows["probability"].notna()]
    bars = [rows["probability"] - rows["low"], rows["high"] - rows["probability"]]
    points = axes.errorbar(rows[by], rows["probability"], yerr=bars, fmt="o", capsize=3, label=label)
    if "fitted" in rows.columns and rows["fitted"].notna().any():
        axes.plot(rows[by], rows["fitted"], color=points[0].get_color())
    axes.axhline(0.5, color="grey", linewidth=1)
    axes.set(xlabel=by)
    _percent(axes, "probability of critical mass")
    if label:
        axes.legend()


def _lines(results: Results) -> Iterable[tuple[str, Any]]:
    for variant, each in (results.variants or {"": results}).items():
        rows = _pandas(each, "timeseries")
        if "date" not in rows.columns:
            raise TownsquareError(f"{each.folder} has no run over time, but {', '.join(each.tables)}")
        for platform in rows["platform"].unique():
            if variant and platform not in _alternatives(each):
                continue
            yield f"{platform}: {variant}" if variant else platform, rows[rows["platform"] == platform]


def _alternatives(results: Results) -> list[str]:
    return [platform["name"] for platform in results.summary["platforms"] if platform["role"] == "alternative"]


def _table(results: Results, name: str, what: str) -> Any:
    if name not in results.tables:
        raise TownsquareError(f"{results.folder} has no table '{name}', {what}; there are {', '.join(results.tables)}")
    return results.table(name, "pandas")


def _pandas(results: Results, name: str) -> Any:
    if results.variants:
        return results.query(f'from "{name}"', "pandas")
    return results.table(name, "pandas")


def _short(value: Any) -> str:
    return f"{value:g}" if isinstance(value, (int, float)) else str(value)


def _percent(axes: Any, label: str) -> None:
    from matplotlib.ticker import PercentFormatter

    axes.set(ylabel=label)
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=None))


def _axes(axes: Any) -> Any:
    if axes is not None:
        return axes
    import matplotlib.pyplot as plt

    with plt.rc_context(_style()):
        return plt.subplots()[1]
