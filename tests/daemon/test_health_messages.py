"""Quiet is not calm: a bare SUB socket hears that a feed is empty, that it lives, that it has died."""
import json
import unittest

import zmq

from support.demo_server import NewsServer, rss, send
from support.vigie import PATIENCE, Station, attack, wait_for


class FeedHealth(unittest.TestCase):
    def setUp(self):
        self.server = NewsServer()
        self.server.__enter__()
        self.addCleanup(self.server.__exit__)
        self.station = Station({"agence": self.server.feed("agence", "Agence", rss)})
        self.addCleanup(self.station.__exit__)
        context = zmq.Context()
        self.addCleanup(context.term)
        self.heard = context.socket(zmq.SUB)
        self.addCleanup(self.heard.close, 0)
        self.heard.setsockopt(zmq.RCVTIMEO, PATIENCE * 1000)
        self.heard.subscribe("health.agence.")
        self.heard.subscribe("heartbeat.")
        self.heard.connect(self.station.live)

    def hears(self, state, before):
        topic, header, body = self.next()
        self.assertEqual(topic, b"health.agence.")
        self.assertEqual(sorted(json.loads(header)), ["epoch", "publisher", "v"])
        body = json.loads(body)
        if body["before"] is None:  # of the start, which only a quick subscriber hears
            return self.hears(state, before)
        self.assertEqual((body["feed"], body["state"], body["before"]), ("agence", state, before))
        return body

    def next(self):
        frames = self.heard.recv_multipart()
        return self.next() if frames[0] == b"heartbeat." else frames

    def test_a_feed_that_is_empty_lives_and_dies(self):
        self.station.run()
        self.assertEqual(self.heard.recv(), b"heartbeat.", "the welcome: from here on all is heard")
        self.heard.unsubscribe("heartbeat.")
        # The second poll begins when what the first one found is stored.
        wait_for(lambda: self.server.hits("agence") >= 2, "two polls of the empty feed")
        self.server.publish("agence", attack(0))
        self.hears("ok", "empty")
        self.server.routes["/agence.xml"] = lambda handler: send(handler, 410, b"closed", "text/plain")
        gone = self.hears("retired", "ok")
        self.assertIn("410", gone["what"])
        self.assertIsNotNone(gone["last_success"])


if __name__ == "__main__":
    unittest.main()
