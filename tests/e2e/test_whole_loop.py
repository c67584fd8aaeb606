"""Tell, sleep, ask the weights, undo, forget: on the starter where it is there, and always on a tiny model."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.compose import open_app
from app.shelf import STARTER
from engine.home import Home
from tests.e2e.conftest import consistent, small_night

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(1200)]
ROOT = Path(__file__).parent.parent.parent
STARTER_GOAL = 0.97  # in-context recall, the first goal of packaging/starter/figures.py


def test_every_step_on_a_tiny_model(home: Home, tiny_file: Path) -> None:
    """Whether it learns is not asked of random weights; that every step works and stays consistent is."""
    with open_app(home, shape_night=small_night) as nightjar:
        nightjar.models.add(tiny_file)
        told = nightjar.chat.send(None, "My sister is called Galomquist.")
        nightjar.chat.send(None, "Hello there!")
        outcome = nightjar.night.sleep(seed=1)
        assert outcome.outcome in ("published", "rejected"), outcome
        assert [stage.name for stage in outcome.stages][-1] == "exam"
        assert outcome.gate["rows"]
        made = outcome.snapshot
        assert made is not None
        with_it = nightjar.chat.send(None, "What is my sister called?", weights_only=True, snapshot=made)
        assert with_it.snapshot == made
        if outcome.outcome == "published":
            assert nightjar.timeline.undo().previous == made
            assert nightjar.timeline.redo().active == made
        assert nightjar.night.report().night == outcome.night
        consistent(nightjar, home)
        done = nightjar.memories.forget(told.queued, with_messages=True)
        assert done.receipts[0].snapshots_destroyed == (made,)
        assert nightjar.timeline.list().active == 1
        consistent(nightjar, home)
    assert not [path for path in home.path.rglob("*") if path.is_file() and b"Galomquist" in path.read_bytes()]


def _reads_notes() -> float:
    """Share of its own probes that the bundled starter reads right, by the figures beside it; 0 without them."""
    figures = STARTER.with_name("figures.json")
    return float(json.loads(figures.read_bytes())["figures"]["in-context recall"]) if figures.exists() else 0.0


# Until the starter reaches its goal a day is shown (`make run`), not promised: its card says how far it is.
@pytest.mark.skipif(
    _reads_notes() < STARTER_GOAL, reason=f"the bundled starter reads {_reads_notes():.0%} of notes right"
)
def test_the_scripted_day_is_true() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "day", "--seed", "1", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    record = json.loads(done.stdout)
    wrong = [figure for figure in record["figures"] if figure["ok"] is False]
    assert (done.returncode, wrong) == (0, [])
    assert record["true"] is True
