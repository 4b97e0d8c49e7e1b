"""What the notebooks share: finding results, colours that colour-blind people can tell apart, and ribbons."""

import os
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

HOME = Path(__file__).resolve().parent.parent

# Six of Okabe and Ito 2008 and two more, in the order in which the program's own charts use them.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#6633FF", "#BB2233"]

plt.rcParams.update({
    "axes.prop_cycle": plt.cycler(color=COLOURS),
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.25,
    "figure.figsize": (9, 4.5),
    "figure.constrained_layout.use": True,
    "legend.frameon": False,
})


def results(name):
    """The results folder of that name, in TOWNSQUARE_RESULTS or, if that is not set, in results/ of the project."""
    folder = Path(os.environ.get("TOWNSQUARE_RESULTS", HOME / "results")) / name
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is missing: run the command at the top of this notebook first")
    return folder


def table(folder, name):
    """A table of a results folder; platforms are text even if they are called like a number."""
    return pd.read_csv(Path(folder) / name, dtype={"platform": str})


def ribbon(axes, rows, by, value, label=None, **style):
    """Median over replicates with the middle 90 % of them as a ribbon; returns the medians."""
    spread = rows.groupby(by)[value].quantile([0.05, 0.5, 0.95]).unstack()
    line, = axes.plot(spread.index, spread[0.5], label=label, **style)
    axes.fill_between(spread.index, spread[0.05], spread[0.95], color=line.get_color(), alpha=0.2, linewidth=0)
    return spread[0.5]
