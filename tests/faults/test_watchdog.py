"""A daemon that is stuck does not look alive: WATCHDOG=1 stops, whichever thread hangs, and systemd would
kill it and start it again."""
import contextlib
import os
import socket
import time
import unittest

from faults.test_failpoints import dies_at_steps
from support.demo_server import NewsServer, rss
from support.vigie import PATIENCE, SLOWNESS, Station, attack, wait_for

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

    def test_a_writer_that_was_held_up_is_alive_again_once_it_comes_by(self):
        """That it is in time when it is held up for nine tenths of WatchdogSec is a matter of moments, which
        WriterWatch is tested with; here the order of things is, whatever the machine does meanwhile."""
        with NewsServer() as server, Station({"a": server.feed("a", "A", rss)}) as station, \
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
            systemd.bind(str(station.folder / "notify"))
            systemd.settimeout(PATIENCE)
            server.publish("a", attack(0))
            log = self.enterContext(open(station.folder / "log", "ab"))
            station.spawn("run", "-c", station.settings, stderr=log,
                          env=os.environ | {"NOTIFY_SOCKET": str(station.folder / "notify"),
                                            "WATCHDOG_USEC": str(int(PERIOD * 1e6)),
                                            "VIGIE_FAILPOINT": f"before_commit:until:{station.folder}/go"})
            # Several looks in a row found it away, and nobody was told that it is alive.
            self.looks(systemd, lambda beats: beats[-4:] == [False] * 4)
            self.assertFalse(station.logged("alert"), "nothing can be written")
            (station.folder / "go").touch()
            self.looks(systemd, lambda beats: beats[-2:] == [True] * 2)
            station.wait_for_log("alert")

    def looks(self, systemd, enough):
        """Looks on until enough(those): of each whether it told that all is alive. A look ends with a status."""
        looks, beat = [], False
        deadline = time.monotonic() + PATIENCE
        while not enough(looks):
            self.assertLess(time.monotonic(), deadline, "waited in vain")
            said = systemd.recv(4096)
            beat |= said == b"WATCHDOG=1"
            if said.startswith(b"STATUS="):
                looks.append(beat)
                beat = False


if __name__ == "__main__":
    unittest.main()
