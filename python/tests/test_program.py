"""How the program is found, and that the package installs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import HERE, SMALL

import townsquare as ts
from townsquare import _program, _progress

PROJECT = HERE.parent.parent


def launcher(folder, text="#!/bin/sh\n"):
    file = folder / "townsquare"
    file.write_text(text)
    file.chmod(0o755)
    return file


def test_the_variable_counts_first(tmp_path, monkeypatch):
    file = launcher(tmp_path)
    for given in (file, tmp_path):
        monkeypatch.setenv("TOWNSQUARE", str(given))
        assert ts.program() == [str(file)]
    monkeypatch.setenv("TOWNSQUARE", str(tmp_path / "none"))
    with pytest.raises(ts.TownsquareError, match="TOWNSQUARE is .*none, but no launcher or jar is there"):
        ts.program()


def test_a_jar_is_started_by_java(tmp_path, monkeypatch):
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "lib").mkdir()
    jar = tmp_path / "lib" / "townsquare.jar"
    jar.touch()
    monkeypatch.setenv("TOWNSQUARE", str(jar))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert ts.program() == ["java", "-Djava.awt.headless=true", f"-Dtownsquare.home={tmp_path}", "-jar", str(jar)]


def test_the_checkout_counts_before_the_path(tmp_path, monkeypatch):
    monkeypatch.delenv("TOWNSQUARE", raising=False)
    assert ts.program() == [str(PROJECT / "townsquare")]
    monkeypatch.setattr(_program, "__file__", str(tmp_path / "a.py"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ts.TownsquareError, match="command is not found: put its folder on the PATH"):
        ts.program()
    file = launcher(tmp_path)
    assert ts.program() == [str(file)]


def test_a_failure_while_running_has_its_code(tmp_path, monkeypatch):
    launcher(tmp_path, "#!/bin/sh\necho 'Running into x' >&2\necho '10 %: a' >&2\necho 'disk full' >&2\nexit 1\n")
    monkeypatch.setenv("TOWNSQUARE", str(tmp_path))
    with pytest.raises(ts.TownsquareError, match="^disk full$") as failed:
        ts.run(SMALL)
    assert failed.value.code == 1


def test_failed_runs_of_a_sweep_are_a_warning(tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.json").write_text("{}")
    launcher(tmp_path, f"#!/bin/sh\necho 'Results: {tmp_path}/out'\necho '1 run failed: see failures.csv' >&2\nexit 1\n")
    monkeypatch.setenv("TOWNSQUARE", str(tmp_path))
    with pytest.warns(ts.TownsquareWarning, match="1 run failed"):
        assert ts.sweep("any").folder == tmp_path / "out"


def test_a_terminal_shows_one_line_that_changes(capsys):
    show = _progress.shown(True)
    assert show.line("5 %: 1 of 20 runs done, about 3 s left")
    assert show.line("10 %: 2 of 20 runs done")
    assert not show.line("Drawing charts")
    show.close()
    first, second = "  5 % 1 of 20 runs done, about 3 s left", " 10 % 2 of 20 runs done"
    assert capsys.readouterr().err == f"\r{first}\r{second.ljust(len(first))}\n"


def test_version_and_page_are_those_of_the_project():
    poms = re.search(r"<version>(.*?)</version>", (PROJECT / "pom.xml").read_text())
    assert f'version = "{poms[1]}"' in (HERE.parent / "pyproject.toml").read_text()
    page = (PROJECT / "docs" / "python.md").read_text()
    for name in [name for name in ts.__all__ if name.islower()] + [n for n in dir(ts.Results) if n.startswith("plot")]:
        assert name in page, name


def test_the_package_installs_without_network(tmp_path):
    target = tmp_path / "site"
    copy = tmp_path / "python"
    subprocess.run(["cp", "-r", str(HERE.parent), str(copy)], check=True)
    words = ["install", "--quiet", "--no-build-isolation", "--no-deps", "--no-index", "--target", str(target), str(copy)]
    done = subprocess.run([sys.executable, "-m", "pip", *words], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert Path(target, "townsquare", "py.typed").exists()
    told = subprocess.run(
        [sys.executable, "-c", "import townsquare; print(townsquare.__file__)"],
        env={"PYTHONPATH": str(target)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.startswith(str(target))
