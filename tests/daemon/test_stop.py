"""SIGTERM at any moment, also in the middle of heavy reading: a clean end, always, and a quick one."""
import os
import random
import signal
import unittest

from support.demo_server import NewsServer, atom, rss
from support.vigie import QUICK, Station, attack, end, wait_for

FEEDS = 24
ARTICLES = 20
STOPS = 100 if os.environ.get("VIGIE_LONG") == "1" else 8
SEED = 20260306


class Stop(unittest.TestCase):
    def test_a_stop_while_the_readers_are_busy_is_clean_and_quick(self):
        chance = random.Random(SEED)
        with NewsServer() as server:
            urls = {}
            for number in range(FEEDS):
                name = f"outlet-{number}"
                urls[name] = server.feed(name, name.title(), (rss, atom)[number % 2])
                for index in range(ARTICLES):
                    server.publish(name, attack(index))
            for stop in range(STOPS):
                with self.subTest(stop=stop), Station(urls) as station:
                    asked = sum(map(server.hits, urls))
                    answers = chance.randint(1, FEEDS)
                    daemon = station.run()
                    wait_for(lambda: sum(map(server.hits, urls)) >= asked + answers
                             or daemon.poll() is not None, f"{answers} answers")
                    code, seconds = end(daemon, chance.choice((signal.SIGTERM, signal.SIGINT)))
                    self.assertEqual(code, 0, station.log()[-3:])
                    self.assertLess(seconds, QUICK)

    def test_a_stop_during_the_start_is_clean(self):
        with NewsServer() as server, Station({"a": server.feed("a", "A", rss)}) as station:
            state = station.folder / "state"
            daemon = station.run()
            # The folder is made first of all that is opened.
            wait_for(lambda: state.exists() or daemon.poll() is not None, "the state folder")
            self.assertEqual(end(daemon)[0], 0)


if __name__ == "__main__":
    unittest.main()
