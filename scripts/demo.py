"""The demo's show: a local news web, `vigie run` on it, `vigie subscribe` on that. See scripts/demo."""
import argparse
import collections
import contextlib
import json
import pathlib
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from support.demo_server import NewsServer, atom, rss  # noqa: E402

FEEDS = [("agence", "Agence de la place", rss), ("radio", "Radio du fleuve", atom),
         ("journal", "Le Journal du soir", rss), ("quotidien", "The Daily Courier", atom)]
ARTICLES_APPEAR_OVER = 20  # seconds
LONGEST = 55  # seconds for the whole show


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def sample_articles():
    found = [json.loads(path.read_text(encoding="utf-8"))
             for path in sorted((ROOT / "tests/corpus/docs").glob("*.json"))]
    return [article for article in found if "text" in article]


def seed_articles(vigie, folder, dates):
    """Plain-text articles; vigie itself reads the date at the top of each."""
    articles = []
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        published = dates.get(path.name)
        if not published:
            said = subprocess.run([vigie, "explain", str(path), "--json"], check=True,
                                  capture_output=True, text=True)
            published = json.loads(said.stdout).get("published")
        if not published:
            print(f"   {path.name} carries no date: its \"jeudi\" cannot be resolved.\n"
                  f"   Name one as {path.name}=2025-08-20", file=sys.stderr)
        articles.append({"id": path.stem, "title": "", "published": published,
                         "text": path.read_text(encoding="utf-8")})
    return articles


def write_settings(folder, server, ports):
    feeds = "".join(
        f'[[feed]]\nname = "{name}"\nurl = "{server.feed(name, outlet, form)}"\n'
        f'outlet = "{outlet}"\ncountry = "ML"\ntier = 1\ninterval = "1 s"\n\n'
        for name, outlet, form in FEEDS)
    (folder / "feeds.toml").write_text(feeds, encoding="utf-8")
    # The samples keep their true dates, so the demo must not call them too old.
    (folder / "vigie.toml").write_text(
        f'state_dir = "state"\nfeeds = "feeds.toml"\ndata = "{ROOT / "config"}"\n'
        f'countries = ["ML", "NE", "BF"]\nmax_age = "7300 d"\n'
        f'[publish]\nlive = "tcp://127.0.0.1:{ports[0]}"\n'
        f'requests = "tcp://127.0.0.1:{ports[1]}"\n[fetch]\nallow_private = true\n',
        encoding="utf-8")
    return folder / "vigie.toml"


def feed_of(article, index, assigned):
    """Articles of one outlet stay together; English ones go to the English paper."""
    if article.get("lang") == "en":
        return "quotidien"
    names = [name for name, _, _ in FEEDS[:3]]
    return assigned.setdefault(article.get("outlet") or index, names[len(assigned) % 3])


class Watcher(threading.Thread):
    """Counts alerts and measures how long each took from "visible" to "received"."""

    def __init__(self, stream, server):
        super().__init__(daemon=True)
        self.stream, self.server = stream, server
        self.revisions, self.delays, self.last = collections.Counter(), [], time.monotonic()

    def run(self):
        for line in self.stream:
            alert = json.loads(line)
            self.last = time.monotonic()
            self.revisions[alert["id"]] += 1
            visible = [self.server.visible[source["url"]] for source in alert["sources"]
                       if source.get("url") in self.server.visible]
            if visible:
                self.delays.append(time.time() - max(visible))


def show(server, articles, watcher, daemon):
    """Articles appear one after the other; returns when all were read and nothing more comes."""
    assigned, start = {}, time.monotonic()
    ordered = sorted(articles, key=lambda article: article.get("published") or "")
    step = ARTICLES_APPEAR_OVER / max(len(ordered), 1)
    for index, article in enumerate(ordered):
        server.publish(feed_of(article, index, assigned), article)
        time.sleep(step)
    while time.monotonic() - start < LONGEST and daemon.poll() is None:
        if server.everything_was_read() and time.monotonic() - watcher.last > 2:
            return
        time.sleep(0.2)


def summary(server, articles, watcher, seconds):
    polls = sum(feed.hits for feed in server.feeds.values())
    unchanged = sum(feed.unchanged for feed in server.feeds.values())
    alerts, messages = len(watcher.revisions), sum(watcher.revisions.values())
    print("-" * 80)
    print(f"{len(articles)} articles in {len(server.feeds)} feeds, {polls} polls "
          f"({unchanged} answered \"not modified\"), {seconds:.0f} s")
    print(f"{alerts} alerts, {messages - alerts} later revisions of them")
    if watcher.delays:
        print(f"from \"visible in the feed\" to \"received\", polled every second: median "
              f"{statistics.median(watcher.delays):.2f} s,\nslowest {max(watcher.delays):.2f} s")


def stop(process, number, patience=6):
    if process and process.poll() is None:
        process.send_signal(number)
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return process.returncode if process else None


def play(vigie, articles, folder):
    ports = free_ports(2)
    log_path = folder / "vigie.log"
    with NewsServer() as server, open(log_path, "wb") as log:
        settings = write_settings(folder, server, ports)
        # Sessions of their own: Ctrl-C is for the demo, which then ends them in order.
        own = {"start_new_session": True}
        daemon = subprocess.Popen([vigie, "run", "-c", str(settings)], stderr=log, **own)
        subscribe = [vigie, "subscribe", "--connect", f"tcp://127.0.0.1:{ports[0]}",
                     "--requests", f"tcp://127.0.0.1:{ports[1]}", "--since", "0", "--quiet"]
        printer = subprocess.Popen(subscribe, **own)
        counter = subprocess.Popen(subscribe + ["--json"], stdout=subprocess.PIPE, text=True,
                                   **own)
        watcher = Watcher(counter.stdout, server)
        watcher.start()
        began = time.monotonic()
        try:
            show(server, articles, watcher, daemon)
        except KeyboardInterrupt:
            print("\nstopping")
        died = daemon.poll() is not None
        code = stop(daemon, signal.SIGTERM)
        for process in (printer, counter):
            stop(process, signal.SIGTERM)
        watcher.join(2)
        if died or code != 0:
            print(log_path.read_text(encoding="utf-8", errors="replace")[-4000:], file=sys.stderr)
            return code or 1
        summary(server, articles, watcher, time.monotonic() - began)
        return 0


def main():
    parser = argparse.ArgumentParser(prog="scripts/demo")
    parser.add_argument("vigie", help=argparse.SUPPRESS)
    parser.add_argument("--seeds", metavar="DIR", help="plain-text articles instead of the samples")
    parser.add_argument("dates", nargs="*", metavar="NAME.txt=DATE", help="when a text was published")
    options = parser.parse_intermixed_args()
    vigie = str(pathlib.Path(options.vigie).resolve())
    dates = dict(one.split("=", 1) for one in options.dates)
    articles = seed_articles(vigie, options.seeds, dates) if options.seeds else sample_articles()
    if not articles:
        sys.exit(f"no articles in {options.seeds or 'tests/corpus'}")
    print(f"{len(articles)} articles will appear in four feeds on this machine; "
          f"alerts follow.\n")
    with tempfile.TemporaryDirectory(prefix="vigie-demo-") as folder:
        sys.exit(play(vigie, articles, pathlib.Path(folder)))


if __name__ == "__main__":
    main()
