"""Forward KL on a scripted distribution: zero for the same, the right figure for another."""

import math
from collections.abc import Sequence

import numpy as np
import pytest

from engine.night import drift
from engine.night.speaker import Speaker
from engine.prompts import Message
from tests.engine.night.scripted import ScriptedModel

PROMPT = (Message("user", "What is bread?"),)


class Biased(ScriptedModel):
    """The same distribution at every place."""

    def __init__(self, shares: Sequence[float]) -> None:
        super().__init__()
        self.shares = np.log(np.array(shares, np.float32))

    def logits(self, ids: Sequence[int], positions: Sequence[int]) -> np.ndarray:
        assert max(positions) < len(ids)
        return np.tile(self.shares, (len(positions), 1))


def speak(shares: Sequence[float]) -> Speaker:
    return Speaker(Biased(shares), stop=lambda: False)


def test_the_same_model_has_not_drifted() -> None:
    reference = drift.listen(speak([0.7, 0.2, 0.1]), PROMPT)
    assert reference is not None
    assert len(reference.answer) == len("Well, that depends.") + 1
    assert drift.divergence(speak([0.7, 0.2, 0.1]), reference) == pytest.approx(
        np.zeros(len(reference.answer)), abs=1e-6
    )


def test_each_model_reads_the_prompt_with_its_own_standing_notes() -> None:
    class Listening(Biased):
        def logits(self, ids: Sequence[int], positions: Sequence[int]) -> np.ndarray:
            self.prompts.append("".join(map(chr, ids)))
            return super().logits(ids, positions)

    told, new = Listening([0.7, 0.2, 0.1]), Listening([0.7, 0.2, 0.1])
    reference = drift.listen(Speaker(told, stop=lambda: False, standing=["Be brief."]), PROMPT)
    assert reference is not None
    drift.divergence(Speaker(new, stop=lambda: False), reference)
    assert "Be brief." in told.prompts[-1]
    assert "Be brief." not in new.prompts[-1]


def test_the_figure_is_the_kl() -> None:
    reference = drift.listen(speak([0.7, 0.2, 0.1]), PROMPT)
    assert reference is not None
    expected = 0.7 * math.log(0.7 / 0.5) + 0.2 * math.log(0.2 / 0.3) + 0.1 * math.log(0.1 / 0.2)
    assert drift.divergence(speak([0.5, 0.3, 0.2]), reference)[0] == pytest.approx(expected, abs=1e-6)


def test_a_tail_is_a_lower_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drift, "TOP", 1)
    reference = drift.listen(speak([0.7, 0.2, 0.1]), PROMPT)
    assert reference is not None
    full = 0.7 * math.log(0.7 / 0.5) + 0.2 * math.log(0.2 / 0.3) + 0.1 * math.log(0.1 / 0.2)
    found = drift.divergence(speak([0.5, 0.3, 0.2]), reference)[0]
    assert 0 < found <= full


def test_what_the_base_is_least_sure_of_is_left_out() -> None:
    doubts = [[0.4, 0.3, 0.3], [0.9, 0.05, 0.05], [0.7, 0.2, 0.1], [0.98, 0.01, 0.01]]
    references = [one for shares in doubts if (one := drift.listen(speak(shares), PROMPT)) is not None]
    assert references[1].entropy == pytest.approx(-0.9 * math.log(0.9) - 0.1 * math.log(0.05), abs=1e-6)
    assert drift.surest(references) == [references[3], references[1], references[2]]
    assert drift.surest(references[:1]) == references[:1]
