"""How much one night dreams and examines: counts of rows and probes. The optimizer's numbers are in `recipe.py`."""

from dataclasses import dataclass, replace
from typing import Self

SMALL_MODEL_PARAMETERS = 100_000_000
_EACH_MEMORY = (
    "forward", "by_heart", "reverse", "reverse_by_heart", "tell", "conversations", "beside", "context", "neighbours",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """Most rows of each kind. Defaults are for the starter, which answers 100 questions a second.

    Proportions follow the trial (DESIGN section 11): about half of the rows teach, a quarter keeps general answers, the
    rest draws the border around what was taught.
    """

    samplings: int = 3  # times the base writes questions about one note
    questions_a_sampling: int = 6
    forward: int = 28  # phrasings trained, each memory
    by_heart: int = 8  # more phrasings that the bank asks and answers, whether the base can read them or not
    reverse: int = 16  # with 8 + 6 the night kept 18 % of the examiner's reverse questions, so 53 % (LOG, night 4)
    reverse_by_heart: int = 14
    tell: int = 4
    conversations: int = 10
    beside: int = 4  # asked with other memories' notes in the prompt
    context: int = 18  # asked with a note in the prompt that answers, so that notes keep working
    superseded: int = 10  # neither these nor 4 are enough yet for the value before a correction (LOG, life 11 and 12)
    old_share: float = 0.5  # of these for one that was taught before
    known_share: float = 0.2  # for one that is known and not on tonight's schedule
    known: int = 120  # of those, at most
    known_aside: int = 4  # exam questions for each of those
    readings: int = 100  # about nobody's facts, answered from a note or from what was said earlier in the conversation
    neighbours: int = 70  # questions beside each memory that it does not answer
    never_told: int = 120  # questions about the owner that no memory answers, in wordings of their own
    strangers: int = 60  # questions about people of the owner whom nobody spoke of
    general: int = 140
    general_share: float = 0.25  # of all rows, when that is more
    harmful: int = 60
    harmless: int = 50
    set_aside: int = 8  # exam questions, each memory
    bank_checked: int = 60  # bank questions tried for one memory
    exam_old: int = 200
    exam_group: int = 70  # probes of each other kind; at least 60, or a row of the gate can only warn
    exam_kl: int = 96  # three quarters of them are counted

    @classmethod
    def for_model(cls, parameters: int) -> Self:
        """The defaults for a base of this size: a big model costs seconds an answer, and needs fewer phrasings."""
        if parameters < SMALL_MODEL_PARAMETERS:
            return cls()
        return replace(
            cls(),
            samplings=2,
            forward=16,
            by_heart=0,  # a big model reads what it is asked
            reverse_by_heart=0,
            conversations=6,
            known=0,  # not measured on a big one; its schedule brings each memory back
            neighbours=14,
            readings=16,
            reverse=8,
            never_told=40,
            strangers=20,
            general=80,
            harmful=16,
            harmless=16,
            exam_old=60,
            exam_group=60,
            exam_kl=80,
            bank_checked=24,
        )

    def for_old(self) -> Self:
        """What a memory gets that some night taught before, on its night of rehearsal or when it is taught again."""
        return replace(self._share(self.old_share), samplings=1)

    def for_known(self) -> Self:
        """What every other known memory gets, so that no night passes without it."""
        return replace(self._share(self.known_share), samplings=1, set_aside=self.known_aside)

    def _share(self, share: float) -> Self:
        few = {name: round(getattr(self, name) * share) for name in _EACH_MEMORY}
        return replace(self, **{name: max(1, count) if getattr(self, name) else 0 for name, count in few.items()})
