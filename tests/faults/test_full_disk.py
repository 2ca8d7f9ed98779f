"""A disk that is really full: a small file system as the state folder. What is stored is still served,
what is new is held, and it goes on by itself when there is room."""
import os
import pathlib
import subprocess
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import BINARY, QUICK, SLOWNESS, PATIENCE, Station, attack, end, wait_for

ROOM = "8m"
MOUNTED = 'mount -t tmpfs -o size="$1" state "$2" && shift 2 && exec "$@"'


class FullDisk(unittest.TestCase):
    def setUp(self):
        if os.geteuid() != 0 or subprocess.run(["unshare", "--mount", "true"], capture_output=True,
                                               check=False).returncode != 0:
            self.skipTest("only root may mount, here")
        self.server = self.enterContext(NewsServer())
        self.station = self.enterContext(Station({"agence": self.server.feed("agence", "Agence", rss)}))

    def start(self):
        state = self.station.folder / "state"
        state.mkdir()
        with open(self.station.folder / "log", "ab") as log:
            daemon = subprocess.Popen(["unshare", "--mount", "sh", "-c", MOUNTED, "sh", ROOM, str(state), BINARY,
                                       "run", "-c", str(self.station.settings)], stderr=log)
        self.station.processes.append(daemon)
        self.station.wait_for_log("started")
        # The daemon's own view: that file system is mounted for nobody else.
        return daemon, pathlib.Path(f"/proc/{daemon.pid}/root{state}")

    def heard(self, count):
        """The first so many alerts, of a subscriber that begins at the beginning."""
        done = subprocess.run([BINARY, "subscribe", "--connect", self.station.live, "--requests",
                               self.station.requests, "--since", "0", "--json", "--quiet", "-n", str(count),
                               "--timeout", str(10 * SLOWNESS)], capture_output=True, text=True, check=False,
                              timeout=PATIENCE)
        return done.stdout.splitlines()

    def test_what_is_stored_is_served_and_what_is_new_is_held(self):
        daemon, state = self.start()
        self.server.publish("agence", attack(0))
        self.assertEqual(len(self.heard(1)), 1)
        with open(state / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError:
                pass  # it is full
        for index in range(1, 4):
            self.server.publish("agence", attack(index))
        held = self.station.wait_for_log("cannot store a harvest, holding it")[0]
        self.assertRegex(held["why"], "(?i)full")
        self.assertEqual(len(self.heard(1)), 1, "what is stored is served")
        self.assertIsNone(daemon.poll())
        (state / "filler").unlink()
        self.assertEqual(len(self.heard(4)), 4, "it goes on by itself")
        code, seconds = end(daemon)
        self.assertEqual(code, 0)
        self.assertLess(seconds, QUICK)


if __name__ == "__main__":
    unittest.main()
