"""vigie hears nothing for a day, or was away for eight: of no region does it say that it is silent, for it
could not have heard it. The machine's clock is the test's."""
import json
import os
import pathlib
import struct
import unittest
from datetime import datetime, timedelta, timezone

import zmq

from support.demo_server import NewsServer, rss
from support.vigie import PATIENCE, SANITIZED, Station, attack, end, wait_for

SHIM = os.environ.get("VIGIE_CLOCK_SHIM", "")
HOUR, DAY = 3600, 86400


def moment(offset=0):
    """As an article or a message has it, on a clock that is so many seconds ahead."""
    now = datetime.now(timezone.utc) + timedelta(seconds=offset)
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


@unittest.skipUnless(pathlib.Path(SHIM).is_file(), "run by ctest, which knows where the shim was built")
@unittest.skipIf(SANITIZED, "a sanitizer wants to be loaded first")
class Uplink(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(NewsServer())
        names = ("agence", "radio")
        self.station = self.enterContext(
            Station({name: self.server.feed(name, name.title(), rss) for name in names}))
        self.paths = [f"/{name}.xml" for name in names]
        (self.station.folder / "offset").write_bytes(struct.pack("q", 0))
        self.clock = self.enterContext(open(self.station.folder / "offset", "r+b", buffering=0))
        context = zmq.Context()
        self.addCleanup(context.term)
        self.ear = context.socket(zmq.SUB)
        self.addCleanup(self.ear.close, 0)
        self.ear.setsockopt(zmq.RCVTIMEO, PATIENCE * 1000)
        self.ear.subscribe("health.coverage.")
        self.ear.connect(self.station.live)
        self.told = []  # all that was heard

    def judge_by(self, silent_after):
        """Each region is told again every second."""
        text = self.station.settings.read_text(encoding="utf-8")
        self.station.settings.write_text(
            f'{text}[health]\nsilent_after = "{silent_after}"\nrepeat = "1 s"\n', encoding="utf-8")

    def run_daemon(self):
        log = self.enterContext(open(self.station.folder / "log", "ab"))
        return self.station.spawn(
            "run", "-c", self.station.settings, stderr=log,
            env=os.environ | {"LD_PRELOAD": SHIM, "CLOCK_SHIM": self.clock.name})

    def clock_is_ahead(self, seconds):
        os.pwrite(self.clock.fileno(), struct.pack("q", seconds), 0)

    def hears(self, region, state, words=""):
        """The first message that says so."""
        def told():
            body = json.loads(self.ear.recv_multipart()[2])
            self.told.append(body)
            fits = (body["region"], body["state"]) == (region, state) and words in body["text"]["en"]
            return body if fits else None
        return wait_for(told, f"{region} {state} {words}")

    def said_since(self, region, when):
        return {body["state"] for body in self.told if body["region"] == region and body["at"] >= when}

    def uplink_dies(self):
        """Each connection is cut without an answer; until each feed has found that out."""
        tried = dict.fromkeys(self.paths, 0)

        def cut(handler):
            tried[handler.path] += 1
            handler.close_connection = True
        self.server.routes.update(dict.fromkeys(self.paths, cut))
        # A feed's second try begins when what came of the first is known.
        wait_for(lambda: min(tried.values()) >= 2, "two polls in vain of each feed")

    def test_without_an_uplink_a_region_is_not_known_and_afterwards_it_is_listened_to_anew(self):
        self.judge_by("1 h")
        self.run_daemon()
        self.hears("Kidal", "unknown", "listening for")
        self.clock_is_ahead(2 * HOUR)
        self.hears("Kidal", "silent")  # somebody was listened to all the while

        self.uplink_dies()
        dead = 2 * HOUR + 25 * HOUR
        self.clock_is_ahead(dead)
        self.hears("Kidal", "unknown", "no feed could be read for 25 hours")
        self.server.routes.clear()
        self.hears("Kidal", "unknown", "vigie has been listening for")
        self.assertEqual(self.said_since("Kidal", moment(dead - HOUR)), {"unknown"})

        self.clock_is_ahead(dead + 2 * HOUR)
        self.hears("Kidal", "silent")
        self.server.publish("radio", attack(0, moment(dead + 2 * HOUR)))  # Mondoro
        self.assertEqual(self.hears("Douentza", "heard")["sources"], 1)

    def test_after_eight_days_away_nobody_is_called_silent_who_was_not_listened_to(self):
        self.judge_by("7 d")
        self.server.publish("agence", attack(0, moment()))  # Mondoro
        daemon = self.run_daemon()
        heard = self.hears("Douentza", "heard")
        self.assertEqual(end(daemon)[0], 0)

        self.clock_is_ahead(8 * DAY)
        self.run_daemon()
        after = self.hears("Douentza", "unknown", "vigie has been listening for")
        self.assertEqual((after["last"], after["sources"]), (heard["last"], 0))
        self.server.publish("radio", attack(1, moment(8 * DAY)))
        self.hears("Douentza", "heard")
        self.assertNotIn("silent", {body["state"] for body in self.told})


if __name__ == "__main__":
    unittest.main()
