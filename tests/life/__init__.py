"""Tests of `tests/bench/life`: benchmarks themselves are not collected."""
