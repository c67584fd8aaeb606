"""The prefix tree: nothing lost, nothing computed twice."""

from hypothesis import given
from hypothesis import strategies as some

from engine.night.packing import FILLED, pack

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
def test_every_node_has_a_place_in_the_grids(sequences: list[list[int]]) -> None:
    packed = pack(sequences)
    grids = packed.grids()
    nodes = [node for grid in grids for node in grid.nodes()]
    assert [nodes[place] for place in packed.places(grids)] == list(range(len(packed.tokens)))
    assert sorted(row for grid in grids for row in grid.rows) == sorted(packed.rows)


@given(SEQUENCES)
def test_no_row_leaves_much_of_its_grid_empty(sequences: list[list[int]]) -> None:
    assert all(len(row) >= FILLED * grid.longest for grid in pack(sequences).grids() for row in grid.rows)
