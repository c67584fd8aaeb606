"""How a snapshot came to be: everything needed to make it again, and the hashes to know it by. No text of anyone."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from engine.home import write_whole

VERSION = 1


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """`memories` are the ids whose rows were trained on; `files` the hashes of the other files of the folder.

    `scale`, the share kept of what the night changed, is already in the adapter. `versions` names libraries,
    `device` and `dtype` the arithmetic.
    """

    night: int
    kind: str
    model: str
    parent: int | None
    seed: int
    base_hash: str
    memories: tuple[int, ...]
    served_type: str
    scale: float = 1.0
    device: str = "cpu"
    dtype: str = ""
    recipe: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    adapter_hash: str = ""
    served_hash: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    version: int = VERSION

    def write(self, path: Path) -> None:
        write_whole(path, json.dumps(asdict(self), indent=1, sort_keys=True).encode())

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """Raises `OSError` when it is missing and `ValueError` when it is not a manifest."""
        found = json.loads(path.read_bytes())
        known = {one.name for one in fields(cls)}
        if not isinstance(found, dict) or found.get("version") != VERSION or not known.issuperset(found):
            raise ValueError(f"{path} is not a manifest of version {VERSION}")
        try:
            return cls(**{**found, "memories": tuple(found["memories"])})
        except (KeyError, TypeError) as error:
            raise ValueError(f"{path} is not a complete manifest") from error
