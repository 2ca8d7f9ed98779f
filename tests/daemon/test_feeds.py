"""What the operator sees of the feeds: `vigie feeds list` and `vigie feeds check`."""
import datetime
import json
import subprocess
import unittest

from support.demo_server import NewsServer, rss, send
from support.vigie import BINARY, PATIENCE, Station, attack, wait_for

PAGE = (b"<!DOCTYPE html><html><head><title>Accueil</title>"
        b"<link rel='alternate' type='application/rss+xml' href='/good.xml'></head></html>")
EMPTY = b"<rss version='2.0'><channel><title>Rien</title></channel></rss>"
UNDATED = (b"<rss version='2.0'><channel><title>U</title><item><title>Calme</title></item>"
           b"</channel></rss>")


def vigie(*arguments):
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, text=True,
                          timeout=PATIENCE, check=False)


def answers(status, body=b"", kind="application/rss+xml"):
    return lambda handler: send(handler, status, body, kind)


def redirects(handler):
    handler.send_response(301)
    handler.send_header("Location", "/good.xml")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


ROUTES = {"absent": answers(404), "forbidden": answers(403), "page": answers(200, PAGE, "text/html"), "gone": answers(410),
          "empty": answers(200, EMPTY), "undated": answers(200, UNDATED), "moved": redirects,
          "walled": answers(403, b"<html><title>Just a moment...</title></html>", "text/html")}
STATES = {"good": "ok", "old": "stale", "absent": "failing", "page": "html", "gone": "retired",
          "empty": "empty", "undated": "undated", "moved": "moved", "walled": "filtered",
          "forbidden": "blocked"}


class Feeds(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(NewsServer())
        urls = {name: self.server.feed(name, name, rss) for name in ("good", "old")}
        for name, route in ROUTES.items():
            self.server.routes[f"/{name}.xml"] = route
            urls[name] = f"{self.server.base}/{name}.xml"
        self.server.publish("good", attack(0, datetime.datetime.now(datetime.timezone.utc)
                                           .replace(microsecond=0).isoformat()))
        self.server.publish("old", attack(1))
        self.station = self.enterContext(Station(urls))

    def ask(self, *arguments):
        return vigie("feeds", *arguments, "-c", self.station.settings)

    def told(self, *arguments):
        lines = [json.loads(line) for line in self.ask(*arguments, "--json").stdout.splitlines()]
        return {line["feed"]: line for line in lines}

    def all_polled(self):
        told = self.told("list")
        polled = [line for line in told.values() if line.get("last_poll")]
        return told if len(polled) == len(STATES) else None

    def test_list_tells_from_the_store_what_each_feed_does_while_the_daemon_runs(self):
        self.assertEqual(self.ask("list").returncode, 69)
        self.station.run()
        told = wait_for(self.all_polled, "every feed's first poll")
        self.assertEqual({name: line["state"] for name, line in told.items()}, STATES)
        self.assertEqual(told["page"]["feed_link"], f"{self.server.base}/good.xml")
        self.assertEqual(told["moved"]["moving_to"], f"{self.server.base}/good.xml")
        self.assertEqual(told["good"]["because"], "interval")
        table = self.ask("list")
        self.assertEqual(table.returncode, 0)
        for line in table.stdout.splitlines():
            self.assertLessEqual(len(line), 100)
        self.assertTrue(self.station.logged("feed is gone for good", feed="gone"))

    def test_check_asks_each_feed_once_and_stores_nothing(self):
        checked = self.told("check")
        self.assertEqual({name: line["state"] for name, line in checked.items()}, STATES)
        self.assertEqual(self.server.hits("old"), 1)
        self.assertFalse((self.station.folder / "state").exists())
        self.assertEqual(self.ask("check").returncode, 1)

    def test_check_of_one_address(self):
        good = self.ask("check", f"{self.server.base}/good.xml")
        self.assertEqual(good.returncode, 0, good.stdout + good.stderr)
        self.assertRegex(good.stdout, r"\ngood +ok ")
        other = self.ask("check", f"{self.server.base}/page.xml?not-configured")
        self.assertEqual(other.returncode, 1)
        self.assertEqual(self.ask("check", "ftp://outlet.example/").returncode, 2)

    def test_a_feed_that_is_gone_is_asked_once_however_often_vigie_starts(self):
        asked = []
        self.server.routes["/gone.xml"] = lambda handler: (asked.append(1), send(handler, 410, b""))
        for _ in range(2):
            self.assertEqual(vigie("once", "-c", self.station.settings, "--quiet").returncode, 0)
        self.assertEqual(len(asked), 1)


if __name__ == "__main__":
    unittest.main()
