"""One window a home: a second start asks the first to show itself, over a local socket, and ends.

One that starts in the tray asks for nothing: it only ends.
"""

import hashlib
import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.faces import Home

_WAIT_MILLISECONDS = 500
_LONGEST_PATH = 100  # of a socket: 108 bytes on Linux, 104 on macOS
_ANSWER_MILLISECONDS = 3000  # the first window may be busy
_SHOW, _STAY = b"show\n", b"stay\n"


def ask_first(home: Home, *, show: bool = True) -> bool:
    """Ask the window that has this home open to come to the front, or only whether it is there. False: it is not."""
    line = QLocalSocket()
    line.connectToServer(_name(home))
    if not line.waitForConnected(_WAIT_MILLISECONDS):
        return False
    line.write(_SHOW if show else _STAY)
    line.flush()
    if not line.bytesAvailable():
        line.waitForReadyRead(_ANSWER_MILLISECONDS)  # it comes to the front when it is no longer busy
    line.disconnectFromServer()
    return True


class FirstWindow(QObject):
    """Answers later starts; `asked` when one came."""

    asked = Signal()

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(_name(home)):
            QLocalServer.removeServer(_name(home))  # left behind by one that was killed
            self._server.listen(_name(home))

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        line = self._server.nextPendingConnection()
        line.disconnected.connect(line.deleteLater)
        line.readyRead.connect(lambda: self._answer(line))
        if line.bytesAvailable():
            self._answer(line)

    def _answer(self, line: QLocalSocket) -> None:
        wanted = line.readAll().data()
        line.write(b"here\n")
        line.flush()
        if wanted == _SHOW:
            self.asked.emit()


def _name(home: Home) -> str:
    """Inside the home, which nobody else may enter; a pipe of the user's where there are no such files."""
    socket = home.path.resolve() / "window.socket"
    if os.name == "posix" and len(os.fsencode(socket)) <= _LONGEST_PATH and socket.parent.is_dir():
        return str(socket)
    return "nightjar-" + hashlib.blake2b(str(socket).encode(), digest_size=8).hexdigest()
