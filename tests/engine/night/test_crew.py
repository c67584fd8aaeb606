"""Members that share tasks: order, repeatability, side by side, and what a failure leaves."""

import threading

import pytest

from engine.night.crew import Crew


def test_results_come_in_the_order_of_the_items_and_members_take_turns() -> None:
    crew = Crew(["a", "b"])
    assert list(crew.each(lambda member, item: f"{member}{item}", range(5))) == ["a0", "b1", "a2", "b3", "a4"]


def test_members_work_at_the_same_time_and_each_on_one_task() -> None:
    meeting = threading.Barrier(2, timeout=10)  # passed only when both are inside
    assert list(Crew([1, 2]).each(lambda _, __: meeting.wait() >= 0, range(4))) == [True] * 4


def test_the_first_failure_is_raised_and_nothing_more_is_begun() -> None:
    begun: list[int] = []

    def fail(_: str, item: int) -> None:
        begun.append(item)
        raise ValueError(f"task {item}")

    with pytest.raises(ValueError, match="task 0"):
        list(Crew(["only"]).each(fail, range(1000)))
    assert len(begun) < 1000
    assert not any(one.name.startswith("crew") for one in threading.enumerate())


def test_a_crew_needs_a_member() -> None:
    with pytest.raises(ValueError, match="member"):
        Crew([])
