"""Supervisors of the two kinds of worker. Blocking and thread-safe, no Qt; the faces choose the thread to call from."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from engine.chat.model_info import ModelInfo
from engine.errors import BugError, Cancelled, KnownError
from engine.worker.process import WorkerProcess, worker_command
from engine.worker.protocol import (
    Answer,
    Event,
    Failed,
    GenerateRequest,
    InspectRequest,
    LoadedModel,
    LoadRequest,
    Progress,
    QuantizeRequest,
    Request,
    RunRequest,
    Stopped,
    StopRequest,
    TextPiece,
)

__all__ = ["Answer", "ChatWorker", "GenerateRequest", "LoadedModel", "ModelInfo", "NightWorker", "Progress"]

_LOOK_SECONDS = 0.05  # how often a night asks whether it should stop
# From asking a night to stop to killing it: its last checkpoint is the state. With 0.2 a slow machine takes 0.31 (0.37)
# from the touch to training at rest, where 0.3 are allowed (LOG, interrupt 2).
_GRACE_SECONDS = 0.15
_NATIVE_FAULTS = {"SIGABRT", "SIGSEGV", "SIGBUS", "SIGFPE"}


class ChatWorker:
    """One chat process with one model. Starts with the first request, and anew with the next one after a crash."""

    def __init__(self, log_dir: Path, *, command: Sequence[str] | None = None) -> None:
        self._log = log_dir / "chat-worker.log"
        self._command = command or worker_command("chat")
        self._turn = threading.Lock()
        self._process: WorkerProcess | None = None
        self._number = 0
        self._wanted: LoadRequest | None = None
        self._loaded: LoadedModel | None = None

    def load(
        self, model: Path, *, adapter: Path | None = None, context_tokens: int, threads: int | None = None
    ) -> LoadedModel:
        """Load a model, or do nothing when it is loaded with the same arguments. `threads`: one per physical core.

        Raises `KnownError`: model_missing, model_damaged, model_unsupported, worker_failed, worker_killed.
        """
        request = LoadRequest(
            model=str(model),
            adapter=str(adapter) if adapter is not None else None,
            context_tokens=context_tokens,
            threads=threads or physical_cores(),
        )
        with self._turn:
            return self._ensure_loaded(request)

    def generate(self, request: GenerateRequest, *, on_text: Callable[[str], None] | None = None) -> Answer:
        """Answer a conversation. `on_text` gets the text as it comes, in the calling thread, at most 20 times a second.

        Raises `KnownError`: message_too_large, worker_killed (the next request starts anew) and those of `load`.
        """
        with self._turn:
            if self._wanted is None:
                raise BugError("generate before load")
            self._ensure_loaded(self._wanted)
            answer = self._request(request, on_text=on_text)
        if not isinstance(answer, Answer):
            raise BugError(f"{type(answer).__name__} in answer to a generation")
        return answer

    def stop(self) -> None:
        """Stop the running generation between two tokens; it returns what it has. From any thread."""
        process, number = self._process, self._number
        if process is not None and number:
            process.send(StopRequest(), number=number)

    def inspect(self, path: Path) -> ModelInfo:
        """What a GGUF file is, found in a process of its own. Raises `KnownError`: model_missing, model_damaged, ..."""
        process = WorkerProcess(self._command, self._log)
        try:
            event = _exchange(process, process.send(InspectRequest(path=str(path))), _ignore)
            if event is None:
                raise _died_loading(process, path)
        finally:
            process.close()
        if not isinstance(event, ModelInfo):
            raise BugError(f"{type(event).__name__} in answer to an inspection")
        return event

    def close(self) -> None:
        """End the process and wait for it; its model file may be deleted then."""
        if self._process is not None:
            self._process.close()
        self._forget_process()

    def kill(self) -> None:
        """End the process at once, also in the middle of an answer."""
        if self._process is not None:
            self._process.kill()
        self._forget_process()

    def _forget_process(self) -> None:
        self._process, self._loaded = None, None

    def _ensure_loaded(self, request: LoadRequest) -> LoadedModel:
        alive = self._process is not None and self._process.is_running
        if alive and self._loaded is not None and request == self._wanted:
            return self._loaded
        self._wanted, self._loaded = request, None
        loaded = self._request(request)
        if not isinstance(loaded, LoadedModel):
            raise BugError(f"{type(loaded).__name__} in answer to a load")
        self._loaded = loaded
        return loaded

    def _request(self, request: Request, *, on_text: Callable[[str], None] | None = None) -> Event:
        if self._process is None or not self._process.is_running:
            self._process = WorkerProcess(self._command, self._log)
        process = self._process
        number = self._number = process.send(request)
        try:
            event = _exchange(process, number, lambda event: _pass_text(event, on_text))
        except BaseException:
            process.send(StopRequest(), number=number)  # nobody waits for the rest
            raise
        if event is None:
            self._forget_process()
            raise _died_loading(process, Path(request.model)) if isinstance(request, LoadRequest) else _died(process)
        return event


class NightWorker:
    """Runs work of the night, each call in a process of its own that has ended when the call returns."""

    def __init__(
        self, log_dir: Path, *, command: Sequence[str] | None = None, grace_seconds: float = _GRACE_SECONDS
    ) -> None:
        self._log = log_dir / "night-worker.log"
        self._command = command or worker_command("night")
        self._grace_seconds = grace_seconds

    def run(
        self,
        job_dir: Path,
        stages: Sequence[str],
        *,
        on_progress: Callable[[Progress], None],
        should_stop: Callable[[], bool],
    ) -> None:
        """Run stages of a night in order.

        Raises `Cancelled` after a stop, and `KnownError`: worker_killed, night_failed, night_running, disk_full and
        what a stage raises.
        """
        self._run(RunRequest(job=str(job_dir), stages=list(stages)), on_progress, should_stop)

    def quantize(
        self,
        source: Path,
        target: Path,
        file_type: str,
        *,
        threads: int | None = None,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> None:
        """Quantize one GGUF, at normal priority: somebody is waiting for it."""
        request = QuantizeRequest(
            source=str(source), target=str(target), file_type=file_type, threads=threads or physical_cores()
        )
        self._run(request, _ignore, should_stop)

    def _run(self, request: Request, on_progress: Callable[[Progress], None], should_stop: Callable[[], bool]) -> None:
        process = WorkerProcess(self._command, self._log)
        try:
            stop_at: float | None = None
            number = process.send(request)
            while True:
                if stop_at is None and should_stop():
                    process.send(StopRequest(), number=number)
                    stop_at = time.monotonic() + self._grace_seconds
                left = _LOOK_SECONDS if stop_at is None else min(_LOOK_SECONDS, stop_at - time.monotonic())
                if left <= 0:
                    raise Cancelled
                try:
                    event = process.receive(number, timeout_seconds=left)
                except TimeoutError:
                    continue
                if isinstance(event, Progress):
                    on_progress(event)
                    continue
                if event is None:
                    raise Cancelled if stop_at is not None else _night_died(process)
                _raise_if_failed(event)
                return
        finally:
            process.kill()


def physical_cores() -> int:
    """Cores this process may use, without counting hyper-threads twice."""
    allowed = len(psutil.Process().cpu_affinity()) if hasattr(psutil.Process, "cpu_affinity") else psutil.cpu_count()
    return max(1, min(psutil.cpu_count(logical=False) or 1, allowed or 1))


def _exchange(process: WorkerProcess, number: int, on_event: Callable[[Event], bool | None]) -> Event | None:
    """The event that ends a request; those before it go to `on_event`. None when the process ended first."""
    while True:
        event = process.receive(number)
        if isinstance(event, TextPiece | Progress):
            on_event(event)
            continue
        if event is not None:
            _raise_if_failed(event)
        return event


def _raise_if_failed(event: Event) -> None:
    if isinstance(event, Failed):
        raise KnownError(event.error_id, event.message, event.next_step)
    if isinstance(event, Stopped):
        raise Cancelled


def _pass_text(event: Event, on_text: Callable[[str], None] | None) -> None:
    if on_text is not None and isinstance(event, TextPiece):
        on_text(event.text)


def _ignore(_event: Event) -> None:
    pass


def _died(process: WorkerProcess) -> KnownError:
    """Ended by a signal, or by itself with an exit code, as when its libraries are broken."""
    if process.returncode is not None and process.returncode > 0:
        return KnownError(
            "worker_failed",
            f"The process that holds the model could not go on ({process.ending()}). {process.log_tail()}",
            "`make setup` repairs the installation; `nightjar doctor` says where the log is.",
        )
    return KnownError(
        "worker_killed",
        f"The process that holds the model ended unexpectedly ({process.ending()}). Your message is kept.",
        "Send it again: the model is loaded anew. If this repeats, the machine may be short of memory.",
    )


def _died_loading(process: WorkerProcess, path: Path) -> KnownError:
    """A native fault while loading is the file's; anything else (a kill, the system out of memory) is not."""
    if process.ending() in _NATIVE_FAULTS:
        return KnownError(
            "model_damaged",
            f"{path.name} is damaged: llama.cpp gave up while loading it ({process.ending()}). {process.log_tail()}",
            "Get the file again and compare its size.",
        )
    return _died(process)


def _night_died(process: WorkerProcess) -> KnownError:
    return KnownError(
        "worker_killed",
        f"The night's worker ended unexpectedly ({process.ending()}). What it had finished is kept.",
        "Sleep again: it goes on where it stopped. If this repeats, the machine may be short of memory.",
    )
