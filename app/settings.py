"""Settings as a person reads and changes them. What exists and what is valid is `engine/settings.py`'s."""

from app import language
from app.autostart import set_autostart
from app.views.models import SettingChange, SettingView
from engine.changes import Changes
from engine.home import Home
from engine.settings import TABLE, Setting, parse, setting
from engine.store.db import Store

AT_LOGIN = "start.at_login"
DRAFTS = "privacy.keep_drafts"


class SettingsService:
    def __init__(self, store: Store, home: Home) -> None:
        self._store, self._home = store, home

    def list(self) -> tuple[SettingView, ...]:
        return tuple(self._view(row) for row in TABLE)

    def get(self, key: str) -> SettingView:
        """Raises `KnownError("setting_unknown")`."""
        return self._view(setting(key))

    def set(self, key: str, text: str) -> SettingChange:
        """Text as typed by a person. Raises `KnownError` setting_unknown, setting_invalid, autostart_failed, disk_full.

        What lies outside the database is written within its transaction: where either fails, nothing has changed.
        """
        with self._store.transaction():
            self._store.settings.set(key, text)
            if key == AT_LOGIN:
                set_autostart(bool(parse(key, text)), self._home.path)
            if key == DRAFTS and not parse(key, text):
                self._store.conversations.drop_drafts([where for where, _ in self._store.conversations.drafts()])
            if key == language.KEY:
                language.keep(self._home, str(parse(key, text)))
        return SettingChange(setting=self.get(key), changes=Changes.SETTINGS)

    def _view(self, row: Setting) -> SettingView:
        value = self._store.settings.get(row.key)
        return SettingView(
            key=row.key, section=row.section, value=value, default=row.default, help=row.help, choices=row.choices
        )
