"""The unit is accepted by systemd, and the daemon speaks to it: READY, WATCHDOG, STOPPING."""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import unittest
from types import MappingProxyType

from support.demo_server import NewsServer, rss
from support.vigie import BINARY, PATIENCE, ROOT, Station, end


class Unit(unittest.TestCase):
    @unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd-analyze here")
    def test_the_unit_is_exposed_by_no_more_than_its_promise(self):
        """1.0 of 10, as systemd counts; docs/operations.md says what the rest is for."""
        done = subprocess.run(["systemd-analyze", "security", "--offline=true", "--no-pager",
                               "--threshold=10", str(ROOT / "systemd/vigie.service")],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("Overall exposure level", done.stdout)

    @unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd-analyze here")
    def test_systemd_finds_nothing_wrong_with_the_unit(self):
        text = (ROOT / "systemd/vigie.service").read_text(encoding="utf-8")
        unit, changed = re.subn(r"^ExecStart=\S+", f"ExecStart={BINARY}", text, flags=re.M)
        self.assertEqual(changed, 1)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "vigie.service")
            path.write_text(unit, encoding="utf-8")
            done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(path)], capture_output=True,
                                  text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_the_unit_is_commented(self):
        """A comment of its own stands above each directive."""
        silent = 0
        for line in (ROOT / "systemd/vigie.service").read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                silent = 0
            elif "=" in line:
                silent += 1
                self.assertLessEqual(silent, 1, line)

    def test_the_daemon_tells_systemd_when_it_is_ready_alive_and_stopping(self):
        with tempfile.TemporaryDirectory() as folder, NewsServer() as server:
            address = os.path.join(folder, "notify")
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd, \
                    Station({"a": server.feed("a", "A", rss)}) as station:
                systemd.bind(address)
                systemd.settimeout(PATIENCE)
                daemon = station.spawn("run", "-c", station.settings, "--quiet",
                                       env=os.environ | {"NOTIFY_SOCKET": address,
                                                         "WATCHDOG_USEC": "400000"})
                self.assertEqual(systemd.recv(500), b"READY=1")
                heard = {systemd.recv(500).split(b"=")[0] for _ in range(4)}
                self.assertEqual(heard, {b"WATCHDOG", b"STATUS"})
                self.assertEqual(end(daemon)[0], 0)
                last = b""
                while last != b"STOPPING=1":
                    last = systemd.recv(500)

    def logged(self, journal, *words, feeds=MappingProxyType({"a": "http://127.0.0.1:1/"})):
        """The lines that a start and a stop log to a pipe that is the journal's, or only was."""
        with Station(feeds) as station:
            theirs, ours = os.pipe()
            with open(theirs, encoding="utf-8") as read, open(ours, "wb") as write:
                pipe = os.fstat(ours)
                stream = f"{pipe.st_dev}:{pipe.st_ino if journal else pipe.st_ino + 1}"
                daemon = station.spawn("run", "-c", station.settings, *words, stderr=write,
                                       env=os.environ | {"JOURNAL_STREAM": stream})
                write.close()
                lines = [read.readline()]
                while lines[-1] and "started" not in lines[-1]:
                    lines.append(read.readline())
                end(daemon)
                return [line for line in lines if line] + read.readlines()

    def test_the_journal_is_told_each_line_s_priority_and_keeps_the_time_itself(self):
        for journal, words, expected in (
                (True, "text", r"^<(4>warning|6>info   |7>debug  ) \w"),
                (True, "json", r'^<[3467]>\{"time":"'),
                (False, "text", r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (warning|info   |debug  ) \w")):
            for line in self.logged(journal, "--log-format", words):
                self.assertRegex(line, expected)
        for journal, expected in ((True, "^<3>/.*feeds.toml"), (False, "^/.*feeds.toml")):
            line, = self.logged(journal, feeds={})
            self.assertRegex(line, expected)


if __name__ == "__main__":
    unittest.main()
