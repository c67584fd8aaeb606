"""The one place that builds and wires objects. Opens the home and the database; loads no model."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from app import language
from app.asking import Asking
from app.chat import ChatService
from app.conversations import ConversationsService
from app.exporting import ExportService
from app.forgetting import Forgetter
from app.idle import IdleClock
from app.importing import ImportService
from app.listener import Listener
from app.lock import HomeLock
from app.memories import MemoriesService
from app.models import ModelsService
from app.night import NightService
from app.nightfall import as_it_is
from app.power import on_mains
from app.rebuilding import Rebuilder
from app.settings import SettingsService
from app.shelf import Shelf
from app.timeline import TimelineService
from app.unattended import Machine, Unattended
from engine.home import Home
from engine.night.job import JobSpec
from engine.store import backups
from engine.store.db import Store
from engine.timeline.publish import return_orphans
from engine.timeline.timeline import Timeline
from engine.worker.client import ChatWorker, NightWorker


@dataclass(frozen=True, kw_only=True)
class Nightjar:
    """The services of one home. Safe to call from any thread; blocking verbs say so."""

    home: Home
    chat: ChatService
    conversations: ConversationsService
    night: NightService
    memories: MemoriesService
    timeline: TimelineService
    models: ModelsService
    settings: SettingsService
    importing: ImportService
    exporting: ExportService
    unattended: Unattended


@contextmanager
def open_app(
    home: Home,
    *,
    write: bool = True,
    shape_night: Callable[[JobSpec], JobSpec] = as_it_is,
    night_worker: NightWorker | None = None,
    machine: Machine | None = None,
) -> Iterator[Nightjar]:
    """Open a home. `write` takes its lock, makes it where it is missing and takes up what a crash left.

    `shape_night` lets benchmarks and tests ask a night for other amounts than the model's own; tests script one with
    `night_worker`; `machine` says whether somebody is at it, and outlives the services where they are opened again.
    Raises `KnownError` home_in_use, home_newer, home_unwritable, database_damaged, disk_full.
    """
    with ExitStack() as stack:
        if write:
            home.create()
            lock = HomeLock(home)
            lock.acquire()
            stack.callback(lock.release)
        store = stack.enter_context(Store.open(home, write=write))
        chat_worker = ChatWorker(home.logs)
        stack.callback(chat_worker.close)
        nightjar = _wire(home, store, chat_worker, night_worker or NightWorker(home.logs), shape_night, machine)
        if write:
            _take_up(home, store, nightjar)
        yield nightjar


def _wire(
    home: Home,
    store: Store,
    chat_worker: ChatWorker,
    night_worker: NightWorker,
    shape_night: Callable[[JobSpec], JobSpec],
    machine: Machine | None,
) -> Nightjar:
    timeline = Timeline(store)
    listener = Listener(store)
    shelf = Shelf(home, store, timeline, chat_worker, night_worker.quantize)

    def halt() -> None:
        chat.unload()
        night.halt()

    memories = MemoriesService(store, timeline, listener, Forgetter(home, store, timeline, halt))
    asking = Asking(store, memories, listener)
    chat = ChatService(home, store, timeline, shelf, chat_worker, listener, asking)
    rebuilder = Rebuilder(home, store, timeline, shelf, night_worker)
    night = NightService(home, store, timeline, shelf, listener, night_worker, rebuilder, shape_night)
    return Nightjar(
        home=home,
        chat=chat,
        conversations=ConversationsService(store, asking),
        night=night,
        memories=memories,
        timeline=TimelineService(home, store, timeline, rebuilder),
        models=ModelsService(shelf, store, timeline),
        settings=SettingsService(store, home),
        importing=ImportService(store, listener),
        exporting=ExportService(store, memories),
        unattended=Unattended(store, night, machine or this_machine()),
    )


def this_machine() -> Machine:
    """The real one. Nothing is read until somebody asks."""
    return Machine(idle=IdleClock().idle_seconds, mains=on_mains)


def _take_up(home: Home, store: Store, nightjar: Nightjar) -> None:
    """Go on with what a killed process had begun: orphaned snapshot folders, half-done forgets. And empty the bin."""
    language.keep(home, store.settings.text(language.KEY))
    return_orphans(store, home)
    nightjar.memories.finish_forgetting()
    nightjar.conversations.purge()
    backups.drop_old(home, days=store.settings.whole("privacy.keep_backups_days"))
