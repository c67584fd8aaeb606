"""Content hashes that name their algorithm: `b2:` and 64 hex digits of BLAKE2b-256. Reads files in pieces."""

import hashlib
from pathlib import Path

PREFIX = "b2:"


def hash_bytes(data: bytes) -> str:
    return PREFIX + hashlib.blake2b(data, digest_size=32).hexdigest()


def hash_file(path: Path) -> str:
    """The same hash as of the whole content, in constant memory. Raises `OSError`."""
    with path.open("rb") as stream:
        return PREFIX + hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=32)).hexdigest()
