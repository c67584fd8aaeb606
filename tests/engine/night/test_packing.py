"""The prefix tree: nothing lost, nothing computed twice."""

from hypothesis import given
from hypothesis import strategies as some

from engine.night.packing import pack

SEQUENCES = some.lists(some.lists(some.integers(0, 3), min_size=1, max_size=8), min_size=1, max_size=6)


@given(SEQUENCES)
def test_rows_read_back(sequences: list[list[int]]) -> None:
    packed = pack(sequences)
    assert [[packed.tokens[node] for node in row] for row in packed.rows] == sequences
    assert all(packed.positions[node] == place for row in packed.rows for place, node in enumerate(row))


@given(SEQUENCES)
def test_one_node_for_each_distinct_beginning(sequences: list[list[int]]) -> None:
    beginnings = {tuple(row[: end + 1]) for row in sequences for end in range(len(row))}
    assert len(pack(sequences).tokens) == len(beginnings)


@given(SEQUENCES)
def test_every_node_has_a_place_in_the_grid(sequences: list[list[int]]) -> None:
    packed = pack(sequences)
    grid = packed.grid()
    assert len(grid) == len(sequences) * packed.longest
    assert [grid[place] for place in packed.places()] == list(range(len(packed.tokens)))
