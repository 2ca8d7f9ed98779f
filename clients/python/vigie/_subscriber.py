"""The subscriber's half of the wire as a state machine without I/O: frames in, actions out."""
from __future__ import annotations

import collections
import dataclasses
from typing import Iterable, Iterator, Optional, Union

from . import _wire
from ._place import Place, whole_prefixes
from ._wire import Alert, Frames

MAX_RETRIES = 3  # answers with holes in a row; then the line is left and the publisher greeted anew
SILENT_PERIODS = 3
SHORTEST_PATIENCE = 0.5  # seconds: however short a publisher's period, nobody reconnects more often
LONGEST_PATIENCE = 30.0
HELD = 1000  # live alerts kept while an answer is awaited; what does not fit is asked for later


@dataclasses.dataclass(frozen=True)
class Deliver:
    """Hand this alert to the reader, then store the place together with the effect."""
    alert: Alert
    prefixes: tuple[str, ...]  # for Place.take()


@dataclasses.dataclass(frozen=True)
class Begin:
    """What comes from now on is wanted, and this is now: store it. Otherwise who is stopped before it
    has caught up would have no place for those prefixes that nothing came under."""
    place: Place


@dataclasses.dataclass(frozen=True)
class CaughtUp:
    """Nothing is missing up to `head`. `why` it had to ask: "start", "gap", "behind" (a heartbeat
    told of more), "new epoch", "gone" (no longer kept). After the last two it took all that stands."""
    epoch: str
    head: int
    fetched: int
    why: str
    place: Place


@dataclasses.dataclass(frozen=True)
class Ask:
    """Send these frames to the publisher's request socket."""
    frames: list[bytes]


@dataclasses.dataclass(frozen=True)
class Reconnect:
    """Close both sockets, open them again and call start()."""
    why: str


Action = Union[Deliver, Begin, CaughtUp, Ask, Reconnect]
Actions = Iterator[Action]


class Subscriber:
    """Delivers every alert of its prefixes once and in order, or asks for what is missing. Each
    call returns actions in the order in which they are to be carried out."""

    def __init__(self, topics: Iterable[str] = (), place: Optional[Place] = None,
                 since: Optional[int] = None, epoch: str = ""):
        """Goes on from `place`, or after the seq `since` (of `epoch`), or from now on."""
        prefixes = whole_prefixes(topics)
        self.period = 5.0  # seconds between heartbeats, once the publisher said so
        self._from_now = place is None and since is None
        place = place or Place(epoch, dict.fromkeys(prefixes, since or 0))
        self._epoch = place.epoch
        self._last = {prefix: place.last[prefix] for prefix in prefixes}
        self._delivered = set(place.beyond)
        self._state = "greeting"
        self._held: collections.deque[Alert] = collections.deque()
        self._verb, self._why = "REPLAY", "start"
        self._to_ask: list[str] = []
        self._answered = self._fetched = self._retries = 0
        self._silences = 0  # since an answer was whole
        self._broken = False

    @property
    def patience(self) -> float:
        """After so many seconds without a word, or without an answer, on_silence() is due. Twice as
        long each time that no answer has come since: a publisher that is late with its answers must
        not be asked the more for it."""
        usual = max(SHORTEST_PATIENCE, SILENT_PERIODS * self.period)
        return max(usual, min(usual * 2 ** self._silences, LONGEST_PATIENCE))

    @property
    def waiting(self) -> bool:
        """Asked, and not yet answered."""
        return self._state != "live"

    @property
    def place(self) -> Place:
        """When all actions so far are carried out."""
        least = min(self._last.values())
        return Place(self._epoch, dict(self._last), {s for s in self._delivered if s > least})

    def start(self) -> list[Action]:
        """After every (re)connect."""
        self._state = "greeting"
        self._held.clear()
        return [Ask([b"HELLO"])]

    def on_silence(self) -> list[Action]:
        """Nothing was heard for as long as `patience`, or an answer did not come."""
        self._silences = min(self._silences + 1, 6)
        return [Reconnect("nothing heard")]

    def on_live(self, frames: Frames) -> list[Action]:
        """A message from the live socket."""
        return list(self._on_live(frames))

    def on_reply(self, frames: Frames) -> list[Action]:
        """A message from the request socket."""
        return list(self._on_reply(frames))

    # -- what is heard ------------------------------------------------------------------------

    def _on_live(self, frames: Frames) -> Actions:
        if greeting := _wire.read_heartbeat(frames):
            self.period = greeting.period or self.period
            if self._state != "live":
                return
            if greeting.epoch != self._epoch:
                yield from self._change_epoch(greeting.epoch)
            elif greeting.head > min(self._last.values()):
                yield from self._catch_up("REPLAY", "behind")
        elif alert := _wire.read_alert(frames):
            if self._state == "live":
                yield from self._hear(alert)
            else:
                self._hold(alert)

    def _hold(self, alert: Alert) -> None:
        if len(self._held) < HELD:
            self._held.append(alert)

    def _hear(self, alert: Alert) -> Actions:
        if alert.epoch != self._epoch:
            self._hold(alert)
            yield from self._change_epoch(alert.epoch)
            return
        fresh, gap = [], False
        for prefix, last in self._last.items():
            if not alert.topic.startswith(prefix) or alert.seq <= last:
                continue
            if alert.previous[_wire.depth(prefix)] > last:
                gap = True  # what this prefix should have heard before has not come
            else:
                fresh.append(prefix)
        for prefix in fresh:
            self._last[prefix] = alert.seq
        if fresh:
            yield from self._deliver(alert, fresh)
        if gap:
            self._hold(alert)
            yield from self._catch_up("REPLAY", "gap")

    def _deliver(self, alert: Alert, prefixes: list[str]) -> Actions:
        if alert.seq not in self._delivered:  # one that moved comes under two topics
            self._delivered.add(alert.seq)
            self._fetched += 1
            yield Deliver(alert, tuple(prefixes))
        least = min(self._last.values())
        self._delivered = {seq for seq in self._delivered if seq > least}

    # -- what is answered ---------------------------------------------------------------------

    def _on_reply(self, frames: Frames) -> Actions:
        if greeting := _wire.read_hello(frames):
            yield from self._on_hello(greeting)
        elif self._state != "catching up":
            return
        elif frames and frames[0] == b"ALERT":
            if alert := _wire.read_alert(frames[1:]):
                yield from self._on_answered(alert)
        elif gone := _wire.read_gone(frames):
            yield from self._on_gone(gone)
        elif ending := _wire.read_end(frames):
            yield from self._on_end(ending)

    def _on_hello(self, greeting: _wire.Greeting) -> Actions:
        if self._state != "greeting":
            return
        self.period = greeting.period or self.period
        if self._from_now:
            self._from_now, self._epoch = False, greeting.epoch
            self._last = dict.fromkeys(self._last, greeting.head)
            yield Begin(self.place)
        self._epoch = self._epoch or greeting.epoch
        # A place above the head is one of another publisher, whatever it calls its epoch.
        if self._epoch != greeting.epoch or min(self._last.values()) > greeting.head:
            yield from self._change_epoch(greeting.epoch)
        else:
            yield from self._catch_up("REPLAY", "start")

    def _change_epoch(self, epoch: str) -> Actions:
        self._epoch = epoch
        self._held = collections.deque(alert for alert in self._held if alert.epoch == epoch)
        self._delivered.clear()
        self._last = dict.fromkeys(self._last, 0)
        yield from self._catch_up("SNAPSHOT", "new epoch")

    def _catch_up(self, verb: str, why: str) -> Actions:
        self._state, self._verb, self._why = "catching up", verb, why
        self._fetched = self._retries = 0
        self._to_ask = list(self._last)
        yield self._ask()

    def _ask(self) -> Ask:
        self._answered, self._broken = 0, False
        prefix = self._to_ask[0]
        return Ask(_wire.request(self._verb, epoch=self._epoch, prefix=prefix,
                                 after=self._last[prefix]))

    def _on_answered(self, alert: Alert) -> Actions:
        prefix = self._to_ask[0]
        last = self._last[prefix]
        self._answered += 1
        if alert.epoch != self._epoch or alert.seq <= last or self._broken:
            return
        # A snapshot leaves out older revisions: its holes mean nothing.
        if self._verb == "REPLAY" and alert.previous[_wire.depth(prefix)] > last:
            self._broken = True
            return
        self._last[prefix] = alert.seq
        yield from self._deliver(alert, [prefix])

    def _on_gone(self, gone: _wire.Greeting) -> Actions:
        if gone.epoch != self._epoch:
            yield from self._change_epoch(gone.epoch)
            return
        self._verb, self._why = "SNAPSHOT", "gone"
        yield self._ask()

    def _on_end(self, ending: _wire.Ending) -> Actions:
        if ending.epoch != self._epoch:
            yield from self._change_epoch(ending.epoch)
            return
        holes = self._broken or self._answered != ending.count
        if holes or (ending.more and not ending.count):
            self._retries += 1
            yield self._ask() if self._retries <= MAX_RETRIES else Reconnect("answers with holes")
            return
        self._retries = self._silences = 0
        if ending.more:
            yield self._ask()
            return
        prefix = self._to_ask.pop(0)
        self._last[prefix] = max(self._last[prefix], ending.head)
        if self._why == "gone":
            self._verb = "REPLAY"
        if self._to_ask:
            yield self._ask()
            return
        self._state = "live"
        yield CaughtUp(ending.epoch, ending.head, self._fetched, self._why, self.place)
        while self._state == "live" and self._held:
            yield from self._hear(self._held.popleft())
