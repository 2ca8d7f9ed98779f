"""All hostile servers at once, and one good feed: each is refused by name, none costs memory, a file or an
address inside, and the good feed's alerts come as if it were alone."""
import contextlib
import pathlib
import subprocess
import tempfile
import time
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import PLACES, ROOT, SANITIZED, SLOWNESS, Station, attack, end, peak_memory, wait_for

LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 11))
ITEM = "<item><title>Calme</title><guid>{}</guid><description>{}</description></item>"
DOCUMENTS = {  # files of our own beside the server's routes
    "xxe.xml": '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&f;</title>'
               + ITEM.format("x", "&f;") + "</channel></rss>",
    "quadratic.xml": f'<!DOCTYPE r [<!ENTITY a "{"lol" * 30000}">]><rss><channel><title>Q</title>'
                     + ITEM.format("q", "&a;" * 30000) + "</channel></rss>",
    "attributes.xml": "<rss><channel " + " ".join(f'a{i}="{i}"' for i in range(100_000)) + "><title>A</title>"
                      + ITEM.format("a", "x") + "</channel></rss>",
}
REFUSED = {  # path: what the log says why
    "html": "not a feed: .* an HTML page",
    "empty": "the document is empty",
    "deep": "nested too deeply: .* more than 64 elements",
    "endless": "too large", "endlessredirect": "too large", "headerbomb": "too large",
    "gzipbomb": "too large", "nestedbomb": "too large", "brbomb": "too large", "zstdbomb": "too large",
    "reset": "the transfer broke off", "garbage": "the transfer broke off",
    "loop": "too many redirects",
    "redirect?to=file:///etc/passwd": "leads to file:///etc/passwd, which is no web address",
    "redirect?to=http://127.0.0.2/feed": "stands at the private address 127.0.0.2",
    "redirect?to=http://169.254.169.254/latest": "stands at the private address 169.254.169.254",
    "redirect?to=http://[::1]/feed": "stands at the private address ::1",
    "status/500": "HTTP status 500", "status/403": "HTTP status 403",
}
READ = {  # path: how it was repaired
    "broken": "ends unopened", "wrongcharset": "declared utf-8 but written in windows-1252",
    "truncated": "the last entry is cut off", "files/quadratic.xml": "", "files/attributes.xml": "",
    "files/xxe.xml": "",
}
PATIENT = ("hang", "slowloris", "slowheaders")  # they hold on while all the others are looked at
GOOD_NEWS = 3
SOON = 6 * SLOWNESS  # seconds from an article to its alert; the good feed is polled each second


@contextlib.contextmanager
def hostile_server(*arguments):
    """tests/support/http_server.py in a process of its own; its port."""
    process = subprocess.Popen(["/usr/bin/python3", "-B", str(ROOT / "tests/support/http_server.py"),
                                *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline().split()[1])
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def certificate(folder):
    """Signed by nobody but itself."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-keyout", str(key), "-out", str(cert), "-days", "2", "-subj", "/CN=localhost"],
                   check=True, capture_output=True)
    return str(cert), str(key)


class HostileFeeds(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vigie-evil-")))
        for name, text in DOCUMENTS.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        (self.folder / "laughs.xml").write_text(
            f"<!DOCTYPE l [<!ENTITY a0 'lol'>{LAUGHS}]><rss><channel><title>L</title>"
            + ITEM.format("l", "&a10;") + "</channel></rss>", encoding="utf-8")
        self.good = self.enterContext(NewsServer())
        port = self.enterContext(hostile_server("--dir", str(self.folder)))
        tls = self.enterContext(hostile_server("--tls", *certificate(self.folder)))
        paths = [*REFUSED, *READ, *PATIENT, "billion", "files/laughs.xml"]
        self.names = {path: f"evil-{number}" for number, path in enumerate(paths)}
        urls = {name: f"http://127.0.0.1:{port}/{path}" for path, name in self.names.items()}
        urls |= {"self-signed": f"https://127.0.0.1:{tls}/feed", "no-tls": f"https://127.0.0.1:{port}/feed",
                 "patience": f"http://localhost:{port}/status/429?retry=3600",
                 "good": self.good.feed("good", "Good", rss)}
        self.station = self.enterContext(Station(urls))
        # Their own hosts may be inside, and nothing else that they lead to.
        settings = self.station.settings
        settings.write_text(settings.read_text(encoding="utf-8").replace(
            "allow_private = true", 'private_hosts = ["127.0.0.1", "localhost"]'), encoding="utf-8")
        feeds = self.station.folder / "feeds.toml"
        feeds.write_text(feeds.read_text(encoding="utf-8").replace(
            'interval = "1 s"', 'interval = "1 s"\nallow_private = true'), encoding="utf-8")

    def why(self, name):
        return self.station.wait_for_log("poll failed", feed=name)[0]["why"]

    def is_told(self, place):
        return any(alert["place"]["name"] == place for alert in self.station.stored())

    def repaired(self, path):
        def read():
            lines = [line for event in ("polled", "feed is empty", "feed is undated")
                     for line in self.station.logged(event, feed=self.names[path])]
            return lines[0] if lines else None
        return wait_for(read, f"{path} to be read").get("repaired", "")

    def test_each_is_refused_by_name_and_the_good_feed_does_not_notice(self):
        daemon = self.station.run()
        self.station.wait_for_log("started")
        for index in range(GOOD_NEWS):
            began = time.monotonic()
            self.good.publish("good", attack(index))
            wait_for(lambda place=PLACES[index]: self.is_told(place), "the good feed's alert")
            self.assertLess(time.monotonic() - began, SOON)
        for path, reason in REFUSED.items():
            self.assertRegex(self.why(self.names[path]), reason, path)
        for path, reason in READ.items():
            self.assertIn(reason, self.repaired(path), path)
        for path in ("billion", "files/laughs.xml"):
            self.assertIn("&a10; is not of XML", self.repaired(path))
        self.assertRegex(self.why("self-signed"), "(?i)certificate")
        self.assertRegex(self.why("no-tls"), "(?i)tls|ssl")
        told = self.station.wait_for_log("poll failed", feed="patience")[0]
        self.assertRegex(told["next"], r"^in (5\d|60) min|in 1 h", "Retry-After is obeyed")
        for path in PATIENT:
            self.assertEqual(self.station.logged("polled", feed=self.names[path]), [])
        if not SANITIZED:
            self.assertLess(peak_memory(daemon), 220 << 20)
        self.nothing_of_this_machine_was_read()
        self.assertEqual(end(daemon)[0], 0)

    def nothing_of_this_machine_was_read(self):
        secret = pathlib.Path("/etc/passwd").read_bytes().splitlines()[0]
        for file in self.station.folder.rglob("*"):
            if file.is_file():
                self.assertNotIn(secret, file.read_bytes(), file)


if __name__ == "__main__":
    unittest.main()
