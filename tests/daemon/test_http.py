"""What vigie answers over HTTP, asked by curl and promtool of a real daemon with real feeds."""
import contextlib
import csv
import ctypes
import http.client
import io
import json
import os
import pathlib
import re
import resource
import shutil
import socket
import subprocess
import threading
import time
import unittest
import urllib.parse
import urllib.request
import xml.etree.ElementTree

from support.demo_server import NewsServer, rss, send
from support.vigie import BINARY, PATIENCE, QUICK, ROOT, Station, alert_from, attack, end, \
    free_port, wait_for

NAMES = """build_info feed_fetches_total feed_fetch_duration_seconds feed_response_bytes_total
feed_last_success_timestamp_seconds feed_next_poll_timestamp_seconds articles_total
extract_duration_seconds events_total dedup_decisions_total alerts_committed_total
alert_latency_seconds outbox_head outbox_published replay_requests_total replay_messages_total
zmq_subscribers zmq_handshake_failures_total zmq_heartbeats_total db_commit_duration_seconds
db_wal_bytes db_size_bytes config_reloads_total config_last_reload_successful
loop_lag_seconds""".split()


class Listener(threading.Thread):
    """Collects the events of a stream: (id, name, data) each; an event without data moves `last`."""

    def __init__(self, port, path, last=None):
        super().__init__(daemon=True)
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", path, headers={"Last-Event-ID": last} if last else {})
        self.socket = self.connection.sock
        self.answer = self.connection.getresponse()
        self.last, self.events, self.ended = last, [], False
        self.start()

    def run(self):
        event = {}
        with contextlib.suppress(OSError, http.client.HTTPException, AttributeError, ValueError):
            for line in self.answer:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "" and value == "":
                    self.last = event.get("id", self.last)
                    if "data" in event:
                        self.events.append((event["id"], event.get("event"), event["data"]))
                    event = {}
                elif name:
                    event[name] = value
        self.ended = True

    def alerts(self):
        return [alert_from(data) for _, name, data in self.events if name is None]


@contextlib.contextmanager
def frozen(thread):
    """Holds one thread of another process by ptrace(2), and lets it go."""
    libc = ctypes.CDLL(None, use_errno=True)
    seize, interrupt, detach, whole = 0x4206, 0x4207, 17, 0x40000000

    def trace(request):
        if libc.ptrace(ctypes.c_long(request), ctypes.c_long(thread), None, None) != 0:
            raise OSError(ctypes.get_errno(), "ptrace")

    trace(seize)
    trace(interrupt)
    os.waitpid(thread, whole)  # __WALL
    try:
        yield
    finally:
        trace(detach)


class Http(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(NewsServer())
        url = self.server.feed("journal", "Journal", rss)
        self.station = self.enterContext(Station({"journal": url}))
        self.port = free_port(self.enterContext(contextlib.ExitStack()))
        self.base = f"http://127.0.0.1:{self.port}"
        self.listen(f"127.0.0.1:{self.port}")

    def listen(self, address):
        self.plain = getattr(self, "plain", self.station.settings.read_text(encoding="utf-8"))
        self.station.settings.write_text(f'{self.plain}[http]\nlisten = "{address}"\n',
                                         encoding="utf-8")

    def curl(self, path, *options):
        """(status, headers, body) as curl sees them."""
        done = subprocess.run(["curl", "-sS", "-i", "--max-time", str(PATIENCE), *options,
                               self.base + path], capture_output=True, check=True)
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        pairs = (line.split(": ", 1) for line in lines[1:])
        return int(lines[0].split()[1]), {name.lower(): value for name, value in pairs}, body.decode()

    def answers(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            return self.curl("/healthz")[0] == 200
        return False

    def run_daemon(self):
        daemon = self.station.run()
        wait_for(self.answers, "an answer")
        return daemon

    def publish(self, *indices):
        for index in indices:
            self.server.publish("journal", attack(index))

    def lines(self, path):
        status, headers, body = self.curl(path)
        self.assertEqual(status, 200, body)
        self.assertEqual(headers["content-type"], "application/x-ndjson; charset=utf-8")
        return [alert_from(line) for line in body.splitlines()]

    def wait_for_alerts(self, count):
        return wait_for(lambda: len(self.lines("/v1/alerts")) == count
                        and self.lines("/v1/alerts"), f"{count} alerts")

    def health(self, *options):
        done = subprocess.run([BINARY, "health", "-c", self.station.settings, *options],
                              capture_output=True, text=True, timeout=PATIENCE, check=False)
        return done.returncode, done.stdout.strip(), done.stderr.strip()

    def metrics(self):
        """{(name, labels): value}"""
        _, _, text = self.curl("/metrics")
        samples = re.findall(r"^(\w+)(\{.*\})? (\S+)$", text, flags=re.M)
        return {(name, labels): float(value) for name, labels, value in samples}

    # ---- alerts ----------------------------------------------------------------------------

    def test_alerts_are_read_page_by_page_and_each_by_its_id(self):
        self.publish(0, 1, 2)
        self.run_daemon()
        alerts = self.wait_for_alerts(3)
        self.assertEqual({alert["id"] for alert in alerts},
                         {alert["id"] for alert in self.station.stored()})
        paged, path = [], "/v1/alerts?limit=1&prefix=ML"
        for _ in range(3):
            _, headers, body = self.curl(path)
            paged.append(json.loads(body))
            path = re.fullmatch('<(.*)>; rel="next"', headers["link"])[1] \
                if "link" in headers else path
        self.assertEqual(paged, alerts)
        self.assertNotIn("link", headers)
        self.assertEqual((headers["vigie-after"], headers["vigie-head"]), ("3", "3"))
        self.assertEqual(self.lines("/v1/alerts?after=3"), [])
        self.assertEqual(self.lines("/v1/alerts?prefix=NE"), [])
        self.assertEqual(self.lines(f"/v1/alerts/{alerts[1]['id']}"), [alerts[1]])
        self.assertEqual(self.lines("/v1/alerts?since=2020-01-01"), alerts)
        self.assertEqual(self.lines("/v1/alerts?since=2100-01-01"), [])
        self.assertEqual(self.curl("/v1/alerts?epoch=0123456789abcdef&after=1")[0], 410)

    def test_who_asks_wrongly_is_told_what_is_wrong(self):
        self.run_daemon()
        for path, code, said in (("/nothing", 404, "/v1/stream"),
                                 ("/v1/alerts/ML-2026-01-01-0", 404, "no alert"),
                                 ("/v1/alerts?limt=3", 400, "did you mean 'limit'?"),
                                 ("/v1/alerts?after=x", 400, "after: 'x'"),
                                 ("/v1/stream?prefix=ML.*", 400, "prefix: 'ML.*'")):
            status, _, body = self.curl(path)
            self.assertEqual((status, said in body), (code, True), path + body)
        status, headers, _ = self.curl("/v1/alerts", "-X", "POST", "-d", "x")
        self.assertEqual((status, headers["allow"]), (405, "GET, HEAD"))
        status, headers, body = self.curl("/metrics", "--head")
        self.assertEqual((status, body), (200, ""))
        self.assertGreater(int(headers["content-length"]), 1000)
        schema = json.loads(self.curl("/schema/alert-1.json")[2])
        self.assertEqual(schema, json.loads((ROOT / "config/schema/alert-1.json").read_text()))

    def test_what_stands_is_exported_over_http_and_by_the_verb_alike(self):
        self.publish(0, 1)
        daemon = self.run_daemon()
        alerts = self.wait_for_alerts(2)
        kinds = {"geojson": ("/v1/alerts.geojson", "application/geo+json"),
                 "csv": ("/alerts.csv", "text/csv; charset=utf-8"),
                 "atom": ("/feed.atom", "application/atom+xml; charset=utf-8"),
                 "cap": (f"/cap/{alerts[0]['id']}.xml", "application/cap+xml")}
        texts = {}
        for form, (path, kind) in kinds.items():
            status, headers, texts[form] = self.curl(path)
            self.assertEqual((status, headers["content-type"]), (200, kind))
        french = self.curl("/feed.atom", "-H", "Accept-Language: fr-ML, en;q=0.5")[2]
        self.assertIn('xml:lang="fr"', french)
        self.assertIn("Lieu : ", french)
        tag = self.curl("/feed.atom", "--head")[1]["etag"]
        status, _, body = self.curl("/feed.atom", "-H", "If-None-Match: " + tag)
        self.assertEqual((status, body), (304, ""))
        end(daemon)
        for form, text in texts.items():
            chosen = [alerts[0]["id"]] if form == "cap" else []
            done = subprocess.run([BINARY, "alerts", "export", "-c", self.station.settings,
                                   "--format", form, *chosen], capture_output=True, check=True)
            self.assertEqual(done.stdout.decode(), text)
        features = json.loads(texts["geojson"])["features"]
        self.assertEqual([feature["geometry"]["coordinates"] for feature in features],
                         [[alert["place"]["lon"], alert["place"]["lat"]] for alert in alerts[::-1]])
        rows = list(csv.DictReader(io.StringIO(texts["csv"])))
        self.assertEqual([(row["event_id_cnty"], row["location"], row["country"]) for row in rows],
                         [(alert["id"], alert["place"]["name"], "Mali") for alert in alerts[::-1]])
        atom = "{http://www.w3.org/2005/Atom}"
        entries = xml.etree.ElementTree.fromstring(texts["atom"]).findall(atom + "entry")
        self.assertEqual([entry.find(atom + "title").text for entry in entries],
                         [alert["summary"]["en"] for alert in alerts[::-1]])
        self.assert_cap(texts["cap"], alerts[0])

    def assert_cap(self, text, alert):
        """Elements in the order that CAP 1.2's schema wants, and what they say."""
        cap = "{urn:oasis:names:tc:emergency:cap:1.2}"
        message = xml.etree.ElementTree.fromstring(text)
        self.assertEqual([child.tag.removeprefix(cap) for child in message],
                         ["identifier", "sender", "sent", "status", "msgType", "scope",
                          "restriction", "incidents", "info", "info"])
        order = ["language", "category", "event", "urgency", "severity", "certainty", "onset",
                 "senderName", "headline", "description", "web", "parameter", "area"]
        for info in message.findall(cap + "info"):
            places = [order.index(child.tag.removeprefix(cap)) for child in info]
            self.assertEqual(places, sorted(places))
        for info, language in zip(message.findall(cap + "info"), ("en", "fr")):
            self.assertEqual(info.find(cap + "language").text, language)
            self.assertEqual(info.find(cap + "headline").text, alert["summary"][language])
        self.assertRegex(message.find(cap + "sent").text, r"^\d{4}-\d\d-\d\dT[\d:]{8}-00:00$")

    # ---- the stream ------------------------------------------------------------------------

    def test_a_stream_goes_on_over_a_kill_without_a_gap_or_a_double(self):
        self.publish(0, 1)
        daemon = self.run_daemon()
        first = Listener(self.port, "/v1/stream?after=0")
        self.assertEqual(first.answer.getheader("Content-Type"), "text/event-stream")
        wait_for(lambda: len(first.events) == 2, "what was there before")
        self.publish(2)
        wait_for(lambda: len(first.events) == 3, "what came")
        daemon.kill()
        daemon.wait()
        wait_for(lambda: first.ended, "the end of the stream")
        self.publish(3, 4)
        self.run_daemon()
        second = Listener(self.port, "/v1/stream?after=0", last=first.last)
        wait_for(lambda: len(second.events) == 2, "what was missed")
        self.publish(5)
        wait_for(lambda: len(second.events) == 3, "what came after the restart")
        seqs = [int(id.split(":")[1]) for id, _, _ in first.events + second.events]
        self.assertEqual(seqs, [1, 2, 3, 4, 5, 6])
        self.assertEqual(len({id.split(":")[0] for id, _, _ in first.events + second.events}), 1)
        self.assertEqual(first.alerts() + second.alerts(), self.lines("/v1/alerts"))

    def test_a_stream_that_begins_now_has_a_place_before_anything_came(self):
        self.publish(0)
        daemon = self.run_daemon()
        self.wait_for_alerts(1)
        idle = Listener(self.port, "/v1/stream?prefix=NE")
        now = Listener(self.port, "/v1/stream")
        wait_for(lambda: now.last and idle.last, "their places")
        self.publish(1)
        wait_for(lambda: len(now.events) == 1, "what came")
        self.assertEqual(idle.events, [])
        code, took = end(daemon)
        self.assertEqual(code, 0)
        self.assertLess(took, QUICK)
        wait_for(lambda: now.ended and idle.ended, "the end of both")

    def test_a_client_whose_epoch_is_over_is_told_and_given_what_stands(self):
        self.publish(0, 1)
        daemon = self.run_daemon()
        self.wait_for_alerts(2)
        old = Listener(self.port, "/v1/stream")
        wait_for(lambda: old.last, "its place")
        end(daemon)
        os.remove(self.station.folder / "state/sent")  # as after a backup was put back
        self.run_daemon()
        late = Listener(self.port, "/v1/stream", last=old.last)
        wait_for(lambda: len(late.events) == 3, "the word and two alerts")
        _, name, data = late.events[0]
        told = json.loads(data)
        self.assertEqual((name, told["why"], told["oldest"]), ("reset", "epoch", 1))
        self.assertNotEqual(told["epoch"], old.last.split(":")[0])
        self.assertTrue(late.last.startswith(told["epoch"]))
        self.assertEqual(late.alerts(), self.lines("/v1/alerts"))

    def test_a_crowd_is_bounded_and_holds_up_nobody(self):
        self.run_daemon()
        crowd = [Listener(self.port, "/v1/stream") for _ in range(64)]
        self.assertTrue(all(one.answer.status == 200 for one in crowd))
        status, headers, _ = self.curl("/v1/stream")
        self.assertEqual((status, headers["retry-after"]), (503, "30"))
        self.assertEqual(self.metrics()["vigie_http_stream_clients", ""], 64)
        self.publish(0)
        wait_for(lambda: all(len(one.events) == 1 for one in crowd), "the alert everywhere")
        for one in crowd:
            one.socket.shutdown(socket.SHUT_RDWR)
        wait_for(lambda: self.metrics()["vigie_http_stream_clients", ""] == 0, "their leaving")

    # ---- metrics ---------------------------------------------------------------------------

    def promtool(self, *arguments, text=None):
        self.assertTrue(shutil.which("promtool"), "promtool is missing: scripts/install-packages")
        done = subprocess.run(["promtool", *arguments], input=text, capture_output=True, text=True,
                              check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_metrics_are_what_prometheus_expects_and_count_what_happened(self):
        self.publish(0, 1)
        self.server.publish("journal", {"id": "calme", "published": "2026-03-06T08:00:00Z",
                                        "title": "Marché", "lang": "fr",
                                        "text": "Le marché de Ségou a rouvert ses portes lundi."})
        self.run_daemon()
        self.wait_for_alerts(2)
        wait_for(lambda: ("vigie_feed_fetches_total", '{feed="journal",result="unchanged"}')
                 in self.metrics(), "a second poll")
        status, headers, text = self.curl("/metrics")
        self.assertEqual((status, headers["content-type"]),
                         (200, "text/plain; version=0.0.4; charset=utf-8"))
        self.promtool("check", "metrics", text=text)
        types = dict(re.findall(r"^# TYPE (\S+) (\S+)$", text, flags=re.M))
        for name in NAMES:
            self.assertIn("vigie_" + name, types)
        for name in ("cpu_seconds_total", "resident_memory_bytes", "open_fds",
                     "start_time_seconds"):
            self.assertIn("process_" + name, types)
        counted = self.metrics()
        for name, labels, value in (("feed_fetches_total", '{feed="journal",result="changed"}', 1),
                                    ("articles_total", '{outcome="new"}', 2),
                                    ("articles_total", '{outcome="irrelevant"}', 1),
                                    ("extract_duration_seconds_count", "", 3),
                                    ("dedup_decisions_total", '{decision="new"}', 2),
                                    ("outbox_head", "", 2), ("outbox_published", "", 2),
                                    ("alert_latency_seconds_count", '{stage="sent"}', 2),
                                    ("alert_latency_seconds_count", '{stage="committed"}', 2),
                                    ("config_last_reload_successful", "", 1)):
            self.assertEqual(counted["vigie_" + name, labels], value, name + labels)
        self.assertEqual(sum(value for (name, _), value in counted.items()
                             if name == "vigie_alerts_committed_total"), 2)
        self.assertGreaterEqual(counted["vigie_zmq_heartbeats_total", ""], 1)
        self.assertGreaterEqual(counted["vigie_db_size_bytes", ""], 4096)
        self.assertGreater(counted["vigie_db_wal_bytes", ""], 4096)
        self.assertLess(counted["vigie_loop_lag_seconds", ""], PATIENCE)
        _, headers, text = self.curl("/metrics", "-H", "Accept: application/openmetrics-text")
        self.assertTrue(headers["content-type"].startswith("application/openmetrics-text"))
        self.assertTrue(text.endswith("# EOF\n"))

    def test_the_rules_and_settings_for_prometheus_are_right(self):
        folder = ROOT / "docs/prometheus"
        self.promtool("check", "config", str(folder / "prometheus.yml"))
        self.promtool("check", "rules", str(folder / "vigie.rules.yml"))
        self.promtool("test", "rules", str(ROOT / "tests/data/prometheus/rules_test.yml"))
        self.run_daemon()
        types = set(re.findall(r"^# TYPE (\S+)", self.curl("/metrics")[2], flags=re.M))
        rules = (folder / "vigie.rules.yml").read_text(encoding="utf-8")
        for name in re.findall(r"\b(?:vigie|process)_\w+", rules):
            self.assertIn(name.removesuffix("_bucket"), types)

    def test_prometheus_itself_scrapes_it_by_our_settings_and_understands_every_rule(self):
        self.publish(0)
        self.run_daemon()
        self.wait_for_alerts(1)
        folder, own = self.station.folder, free_port(self.enterContext(contextlib.ExitStack()))
        settings = (ROOT / "docs/prometheus/prometheus.yml").read_text(encoding="utf-8")
        settings = settings.replace("127.0.0.1:8083", f"127.0.0.1:{self.port}")
        (folder / "prometheus.yml").write_text(settings.replace("30s", "1s"), encoding="utf-8")
        shutil.copy(ROOT / "docs/prometheus/vigie.rules.yml", folder)
        with open(folder / "prometheus.log", "wb") as log:
            prometheus = subprocess.Popen(
                ["prometheus", f"--config.file={folder}/prometheus.yml",
                 f"--storage.tsdb.path={folder}/tsdb", f"--web.listen-address=127.0.0.1:{own}"],
                stderr=log)
        self.station.processes.append(prometheus)

        def asked(path):
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(f"http://127.0.0.1:{own}/api/v1/{path}",
                                            timeout=PATIENCE) as answer:
                    return json.load(answer)["data"]
            return None

        def value(query):
            data = asked("query?query=" + urllib.parse.quote(query))
            return data and data["result"] and float(data["result"][0]["value"][1])

        wait_for(lambda: value('up{job="vigie"}') == 1, "a scrape")
        self.assertEqual(value("vigie_outbox_published"), 1)
        self.assertEqual(value('vigie_feed_fetches_total{feed="journal",result="changed"}'), 1)
        median = value('histogram_quantile(0.5, vigie_alert_latency_seconds_bucket{stage="sent"})')
        self.assertTrue(0 < median < PATIENCE)
        target, = asked("targets")["activeTargets"]
        self.assertEqual((target["health"], target["lastError"]), ("up", ""))
        rules = wait_for(lambda: all(
            rule["health"] == "ok" for group in asked("rules")["groups"] for rule in group["rules"]
        ) and asked("rules")["groups"], "an evaluation of every rule")
        firing = {rule["name"] for group in rules for rule in group["rules"]
                  if rule["state"] == "firing"}
        self.assertEqual(firing, set())

    # ---- health ----------------------------------------------------------------------------

    def test_health_is_told_before_during_and_after(self):
        code, line, _ = self.health()
        self.assertEqual((code, line.startswith("vigie CRITICAL: no answer")), (2, True), line)
        self.server.routes["/journal.xml"] = lambda handler: send(handler, 500, b"")
        daemon = self.run_daemon()
        self.assertEqual(self.curl("/healthz")[2].split("\n")[0], "alive")
        status, _, words = self.curl("/readyz")
        self.assertEqual(status, 503)
        self.assertIn("WRONG feeds: none of 1 was read", words)
        self.assertIn("ok    store: can be written", words)
        code, line, _ = self.health()
        self.assertEqual(code, 2)
        self.assertRegex(line, r"^vigie CRITICAL: feeds: none of 1 .* \| feeds=1;;;0 "
                               r"feeds_in_time=0;;1:;0 outbox_lag=0;;;0$")
        del self.server.routes["/journal.xml"]
        wait_for(lambda: self.curl("/readyz")[0] == 200, "the feed that is mended")
        self.assertEqual(self.health()[:2], (0, "vigie OK: feeds: 1 of 1 read in time "
                                                "| feeds=1;;;0 feeds_in_time=1;;1:;0 "
                                                "outbox_lag=0;;;0"))
        told = json.loads(self.health("--json")[1])
        self.assertEqual((told["healthy"], told["alive"], told["ready"], told["why"]),
                         (True, True, True, []))
        self.assertEqual([check["name"] for check in told["checks"]],
                         ["loop", "writer", "publisher", "store", "feeds", "outbox", "regions"])
        self.assertEqual(end(daemon)[0], 0)
        code, line, _ = self.health("--json")
        self.assertEqual((code, json.loads(line)["verdict"]), (2, "CRITICAL"))

    def test_feeds_that_are_gone_for_good_do_not_count_among_the_late(self):
        names = ("closed", "moved", "merged")
        for name in names:
            self.server.routes[f"/{name}.xml"] = lambda handler: send(handler, 410, b"")
        with open(self.station.folder / "feeds.toml", "a", encoding="utf-8") as feeds:
            feeds.write("".join(f'[[feed]]\nname = "{name}"\nurl = "{self.server.base}/{name}.xml"\n'
                                f'outlet = "{name}"\nlanguage = "fr"\ncountry = "ML"\ninterval = "1 s"\n'
                                for name in names))
        self.run_daemon()
        wait_for(lambda: len(self.station.logged("feed is gone for good")) == 3
                 and self.curl("/readyz")[0] == 200, "three that are gone and one that is read")
        told = json.loads(self.health("--json")[1])
        self.assertEqual((told["feeds"], told["feeds_retired"], told["feeds_in_time"]), (4, 3, 1))
        code, line, _ = self.health()
        self.assertEqual(code, 0, line)
        self.assertRegex(line, r"^vigie OK: feeds: 1 of 4 read in time \| feeds=4;;;0 ")

    @unittest.skipUnless(os.environ.get("VIGIE_LONG"), "takes two minutes: set VIGIE_LONG")
    def test_a_thread_that_is_stuck_is_named_and_the_others_answer(self):
        daemon = self.run_daemon()
        tasks = pathlib.Path(f"/proc/{daemon.pid}/task")
        names = {int(task.name): (task / "comm").read_text(encoding="utf-8").strip()
                 for task in tasks.iterdir()}
        stuck = {}
        for thread, name in sorted(names.items()):
            patience = 36 if name == "vigie-writer" else 18  # a slow disk is no stuck thread
            with frozen(thread):
                with contextlib.suppress(subprocess.CalledProcessError):
                    began = time.monotonic()
                    while time.monotonic() - began < patience and self.curl("/healthz", "-m", "2")[0] == 200:
                        time.sleep(0.5)
                    stuck[thread] = self.curl("/healthz", "-m", "2")[2]
            wait_for(self.answers, "its recovery")
        self.assertRegex(stuck[daemon.pid], "WRONG loop: has not come round for 1[0-9] s")
        self.assertTrue(any("WRONG publisher" in said for said in stuck.values()), stuck)
        writer = next(thread for thread, name in names.items() if name == "vigie-writer")
        self.assertRegex(stuck[writer], "WRONG writer: has not come round for 3[0-9] s")

    def test_who_cannot_be_asked_says_why(self):
        self.station.settings.write_text(self.plain, encoding="utf-8")
        code, out, said = self.health()
        self.assertEqual((code, said), (3, ""))
        self.assertRegex(out, r"^vigie UNKNOWN: .* has no \[http\]")
        code, out, _ = self.health("--jsom")
        self.assertEqual(code, 3, "2 would be CRITICAL")
        self.assertRegex(out, "^vigie UNKNOWN: .*--jsom")
        told = json.loads(self.health("--json")[1])
        self.assertEqual((told["verdict"], told["healthy"]), ("UNKNOWN", False))
        self.listen("0.0.0.0:1")
        code, out, said = self.health()
        self.assertEqual(code, 3)
        self.assertRegex(out, "^vigie UNKNOWN: the settings cannot be used")
        self.assertIn("can be reached from other machines", said)
        self.listen(f"127.0.0.1:{self.server.port}")
        code, line, _ = self.health()
        self.assertEqual(code, 2)
        self.assertIn("who listens there?", line)
        done = subprocess.run([BINARY, "run", "-c", self.station.settings], capture_output=True,
                              text=True, timeout=PATIENCE, check=False)
        self.assertEqual(done.returncode, 69)
        self.assertIn(f"cannot listen on 127.0.0.1 port {self.server.port}", done.stderr)

    def test_a_store_that_cannot_be_written_is_not_ready(self):
        daemon = self.run_daemon()
        wait_for(lambda: self.curl("/readyz")[0] == 200, "readiness")
        largest = max(path.stat().st_size for path in (self.station.folder / "state").iterdir())
        resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        self.publish(*range(12))
        wait_for(lambda: "WRONG store" in self.curl("/readyz")[2], "the store's trouble")
        self.assertEqual(self.curl("/healthz")[0], 200)
        resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE,
                         (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        self.wait_for_alerts(12)
        wait_for(lambda: self.curl("/readyz")[0] == 200, "readiness again")


if __name__ == "__main__":
    unittest.main()
