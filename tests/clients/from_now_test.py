#!/usr/bin/env python3
"""Who wants what comes from now on, of several topics, and is killed before it has caught up, goes on
from that moment under each of them. The publisher is played here: its answer never ends."""
import json
import time
import unittest

import zmq

from station import PATIENCE, WithPublisher

EPOCH = "00000000000000aa"
HEAD = 7
TOPICS = ("ML", "NE")


class FromNow(WithPublisher):
    def setUp(self):
        super().setUp()
        context = zmq.Context()
        self.addCleanup(context.term)
        self.desk = context.socket(zmq.ROUTER)
        self.addCleanup(self.desk.close, linger=0)
        self.desk.rcvtimeo = PATIENCE * 1000
        self.desk.bind(self.endpoints[1])

    def answers_one_alert_and_no_more(self):
        """HELLO, then of the first topic's REPLAY one alert without the end."""
        greeting = {"v": 1, "publisher": "played", "epoch": EPOCH, "head": HEAD, "period_ms": 60_000}
        peer, verb, *_ = self.desk.recv_multipart()
        self.assertEqual(verb, b"HELLO")
        self.desk.send_multipart([peer, b"HELLO", json.dumps(greeting).encode()])
        peer, verb, asked = self.desk.recv_multipart()
        self.assertEqual((verb, json.loads(asked)),
                         (b"REPLAY", {"epoch": EPOCH, "prefix": "alert.ML.", "after": HEAD}))
        header = {"v": 1, "publisher": "played", "epoch": EPOCH, "seq": HEAD + 1, "prev": [HEAD] * 5,
                  "id": "new", "revision": 1}
        self.desk.send_multipart([peer, b"ALERT", b"alert.ML.4.gao.attack.",
                                  json.dumps(header).encode(), b"{}"])

    def place_with_the_alert(self, file):
        """As it stands once the alert's effect is stored; that comes behind its line."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            place = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
            if place and place["last"]["alert.ML."] == HEAD + 1:
                return place
            time.sleep(0.01)
        raise AssertionError(f"the place is {place}")

    def begins_now_for_all(self, start, file):
        subscriber = start(VIGIE_SINCE="now")
        self.answers_one_alert_and_no_more()
        self.assertEqual(subscriber.hear(), f"new 1 {HEAD + 1}")
        place = self.place_with_the_alert(file)
        subscriber.kill()
        self.assertEqual(place["epoch"], EPOCH)
        self.assertEqual(place["last"], {"alert.ML.": HEAD + 1, "alert.NE.": HEAD})

    def test_the_house(self):
        file = self.folder / "house.place"
        self.begins_now_for_all(lambda **env: self.house(*TOPICS, VIGIE_PLACE=str(file), **env), file)

    def test_python(self):
        file = self.folder / "python.place"
        self.begins_now_for_all(lambda **env: self.python(file.name, *TOPICS, **env), file)

    def test_node(self):
        file = self.folder / "node.place"
        self.begins_now_for_all(lambda **env: self.node(file.name, *TOPICS, **env), file)


if __name__ == "__main__":
    unittest.main()
