"""A daemon that is stuck does not look alive: WATCHDOG=1 stops, whichever thread hangs, and systemd would
kill it and start it again."""
import contextlib
import os
import socket
import sqlite3
import time
import unittest

from faults.test_failpoints import dies_at_steps
from support.demo_server import NewsServer, rss
from support.vigie import PATIENCE, SANITIZED, SLOWNESS, Station, attack, wait_for

PERIOD = 0.4 * SLOWNESS  # seconds: WatchdogSec=
STUCK = {"the event loop": "after_fetch", "the writer": "before_commit"}


@unittest.skipUnless(dies_at_steps(), "built without VIGIE_FAILPOINTS")
class Watchdog(unittest.TestCase):
    def beats(self, systemd, seconds):
        """How often it says that it is alive in so many seconds."""
        count, until = 0, time.monotonic() + seconds
        while time.monotonic() < until:
            systemd.settimeout(max(until - time.monotonic(), 0.01))
            with contextlib.suppress(TimeoutError):
                count += systemd.recv(4096) == b"WATCHDOG=1"
        return count

    def test_nobody_who_hangs_says_that_he_is_alive(self):
        for who, step in STUCK.items():
            with self.subTest(who), NewsServer() as server, \
                    Station({"a": server.feed("a", "A", rss)}) as station, \
                    socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
                systemd.bind(str(station.folder / "notify"))
                asked = server.hits("a")
                log = self.enterContext(open(station.folder / "log", "ab"))
                daemon = station.spawn(
                    "run", "-c", station.settings, stderr=log,
                    env=os.environ | {"NOTIFY_SOCKET": str(station.folder / "notify"),
                                      "WATCHDOG_USEC": str(int(PERIOD * 1e6)),
                                      "VIGIE_FAILPOINT": f"{step}:sleep"})
                systemd.settimeout(PATIENCE)
                self.assertEqual(systemd.recv(4096), b"READY=1")
                server.publish("a", attack(0))
                wait_for(lambda count=asked: server.hits("a") > count, "the poll that hangs")
                self.beats(systemd, PERIOD)  # what was said before it hung
                self.assertEqual(self.beats(systemd, 4 * PERIOD), 0)
                self.assertIsNone(daemon.poll(), "it hangs, it does not end")
                if who == "the writer":  # a loop that hangs cannot say so: /healthz does
                    station.wait_for_log("stuck", what="the writer")

    def test_who_does_not_hang_goes_on_saying_so(self):
        with NewsServer() as server, Station({"a": server.feed("a", "A", rss)}) as station, \
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
            systemd.bind(str(station.folder / "notify"))
            station.spawn("run", "-c", station.settings, "--quiet",
                          env=os.environ | {"NOTIFY_SOCKET": str(station.folder / "notify"),
                                            "WATCHDOG_USEC": str(int(PERIOD * 1e6))})
            systemd.settimeout(PATIENCE)
            self.assertEqual(systemd.recv(4096), b"READY=1")
            self.assertGreaterEqual(self.beats(systemd, 4 * PERIOD), 4)

    @unittest.skipIf(SANITIZED, "times are as they are")
    def test_a_writer_that_is_held_up_for_eight_tenths_of_the_time_is_in_time(self):
        period = 4.0  # seconds; looks are two apart, polls one
        with NewsServer() as server, Station({"a": server.feed("a", "A", rss)}) as station, \
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
            systemd.bind(str(station.folder / "notify"))
            log = self.enterContext(open(station.folder / "log", "ab"))
            station.spawn("run", "-c", station.settings, stderr=log,
                          env=os.environ | {"NOTIFY_SOCKET": str(station.folder / "notify"),
                                            "WATCHDOG_USEC": str(int(period * 1e6))})
            beats = self.moments(systemd, lambda beats: beats)
            beats += self.moments(systemd, lambda _: time.monotonic() > beats[-1] + 0.2 * period)
            with contextlib.closing(sqlite3.connect(station.folder / "state/vigie.sqlite",
                                                    isolation_level=None)) as store:
                store.execute("BEGIN IMMEDIATE")  # whoever writes waits: the next poll, before the next look
                asked = server.hits("a")
                server.publish("a", attack(0))
                beats += self.moments(systemd, lambda _: server.hits("a") > asked)
                until = time.monotonic() + 0.8 * period
                beats += self.moments(systemd, lambda _: time.monotonic() > until)
                self.assertFalse(station.logged("alert"), "nothing can be written")
                store.execute("ROLLBACK")
            beats += self.moments(systemd, lambda after: len(after) == 2)
            gaps = [later - beat for beat, later in zip(beats, beats[1:])]
            self.assertLess(max(gaps), period, f"systemd would have killed it: {gaps}")
            self.assertGreater(max(gaps), 0.5 * period + 0.2, f"the writer was not held up: {gaps}")
            station.wait_for_log("alert")

    def moments(self, systemd, enough):
        """When it said that it is alive, until enough(those)."""
        moments = []
        deadline = time.monotonic() + PATIENCE
        systemd.settimeout(0.02)
        while not enough(moments):
            self.assertLess(time.monotonic(), deadline, "waited in vain")
            with contextlib.suppress(TimeoutError):
                if systemd.recv(4096) == b"WATCHDOG=1":
                    moments.append(time.monotonic())
        return moments


if __name__ == "__main__":
    unittest.main()
