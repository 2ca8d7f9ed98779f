"""Alerts of vigie, each once and in order, over restarts and gaps.

    import vigie
    for alert in vigie.subscribe("tcp://127.0.0.1:5556", topics=["ML.4"], place="desk.place"):
        print(alert.id, alert.revision, alert.body["summary"]["en"])

`subscribe` is the whole of it; `Subscriber` is the state machine under it, for those who have an
event loop of their own. What the wire promises is told in docs/wire.md.
"""
from ._client import Keys, read_key, requests_endpoint, subscribe
from ._place import Place
from ._subscriber import Ask, Begin, CaughtUp, Deliver, Reconnect, Subscriber
from ._wire import Alert, whole_prefix

__all__ = ["Alert", "Ask", "Begin", "CaughtUp", "Deliver", "Keys", "Place", "Reconnect", "Subscriber",
           "read_key", "requests_endpoint", "subscribe", "whole_prefix"]
__version__ = "1.0.0"
