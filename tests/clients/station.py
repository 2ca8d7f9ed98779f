"""A real publisher and its subscribers as processes, for the tests of this folder.

The programs and folders come from the environment: VIGIE_PUBLISHER and VIGIE_SUBSCRIBER (the
fixtures of this folder), VIGIE_NODE (clients/node beside its packages).
"""
import os
import pathlib
import queue
import sqlite3
import subprocess
import tempfile
import threading
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "tests/clients"
CLIENTS = ROOT / "clients"
SCHEMA = ROOT / "config/schema/alert-1.json"
PUBLISHER = os.environ.get("VIGIE_PUBLISHER", "")
SUBSCRIBER = os.environ.get("VIGIE_SUBSCRIBER", "")
NODE = pathlib.Path(os.environ.get("VIGIE_NODE") or CLIENTS / "node")
SLOWNESS = 5 if os.environ.get("VIGIE_SANITIZE") else 1
PATIENCE = 60 * SLOWNESS  # seconds until a lost alert is called lost; never reached when none is


class Process:
    """A child whose output lines can be awaited."""

    def __init__(self, *command, **environment):
        self.child = subprocess.Popen([str(c) for c in command], text=True, bufsize=1,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      env={**os.environ, **environment})
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.child.stdout:
            if line.endswith("\n"):  # a kill may cut the last one short
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
    """A state folder, a publisher in it, and ways to subscribe; all end with the test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="vigie-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.endpoints = [f"ipc://{self.folder}/{name}.ipc" for name in ("alerts", "requests")]

    def start(self, *command, **environment):
        process = Process(*command, **environment)
        self.addCleanup(process.kill)
        return process

    def publisher(self):
        process = self.start(PUBLISHER, self.folder, *self.endpoints)
        self.assertEqual(process.hear().split(), self.endpoints)
        return process

    # Each prints a line an alert: its id, its revision and its seq.

    def house(self, *topics, slow_ms=0, alerts=None, **environment):
        return self.start(SUBSCRIBER, alerts or self.endpoints[0], self.endpoints[1], slow_ms, *topics,
                          **environment)

    def python(self, place, *topics, **environment):
        return self.start("/usr/bin/python3", "-B", HERE / "subscriber.py", *self.endpoints,
                          self.folder / place, *topics, **environment)

    def node(self, place, *topics, **environment):
        return self.start("node", NODE / "subscriber_fixture.js", *self.endpoints,
                          self.folder / place, *topics, **environment)

    def committed(self, prefix="alert."):
        """(id, revision, seq) of what a filter is to hear, read without vigie's code: rows whose
        topic, or the one before they moved, begins with it."""
        with sqlite3.connect(f"file:{self.folder}/vigie.sqlite?mode=ro", uri=True) as database:
            rows = database.execute(
                "SELECT alert_id, revision, seq FROM outbox LEFT JOIN "
                "(SELECT seq AS moved, topic AS former FROM outbox_former) ON moved = seq "
                "WHERE substr(topic, 1, ?2) = ?1 OR substr(former, 1, ?2) = ?1 ORDER BY seq",
                (prefix, len(prefix))).fetchall()
        database.close()
        return rows
