"""Shows how far a command has come: in a notebook, on a terminal, or to a function of one's own."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Union

_LINE = re.compile(r"(\d+) %: (.*)")


@dataclass(frozen=True)
class Progress:
    """How far a command has come, in percent and in its own words."""

    percent: int
    words: str


#: None shows progress where somebody looks on, True always, False never; a function is called with each.
Shown = Union[bool, None, Callable[[Progress], Any]]


class Show:
    """Shows nothing."""

    def line(self, line: str) -> bool:
        """Whether the line was one of progress."""
        found = _LINE.fullmatch(line)
        if found:
            self.show(Progress(int(found[1]), found[2]))
        return bool(found)

    def show(self, progress: Progress) -> None:
        pass

    def close(self) -> None:
        pass


class _Terminal(Show):
    def __init__(self) -> None:
        self._width = 0

    def show(self, progress: Progress) -> None:
        line = f"{progress.percent:3} % {progress.words}"
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)

    def close(self) -> None:
        if self._width:
            sys.stderr.write("\n")


class _Notebook(Show):
    """One line under the cell, which changes as the command goes on."""

    def __init__(self) -> None:
        self._handle: Any = None

    def show(self, progress: Progress) -> None:
        from IPython.display import HTML, display

        bar = HTML(f"<progress max=100 value={progress.percent}></progress> {progress.percent} % {progress.words}")
        if self._handle is None:
            self._handle = display(bar, display_id=True)
        else:
            self._handle.update(bar)


class _Function(Show):
    def __init__(self, function: Callable[[Progress], Any]) -> None:
        self._function = function

    def show(self, progress: Progress) -> None:
        self._function(progress)


def shown(how: Shown) -> Show:
    """Who shows it."""
    if callable(how):
        return _Function(how)
    if how is False:
        return Show()
    if _in_notebook():
        return _Notebook()
    return _Terminal() if how or sys.stderr.isatty() else Show()


def _in_notebook() -> bool:
    shell = sys.modules.get("IPython")
    return shell is not None and type(shell.get_ipython()).__name__ == "ZMQInteractiveShell"
