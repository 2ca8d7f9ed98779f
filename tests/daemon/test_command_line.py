"""The command line as a person and a script meet it: help, versions, exit codes, error messages."""
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import BINARY, PATIENCE, ROOT, Station

VERBS = ["run", "once", "check", "backup", "feeds", "subscribe", "alerts", "explain", "parse",
         "article", "extract", "backtest", "evaluate"]

# A table of config/, what is written below it, and what is said of that: line, column, what.
BROKEN_TABLES = [
    ("lexicon/fr/triggers.tsv", "attack\tverb\tactz\tschtroumpfer\t\t",
     r"\d+:13: unknown word 'actz'.*did you mean 'acts'"),
    ("lexicon/en/triggers.tsv", "atack\tverb\tacts\tsmurf\t\t",
     r"\d+:1: unknown family 'atack'; did you mean 'attack'"),
    ("lexicon/fr/status.tsv", "killd\tverb\tpeople\tx",
     r"\d+:1: unknown status 'killd'; did you mean 'killed'"),
    ("lexicon/actors.tsv", "one\ttwo\tthree", r"\d+:1: 3 cells where the header has 10"),
    ("lexicon/en/rules.tsv", "bad\t(A\tSome example.\tperp=X", r"\d+:5: pattern '\(A'"),
    ("gazetteer/places.tsv", "Nulle Part\t\t140.5\t-3\ttown\tML\t\t\t\t0\t\t5",
     r"\d+:13: '140.5' is not within 90 degrees"),
    ("gazetteer/regions.tsv", "X\tregionn\tML\t\t\t\t14\t-3",
     r"\d+:3: unknown kind 'regionn'; did you mean 'region'"),
    ("credits.tsv", "linee\tAvec *\tx\t-", r"\d+:1: unknown kind 'linee'.*did you mean 'line'"),
    ("desk.toml", "treshold = 3", r"\d+:1: unknown key 'treshold'.*did you mean 'threshold'"),
    ("severity.toml", '[[rule]]\nkinds = ["Atack"]\nlevel = 3\nreason = "x"',
     r"\d+:\d+: .*'Atack'.*did you mean 'Attack'"),
]


def page(handler):
    body = b"<!DOCTYPE html><html><body><p>no feed here</p></body></html>"
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def vigie(*arguments, stdin=""):
    return subprocess.run([BINARY, *map(str, arguments)], input=stdin, capture_output=True,
                          text=True, timeout=PATIENCE, check=False)


class CommandLine(unittest.TestCase):
    def test_help_names_every_verb_and_each_verb_shows_examples(self):
        overview = vigie("--help")
        self.assertEqual(overview.returncode, 0)
        for verb in VERBS:
            self.assertIn(f"\n  {verb} ", overview.stdout)
            told = vigie(verb, "--help")
            self.assertEqual(told.returncode, 0, verb)
            self.assertIn("Examples:\n  vigie " if verb != "parse" else "Examples:\n", told.stdout)
            for common in ("--json", "--quiet", "--log-format", "--color"):
                self.assertIn(common, told.stdout, verb)

    def test_version_is_one_line(self):
        self.assertRegex(vigie("--version").stdout, r"^vigie \d+\.\d+\.\d+\n$")

    def test_a_wrong_command_line_exits_2_and_says_what_was_meant(self):
        mistyped = vigie("subscrib")
        self.assertEqual(mistyped.returncode, 2)
        self.assertIn("unknown verb 'subscrib'; did you mean 'subscribe'?", mistyped.stderr)
        for arguments in ([], ["run", "--no-such-option"], ["alerts"], ["evaluate"],
                          ["run", "--log-format", "xml"]):
            self.assertEqual(vigie(*arguments).returncode, 2, arguments)

    def test_article_prints_the_text_of_a_page_and_exits_65_where_there_is_none(self):
        pages = ROOT / "tests/data/pages"
        gold = json.loads((pages / "spip.json").read_text(encoding="utf-8"))
        text = vigie("article", pages / "spip.html")
        self.assertEqual(text.returncode, 0, text.stderr)
        self.assertEqual(text.stdout, "\n".join(gold["text"]) + "\n")
        told = json.loads(vigie("article", "-", "--json", "--url", "https://delta.example/a",
                                stdin=(pages / "spip.html").read_text(encoding="utf-8")).stdout)
        self.assertEqual(told["title"], gold["title"])
        self.assertEqual(told["url"], "https://delta.example/a")
        for nothing in ("", "{}", "<title>Accueil</title><nav><a href=1>Nord</a></nav>"):
            done = vigie("article", "-", stdin=nothing)
            self.assertEqual(done.returncode, 65, nothing)
            self.assertNotEqual(done.stderr, "")
        refused = vigie("article", "http://127.0.0.1:9/a")
        self.assertEqual(refused.returncode, 69)
        self.assertIn("address refused", refused.stderr)

    def test_extract_goes_on_after_an_unreadable_file_and_exits_65(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder, "broken.json")
            broken.write_text("{", encoding="utf-8")
            good = pathlib.Path(folder, "good.json")
            good.write_text(json.dumps({"id": "1", "text": "Rien."}), encoding="utf-8")
            done = vigie("extract", broken, "no-such-file.txt", good)
            self.assertEqual(done.returncode, 65)
            self.assertIn("broken.json", done.stderr)
            self.assertIn("no-such-file.txt", done.stderr)
            self.assertNotIn("good.json", done.stderr)

    def test_explain_shows_the_article_with_the_words_that_each_field_rests_on(self):
        told = vigie("explain", "-", "--published", "2026-03-10",
                     stdin="Au moins sept soldats maliens ont été tués lundi dans l'attaque d'un "
                           "camp militaire à Dioura, selon une source sécuritaire.\n\n"
                           "Le JNIM pourrait attaquer Sévaré.")
        self.assertEqual(told.returncode, 0, told.stderr)
        number = re.search(r"\[(\d+) Dioura\]", told.stdout)
        self.assertIsNotNone(number, told.stdout)
        self.assertIn(f'  [{number[1]}] places[0]: "Dioura" by rule ', told.stdout)
        refused = re.search(r'\[(\d+)\] "attaquer": \w+', told.stdout)
        self.assertIsNotNone(refused, told.stdout)
        self.assertIn(f"[{refused[1]} attaquer] Sévaré", told.stdout)

    def test_extract_refuses_a_wrong_date_or_country_as_usage(self):
        self.assertEqual(vigie("extract", "-", "--published", "yesterday").returncode, 2)
        self.assertEqual(vigie("extract", "-", "--countries", "Mali").returncode, 2)

    def test_extract_names_each_report_by_its_document(self):
        article = {"id": "doc-7", "published": "2026-03-06T08:00:00Z", "lang": "fr", "title": "",
                   "text": "Au moins sept soldats maliens ont été tués jeudi dans l'attaque du "
                           "camp de Mondoro par le JNIM, selon une source sécuritaire."}
        done = vigie("extract", "--jsonl", stdin=json.dumps(article) + "\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        reports = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([report["document"] for report in reports], ["doc-7"])
        self.assertEqual(next(iter(reports[0])), "document")

    def test_parse_prints_the_feed_and_then_its_entries(self):
        feed = ("<rss version='2.0'><channel><title>T</title><item><title>A</title>"
                "<link>/a</link></item></channel></rss>")
        done = vigie("parse", "-", "--base", "https://example.org/", stdin=feed)
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([line["kind"] for line in lines], ["feed", "entry"])
        self.assertEqual(lines[1]["link"], "https://example.org/a")
        self.assertEqual(vigie("parse", "-", stdin="<html>no feed</html>").returncode, 65)
        self.assertEqual(vigie("parse", "/no/such/file").returncode, 65)

    def test_parse_heeds_the_headers_that_came_with_the_bytes(self):
        feed = ("<rss version='2.0'><channel><title>\u041c\u0430\u043b\u0438</title>"
                "<link>/fr/</link><item><title>A</title></item></channel></rss>")
        headers = ["--header", "content-type: text/xml; charset=windows-1251",
                   "--header", "Content-Location: https://example.org/feed",
                   "--header", "Content-Language: ru"]
        with tempfile.NamedTemporaryFile() as file:
            file.write(feed.encode("windows-1251"))
            file.flush()
            for base, link in (([], "https://example.org/fr/"),
                               (["--base", "https://other.example/x"], "https://example.org/fr/")):
                done = vigie("parse", file.name, *headers, *base)
                self.assertEqual(done.returncode, 0, done.stderr)
                line = json.loads(done.stdout.splitlines()[0])
                self.assertEqual(line["title"], "\u041c\u0430\u043b\u0438")
                self.assertEqual(line["encoding"], "windows-1251")
                self.assertEqual(line["lang"], "ru")
                self.assertEqual(line["link"], link, "Content-Location before --base")

    def test_check_tells_every_mistake_with_its_place_and_exits_78(self):
        with Station({"a": "https://example.org/a"}, settings='countrys = ["ML"]') as station:
            feeds = station.folder / "feeds.toml"
            feeds.write_text('[[feed]]\nname = "a"\nurl = "https://x"\noutlet = "A"\nteir = 1\n',
                             encoding="utf-8")
            for verb in (["check", "--no-network"], ["run"], ["once"]):
                done = vigie(*verb, "-c", station.settings)
                self.assertEqual(done.returncode, 78, verb)
                self.assertIn("vigie.toml:1:1: unknown key 'countrys' in vigie.toml; "
                              "did you mean 'countries'?", done.stderr)
            told = vigie("check", "--no-network", "-c", station.settings)
            self.assertIn("feeds.toml:5:1: unknown key 'teir' in [[feed]]; did you mean 'tier'?",
                          told.stderr)
            as_json = vigie("check", "--no-network", "--json", "-c", station.settings)
            self.assertEqual([m["line"] for m in json.loads(as_json.stdout)["mistakes"]], [1, 5])

    def test_check_tells_every_mistake_of_every_table(self):
        with Station({"a": "https://example.org/a"}) as station:
            data = station.folder / "data"
            shutil.copytree(ROOT / "config", data)
            text = station.settings.read_text(encoding="utf-8")
            station.settings.write_text(re.sub(r'(?m)^data = .*$', 'data = "data"', text),
                                        encoding="utf-8")
            for name, row, what in BROKEN_TABLES:
                with (data / name).open("a", encoding="utf-8") as table:
                    table.write(row + "\n")
            done = vigie("check", "--no-network", "-c", station.settings)
            self.assertEqual(done.returncode, 78)
            for name, row, what in BROKEN_TABLES:
                self.assertRegex(done.stderr, f"{re.escape(name)}:{what}")
            mistakes = json.loads(vigie("check", "--no-network", "--json", "-c",
                                        station.settings).stdout)["mistakes"]
            self.assertEqual(len(mistakes), len(BROKEN_TABLES), done.stderr)
            self.assertTrue(all(mistake["line"] and mistake["column"] for mistake in mistakes))

    def test_check_says_of_each_feed_what_it_is_and_what_to_do(self):
        with NewsServer() as server:
            server.routes["/page"] = page
            with Station({"good": server.feed("good", "Good", rss),
                          "page": f"{server.base}/page"}) as station:
                fresh = datetime.datetime.now(datetime.timezone.utc).isoformat()
                server.publish("good", {"id": "1", "title": "t", "text": "x", "published": fresh})
                for flags in ([], ["--network"]):
                    done = vigie("check", *flags, "-c", station.settings)
                    self.assertEqual(done.returncode, 1, done.stderr)
                    self.assertIn("a web page where the feed should be", done.stdout)
                    self.assertIn("look on the site for the feed's address", done.stdout)
                told = json.loads(vigie("check", "--json", "-c", station.settings).stdout)
                self.assertEqual({feed["feed"]: feed["state"] for feed in told["feeds"]},
                                 {"good": "ok", "page": "html"})

    def test_the_shipped_configuration_is_right(self):
        done = vigie("check", "--no-network", "-c", ROOT / "config/vigie.toml")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_alerts_of_a_state_that_is_not_there_say_so(self):
        with Station({"a": "https://example.org/a"}) as station:
            done = vigie("alerts", "list", "-c", station.settings)
            self.assertEqual(done.returncode, 69)
            self.assertIn("vigie run", done.stderr)

    def test_backtest_tries_the_desk_on_reports_that_are_ready(self):
        report = {"document": "a", "published": "2026-03-08T12:00:00Z",
                  "sub_event_type": "Attack",
                  "date": {"from": "2026-03-08", "to": "2026-03-08", "precision": 1},
                  "places": [{"name": "Diallassagou", "country": "ML", "admin1": "Bandiagara"}],
                  "actors": [{"name": "JNIM", "role": "perpetrator"},
                             {"name": "civilians", "role": "target"}]}
        retold = {**report, "document": "b", "published": "2026-03-09T12:00:00Z"}
        with tempfile.TemporaryDirectory() as folder:
            decisions = pathlib.Path(folder) / "decisions.jsonl"
            done = vigie("backtest", "--reports", "-", "--decisions", decisions,
                         stdin=json.dumps(retold) + "\n" + json.dumps(report))
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            last = json.loads(done.stdout.splitlines()[-1])
            self.assertEqual([source["document"] for source in last["sources"]], ["a", "b"])
            verdicts = [json.loads(line)["verdict"] for line in decisions.read_text().splitlines()]
            self.assertEqual(verdicts, ["new", "joined"])
        self.assertEqual(vigie("backtest").returncode, 2)

    def test_backtest_names_documents_without_a_date(self):
        done = vigie("backtest", "-", "--quiet", stdin="")
        self.assertEqual(done.returncode, 65)
        self.assertIn("no date", done.stderr)


if __name__ == "__main__":
    unittest.main()
