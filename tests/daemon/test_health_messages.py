"""Quiet is not calm: a bare SUB socket hears that a feed is empty, that it lives, that it has died; and
who still reports from which region."""
import datetime
import json
import signal
import unittest

import zmq

from support.demo_server import NewsServer, rss, send
from support.vigie import PATIENCE, Station, attack, wait_for


class Listening(unittest.TestCase):
    """A feed, a station that reads it, and a bare SUB socket."""

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
        self.heard.connect(self.station.live)

    def next(self):
        frames = self.heard.recv_multipart()
        return self.next() if frames[0] == b"heartbeat." else frames


class FeedHealth(Listening):
    def setUp(self):
        super().setUp()
        self.heard.subscribe("health.agence.")
        self.heard.subscribe("heartbeat.")

    def hears(self, state, before):
        topic, header, body = self.next()
        self.assertEqual(topic, b"health.agence.")
        self.assertEqual(sorted(json.loads(header)), ["epoch", "publisher", "v"])
        body = json.loads(body)
        if body["before"] is None:  # of the start, which only a quick subscriber hears
            return self.hears(state, before)
        self.assertEqual((body["feed"], body["state"], body["before"]), ("agence", state, before))
        return body

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


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Coverage(Listening):
    def setUp(self):
        super().setUp()
        self.first_settings = self.station.settings.read_text(encoding="utf-8")
        self.heard.subscribe("health.coverage.")

    def judge_by(self, silent_after):
        """Each region is told again every second, so that whoever comes late hears it too."""
        self.station.settings.write_text(
            f'{self.first_settings}[health]\nsilent_after = "{silent_after}"\nrepeat = "1 s"\n',
            encoding="utf-8")

    def hears(self, region, state):
        """The first message that says so."""
        def told():
            topic, _, body = self.next()
            body = json.loads(body)
            self.assertEqual(topic.decode(), f"health.coverage.{slug(body['region'])}.")
            return body if (body["region"], body["state"]) == (region, state) else None
        return wait_for(told, f"{region} {state}")

    def test_a_region_is_heard_falls_silent_over_a_restart_and_speaks_again(self):
        self.judge_by("7 d")
        self.server.publish("agence", attack(0, now()))  # Mondoro
        process = self.station.run()
        heard = self.hears("Douentza", "heard")
        self.assertEqual((heard["sources"], heard["country"]), (1, "ML"))
        self.assertIn("1 source reported from there in 7 days", heard["text"]["en"])
        self.assertIsNone(self.hears("Kidal", "unknown")["last"])
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(PATIENCE), 0)

        self.judge_by("1 s")
        process = self.station.run()
        silent = self.hears("Douentza", "silent")
        self.assertEqual((silent["sources"], silent["last"]), (0, heard["last"]))
        self.assertIn("n'a parlé de Douentza depuis", silent["text"]["fr"])
        self.assertIn("since vigie began to listen", self.hears("Kidal", "silent")["text"]["en"])

        self.judge_by("1 d")
        process.send_signal(signal.SIGHUP)
        self.hears("Douentza", "heard")
        self.server.publish("agence", {
            "id": "ecole", "published": now(), "lang": "fr", "title": "Tessalit : le marché rouvre",
            "text": "Le marché de Tessalit a rouvert lundi, selon le maire."})
        self.assertEqual(self.hears("Kidal", "heard")["sources"], 1, "an article without an event")


def slug(region):
    plain = region.lower()
    for accented, letter in zip("éèï", "eei"):
        plain = plain.replace(accented, letter)
    return plain


if __name__ == "__main__":
    unittest.main()
