"""A hang-up (SIGHUP) reads every file again, all or nothing, while polls and alerts go on."""
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import PATIENCE, ROOT, Lines, Station, attack, end, free_port, wait_for

# The attack of a verb that no lexicon has: only a lexicon of one's own reads it.
NOVEL = {"id": "nouveau", "published": "2026-03-06T08:00:00Z", "lang": "fr",
         "title": "Mali : le village de Hombori schtroumpfé",
         "text": "Le village de Hombori a été schtroumpfé jeudi par le JNIM, selon une source "
                 "sécuritaire."}


def put(path, text):
    """All at once, as editors do: a daemon under a storm of hang-ups reads at any moment."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.rename(path)


class Systemd:
    """Hears what the daemon tells its supervisor."""

    def __init__(self, folder):
        self.address = os.path.join(folder, "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.address)
        self.heard, self.lock = [], threading.Lock()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            try:
                message = self.socket.recv(4000).decode()
            except OSError:
                return
            with self.lock:
                self.heard.append(message)

    def words(self):
        with self.lock:
            return list(self.heard)


class Reload(unittest.TestCase):
    def setUp(self):
        server = NewsServer()
        server.__enter__()
        self.addCleanup(server.__exit__)
        self.server = server
        self.station = Station({"a": server.feed("a", "A", rss), "b": server.feed("b", "B", rss)})
        self.addCleanup(self.station.__exit__)
        self.systemd = Systemd(self.station.folder)
        self.addCleanup(self.systemd.socket.close)

    def start(self):
        with open(self.station.folder / "log", "ab") as log:
            self.daemon = self.station.spawn(
                "run", "-c", self.station.settings, stderr=log,
                env=os.environ | {"NOTIFY_SOCKET": self.systemd.address, "WATCHDOG_USEC": "400000"})
        self.station.wait_for_log("started")

    def hang_up(self, event="reloaded"):
        before = len(self.station.logged(event))
        self.daemon.send_signal(signal.SIGHUP)
        wait_for(lambda: len(self.station.logged(event)) > before, f"another '{event}'")
        return self.station.logged(event)[-1]

    def write_feeds(self, **feeds):
        put(self.station.folder / "feeds.toml", "".join(
            f'[[feed]]\nname = "{name}"\nurl = "{url}"\noutlet = "{name.title()}"\nlanguage = "fr"\n'
            f'country = "ML"\ninterval = "1 s"\n{more}\n' for name, (url, more) in feeds.items()))

    def own_tables(self):
        """A copy of the tables that a test may change."""
        data = self.station.folder / "data"
        shutil.copytree(ROOT / "config", data)
        text = self.station.settings.read_text(encoding="utf-8")
        text = re.sub(r'^data = .*$', 'data = "data"', text, flags=re.M)
        self.station.settings.write_text(text, encoding="utf-8")
        return data

    def subscriber(self):
        process = self.station.spawn("subscribe", "--connect", self.station.live, "--requests",
                                     self.station.requests, "--since", "0", "--json", "--quiet",
                                     stdout=subprocess.PIPE, text=True)
        return Lines(process.stdout)

    def test_feeds_come_go_and_change_without_a_restart(self):
        self.start()
        self.server.publish("a", attack(0))
        wait_for(lambda: len(self.station.stored()) == 1, "the first alert")
        fresh = self.server.feed("c", "C", rss)
        self.server.publish("c", attack(1))
        wait_for(lambda: self.server.hits("b") > 0, "a poll of the one that will go")
        self.write_feeds(a=(f"{self.server.base}/a.xml", "tier = 1"), c=(fresh, ""))
        told = self.hang_up()
        self.assertEqual((told["added"], told["changed"], told["removed"]), ("c", "a", "b"))
        wait_for(lambda: len(self.station.stored()) == 2, "an alert from the feed that came")
        self.server.publish("a", attack(2))
        wait_for(lambda: len(self.station.stored()) == 3, "an alert from the feed that changed")
        # What is stored of it holds: its articles are known, and the next request was conditional.
        wait_for(lambda: self.server.feeds["a"].unchanged > 0, "a conditional request")
        gone = self.server.hits("b")
        polled = self.server.hits("a")
        wait_for(lambda: self.server.hits("a") > polled + 2, "more polls of the one that stayed")
        self.assertLessEqual(self.server.hits("b") - gone, 1, "one request may have been under way")
        self.assertEqual(end(self.daemon)[0], 0)

    def test_a_word_that_is_added_to_the_lexicon_is_read_from_then_on(self):
        data = self.own_tables()
        self.start()
        triggers = data / "lexicon/fr/triggers.tsv"
        lexicon = self.station.logged("started")[0]["lexicon"]
        whole = triggers.read_text(encoding="utf-8")
        triggers.write_text(whole + "attack\tverb\tactz\tschtroumpfer\t\t\n", encoding="utf-8")
        why = self.hang_up("not reloaded")["why"]
        self.assertRegex(why, r"fr/triggers\.tsv:\d+:13: .*'actz'.*did you mean 'acts'")
        wait_for(lambda: any("not reloaded" in word and "actz" in word for word in self.systemd.words()
                             if word.startswith("STATUS=")), "the reason in the status line")
        self.server.publish("a", attack(0))
        wait_for(lambda: len(self.station.stored()) == 1, "an alert by the tables from before")
        triggers.write_text(whole + "attack\tverb\tacts\tschtroumpfer\t\t\n", encoding="utf-8")
        self.assertNotEqual(self.hang_up()["lexicon"], lexicon)
        self.server.publish("a", NOVEL)
        alerts = wait_for(lambda: len(self.station.stored()) == 2 and self.station.stored(),
                          "an alert by the new word")
        self.assertEqual({alert["place"]["name"] for alert in alerts}, {"Mondoro", "Hombori"})
        wait_for(lambda: not self.systemd.words()[-1].count("not reloaded"), "a clean status")

    def test_systemd_is_told_what_goes_on(self):
        self.start()
        self.hang_up()
        wait_for(lambda: self.systemd.words().count("READY=1") == 2, "READY after the reload")
        words = self.systemd.words()
        reloading = next(word for word in words if word.startswith("RELOADING=1"))
        self.assertRegex(reloading, r"^RELOADING=1\nMONOTONIC_USEC=\d+$")
        since = int(reloading.split("=")[-1])
        self.assertLess(abs(time.monotonic() * 1e6 - since), PATIENCE * 1e6)
        last = len(words) - words[::-1].index("READY=1")
        self.assertLess(words.index(reloading), last)

    def test_what_needs_a_restart_is_said(self):
        self.start()
        text = self.station.settings.read_text(encoding="utf-8")
        self.station.settings.write_text(
            text.replace('state_dir = "state"', 'state_dir = "elsewhere"'), encoding="utf-8")
        self.hang_up()
        self.assertEqual(self.station.wait_for_log("a restart is needed")[0]["for"], "state_dir")
        self.assertFalse((self.station.folder / "elsewhere").exists())
        self.server.publish("a", attack(0))
        wait_for(lambda: len(self.station.logged("alert")) == 1, "life goes on")

    def test_a_bad_port_sends_nobody_away(self):
        self.start()
        heard = self.subscriber()
        self.server.publish("a", attack(0))
        wait_for(lambda: len(heard.values) == 1, "an alert")
        whole = self.station.settings.read_text(encoding="utf-8")
        taken = free_port(self.station.keep)
        with socket.socket() as other:
            other.bind(("127.0.0.1", taken))
            other.listen()
            for port in (f"tcp://127.0.0.1:{taken}", "tcp://192.0.2.1:5556", "tcp://0.0.0.0:5999"):
                self.station.settings.write_text(whole.replace(self.station.live, port),
                                                 encoding="utf-8")
                self.hang_up("not reloaded")
        self.server.publish("a", attack(1))
        wait_for(lambda: len(heard.values) == 2, "the next alert at the old port")
        self.assertEqual(self.connections(), 2, "the subscriber's two connections still stand")

    def connections(self):
        """Established TCP connections at our two ports, from the daemon's side."""
        ports = {f"{int(place.rsplit(':', 1)[1]):04X}" for place in
                 (self.station.live, self.station.requests)}
        rows = [line.split() for name in ("tcp", "tcp6") for line in
                pathlib.Path(f"/proc/{self.daemon.pid}/net/{name}").read_text().splitlines()[1:]]
        return sum(row[3] == "01" and row[1].rsplit(":", 1)[1] in ports for row in rows)

    def test_a_storm_of_hang_ups_costs_no_alert_and_no_watchdog(self):
        self.start()
        heard = self.subscriber()
        stop = threading.Event()

        def storm():
            while not stop.is_set():
                self.daemon.send_signal(signal.SIGHUP)
                time.sleep(0.001)

        raging = threading.Thread(target=storm, daemon=True)
        raging.start()
        try:
            for index in range(4):
                if index == 2:  # the last configuration wins, also in a storm
                    self.write_feeds(a=(f"{self.server.base}/a.xml", ""),
                                     c=(self.server.feed("c", "C", rss), ""))
                self.server.publish("c" if index > 2 else "a", attack(index))
                wait_for(lambda: len(heard.values) > index, f"alert {index} in the storm")
        finally:
            stop.set()
            raging.join()
        self.assertEqual(len({alert["id"] for alert in heard.values}), 4)
        self.assertEqual(len(heard.values), 4, "none twice")
        alive = self.systemd.words().count("WATCHDOG=1")
        wait_for(lambda: self.systemd.words().count("WATCHDOG=1") > alive, "the watchdog's beat")
        reloads = self.station.logged("reloaded")
        self.assertGreater(len(reloads), 1)
        self.assertEqual(end(self.daemon)[0], 0)
        self.assertEqual(self.station.logged("not reloaded"), [])

    def test_the_watchdog_hears_nothing_while_the_writer_is_stuck(self):
        import sqlite3  # pylint: disable=import-outside-toplevel
        self.start()
        wait_for(lambda: self.systemd.words().count("WATCHDOG=1") > 2, "a beat")
        wait_for(lambda: self.server.hits("a") > 0, "a poll")
        with sqlite3.connect(self.station.folder / "state/vigie.sqlite", isolation_level=None) as held:
            held.execute("BEGIN IMMEDIATE")
            self.server.publish("a", attack(0))
            # The writer waits up to five seconds for the lock; beats come five times a second else.
            def silent():
                before = self.systemd.words().count("WATCHDOG=1")
                time.sleep(1)
                return self.systemd.words().count("WATCHDOG=1") == before
            wait_for(silent, "a second without a beat")
            held.execute("ROLLBACK")
        held.close()
        alive = self.systemd.words().count("WATCHDOG=1")
        wait_for(lambda: self.systemd.words().count("WATCHDOG=1") > alive, "the beat again")
        wait_for(lambda: len(self.station.stored()) == 1, "the alert that was held up")


if __name__ == "__main__":
    unittest.main()
