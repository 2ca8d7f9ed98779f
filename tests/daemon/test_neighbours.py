"""A hundred hostile feeds beside ten good ones: what the good ones wait for, counted."""
import collections
import itertools
import re
import subprocess
import sys
import unittest
import urllib.request

from support.vigie import ROOT, SANITIZED, Station, end, free_port, peak_memory, wait_for

HOSTILE = ["/slowloris", "/slowheaders", "/hang", "/endless", "/endlessredirect", "/gzipbomb", "/nestedbomb", "/brbomb",
           "/zstdbomb", "/headerbomb", "/loop", "/redirect?to=file:///etc/passwd", "/billion", "/deep", "/reset",
           "/garbage", "/truncated", "/html", "/status/500", "TLS"]
ROUNDS = 4  # polls of each good feed


class Server:
    """Our server in a process of its own; `base` is its address."""

    def __init__(self, *options):
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "tests/support/http_server.py", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.base = f"http://127.0.0.1:{self.process.stdout.readline().split()[1]}"

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


def hostile(server, count):
    """Feeds of every kind of malice: slow, endless, deep, bombs, loops, and TLS that is none."""
    feeds = {}
    for number, path in zip(range(count), itertools.cycle(HOSTILE)):
        address = server.base + path if path != "TLS" else server.base.replace("http:", "https:") + "/feed"
        feeds[f"bad{number}"] = f"{address}{'&' if '?' in address else '?'}n={number}"
    return feeds


class Neighbours(unittest.TestCase):
    def test_good_feeds_beside_a_hundred_hostile_ones(self):
        good, bad = Server(), Server()
        self.addCleanup(good.end)
        self.addCleanup(bad.end)
        feeds = hostile(bad, 100) | {f"good{i}": f"{good.base}/feed?{i}" for i in range(10)}
        with Station(feeds) as station:
            port = free_port(station.keep)
            with station.settings.open("a", encoding="utf-8") as settings:
                settings.write(f'[http]\nlisten = "127.0.0.1:{port}"\n')
            daemon = station.run()

            def polls(kind):
                return collections.Counter(
                    line["feed"] for line in station.log()
                    if line.get("feed", "").startswith(kind) and line["event"] in ("polled", "unchanged", "poll failed"))

            wait_for(lambda: min([polls("good")[f"good{i}"] for i in range(10)]) >= ROUNDS, "the good feeds", every=0.2)
            wait_for(lambda: len(polls("bad")) >= 80, "the hostile feeds that do not hang", every=0.2)
            over = sum(sum(polls(kind).values()) for kind in ("good", "bad"))  # told when it is committed
            metrics = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics").read().decode()
            commits = int(re.search(r"^vigie_db_commit_duration_seconds_count (\d+)", metrics, re.MULTILINE)[1])
            self.assertLess(commits, over, "polls that end together share a commit")
            self.assertEqual([line for line in station.logged("poll failed") if line["feed"].startswith("good")], [])
            if not SANITIZED:  # which keep freed memory and a shadow of all of it
                self.assertLess(peak_memory(daemon), 200 << 20)
            self.assertEqual(end(daemon)[0], 0)


if __name__ == "__main__":
    unittest.main()
