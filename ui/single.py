"""One window a home: a second start asks the first to show itself, over a local socket, and ends."""

import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.faces import Home

_WAIT_MILLISECONDS = 500
_ANSWER_MILLISECONDS = 3000  # the first window may be busy


def ask_first(home: Home) -> bool:
    """Ask the window that has this home open to come to the front. False when there is none that answers."""
    line = QLocalSocket()
    line.connectToServer(_name(home))
    if not line.waitForConnected(_WAIT_MILLISECONDS):
        return False
    answered = line.bytesAvailable() > 0 or line.waitForReadyRead(_ANSWER_MILLISECONDS)
    line.disconnectFromServer()
    return answered


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
        line.write(b"here\n")
        line.flush()
        self.asked.emit()


def _name(home: Home) -> str:
    """Of this user and this home."""
    return "nightjar-" + hashlib.blake2b(str(home.path.resolve()).encode(), digest_size=8).hexdigest()
