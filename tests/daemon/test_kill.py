"""kill -9 at any moment: after a restart every alert is there once, and none is missing."""
import collections
import random
import signal
import subprocess
import time
import unittest

from support.demo_server import NewsServer, atom, rss
from support.vigie import PATIENCE, Lines, Station, attack, wait_for

KILLS = 20
SEED = 20260306


class Kill(unittest.TestCase):
    def test_twenty_kills_in_the_middle_of_polls_lose_and_double_nothing(self):
        random.seed(SEED)
        with NewsServer() as server:
            urls = {"agence": server.feed("agence", "Agence", rss),
                    "radio": server.feed("radio", "Radio", atom)}
            with Station(urls) as station:
                for kill in range(KILLS):
                    server.publish(("agence", "radio")[kill % 2], attack(kill))
                    polls = server.hits("agence") + server.hits("radio")
                    daemon = station.run()
                    # From the first request on, anything may be under way.
                    wait_for(lambda: server.hits("agence") + server.hits("radio") > polls
                             or daemon.poll() is not None, "a poll")
                    time.sleep(random.uniform(0, 0.08))
                    daemon.send_signal(signal.SIGKILL)
                    daemon.wait()
                station.run()
                wait_for(lambda: len(station.stored()) == KILLS, f"{KILLS} alerts in the store")
                ids = [alert["id"] for alert in station.stored()]
                self.assertEqual(len(set(ids)), KILLS)
                self.hears_each_once(station, set(ids))

    def test_after_a_kill_no_feed_is_polled_before_its_time(self):
        with NewsServer() as server:
            urls = {"agence": server.feed("agence", "Agence", rss),
                    "radio": server.feed("radio", "Radio", atom)}
            with Station(urls) as station:
                feeds = station.folder / "feeds.toml"
                feeds.write_text(feeds.read_text(encoding="utf-8").replace("1 s", "1 h", 1),
                                 encoding="utf-8")
                daemon = station.run()
                station.wait_for_log("feed is empty", feed="agence")  # told when it is committed
                daemon.send_signal(signal.SIGKILL)
                daemon.wait()
                before = server.hits("radio")
                station.run()
                wait_for(lambda: server.hits("radio") >= before + 3, "three polls of the other")
                self.assertEqual(server.hits("agence"), 1)

    def hears_each_once(self, station, ids):
        subscriber = station.spawn("subscribe", "--connect", station.live, "--requests",
                                   station.requests, "--since", "0", "--json", "--quiet",
                                   "-n", str(KILLS), stdout=subprocess.PIPE, text=True)
        heard = Lines(subscriber.stdout)
        self.assertEqual(subscriber.wait(PATIENCE), 0)
        heard.join(5)
        times = collections.Counter((alert["id"], alert["revision"]) for alert in heard.values)
        self.assertEqual({alert for alert, _ in times}, ids)
        self.assertEqual(set(times.values()), {1}, times)


if __name__ == "__main__":
    unittest.main()
