"""Where a home is, who may read it, and that files appear whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from engine.errors import KnownError
from engine.home import Home, disk_errors, write_whole


def test_the_option_wins_over_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NIGHTJAR_HOME", str(tmp_path / "environment"))
    assert Home.locate(str(tmp_path / "option")).path == tmp_path / "option"
    assert Home.locate().path == tmp_path / "environment"


def test_without_either_it_is_the_platforms_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NIGHTJAR_HOME")
    found = Home.locate().path
    assert found.is_absolute()
    assert found.name == "nightjar"


def test_a_relative_or_tilde_option_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert Home.locate("here").path == tmp_path / "here"
    assert Home.locate("~/there").path == tmp_path / "there"


def test_create_makes_every_folder_and_may_be_repeated(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home")
    home.create()
    home.create()
    folders = (home.models, home.snapshots, home.served, home.nights, home.logs, home.backups)
    assert all(folder.is_dir() for folder in folders)


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX's")
def test_folders_and_files_are_the_owners_only(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.create()
    write_whole(home.path / "file", b"data")
    assert home.path.stat().st_mode & 0o777 == 0o700
    assert home.snapshots.stat().st_mode & 0o777 == 0o700
    assert (home.path / "file").stat().st_mode & 0o777 == 0o600


def test_a_home_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnownError) as caught:
        Home(tmp_path / "file" / "home").create()
    assert caught.value.error_id == "home_unwritable"
    assert "--home" in caught.value.next_step


def test_write_whole_replaces_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.json"
    write_whole(path, b"first")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    assert [one.name for one in path.parent.iterdir()] == ["file.json"]


def test_a_write_that_fails_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_whole(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError) as caught:
        write_whole(path, b"new")
    assert caught.value.error_id == "disk_full"
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_other_disk_errors_pass_through() -> None:
    with pytest.raises(OSError, match="Input/output"), disk_errors("a file"):
        raise OSError(errno.EIO, "Input/output error")


def test_free_bytes_is_a_size(home: Home) -> None:
    assert home.free_bytes() > 0
