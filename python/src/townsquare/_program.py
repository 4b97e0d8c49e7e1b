"""Finds Townsquare's command, gives it, and turns its errors into exceptions."""

from __future__ import annotations

import contextvars
import os
import shutil
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Sequence
from pathlib import Path

from ._progress import Show


class TownsquareError(Exception):
    """The command could not be done; the message is its own. ``code`` is 1 if it failed while running, 2 for bad input."""

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(message)
        self.code = code


class TownsquareWarning(UserWarning):
    """What may not be meant as it stands in a scenario."""


class Running:
    """A command that is under way, so that it can be ended from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._ended = False

    def begin(self, process: subprocess.Popen[str]) -> None:
        with self._lock:
            self._process = process
            if self._ended:
                process.terminate()

    def end(self) -> None:
        with self._lock:
            self._ended = True
            if self._process is not None:
                self._process.terminate()


#: The command of an awaited call, which ends with it.
awaited: contextvars.ContextVar[Running | None] = contextvars.ContextVar("awaited", default=None)


def program() -> list[str]:
    """The words that start Townsquare: what the variable TOWNSQUARE names (launcher, jar or folder), else the checkout in
    which this file or the current folder lies, else ``townsquare`` on the PATH."""
    given = os.environ.get("TOWNSQUARE")
    if given:
        return _words(Path(given).expanduser())
    here = Path.cwd()
    for folder in [*Path(__file__).resolve().parents, here, *here.parents]:
        if (folder / "townsquare").is_file() and (folder / "sim-cli" / "pom.xml").is_file():
            return [str(folder / "townsquare")]
    found = shutil.which("townsquare")
    if found:
        return [found]
    raise TownsquareError(
        "Townsquare's command is not found: put its folder on the PATH, start Python in the checkout, or set the variable"
        " TOWNSQUARE to the launcher, the jar or the folder of either"
    )


def _words(given: Path) -> list[str]:
    for file in [given, given / "townsquare", given / "bin" / "townsquare"]:
        if file.is_file():
            return _jar(file) if file.suffix == ".jar" else [str(file.absolute())]
    raise TownsquareError(f"TOWNSQUARE is {given}, but no launcher or jar is there")


def _jar(jar: Path) -> list[str]:
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    homes = [folder for folder in jar.absolute().parents if (folder / "scenarios").is_dir()]
    home = [f"-Dtownsquare.home={homes[0]}"] if homes else []
    return [str(java), "-Djava.awt.headless=true", *home, "-jar", str(jar.absolute())]


def give(words: Sequence[str], show: Show) -> str:
    """Gives a command and returns what it prints; progress goes to ``show``, warnings become Python's."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        try:
            process = subprocess.Popen(
                [*program(), *words], stdout=out, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8"
            )
        except OSError as problem:
            raise TownsquareError(f"{program()[0]} cannot be started: {problem.strerror}") from problem
        running = awaited.get()
        if running:
            running.begin(process)
        assert process.stderr is not None
        said = []
        try:
            for line in process.stderr:
                if not show.line(line.rstrip()):
                    said.append(line.rstrip())
            process.wait()
        except BaseException:
            process.terminate()  # it keeps what is finished, for resume=True
            process.wait()
            raise
        finally:
            process.stderr.close()
            show.close()
        out.seek(0)
        printed = out.read()
    return _judge(process.returncode, printed, said)


def _judge(code: int, printed: str, said: list[str]) -> str:
    # Whatever stands in a file of results is none of the command's failure: some runs of a sweep may fail.
    told = [line for line in said if not line.startswith(("Running into", "Warning: "))]
    if code != 0 and "\nResults: " not in "\n" + printed:
        raise TownsquareError("\n".join(told) or f"the command ended with code {code}", code)
    for line in said:
        if line.startswith("Warning: "):
            warnings.warn(line.removeprefix("Warning: "), TownsquareWarning, stacklevel=5)
    if code != 0:
        warnings.warn(told[-1], TownsquareWarning, stacklevel=5)
    return printed
