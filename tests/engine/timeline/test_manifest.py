"""A manifest comes back as it was written, and anything else is refused."""

import json
from pathlib import Path

import pytest

from engine.timeline.manifest import Manifest

WHOLE = Manifest(
    night=3, kind="night", model="starter-ab", parent=2, seed=9, base_hash="b2:0", memories=(4, 5),
    served_type="Q4_K_M", scale=0.75, device="cpu", dtype="float32", recipe={"rank": 16}, versions={"torch": "2.13.0"},
    adapter_hash="b2:1", served_hash="b2:2", files={"gate.json": "b2:3"},
)  # fmt: skip


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    WHOLE.write(tmp_path / "manifest.json")
    assert Manifest.read(tmp_path / "manifest.json") == WHOLE


@pytest.mark.parametrize(
    "change",
    [{"version": 2}, {"version": None}, {"extra": 1}, {"memories": None}, {"memories": 4}],
)
def test_another_version_or_shape_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    WHOLE.write(tmp_path / "manifest.json")
    content = json.loads((tmp_path / "manifest.json").read_bytes())
    (tmp_path / "manifest.json").write_text(json.dumps({**content, **change}))
    with pytest.raises(ValueError, match="manifest"):
        Manifest.read(tmp_path / "manifest.json")


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b'{"version": 1}', b"null"])
def test_what_is_no_manifest_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(ValueError):  # noqa: PT011  # json's, unicode's and our own: all mean the same to a caller
        Manifest.read(tmp_path / "manifest.json")
