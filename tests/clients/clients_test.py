#!/usr/bin/env python3
"""Real publisher, real subscribers in three languages: each hears exactly the committed alerts.

usage: clients_test.py PUBLISHER SUBSCRIBER CLIENTS_DIR NODE_DIR SCHEMA [unittest arguments]
NODE_DIR holds subscribe.js beside its node_modules.
"""
import json
import pathlib
import queue
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest

import jsonschema

PUBLISHER, SUBSCRIBER, CLIENTS, NODE, SCHEMA = [pathlib.Path(a) for a in sys.argv[1:6]]
PATIENCE = 30  # seconds until a lost alert is called lost; never reached when nothing is


class Process:
    """A child whose output lines can be awaited."""

    def __init__(self, *command):
        self.child = subprocess.Popen([str(c) for c in command], text=True, bufsize=1,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.child.stdout:
            self.lines.put(line.rstrip("\n"))

    def say(self, line):
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()

    def hear(self):
        return self.lines.get(timeout=PATIENCE)

    def ask(self, line):
        self.say(line)
        return self.hear()

    def kill(self):
        self.child.kill()
        self.child.wait()
        self.reader.join()
        self.child.stdin.close()
        self.child.stdout.close()


class WithPublisher(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="vigie-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.endpoints = [f"ipc://{self.folder}/{name}.ipc" for name in ("alerts", "requests")]

    def start(self, *command):
        process = Process(*command)
        self.addCleanup(process.kill)
        return process

    def publisher(self):
        process = self.start(PUBLISHER, self.folder, *self.endpoints)
        self.assertEqual(process.hear().split(), self.endpoints)
        return process

    def committed(self):
        """(id, revision, seq) of the outbox, read without vigie's code."""
        with sqlite3.connect(f"file:{self.folder}/vigie.sqlite?mode=ro", uri=True) as database:
            rows = database.execute("SELECT alert_id, revision, seq FROM outbox ORDER BY seq").fetchall()
        database.close()
        return rows


class Delivery(WithPublisher):
    def hears_what_is_committed(self, *client):
        publisher = self.publisher()
        subscriber = self.start(*client)
        self.assertEqual(publisher.ask("await 1"), "ready")
        self.assertEqual(publisher.ask("commit 40"), "committed 40")
        expected = [(name, str(revision)) for name, revision, _ in self.committed()]
        self.assertEqual(len(expected), 40)
        heard = [tuple(subscriber.hear().split()[:2]) for _ in expected]
        self.assertEqual(heard, expected)
        self.assertTrue(subscriber.lines.empty())

    def test_the_ten_lines_of_python(self):
        self.hears_what_is_committed("/usr/bin/python3", CLIENTS / "python/subscribe.py", self.endpoints[0])

    def test_the_ten_lines_of_node(self):
        self.hears_what_is_committed("node", NODE / "subscribe.js", self.endpoints[0])

    def test_the_house_subscriber(self):
        self.hears_what_is_committed(SUBSCRIBER, *self.endpoints)

    def test_a_publisher_killed_at_random_moments_loses_and_repeats_nothing(self):
        chance = random.Random(20251226)
        subscriber = self.start(SUBSCRIBER, *self.endpoints)
        heard = []
        for _ in range(20):
            publisher = self.publisher()
            publisher.say("commit 100")
            # Killed once a random number of alerts has reached the subscriber, maybe none.
            for _ in range(chance.randrange(12)):
                heard.append(subscriber.hear())
            publisher.kill()
        publisher = self.publisher()
        publisher.ask("commit 5")
        expected = [f"{name} {revision} {seq}" for name, revision, seq in self.committed()]
        while len(heard) < len(expected):
            heard.append(subscriber.hear())
        self.assertEqual(heard, expected)
        self.assertTrue(subscriber.lines.empty())

    def test_a_narrow_subscriber_hears_all_of_its_own(self):
        publisher = self.publisher()
        publisher.ask("commit 60")
        subscriber = self.start(SUBSCRIBER, *self.endpoints, "NE")
        publisher.ask("commit 60")
        expected = [f"{name} {revision} {seq}" for name, revision, seq in self.committed() if name.startswith("NE-")]
        self.assertGreater(len(expected), 40)
        self.assertEqual([subscriber.hear() for _ in expected], expected)


class Schema(WithPublisher):
    def setUp(self):
        super().setUp()
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        publisher = self.publisher()
        publisher.ask("commit 30")
        publisher.say("dump")
        self.alerts = []
        while (line := publisher.hear()) != "end":
            self.alerts.append(json.loads(line))

    def test_every_alert_is_of_its_form(self):
        self.assertEqual(len(self.alerts), 30)
        self.assertIn("update", {alert["message"] for alert in self.alerts})
        for alert in self.alerts:
            self.validator.validate(alert)

    def test_the_form_is_strict(self):
        alert = self.alerts[0]
        wrong = [
            {**alert, "extra": 1},
            {**alert, "severity": {"level": 6, "reason": "x"}},
            {**alert, "sub_event_type": "Ambush"},
            {**alert, "summary": {"fr": "x" * 161, "en": "x"}},
            {**alert, "sources": []},
            {key: value for key, value in alert.items() if key != "casualties"},
        ]
        for document in wrong:
            self.assertFalse(self.validator.is_valid(document))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[6:]])
