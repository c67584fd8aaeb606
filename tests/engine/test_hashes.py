"""Hashes name their algorithm and do not depend on how a file is read."""

import hashlib
from pathlib import Path

from engine.hashes import hash_bytes, hash_file


def test_a_hash_names_its_algorithm() -> None:
    assert hash_bytes(b"night") == "b2:" + hashlib.blake2b(b"night", digest_size=32).hexdigest()


def test_a_large_file_hashes_like_its_bytes(tmp_path: Path) -> None:
    data = bytes(range(256)) * 20_000
    (tmp_path / "large").write_bytes(data)
    assert hash_file(tmp_path / "large") == hash_bytes(data)


def test_an_empty_file_has_a_hash(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert hash_file(tmp_path / "empty") == hash_bytes(b"")


def test_one_changed_bit_changes_the_hash() -> None:
    assert hash_bytes(b"\x00" * 100) != hash_bytes(b"\x00" * 99 + b"\x01")
