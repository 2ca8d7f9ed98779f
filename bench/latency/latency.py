#!/usr/bin/python3
"""End-to-end latency: from "entry visible on the server" to "a subscriber has its alert".

usage: VIGIE=build/release/daemon/vigie bench/latency/latency.py [ARTICLES]

Two figures, because most of the first is waiting for the next poll (every second here, every five
minutes in real life): visible -> received, and answered -> received, which is vigie's own part:
parse, extract, desk, commit (SQLite, synchronous=FULL), ZeroMQ, the subscriber's process.
"""
import json
import pathlib
import random
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests"))
from support.demo_server import NewsServer, atom, rss  # noqa: E402
from support.vigie import PLACES, Lines, Station, attack, end, wait_for  # noqa: E402


class TimedLines(Lines):
    def run(self):
        for line in self.stream:
            self.values.append((time.time(), json.loads(line)))


def figures(name, seconds):
    ordered = sorted(seconds)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{name:<22} median {statistics.median(ordered) * 1e3:7.1f} ms   "
          f"p99 {p99 * 1e3:7.1f} ms   max {ordered[-1] * 1e3:7.1f} ms   n={len(ordered)}")


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    dice = random.Random(1)
    with NewsServer() as server, Station({"agence": server.feed("agence", "Agence", rss),
                                          "radio": server.feed("radio", "Radio", atom)}) as station:
        daemon = station.run()
        station.wait_for_log("started")
        subscriber = station.spawn("subscribe", "--connect", station.live, "--requests",
                                   station.requests, "--since", "0", "--json", "--quiet",
                                   stdout=subprocess.PIPE, text=True)
        heard = TimedLines(subscriber.stdout)
        for index in range(min(count, 40 * len(PLACES))):
            server.publish(dice.choice(["agence", "radio"]), attack(index))
            time.sleep(dice.uniform(0.05, 0.3))
        wait_for(lambda: len(server.served) == count, "every article to be fetched")
        wait_for(lambda: time.time() - (heard.values[-1][0] if heard.values else 0) > 2, "quiet")
        end(daemon)
        first = {}
        for moment, alert in heard.values:
            newest = max((source["url"] for source in alert["sources"]),
                         key=lambda url: server.served.get(url, 0))
            first.setdefault(newest, moment)
        figures("visible -> received", [at - server.visible[url] for url, at in first.items()])
        figures("answered -> received", [at - server.served[url] for url, at in first.items()])
        print(f"{count} articles, {len(first)} of them made an alert or a revision")


if __name__ == "__main__":
    main()
