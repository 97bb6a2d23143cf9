"""The bridge against the real command, as STANCE_COMMAND or the clone around this folder has it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pandas as pd
import pytest

import stance_bridge as stance
from stance_bridge._command import arguments, command

ROOT = Path(__file__).parents[3]
CORPUS = ROOT / "corpus"
TEXT = 'Foreign Minister Ann Ash of Norway said on Friday: "We must defend human rights everywhere."'


@pytest.fixture(autouse=True)
def in_clone(monkeypatch: pytest.MonkeyPatch) -> None:
    if "STANCE_COMMAND" not in os.environ:
        monkeypatch.setenv("STANCE_COMMAND", f"node {ROOT / 'bin' / 'stance.js'}")


def test_rows_are_those_of_the_command() -> None:
    rows = stance.analyze(CORPUS, by=["actor", "type"], dimension="human-rights")
    printed = subprocess.run(
        [*command(), "analyze", str(CORPUS), "--by", "actor,type", "--dimension", "human-rights", "--format", "ndjson"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    expected = [json.loads(line) for line in printed.splitlines()]
    assert len(expected) > 1
    assert list(rows["pro"]) == [row["pro"] for row in expected]
    assert list(rows["name"]) == [row["name"] for row in expected]


def test_documents_of_a_data_frame() -> None:
    frame = pd.DataFrame({"text": [TEXT, "The weather was fine."], "date": pd.to_datetime(["2021-05-07", None])})
    said = stance.statements(frame)
    assert list(said["name"]) == ["Ann Ash"]
    assert list(said["document"]) == ["0"]
    assert list(said["date"]) == ["2021-05-07"]
    start, end = int(said["start"][0]), int(said["end"][0])
    assert "human rights" in TEXT[start:end]


def test_long_statements_have_a_row_for_each_dimension() -> None:
    said = stance.statements(CORPUS, long=True)
    assert {"statement", "dimension", "value", "p_pro"} <= set(said.columns)
    assert not said.duplicated(["statement", "dimension"]).any()


SPOKEN = (
    'Foreign Minister Ann Ash of Norway accused Sweden of lying. Ann Ash praised Denmark on Friday. '
    'Ann Ash said on Friday: "We must defend human rights everywhere."'
)


def test_targets_have_a_row_for_each_pair() -> None:
    frame = pd.DataFrame({"text": [SPOKEN]})
    pairs = stance.targets(frame)
    assert sorted(zip(pairs["source_name"], pairs["target_name"], pairs["negative"], pairs["positive"])) == [
        ("Ann Ash", "Denmark", 0, 1),
        ("Ann Ash", "Sweden", 1, 0),
    ]
    assert pairs["statements"].dtype.kind == "i"
    assert list(stance.targets(frame, value="negative")["target_name"]) == ["Sweden"]
    assert "Norway" in list(stance.targets(frame, by="affiliation")["source_name"])


def test_targets_are_those_of_the_command() -> None:
    printed = subprocess.run(
        [*command(), "targets", str(CORPUS), "--format", "ndjson"], capture_output=True, check=True
    ).stdout.decode()
    expected = [json.loads(line) for line in printed.splitlines()]
    pairs = stance.targets(CORPUS)
    assert len(expected) > 1
    assert list(zip(pairs["source"], pairs["target"])) == [(row["source"], row["target"]) for row in expected]


def test_statements_have_targets_where_they_are_asked_for() -> None:
    frame = pd.DataFrame({"text": [SPOKEN]})
    assert "targets" not in stance.statements(frame).columns
    said = stance.statements(frame, targets=True)
    assert sorted(said["targets"].dropna()) == ["denmark positive", "sweden negative"]
    assert list(stance.statements(frame, target="Sweden")["targets"]) == ["sweden negative"]


def test_no_target_is_an_empty_frame_and_a_warning() -> None:
    with pytest.warns(stance.StanceWarning):
        assert stance.targets(pd.DataFrame({"text": [TEXT]})).empty


def test_nothing_found_is_an_empty_frame_and_a_warning() -> None:
    frame = pd.DataFrame({"text": ["The weather was fine and nobody spoke."]})
    with pytest.warns(stance.StanceWarning):
        assert stance.statements(frame).empty


def test_an_unknown_option_is_an_error() -> None:
    with pytest.raises(stance.StanceError, match="--by-actor") as raised:
        stance.analyze(CORPUS, by_actor=True)
    assert raised.value.status == 2


def test_an_unknown_dimension_is_an_error() -> None:
    with pytest.raises(stance.StanceError, match="human-rights"):
        stance.analyze(CORPUS, dimension="humanrights")


def test_what_cannot_be_read_is_a_warning_or_with_strict_an_error() -> None:
    paths = [CORPUS, ROOT / "no-such-file.txt"]
    with pytest.warns(stance.StanceWarning, match="no-such-file"):
        assert not stance.analyze(paths).empty
    with pytest.raises(stance.StanceError, match="no-such-file"):
        stance.analyze(paths, strict=True)


def test_a_path_that_looks_like_an_option_is_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "--quiet.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert list(stance.statements("--quiet.txt")["name"]) == ["Ann Ash"]


def test_a_missing_command_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("STANCE_COMMAND")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(stance.StanceError, match="npm install"):
        stance.analyze(CORPUS)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"min_statements": 5}, ["--min-statements=5"]),
        ({"speech": True, "bundled": False}, ["--speech", "--no-bundled"]),
        ({"by": ["actor", "year"]}, ["--by=actor,year"]),
        ({"lexicon": ["a.yaml", Path("b.yaml")]}, ["--lexicon=a.yaml", "--lexicon=b.yaml"]),
        ({"since": None}, []),
        ({"where": "--x=1"}, ["--where=--x=1"]),
    ],
)
def test_options(options: dict[str, object], expected: list[str]) -> None:
    assert arguments(options) == expected
