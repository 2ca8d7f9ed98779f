"""One broken feed never costs the others: the log says which feed, what, and what happens next."""
import threading
import time
import unittest

from support.demo_server import NewsServer, rss, send
from support.vigie import (PATIENCE, QUICK, SANITIZED, Station, attack, end, peak_memory,
                           wait_for)


def not_found(handler):
    send(handler, 404, b"gone")


def page(handler):
    send(handler, 200, b"<!DOCTYPE html><html><body><p>Bienvenue</p></body></html>")


def broken_xml(handler):
    send(handler, 200, b"<rss version='2.0'><<<>>>&&& no feed at all", "application/rss+xml")


def hang(handler):
    handler.server.released.wait(60)


def endless(handler):
    """Chunks without end; the client has to stop."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/rss+xml")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    chunk = b"<item><title>" + b"x" * 65000 + b"</title></item>"
    try:
        head = b"<rss version='2.0'><channel><title>e</title>"
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(head), head))
        while not handler.server.released.is_set():
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
    except OSError:
        handler.close_connection = True


FAULTS = {"absent": not_found, "page": page, "broken": broken_xml, "endless": endless, "hang": hang}


class BrokenFeeds(unittest.TestCase):
    def test_each_fault_is_named_in_the_log_and_the_good_feed_goes_on(self):
        with NewsServer() as server:
            server.server.released = threading.Event()
            self.addCleanup(server.server.released.set)
            urls = {"good": server.feed("good", "Good", rss)}
            for name, route in FAULTS.items():
                server.routes[f"/{name}.xml"] = route
                urls[name] = f"{server.base}/{name}.xml"
            urls["nobody"] = "http://127.0.0.1:9/feed.xml"  # nobody listens there
            with Station(urls) as station:
                daemon = station.run()
                station.wait_for_log("started")
                server.publish("good", attack(0))
                wait_for(station.stored, "the good feed's alert")
                for name in ("absent", "page", "broken", "endless", "nobody"):
                    line = station.wait_for_log("poll failed", feed=name)[0]
                    self.assertTrue(line["why"], name)
                    self.assertRegex(line["next"], r"^in \d+ (s|min)")
                self.assertEqual(station.logged("poll failed", feed="absent")[0]["status"], "404")
                # Broken, not dead: the good feed is still polled, and so are the hopeless ones.
                server.publish("good", attack(1))
                wait_for(lambda: len(station.stored()) == 2, "the good feed's second alert")
                if not SANITIZED:  # which keep freed memory and a shadow of all of it
                    self.assertLess(peak_memory(daemon), 200 << 20)
                code, seconds = end(daemon)  # with a transfer still hanging
                self.assertEqual(code, 0)
                self.assertLess(seconds, QUICK)

    def test_once_exits_69_when_every_feed_failed(self):
        with Station({"nobody": "http://127.0.0.1:9/feed.xml"}) as station:
            process = station.spawn("once", "-c", station.settings, "--quiet")
            self.assertEqual(process.wait(PATIENCE), 69)

    def test_a_failing_feed_makes_no_log_storm(self):
        with NewsServer() as server:
            server.routes["/absent.xml"] = not_found
            with Station({"absent": f"{server.base}/absent.xml"}) as station:
                station.run()
                station.wait_for_log("poll failed")
                began = time.monotonic()
                station.wait_for_log("poll failed", feed="absent")
                wait_for(lambda: time.monotonic() - began > 3, "three seconds to pass")
                self.assertLessEqual(len(station.logged("poll failed")), 4)


if __name__ == "__main__":
    unittest.main()
