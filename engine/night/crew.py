"""Several of one model that share a stage's work, a thread each: what a second core is for where a model is small.

A small model gains nothing from a second thread of its own (LOG, night 2); two of it answer twice as fast (LOG,
night 5). Each has its own context; the weights are mapped once.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from engine.chat.llama import LlamaModel

Member = TypeVar("Member")
Item = TypeVar("Item")
Result = TypeVar("Result")


@contextmanager
def models(
    path: Path, *, count: int, context_tokens: int, threads: int, adapter: Path | None = None
) -> Iterator[list[LlamaModel]]:
    """`count` times the same file. Raises what `LlamaModel` raises."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(LlamaModel(path, context_tokens=context_tokens, threads=threads, adapter=adapter))
            for _ in range(count)
        ]


class Crew(Generic[Member]):
    """Members work side by side, none of them on two tasks at once."""

    def __init__(self, members: Sequence[Member]) -> None:
        """Raises `ValueError` when there is none."""
        if not members:
            raise ValueError("a crew needs a member")
        self.members = tuple(members)

    @property
    def first(self) -> Member:
        return self.members[0]

    def each(self, task: Callable[[Member, Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """`task` of every item, in their order; raises what the first failing one raised, after the rest has ended.

        Item k goes to member k modulo their number, so that each meets the same tasks in the same order every time.
        """
        with ExitStack() as stack:
            threads = [stack.enter_context(ThreadPoolExecutor(1, "crew")) for _ in self.members]
            turns = [(threads[k % len(threads)], self.members[k % len(threads)], item) for k, item in enumerate(items)]
            waiting = [thread.submit(task, member, item) for thread, member, item in turns]
            try:
                for one in waiting:
                    yield one.result()
            finally:
                for one in waiting:
                    one.cancel()
