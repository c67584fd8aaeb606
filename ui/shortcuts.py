"""The window's keys, and what Escape and Find mean where one is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.sidebar import PANES
from ui.timeline.pane import REDO_KEYS, UNDO_KEYS
from ui.tonight.pane import SLEEP_KEYS

if TYPE_CHECKING:
    from ui.window import Window


def add_shortcuts(window: "Window") -> None:
    """To a window that has its panes."""
    chat = window.chat
    keys: dict[str, Callable[[], object]] = {
        **{keys: partial(window.go_to, pane) for pane, _icon, _label, keys in PANES},
        "Ctrl+N": window.new_chat,
        "Ctrl+Shift+N": window.new_chats.begin_other,
        "Ctrl+L": partial(window.show_pane, "chat"),
        "Ctrl+M": partial(window.go_to, "memories"),
        "Ctrl+F": partial(_find, window),
        SLEEP_KEYS: partial(_sleep, window),
        UNDO_KEYS: window.timeline.undo,
        REDO_KEYS: window.timeline.redo,
        "Ctrl+Up": partial(chat.transcript.focus_message, -1),
        "Ctrl+Down": partial(chat.transcript.focus_message, 1),
        "Esc": partial(_leave, window),
        "Ctrl+Q": window.quit,
    }
    for key, act in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(act)


def _find(window: "Window") -> None:
    """The search of what one is looking at."""
    if window.here is window.settings:
        window.settings.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.settings.search.selectAll()
    elif window.here is window.chat and window.filing.rows:
        window.sidebar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.sidebar.search.selectAll()
    else:
        window.show_pane("memories")
        window.memories.focus_search()


def _sleep(window: "Window") -> None:
    window.show_pane("tonight")
    window.tonight.sleep_now()


def _leave(window: "Window") -> None:
    """The nearest thing to leave: an answer that is coming, a report, a question, the message bar."""
    here, chat, tonight, memories = window.here, window.chat, window.tonight, window.memories
    if window.first.pages.isVisible():
        window.first.pages.skip.click()
    elif window.sidebar.search.hasFocus() and window.sidebar.search.text():
        window.sidebar.search.clear()
    elif here is chat and chat.talk.is_running:
        chat.stop()
    elif here is chat and chat.composer.is_editing:
        chat.composer.leave_editing()
    elif here is tonight and tonight.queue.is_editing:
        tonight.queue.leave_editing()
    elif here is tonight and tonight.is_reporting:
        tonight.close_report()
    elif here is memories and memories.detail.is_editing:
        memories.detail.leave_editing()
    elif here is memories and memories.is_asking:
        memories.keep()
    elif here is memories and memories.is_page:
        memories.show_list()
    else:
        window.bar.clear()
