"""Splits what a model says, as it comes in, into thoughts (`<think>...</think>` at the start) and answer."""

_OPEN, _CLOSE = "<think>", "</think>"


class ThoughtSplitter:
    """`open_already`: the prompt itself opened the thought, as R1's does."""

    def __init__(self, *, open_already: bool = False) -> None:
        self._thought: list[str] = []
        self._held = ""
        self._state = "thought" if open_already else "start"

    @property
    def thoughts(self) -> str:
        return "".join(self._thought).strip()

    def feed(self, text: str) -> str:
        """The part of `text` (and of what was held back) that belongs to the answer."""
        if self._state == "answer":
            return text
        self._held += text
        if self._state == "start":
            begun = self._held.lstrip()
            if not begun.startswith(_OPEN):
                return "" if _OPEN.startswith(begun) else self._release()
            self._state, self._held = "thought", begun.removeprefix(_OPEN)
        if self._state == "thought":
            thought, mark, answer = self._held.partition(_CLOSE)
            if not mark:
                return ""
            self._thought.append(thought)
            self._state, self._held = "after", answer
        self._held = self._held.lstrip("\n")
        return self._release() if self._held else ""

    def finish(self) -> str:
        """What was still held back when the text ended."""
        if self._state == "thought":
            self._thought.append(self._held)
            self._held = ""
        return self._release()

    def _release(self) -> str:
        held, self._held, self._state = self._held, "", "answer"
        return held
