"""Where a text came from, and whether it may teach. The one place that says so; decides nothing about content."""

TYPED = "typed"
APPROVED = "approved"

# Provenance of every message and memory, as stored (DESIGN 6.7).
TRUSTS = (TYPED, APPROVED, "pasted", "piped", "imported", "document", "tool", "assistant")

# Only what the owner typed or approved reaches the weights; the rest can be found, never trained on.
TEACHES = frozenset({TYPED, APPROVED})

_KINDS = {"pasted": "document", "piped": "document", "imported": "document", "document": "document",
          "tool": "tool_result", "assistant": "environment"}  # fmt: skip


def teaches(trust: str) -> bool:
    """False for an unknown provenance too."""
    return trust in TEACHES


def kind_of(trust: str) -> str:
    """The kind of experience a quarantined text is."""
    return _KINDS.get(trust, "document")
