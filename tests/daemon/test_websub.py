"""WebSub against a hub that is a process of its own: subscribed, pushed, renewed, denied, left."""
import contextlib
import json
import pathlib
import signal
import socket
import subprocess
import sys
import unittest
import urllib.request

from support.demo_server import NewsServer, rss, send
from support.vigie import BINARY, PATIENCE, Station, attack, end, free_port, wait_for

HUB = pathlib.Path(__file__).resolve().parents[1] / "support/hub.py"


class HubProcess:
    """The hub of tests/support/hub.py, and what it is told and tells."""

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, "-B", HUB], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.base = "http://127.0.0.1:" + self.process.stdout.readline().split()[1]
        self.url = self.base + "/hub"
        return self

    def __exit__(self, *unused):
        self.process.communicate()

    def call(self, method, path, body=b"", kind="application/rss+xml"):
        request = urllib.request.Request(self.base + path, body, {"Content-Type": kind},
                                         method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or b"null")

    def policy(self, **policy):
        self.call("PUT", "/policy", json.dumps(policy).encode())

    def publish(self, document, sign="sha256"):
        return self.call("POST", "/publish?sign=" + sign, document.encode())

    def noted(self, mode, answer):
        return [line for line in self.call("GET", "/log", None)
                if line["mode"] == mode and line["answer"] == answer]

    def wait_for(self, mode, answer, count=1):
        return wait_for(lambda: len(self.noted(mode, answer)) >= count and self.noted(mode, answer),
                        f"{mode} {answer} at the hub")


class WebSub(unittest.TestCase):
    def setUp(self):
        self.hub = self.enterContext(HubProcess())
        self.server = self.enterContext(NewsServer())
        self.url = self.server.feed("journal", "Journal", rss)
        self.server.routes["/journal.xml"] = self.answer
        self.hits, self.named = 0, [self.hub.url]
        self.port = free_port(self.enterContext(contextlib.ExitStack()))
        self.callback = f"http://127.0.0.1:{self.port}/websub/"
        self.station = self.enterContext(Station({"journal": self.url}))
        with open(self.station.settings, "a", encoding="utf-8") as file:
            file.write(f'[websub]\nlisten = "127.0.0.1:{self.port}"\n'
                       f'callback = "{self.callback}"\n')

    def answer(self, handler):
        """The feed as it is polled, naming its hubs in a header."""
        self.hits += 1
        body = self.document().encode()
        handler.send_response(200)
        for hub in self.named:
            handler.send_header("Link", f'<{hub}>; rel="hub"')
        handler.send_header("Link", f'<{self.url}>; rel="self"')
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def document(self, *articles):
        return rss("Journal", self.server.base, articles or self.server.feeds["journal"].articles)

    def verified(self):
        self.hub.wait_for("subscribe", "verified")
        self.station.wait_for_log("hub")
        return wait_for(lambda: [line for line in self.station.logged("hub", feed="journal")
                                 if line["what"].startswith("verified until")], "the lease")

    def at_rest(self):
        """Verified, and polled once more since: from here on polls are a safety net."""
        self.verified()
        return wait_for(lambda: self.told().get("because") == "pushed" and self.hits, "the net")

    def told(self):
        done = subprocess.run([BINARY, "feeds", "list", "--json", "-c", self.station.settings],
                              capture_output=True, text=True, timeout=PATIENCE, check=False)
        return json.loads(done.stdout or "{}")

    def test_what_the_hub_delivers_becomes_an_alert_without_a_poll(self):
        self.server.publish("journal", attack(0))
        daemon = self.station.run()
        hits = self.at_rest()
        self.assertEqual(self.hub.publish(self.document(attack(1))), [200])
        self.station.wait_for_log("pushed", new="1")
        places = {alert["place"]["name"] for alert in wait_for(
            lambda: len(self.station.stored()) == 2 and self.station.stored(), "both alerts")}
        self.assertEqual(places, {"Mondoro", "Boni"})
        for method in ("sha1", "sha384", "sha512"):
            self.assertEqual(self.hub.publish(self.document(attack(1)), method), [200])
        wait_for(lambda: len(self.station.logged("pushed", new="0")) == 3, "what is known already")
        self.assertEqual(self.hits, hits)
        told = self.told()
        self.assertIn("verified until", told["push"])
        self.assertIn("last_delivery", told)
        secret = self.hub.noted("subscribe", "verified")[0]["secret"]
        self.assertNotIn(secret, json.dumps(told) + json.dumps(self.station.log()))
        self.assertEqual(end(daemon)[0], 0)

    def test_what_is_not_signed_by_the_hub_is_ignored_and_answered_alike(self):
        self.station.run()
        self.at_rest()
        self.assertEqual(self.hub.publish(self.document(attack(0)), "wrong"), [200])
        self.assertEqual(self.hub.publish(self.document(attack(0)), "none"), [200])
        line = self.station.wait_for_log("a hub's call was ignored", ignored="2")[0]
        self.assertEqual(line["feed"], "journal")
        self.assertEqual(self.hub.publish(self.document(attack(1))), [200])
        self.station.wait_for_log("pushed", new="1")
        alert, = wait_for(self.station.stored, "the alert")
        self.assertEqual(alert["place"]["name"], "Boni")

    def test_a_delivery_that_is_no_feed_makes_the_feed_be_polled(self):
        self.station.run()
        hits = self.at_rest()
        self.server.publish("journal", attack(0))
        self.assertEqual(self.hub.publish("<html>new content!</html>"), [200])
        self.station.wait_for_log("delivery is no feed")
        wait_for(self.station.stored, "the alert by a poll")
        self.assertGreater(self.hits, hits)

    def test_a_lease_survives_a_kill_and_is_renewed_before_it_ends(self):
        self.hub.policy(lease=10)
        daemon = self.station.run()
        self.verified()
        daemon.kill()
        daemon.wait()
        first, = self.hub.noted("subscribe", "verified")
        self.station.run()
        second = self.hub.wait_for("subscribe", "verified", 2)[1]
        self.assertEqual(second["callback"], first["callback"])
        self.assertEqual(second["secret"], first["secret"])
        self.assertEqual(self.hub.publish(self.document(attack(0))), [200])
        wait_for(self.station.stored, "the alert")

    def test_who_is_denied_polls_as_before(self):
        self.station.run()
        hits = self.at_rest()
        self.hub.call("POST", "/deny")
        wait_for(lambda: self.hits > hits + 1, "polls")
        told = self.told()
        self.assertEqual(told["because"], "interval")
        self.assertEqual(told["push"], "refused: closed today")

    def test_a_hub_that_refuses_costs_nothing_but_the_push(self):
        self.hub.policy(do="refuse")
        self.station.run()
        self.hub.wait_for("subscribe", "refused")
        hits = self.hits
        wait_for(lambda: self.hits > hits + 1, "polls")
        self.assertIn("404", self.told()["push"])

    def test_a_feed_that_is_watched_no_more_leaves_its_hub(self):
        daemon = self.station.run()
        self.verified()
        self.assertEqual(end(daemon)[0], 0)
        feeds = self.station.folder / "feeds.toml"
        text = feeds.read_text(encoding="utf-8")
        other = self.server.feed("autre", "Autre", rss)
        feeds.write_text(text.replace(self.url, other).replace('"journal"', '"autre"'),
                         encoding="utf-8")
        self.station.run()
        self.hub.wait_for("unsubscribe", "verified")
        self.assertEqual(self.hub.publish(self.document(attack(0))), [])

    def test_a_feed_that_a_hang_up_takes_out_leaves_its_hub(self):
        daemon = self.station.run()
        self.verified()
        feeds = self.station.folder / "feeds.toml"
        text = feeds.read_text(encoding="utf-8")
        other = self.server.feed("autre", "Autre", rss)
        fresh = feeds.with_suffix(".new")
        fresh.write_text(text.replace(self.url, other).replace('"journal"', '"autre"'),
                         encoding="utf-8")
        fresh.rename(feeds)
        daemon.send_signal(signal.SIGHUP)
        self.hub.wait_for("unsubscribe", "verified")
        self.assertEqual(self.hub.publish(self.document(attack(0))), [])
        self.assertEqual(end(daemon)[0], 0)

    def test_a_feed_that_names_another_hub_goes_there(self):
        other = self.enterContext(HubProcess())
        self.station.run()
        self.verified()
        self.named = [other.url]
        self.hub.publish("<html>look there</html>")  # makes it be polled
        other.wait_for("subscribe", "verified")
        self.hub.wait_for("unsubscribe", "verified")

    def test_of_several_hubs_the_next_has_its_turn_when_one_refuses_or_denies(self):
        others = [self.enterContext(HubProcess()) for _ in range(2)]
        self.hub.policy(do="refuse")
        others[0].policy(do="deny")
        self.named += [other.url for other in others]
        self.station.run()
        third, = others[1].wait_for("subscribe", "verified")
        first, = self.hub.noted("subscribe", "refused")
        second, = others[0].noted("denied", 200)
        self.assertEqual(len({form["secret"] for form in (first, second, third)} - {""}), 3)
        self.assertEqual(len({form["callback"] for form in (first, second, third)}), 3)
        wait_for(lambda: [line for line in self.station.logged("hub")
                          if line["what"].startswith("verified until")], "the lease")
        self.assertEqual(others[1].publish(self.document(attack(0))), [200])
        wait_for(self.station.stored, "the alert")
        told = self.told()
        self.assertEqual(told["hub"], others[1].url)
        self.assertEqual(told["hubs"], self.named)
        turns = [line["what"] for line in self.station.logged("hub")
                 if line["what"].startswith("turns from")]
        self.assertEqual(turns, [f"turns from {self.named[0]} to {self.named[1]}",
                                 f"turns from {self.named[1]} to {self.named[2]}"])

    def test_the_hubs_of_a_json_feed_are_heard_whatever_comes_before_them(self):
        document = {"version": "https://jsonfeed.org/version/1.1", "title": "Journal",
                    "items": [{"id": "a", "title": "Rien", "content_text": "Rien."}],
                    "feed_url": self.url, "hubs": [{"type": "rssCloud", "url": self.url},
                                                   {"type": "WebSub", "url": self.hub.url}]}
        self.server.routes["/journal.xml"] = lambda handler: send(
            handler, 200, json.dumps(document).encode(), "application/feed+json")
        self.station.run()
        self.verified()
        self.assertEqual(self.hub.publish(self.document(attack(0))), [200])
        wait_for(self.station.stored, "the alert")

    def test_one_hub_that_is_slow_leaves_the_callbacks_to_others(self):
        daemon = self.station.run()
        self.verified()
        callback = self.hub.noted("subscribe", "verified")[0]["callback"]
        path = callback[callback.index("/websub"):]
        head = f"POST {path} HTTP/1.1\r\nHost: v\r\nContent-Length: 1000\r\n\r\n".encode()
        slow = []
        for _ in range(4):
            connection = self.enterContext(socket.create_connection(("127.0.0.1", self.port)))
            connection.sendall(head + b"<rss>")
            slow.append(connection)
        refused = self.enterContext(socket.create_connection(("127.0.0.1", self.port)))
        wait_for(lambda: self.hub.publish(self.document(attack(0))) == [503], "no more of this hub")
        refused.sendall(f"GET {path}?hub.mode=none HTTP/1.1\r\nHost: v\r\n\r\n".encode())
        self.assertIn(b" 404 ", refused.recv(100), "what is no delivery is answered")
        for connection in slow:
            connection.close()
        wait_for(lambda: self.hub.publish(self.document(attack(0))) == [200], "its place again")
        wait_for(self.station.stored, "the alert")
        self.assertEqual(end(daemon)[0], 0)

    def test_strangers_are_told_nothing(self):
        daemon = self.station.run()
        self.verified()
        for path in ("", "/websub/", "/websub/guess", "/healthz"):
            request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", b"x" * 1000)
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(request, timeout=PATIENCE)
            self.assertEqual(refused.exception.code, 404)
            refused.exception.close()
        self.assertEqual(end(daemon)[0], 0)


if __name__ == "__main__":
    unittest.main()
