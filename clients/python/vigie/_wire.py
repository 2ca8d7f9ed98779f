"""The frames of the wire, read strictly: what is not of its form is no message."""
from __future__ import annotations

import dataclasses
import json
from typing import Any, Optional, Sequence

Frames = Sequence[bytes]
ROOT = "alert."
DEPTH = 4  # segments after "alert.": country, severity, region, kind
LONGEST_PERIOD = 600.0  # seconds: nobody waits longer, whatever a publisher says


@dataclasses.dataclass(frozen=True)
class Alert:
    """One revision of an alert. Key what you do by (id, revision)."""
    topic: str
    epoch: str
    seq: int
    previous: tuple[int, ...]  # seq of the alert before it under the first 0 to 4 segments of topic
    id: str
    revision: int
    raw: bytes  # JSON, config/schema/alert-1.json

    @property
    def body(self) -> dict[str, Any]:
        """The alert itself."""
        body: dict[str, Any] = json.loads(self.raw)
        return body


@dataclasses.dataclass(frozen=True)
class Greeting:
    """A heartbeat, or the answer to HELLO."""
    epoch: str
    head: int
    period: float  # seconds


@dataclasses.dataclass(frozen=True)
class Ending:
    """The end of an answer; `more` to be asked for after the last alert of it."""
    epoch: str
    head: int
    count: int
    more: bool


def whole_prefix(topic: str) -> str:
    """"ML.4" and "alert.ML.4." are "alert.ML.4.": an open end would let ML.gao match ML.gaoua."""
    if topic in ("", "alert"):
        return ROOT
    whole = topic if topic.startswith(ROOT) else ROOT + topic
    return whole if whole.endswith(".") else whole + "."


def depth(prefix: str) -> int:
    return min(max(prefix.count(".") - 1, 0), DEPTH)


def request(verb: str, **fields: Any) -> list[bytes]:
    return [verb.encode(), json.dumps(fields).encode()]


def _object(frame: bytes) -> dict[str, Any]:
    try:
        value = json.loads(frame)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _seq(value: Any) -> Optional[int]:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def read_alert(frames: Frames) -> Optional[Alert]:
    if len(frames) != 3 or not frames[0].startswith(ROOT.encode()):
        return None
    header = _object(frames[1])
    seq, revision = _seq(header.get("seq")), _seq(header.get("revision"))
    previous = header.get("prev")
    if not seq or revision is None or not isinstance(previous, list) or len(previous) != DEPTH + 1:
        return None
    if any(_seq(one) is None for one in previous):
        return None
    epoch, name = header.get("epoch"), header.get("id")
    if not isinstance(epoch, str) or not epoch or not isinstance(name, str) or not name:
        return None
    topic = bytes(frames[0]).decode("utf-8", "replace")
    return Alert(topic, epoch, seq, tuple(previous), name, revision, bytes(frames[2]))


def _greeting(frame: bytes) -> Optional[Greeting]:
    fields = _object(frame)
    head, epoch = _seq(fields.get("head")), fields.get("epoch")
    if head is None or not isinstance(epoch, str) or not epoch:
        return None
    return Greeting(epoch, head, min((_seq(fields.get("period_ms")) or 0) / 1000, LONGEST_PERIOD))


def read_heartbeat(frames: Frames) -> Optional[Greeting]:
    return _greeting(frames[1]) if len(frames) == 3 and frames[0] == b"heartbeat." else None


def read_hello(frames: Frames) -> Optional[Greeting]:
    return _greeting(frames[1]) if len(frames) == 2 and frames[0] == b"HELLO" else None


def read_gone(frames: Frames) -> Optional[Greeting]:
    return _greeting(frames[1]) if len(frames) == 2 and frames[0] == b"GONE" else None


def read_end(frames: Frames) -> Optional[Ending]:
    if len(frames) != 2 or frames[0] != b"END":
        return None
    fields = _object(frames[1])
    epoch, head, count = fields.get("epoch"), _seq(fields.get("head")), _seq(fields.get("count"))
    if not isinstance(epoch, str) or not epoch or head is None or count is None:
        return None
    return Ending(epoch, head, count, fields.get("more") is True)
