"""kill -9 at every step that has a name, one after the other: nothing is lost, and nothing is sent twice with
other content. The names are found in the sources, so that a new step is tested from its first day."""
import os
import re
import subprocess
import threading
import unittest

import zmq

from faults import LONG
from support.demo_server import NewsServer, atom, rss
from support.vigie import BINARY, PATIENCE, ROOT, Lines, Station, attack, end, wait_for

KILLED = 137
FOLDERS = ("text", "feeds", "extractors", "alerts", "daemon")
PROMISED = {"after_fetch", "after_parse", "in_extract", "after_extract", "before_commit", "after_commit",
            "before_send", "after_send"}


def steps():
    """Every step's name."""
    calls = re.compile(r'failpoint\("(\w+)"\)')
    return sorted({name for folder in FOLDERS for file in (ROOT / folder).rglob("*.cpp")
                   for name in calls.findall(file.read_text(encoding="utf-8"))})


def dies_at_steps():
    """Whether this build has them."""
    with open(BINARY, "rb") as file:
        return b"VIGIE_FAILPOINT" in file.read()


class Wiretap(threading.Thread):
    """A bare SUB socket: what really goes over the wire, over all restarts."""

    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self.sent, self.endpoint, self.stopping = [], endpoint, threading.Event()
        self.start()

    def run(self):
        with zmq.Context() as context, context.socket(zmq.SUB) as socket:
            socket.linger = 0
            socket.rcvtimeo = 100
            socket.setsockopt(zmq.RECONNECT_IVL, 20)
            socket.subscribe(b"alert.")
            socket.connect(self.endpoint)
            while not self.stopping.is_set():
                try:
                    self.sent.append(socket.recv_multipart())
                except zmq.Again:
                    pass

    def stop(self):
        self.stopping.set()
        self.join()


@unittest.skipUnless(dies_at_steps(), "built without VIGIE_FAILPOINTS")
class Failpoints(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(NewsServer())
        self.station = self.enterContext(Station({"agence": self.server.feed("agence", "Agence", rss),
                                                  "radio": self.server.feed("radio", "Radio", atom)}))

    def dies(self, failpoint):
        """One life of the daemon, which ends at the step."""
        with open(self.station.folder / "log", "ab") as log:
            daemon = self.station.spawn("run", "-c", self.station.settings, stderr=log,
                                        env=os.environ | {"VIGIE_FAILPOINT": failpoint})
        wait_for(lambda: daemon.poll() is not None, f"its death at {failpoint}")
        self.assertEqual(daemon.returncode, KILLED, failpoint)

    def test_the_steps_are_those_that_are_promised(self):
        self.assertEqual(set(steps()), PROMISED)

    def test_a_death_at_each_step_loses_and_changes_nothing(self):
        wiretap = Wiretap(self.station.live)
        self.addCleanup(wiretap.stop)
        subscriber = self.station.spawn("subscribe", "--connect", self.station.live, "--requests",
                                        self.station.requests, "--since", "0", "--json", "--quiet",
                                        stdout=subprocess.PIPE, text=True)
        heard = Lines(subscriber.stdout)
        # Two feeds with an article each: death comes at the first or between them. The last life is an
        # ordinary one.
        lives = steps() + [name + ":2" for name in (steps() if LONG else ("before_commit", "after_send"))]
        for number, failpoint in enumerate(lives):
            self.server.publish("agence", attack(2 * number))
            self.server.publish("radio", attack(2 * number + 1))
            self.dies(failpoint)
        self.station.run()
        expected = 2 * len(lives)
        wait_for(lambda: len(heard.values) >= expected, f"{expected} alerts at the subscriber")
        stored = {alert["id"] for alert in self.station.stored()}
        self.assertEqual(len(stored), expected)
        self.assertEqual([alert["revision"] for alert in heard.values], [1] * expected)
        self.assertEqual({alert["id"] for alert in heard.values}, stored)
        self.nothing_was_sent_with_other_content(wiretap.sent)

    def nothing_was_sent_with_other_content(self, sent):
        bodies = {}
        for topic, header, body in sent:
            self.assertEqual(bodies.setdefault(header, (topic, body)), (topic, body))
        self.assertTrue(bodies, "the wiretap heard nothing, so nothing is shown")

    def test_a_step_that_nobody_comes_to_changes_nothing(self):
        self.server.publish("agence", attack(0))
        daemon = self.station.spawn("run", "-c", self.station.settings, "--quiet",
                                    env=os.environ | {"VIGIE_FAILPOINT": "no_such_step"})
        wait_for(self.station.stored, "the alert")
        self.assertEqual(end(daemon, seconds=PATIENCE)[0], 0)


if __name__ == "__main__":
    unittest.main()
