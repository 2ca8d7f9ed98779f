"""Sockets around the state machine: the thin loop."""
from __future__ import annotations

import dataclasses
import pathlib
import time
from typing import Callable, Iterable, Iterator, Optional

import zmq

from ._place import Path, Place, whole_prefixes
from ._subscriber import Action, Ask, Begin, CaughtUp, Deliver, Reconnect, Subscriber
from ._wire import Alert


def read_key(file: Path) -> str:
    """The key in a file of `vigie keys new`: NAME.secret, or NAME.pub."""
    for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            return line.split()[0]
    raise ValueError(f"{file}: no key in it")


@dataclasses.dataclass(frozen=True)
class Keys:
    """CURVE keys in Z85: the server's public one, and our own secret one."""
    server: str
    secret: str


def requests_endpoint(alerts: str) -> str:
    """Where requests are answered, by custom: the next port, or requests.ipc beside alerts.ipc."""
    if alerts.endswith("alerts.ipc"):
        return alerts[:-len("alerts.ipc")] + "requests.ipc"
    host, _, port = alerts.rpartition(":")
    return f"{host}:{int(port) + 1}"


class _Line:
    """The two sockets, made anew at each reconnection."""

    def __init__(self, context: zmq.Context, alerts: str, requests: str, prefixes: Iterable[str],
                 keys: Optional[Keys]):
        self.live, self.ask = context.socket(zmq.SUB), context.socket(zmq.DEALER)
        for socket in (self.live, self.ask):
            socket.linger = 0
            socket.ipv6 = True
            if keys:
                socket.curve_serverkey = keys.server.encode()
                socket.curve_secretkey = keys.secret.encode()
                socket.curve_publickey = zmq.curve_public(keys.secret.encode())
        for prefix in prefixes:
            self.live.subscribe(prefix.encode())
        self.live.subscribe(b"heartbeat.")
        self.live.connect(alerts)
        self.ask.connect(requests)
        self.poller = zmq.Poller()
        self.poller.register(self.live, zmq.POLLIN)
        self.poller.register(self.ask, zmq.POLLIN)

    def close(self) -> None:
        self.live.close()
        self.ask.close()


class _Session:
    def __init__(self, open_line: Callable[[], _Line], subscriber: Subscriber):
        self.open_line, self.subscriber = open_line, subscriber
        self.line = open_line()
        self.heard = time.monotonic()

    def close(self) -> None:
        self.line.close()

    def again(self) -> list[Action]:
        self.line.close()
        self.line = self.open_line()
        self.heard = time.monotonic()
        return self.subscriber.start()

    def actions(self, longest: float) -> list[Action]:
        """What the next message leads to; nothing when none came for so many seconds."""
        silence = self.subscriber.patience
        wait = min(longest, max(0.0, self.heard + silence - time.monotonic()))
        ready = dict(self.line.poller.poll(wait * 1000))
        if self.line.ask in ready:  # answers first: what is live may be held until they have come
            self.heard = time.monotonic()
            return self.subscriber.on_reply(self.line.ask.recv_multipart())
        if self.line.live in ready:
            if not self.subscriber.waiting:  # a lost answer must not hide behind heartbeats
                self.heard = time.monotonic()
            return self.subscriber.on_live(self.line.live.recv_multipart())
        if time.monotonic() >= self.heard + silence:
            return self.subscriber.on_silence()
        return []


def subscribe(alerts: str = "tcp://127.0.0.1:5556", *, topics: Iterable[str] = (),
              requests: Optional[str] = None, place: Optional[Path] = None,
              since: Optional[int] = None, epoch: str = "", keys: Optional[Keys] = None,
              timeout: Optional[float] = None,
              on_caught_up: Optional[Callable[[CaughtUp], None]] = None,
              on_reconnect: Optional[Callable[[str], None]] = None) -> Iterator[Alert]:
    """Every alert under `topics`, once and in order, for ever, or until none came for `timeout`
    seconds. Reconnects by itself.

    topics    COUNTRY.SEVERITY.REGION.KIND, from the left as far as you like; none = all
    place     a file that keeps how far you came. It is written when you ask for the next alert, so
              an alert whose effect you did not finish comes again
    since     begin after this seq (of `epoch`) when there is no such file; 0 = from the beginning,
              None = what comes from now on
    keys      for a publisher that wants them
    """
    prefixes = whole_prefixes(topics)
    kept = Place.read(place, prefixes) if place else None
    subscriber = Subscriber(prefixes, kept, since, epoch)
    done = subscriber.place  # of what was really taken: the machine may be ahead by a few actions
    context = zmq.Context()
    session = _Session(lambda: _Line(context, alerts, requests or requests_endpoint(alerts),
                                     prefixes, keys), subscriber)
    last = time.monotonic()
    try:
        actions = subscriber.start()
        while True:
            again = False
            for action in actions:
                if isinstance(action, Deliver):
                    yield action.alert
                    last = time.monotonic()
                    done.take(action.alert.epoch, action.alert.seq, action.prefixes)
                    if place:
                        done.write(place)
                elif isinstance(action, (Begin, CaughtUp)):
                    done = action.place.copy()
                    if place:
                        done.write(place)
                    if on_caught_up and isinstance(action, CaughtUp):
                        on_caught_up(action)
                elif isinstance(action, Ask):
                    session.line.ask.send_multipart(action.frames)
                elif isinstance(action, Reconnect):
                    again = True
                    if on_reconnect:
                        on_reconnect(action.why)
            if again:
                actions = session.again()
                continue
            left = 60.0 if timeout is None else last + timeout - time.monotonic()
            if left <= 0:
                return
            actions = session.actions(left)
    finally:
        session.close()
        context.term()
