"""The machine's clock jumps by a day, to and fro: polls keep their pace, alerts their order."""
import os
import pathlib
import struct
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import SANITIZED, SLOWNESS, Station, attack, end, wait_for

SHIM = os.environ.get("VIGIE_CLOCK_SHIM", "")
DAY = 86400
JUMPS = [DAY, 0, -DAY, 0]  # seconds
SOON = 15 * SLOWNESS  # seconds; the feed is polled each second


@unittest.skipUnless(pathlib.Path(SHIM).is_file(), "run by ctest, which knows where the shim was built")
@unittest.skipIf(SANITIZED, "a sanitizer wants to be loaded first")
class Clock(unittest.TestCase):
    def test_a_jump_of_a_day_delays_and_disorders_nothing(self):
        with NewsServer() as server, Station({"agence": server.feed("agence", "Agence", rss)}) as station:
            offset = station.folder / "offset"
            offset.write_bytes(struct.pack("q", 0))
            with open(station.folder / "log", "ab") as log, open(offset, "r+b", buffering=0) as clock:
                daemon = station.spawn("run", "-c", station.settings, stderr=log,
                                       env=os.environ | {"LD_PRELOAD": SHIM, "CLOCK_SHIM": str(offset)})
                station.wait_for_log("started")
                for number, jump in enumerate(JUMPS):
                    os.pwrite(clock.fileno(), struct.pack("q", jump), 0)
                    self.goes_on(server, station, number)
            lines = station.logged("alert")
            times = [line["time"] for line in lines]
            self.assertNotEqual(times, sorted(times), "the clock did go back")
            self.assertEqual([int(line["seq"]) for line in lines], list(range(1, len(JUMPS) + 1)))
            self.assertEqual(end(daemon)[0], 0)

    def goes_on(self, server, station, number):
        before = server.hits("agence")
        wait_for(lambda: server.hits("agence") > before, f"a poll after jump {number}", SOON)
        server.publish("agence", attack(number))
        wait_for(lambda: len(station.logged("alert")) == number + 1, f"an alert after jump {number}", SOON)


if __name__ == "__main__":
    unittest.main()
