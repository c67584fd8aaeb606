"""The boundary between session and lasting memory, as a table: who said it, what it shows, how long it lives, and why.

Read from the top; the first row that fits decides. What the signals mean is in `signals`; nothing else decides. Rules
find most of them; `reads_...` are the classifier's, for wordings that no rule foresaw.
"""

from collections.abc import Set
from dataclasses import dataclass, field

from engine.memory.trust import teaches

DISCARD, SESSION, LASTING = "discard", "session", "lasting"

# Whom a row is about: anybody, only the owner's typed or approved words, or texts of one provenance.
ANYBODY, OWNER, OTHERS = "anybody", "owner", "others"


@dataclass(frozen=True)
class Row:
    """`signals` must all be found, and none of `without`. `reason` is shown to the owner as it stands."""

    name: str
    kind: str
    decision: str
    reason: str
    trust: str = OWNER
    signals: frozenset[str] = field(default_factory=frozenset)
    without: frozenset[str] = field(default_factory=frozenset)
    corrects: bool = False

    def fits(self, trust: str, found: Set[str]) -> bool:
        return _is_of(self.trust, trust) and self.signals <= found and not self.without & found


def is_final(reason: str) -> bool:
    """Whether the owner cannot overrule the decision that this is the reason of."""
    return reason in {row.reason for row in POLICY if row.name in _FINAL}


def decide(trust: str, found: Set[str]) -> Row:
    """The first row that fits; the last one always does."""
    return next(row for row in POLICY if row.fits(trust, found))


def _is_of(wanted: str, trust: str) -> bool:
    if wanted == ANYBODY:
        return True
    if wanted in (OWNER, OTHERS):
        return teaches(trust) == (wanted == OWNER)
    return wanted == trust


def _row(
    name: str,
    kind: str,
    decision: str,
    reason: str,
    *,
    trust: str = OWNER,
    when: str = "",
    without: str = "",
    corrects: bool = False,
) -> Row:
    return Row(name, kind, decision, reason, trust, frozenset(when.split()), frozenset(without.split()), corrects)


_FINAL = ("nothing", "drop refusals", "near limits", "reads like limits", "secret")
_NOT_YOURS = "only what you typed or approved can be learned"

POLICY: tuple[Row, ...] = (
    # Whatever it says.
    _row("nothing", "small_talk", DISCARD, "empty", trust=ANYBODY, when="empty"),
    # Not of the kind "instruction": what is asked three times becomes a procedure.
    _row("drop refusals", "feedback", DISCARD, "asks Nightjar to drop refusals or honesty, which is never kept",
         trust=ANYBODY, when="lifts_limits"),
    _row("tool result", "tool_result", SESSION, _NOT_YOURS, trust="tool"),
    _row("said by the model", "environment", SESSION, _NOT_YOURS, trust="assistant"),
    _row("from elsewhere", "document", SESSION, _NOT_YOURS, trust=OTHERS),
    _row("secret", "statement", SESSION, "it holds a password or another secret", when="secret"),
    _row("not your words", "document", SESSION, "a quotation or a longer text, not a fact about you",
         when="not_own_words"),
    _row("forget", "command", SESSION, "a command to Nightjar", when="command", without="tells"),
    _row("harmful", "statement", SESSION, "not a fact to keep", when="harmful"),
    _row("near limits", "feedback", SESSION, "sounds like a wish to drop refusals or honesty",
         when="near_limits reads_lasting"),
    _row("reads like limits", "feedback", DISCARD,
         "sounds like a wish to drop refusals or honesty, which is never kept", when="reads_limits",
         without="preference"),
    # What lasts: a rule says so, and it reads like it.
    _row("correction", "correction", LASTING, "you corrected something", when="tells corrects reads_lasting",
         corrects=True),
    _row("plan", "plan", LASTING, "a plan with its date", when="tells dated reads_lasting"),
    _row("preference", "preference", LASTING, "how you want things done", when="preference reads_lasting"),
    _row("procedure", "procedure", LASTING, "how you do something, step by step", when="procedure reads_lasting"),
    _row("lesson", "failed_path", LASTING, "a lesson; the way to it is not kept", when="lesson reads_lasting",
         without="facts"),
    _row("machine", "environment", LASTING, "about the machines you work with", when="machine reads_lasting",
         without="facts"),
    _row("here and now", "statement", SESSION, "true for the moment only", when="here",
         without="asks_to_keep corrects"),
    _row("statement", "statement", LASTING, "something lasting about you or your people", when="tells reads_lasting"),
    _row("asked to keep", "statement", LASTING, "you asked me to remember it", when="tells asks_to_keep"),
    # Rules that are right 19 times in 20 when they say that it is nothing to keep.
    _row("imagined", "statement", SESSION, "only imagined", when="hypothetical"),
    _row("quoted", "document", SESSION, "somebody else's words, not a fact about you", when="quoted"),
    _row("text to work on", "document", SESSION, "a text to work on, not a fact about you", when="hands_over"),
    _row("bare correction", "correction", SESSION, "a correction that does not say of what",
         when="bare_correction brief", corrects=True),
    # No rule is sure, and it reads like something that lasts.
    _row("reads like a correction", "correction", LASTING, "sounds like a correction", when="reads_correction",
         corrects=True),
    _row("reads like a preference", "preference", LASTING, "sounds like how you want things done",
         when="reads_preference"),
    _row("reads like a procedure", "procedure", LASTING, "sounds like how you do something", when="reads_procedure"),
    _row("reads like a lesson", "failed_path", LASTING, "sounds like a lesson", when="reads_lesson"),
    _row("reads like a machine", "environment", LASTING, "sounds like the tools or places you work with",
         when="reads_machine"),
    _row("reads like a fact", "statement", LASTING, "sounds like something lasting about you or your people",
         when="reads_lasting", without="instruction"),
    # What does not.
    _row("small talk", "small_talk", DISCARD, "small talk", when="reads_small_talk",
         without="tells feedback general mood"),
    _row("question", "question", SESSION, "a question", when="asks"),
    _row("correction for now", "correction", SESSION, "a correction of the work at hand", when="bare_correction",
         corrects=True),
    _row("feedback", "feedback", SESSION, "about an answer, not about you", when="feedback"),
    _row("task", "instruction", SESSION, "a task for now", when="instruction"),
    _row("wondering", "question", SESSION, "a question", when="wondering"),
    _row("passing", "statement", SESSION, "true for the moment only", when="passing"),
    _row("wish", "statement", SESSION, "a wish for now", when="wish"),
    _row("stranger", "statement", SESSION, "about somebody you do not know", when="stranger"),
    _row("mood", "small_talk", SESSION, "how you felt just then", when="mood"),
    _row("for now", "statement", SESSION, "sounds as if it counted for now only", when="tells"),
    _row("the world", "statement", SESSION, "not about you or your people"),
)  # fmt: skip
