#!/usr/bin/env python3
"""How long good feeds' polls take, and how late they come, without and with hostile feeds beside them.

    VIGIE=build/release/daemon/vigie bench/feeds/neighbours.py [GOOD] [BAD] [SECONDS]

One daemon, GOOD feeds polled each second, first alone and then, in the same run of this script, with
BAD feeds that hang, drip, bomb, loop and lie. "took" is what the daemon's log tells of a poll; "late"
is how much more than a second lies between two polls of a feed. The servers are Python on the same
machine and cost more than the daemon; the bad ones have a process of their own."""
import collections
import itertools
import json
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from support.vigie import Station, end, peak_memory, wait_for  # noqa: E402

BAD = ["/slowloris", "/slowheaders", "/hang", "/endless", "/endlessredirect", "/gzipbomb", "/nestedbomb",
       "/brbomb", "/zstdbomb", "/headerbomb", "/loop", "/redirect?to=file:///etc/passwd",
       "/redirect?to=http://169.254.169.254/latest", "/billion", "/deep", "/reset", "/garbage", "/truncated",
       "/html", "/status/503?retry=1"]


def server():
    process = subprocess.Popen([sys.executable, ROOT / "tests/support/http_server.py"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    return process, f"http://127.0.0.1:{process.stdout.readline().split()[1]}"


def share(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(part * len(values)))] if values else float("nan")


def watch(feeds, seconds):
    """The good feeds' polls as (when, the log's line), and the daemon's peak memory."""
    polls = []

    def read(stream):
        for text in stream:
            line = json.loads(text)
            if line.get("feed", "").startswith("good") and line["event"] in ("polled", "unchanged"):
                polls.append((time.monotonic(), line))

    with Station(feeds) as station:
        daemon = station.spawn("run", "-c", station.settings, stderr=subprocess.PIPE, text=True)
        threading.Thread(target=read, args=(daemon.stderr,), daemon=True).start()
        wait_for(lambda: polls, "the first poll")
        time.sleep(seconds)
        memory = peak_memory(daemon)
        end(daemon)
    return list(polls), memory


def tell(name, polls, memory):
    took = [float(line["took"].split()[0]) for _, line in polls]
    at = collections.defaultdict(list)
    for when, line in polls:
        at[line["feed"]].append(when)
    late = [1000 * (b - a - 1) for times in at.values() for a, b in itertools.pairwise(times)]
    print(f"| {name:28} | {len(polls):6} | {share(took, .5):6.0f} | {share(took, .99):6.0f} | {max(took):6.0f} "
          f"| {share(late, .5):6.0f} | {share(late, .99):6.0f} | {memory / 2**20:5.0f} |", flush=True)


def main():
    good, bad, seconds = (int(word) for word in (sys.argv[1:] + ["50", "20", "20"][len(sys.argv) - 1:])[:3])
    (own, base), (other, hostile) = server(), server()
    hostile = hostile.replace("127.0.0.1", "localhost")  # another host: one that asks for a pause pauses all of it
    feeds = {f"good{i}": f"{base}/feed?{i}" for i in range(good)}
    others = {f"bad{i}": hostile + path for i, path in zip(range(bad), itertools.cycle(BAD))}
    print(f"| {good} good feeds, {seconds} s each        |  polls | took ms p50 | p99 | max | late ms p50 | p99 | MB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    tell("alone", *watch(feeds, seconds))
    tell(f"beside {bad} bad ones", *watch({**others, **feeds}, seconds))
    tell("alone again", *watch(feeds, seconds))
    for process in (own, other):
        process.stdin.close()
        process.wait()


if __name__ == "__main__":
    main()
