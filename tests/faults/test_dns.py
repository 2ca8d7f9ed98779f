"""A name server that never answers: feeds by name back off, the others go on, threads are bounded, and a stop
waits for nobody."""
import os
import pathlib
import subprocess
import unittest

from support.demo_server import NewsServer, rss
from support.dns import NameServer
from support.vigie import BINARY, QUICK, SLOWNESS, Station, attack, end, wait_for

LOST = 100  # feeds whose hosts nobody can find
OWN_THREADS = 12
# Its own /etc/resolv.conf, without being another process: signals and limits are the daemon's.
WITH_FILES = 'mount --bind "$1" /etc/resolv.conf && mount --bind "$2" /etc/nsswitch.conf && shift 2 && exec "$@"'


def threads(process):
    return len(os.listdir(f"/proc/{process.pid}/task"))


class BlackHole(unittest.TestCase):
    def setUp(self):
        tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
        if tried.returncode != 0:
            self.skipTest("no mounts of our own here")
        self.server = self.enterContext(NewsServer())
        self.names = self.enterContext(self.name_server())

    def name_server(self):
        try:
            return NameServer(None)
        except PermissionError:
            self.skipTest("only root may serve names on port 53 here")

    def start(self, station):
        order = station.folder / "nsswitch.conf"
        order.write_text("hosts: files dns\n", encoding="ascii")
        resolv = station.folder / "resolv.conf"
        # As most machines have it, with a second server: eighty seconds for a name.
        resolv.write_text(f"nameserver {self.names.address}\nnameserver {self.names.address}\n"
                          "options timeout:10 attempts:4\n", encoding="ascii")
        with open(station.folder / "log", "ab") as log:
            process = subprocess.Popen(
                ["unshare", "--mount", "sh", "-c", WITH_FILES, "sh", str(resolv), str(order), BINARY, "run", "-c",
                 str(station.settings)], stderr=log)
        station.processes.append(process)
        return process

    def test_the_others_go_on_and_a_stop_waits_for_nobody(self):
        urls = {f"lost-{number}": f"http://lost-{number}.example/feed.xml" for number in range(LOST)}
        urls["good"] = self.server.feed("good", "Good", rss)
        with Station(urls) as station:
            daemon = self.start(station)
            wait_for(lambda: len(set(self.names.asked)) == LOST, "all names to be asked for")
            for index in range(2):
                self.server.publish("good", attack(index))
                wait_for(lambda count=index: len(station.stored()) == count + 1, "the good feed's alert")
            # One for each name, since a feed whose name is not found backs off; TasksMax= leaves room.
            self.assertLess(threads(daemon), LOST + OWN_THREADS)
            # The limit of connecting is shorter than the system's resolver is patient. That the lookups are
            # given up must not hold up the loop.
            failed = station.wait_for_log("poll failed")[0]
            self.assertRegex(failed["feed"], "^lost-")
            self.assertRegex(failed["why"], "(?i)resolv|time")
            self.assertRegex(failed["next"], "^in [2-9]", "it backs off")
            before = self.server.hits("good")
            wait_for(lambda: self.server.hits("good") >= before + 2, "two more polls", seconds=8 * SLOWNESS)
            code, seconds = end(daemon)  # while the system's resolver still tries
            self.assertEqual(code, 0)
            self.assertLess(seconds, QUICK)


if __name__ == "__main__":
    unittest.main()
