"""Two hours of five hundred feeds in four minutes: time in the daemon goes thirty times as fast. Feeds break
and mend, subscribers come and go, the disk is full for a while, the daemon is hung up and killed; then no
alert is missing, none comes twice, and memory and descriptors are what they were. VIGIE_LONG=1 alone."""
import collections
import os
import pathlib
import random
import resource
import signal
import struct
import subprocess
import time
import unittest

from faults import LONG
from faults.test_clock import SHIM
from support.demo_server import NewsServer, atom, rss, send
from support.vigie import PATIENCE, Lines, Station, attack, end, wait_for

SPEED = 30
HOURS = float(os.environ.get("VIGIE_SOAK_HOURS", "2"))
FEEDS = 500
INTERVAL = 300  # seconds of the daemon's
EVENTS = 180  # attack() tells these in different words each
SEED = 20260306
BROKEN = 50  # feeds at a time
MEMORY_MAY_GROW = 24 << 20
FILES_MAY_GROW = 100  # transfers under way, one for each hanging server


def hang(handler):
    time.sleep(2)
    handler.close_connection = True


FAULTS = [hang, lambda handler: send(handler, 500, b""), lambda handler: send(handler, 404, b"gone"),
          lambda handler: send(handler, 200, b"<html><body>Maintenance</body></html>"),
          lambda handler: send(handler, 200, b"<rss><channel><item><title>cut o", "application/rss+xml")]


def memory(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS:"))


def files(process):
    return len(os.listdir(f"/proc/{process.pid}/fd"))


@unittest.skipUnless(LONG, "the long form: scripts/test --long")
@unittest.skipUnless(pathlib.Path(SHIM).is_file(), "run by ctest, which knows where the shim was built")
class Soak(unittest.TestCase):
    def setUp(self):
        self.chance = random.Random(SEED)
        self.server = self.enterContext(NewsServer())
        self.names = [f"outlet-{number}" for number in range(FEEDS)]
        urls = {name: self.server.feed(name, name.title(), (rss, atom)[number % 2])
                for number, name in enumerate(self.names)}
        self.station = self.enterContext(Station(urls))
        feeds = self.station.folder / "feeds.toml"
        feeds.write_text(feeds.read_text(encoding="utf-8").replace('"1 s"', f'"{INTERVAL} s"'),
                         encoding="utf-8")
        settings = self.station.settings
        settings.write_text(settings.read_text(encoding="utf-8").replace('"debug"', '"info"'),
                            encoding="utf-8")
        (self.station.folder / "offset").write_bytes(struct.pack("q", 0))
        self.published, self.measured = 0, []

    def start(self):
        with open(self.station.folder / "log", "ab") as log:
            self.daemon = self.station.spawn(
                "run", "-c", self.station.settings, stderr=log,
                env=os.environ | {"LD_PRELOAD": SHIM, "CLOCK_SPEED": str(SPEED),
                                  "CLOCK_SHIM": str(self.station.folder / "offset")})

    def subscriber(self):
        process = self.station.spawn("subscribe", "--connect", self.station.live, "--requests",
                                     self.station.requests, "--since", "0", "--json", "--quiet",
                                     stdout=subprocess.PIPE, text=True)
        return process, Lines(process.stdout)

    # ---- what happens meanwhile, at each minute of the daemon's ----

    def news(self, number):
        for _ in range(min(1 + number % 2, EVENTS - self.published)):
            article = attack(self.published)
            self.published += 1
            for name in self.chance.sample(self.names, self.chance.randint(1, 3)):
                self.server.publish(name, article)

    def break_and_mend(self):
        self.server.routes = {f"/{name}.xml": self.chance.choice(FAULTS)
                              for name in self.chance.sample(self.names, BROKEN)}

    def kill(self):
        self.daemon.kill()
        self.daemon.wait()
        lives = len(self.station.logged("started"))
        self.start()
        wait_for(lambda: len(self.station.logged("started")) > lives, "the next life")

    def fill_the_disk(self):
        largest = max(path.stat().st_size for path in (self.station.folder / "state").iterdir())
        resource.prlimit(self.daemon.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))

    def empty_the_disk(self):
        resource.prlimit(self.daemon.pid, resource.RLIMIT_FSIZE,
                         (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def come_and_go(self):
        process, _ = self.subscriber()
        time.sleep(0.2)
        process.kill()

    def minute(self, number, minutes):
        """Deaths in the first third; memory is measured in the rest, over one life."""
        early = number < minutes / 3
        self.news(number)
        if number % 5 == 0:
            self.break_and_mend()
        if early and number % 10 == 7:
            self.kill()
        elif number % 20 == 12:
            self.fill_the_disk()
        elif number % 20 == 14:
            self.empty_the_disk()
        if number % 7 == 3:
            self.daemon.send_signal(signal.SIGHUP)
        if number % 6 == 4:
            self.come_and_go()
        if not early and number % 5 == 4:
            self.measured.append((memory(self.daemon), files(self.daemon)))
        time.sleep(60 / SPEED)
        self.assertIsNone(self.daemon.poll(), self.station.log()[-3:])

    def test_two_hours_lose_double_and_leak_nothing(self):
        minutes = int(HOURS * 60)
        self.start()
        self.station.wait_for_log("started")
        _, heard = self.subscriber()
        for number in range(minutes):
            self.minute(number, minutes)
        self.empty_the_disk()
        self.server.routes = {}
        wait_for(lambda: len({alert["id"] for alert in heard.values}) >= self.published,
                 f"{self.published} alerts at the subscriber", 5 * PATIENCE, every=0.5)
        self.none_is_missing_and_none_comes_twice(heard.values)
        self.nothing_grew()
        self.assertEqual(end(self.daemon)[0], 0)

    def none_is_missing_and_none_comes_twice(self, heard):
        times = collections.Counter((alert["id"], alert["revision"]) for alert in heard)
        self.assertEqual(set(times.values()), {1})
        self.assertEqual(len({alert["id"] for alert in heard}), self.published,
                         "one event, one alert, however many outlets told it")

    def nothing_grew(self):
        memories, descriptors = zip(*self.measured)
        print(f"\nsoak: {self.published} alerts; memory {memories[0] >> 20} to {memories[-1] >> 20} MiB "
              f"(most {max(memories) >> 20}); files {min(descriptors)} to {max(descriptors)}")
        # The first figures are those of a life of some minutes, whose memory is still being filled.
        settled = memories[len(memories) // 3:]
        self.assertLess(settled[-1] - settled[0], MEMORY_MAY_GROW)
        self.assertLess(max(descriptors) - min(descriptors), FILES_MAY_GROW)


if __name__ == "__main__":
    unittest.main()
