"""`vigie feeds import` and `vigie feeds export`: OPML in and out, and feeds.toml as it was."""
import json
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

from support.vigie import BINARY, PATIENCE, Station

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>mine</title></head><body>
<outline text="Mali">
  <outline type="rss" text="L'Écho &amp; Cie" xmlUrl="https://echo.example/rss?a=1&amp;b=2"
           htmlUrl="https://echo.example/" language="fr"/>
  <outline type="rss" text="A again" xmlUrl="http://www.example.org/a/"/>
</outline>
<outline type="rss" text="RFI" xmlUrl="https://user:secret@rfi.example/rss"/>
<outline type="rss" text="Mine" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


class FeedLists(unittest.TestCase):
    def setUp(self):
        self.station = Station({"a": "https://example.org/a"})
        self.addCleanup(self.station.__exit__)
        self.feeds = self.station.folder / "feeds.toml"
        self.feeds.write_text("# my feeds\n" + self.feeds.read_text(encoding="utf-8") +
                              "# the end, without a line end", encoding="utf-8")
        self.before = self.feeds.read_text(encoding="utf-8")
        self.list = self.station.folder / "list.opml"
        self.list.write_text(LIST, encoding="utf-8")

    def ask(self, *words, stdin=None):
        return subprocess.run([BINARY, "feeds", *map(str, words), "-c", str(self.station.settings)],
                              input=stdin, capture_output=True, text=True, timeout=PATIENCE,
                              check=False)

    def test_a_dry_run_prints_what_would_be_added_and_writes_nothing(self):
        done = self.ask("import", "--dry-run", self.list)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('url = "https://echo.example/rss?a=1&b=2"', done.stdout)
        self.assertIn("http://www.example.org/a/: it is there already, as 'a'", done.stderr)
        self.assertIn("file:///etc/passwd: it is no http or https address", done.stderr)
        self.assertIn("2 would be added", done.stderr)
        self.assertEqual(self.feeds.read_text(encoding="utf-8"), self.before)

    def test_what_is_new_is_added_below_and_a_second_time_nothing_is(self):
        done = self.ask("import", "--json", self.list)
        told = json.loads(done.stdout)
        self.assertEqual([feed["name"] for feed in told["added"]], ["l-echo-cie", "rfi"])
        self.assertTrue(told["written"])
        after = self.feeds.read_text(encoding="utf-8")
        self.assertTrue(after.startswith(self.before + "\n"))
        check = subprocess.run([BINARY, "check", "--no-network", "-c", str(self.station.settings)],
                               capture_output=True, text=True, timeout=PATIENCE, check=False)
        self.assertEqual((check.returncode, check.stderr), (0, ""))
        again = self.ask("import", "-", stdin=LIST)
        self.assertIn("0 added", again.stderr)
        self.assertEqual(self.feeds.read_text(encoding="utf-8"), after)

    def test_the_export_goes_round_and_tells_no_secret(self):
        self.ask("import", self.list)
        done = self.ask("export")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertNotIn("secret", done.stdout)
        outlines = xml.etree.ElementTree.fromstring(done.stdout.encode()).findall("./body/outline")
        addresses = {outline.get("xmlUrl"): outline.get("text") for outline in outlines}
        self.assertEqual(addresses, {"https://example.org/a": "A",
                                     "https://echo.example/rss?a=1&b=2": "L'Écho & Cie",
                                     "https://rfi.example/rss": "RFI"})
        with Station({"z": "https://z.example/"}) as other, \
                tempfile.NamedTemporaryFile("w", suffix=".opml", encoding="utf-8") as file:
            file.write(done.stdout)
            file.flush()
            subprocess.run([BINARY, "feeds", "import", file.name, "-c", str(other.settings)],
                           capture_output=True, check=True, timeout=PATIENCE)
            again = subprocess.run([BINARY, "feeds", "export", "-c", str(other.settings)],
                                   capture_output=True, text=True, check=True, timeout=PATIENCE)
            urls = {outline.get("xmlUrl") for outline in
                    xml.etree.ElementTree.fromstring(again.stdout.encode()).findall("./body/outline")}
            self.assertEqual(urls, set(addresses) | {"https://z.example/"})

    def test_what_is_no_list_changes_nothing(self):
        deep = "<opml><body>" + "<outline text='x'>" * 100
        for junk in ("", "<rss version='2.0'/>", deep, "{}"):
            done = self.ask("import", "-", stdin=junk)
            self.assertEqual(done.returncode, 65, junk[:40])
            self.assertIn("standard input: ", done.stderr)
        self.assertEqual(self.ask("import", self.station.folder / "none").returncode, 65)
        self.feeds.write_text("[[feed]]\nnmae = 1\n", encoding="utf-8")
        done = self.ask("import", self.list)
        self.assertEqual(done.returncode, 78)
        self.assertIn("did you mean 'name'", done.stderr)


if __name__ == "__main__":
    unittest.main()
