"""A clean Debian, started by systemd in a container: the package from `apt install` to a purge, the unit as
systemd itself runs it. Takes minutes and Debian's mirror: VIGIE_LONG=1 (scripts/test --long)."""
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from package import PATIENCE, make_package, next_version, run
from support.demo_server import NewsServer, rss
from support.vigie import Lines, attack, free_port, wait_for

MIRROR = "http://deb.debian.org/debian"
SETTINGS = '''max_age = "7300 d"
feeds = "feeds.toml"
[publish]
live = ["tcp://127.0.0.1:{live}", "ipc:///run/vigie/alerts.ipc"]
requests = ["tcp://127.0.0.1:{requests}", "ipc:///run/vigie/requests.ipc"]
[keys]
secret = "credential:server"
subscribers = "keys/subscribers"
[fetch]
allow_private = true
'''


class Container:
    """A Debian of its own; the network is this machine's."""

    def __init__(self, test):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="vigie-debian-"))
        test.addCleanup(shutil.rmtree, self.root, True)
        self.root.chmod(0o755)  # it is the root of other users too
        run("debootstrap", "--variant=minbase", "--include=systemd,systemd-sysv,dbus", "bookworm",
            self.root, MIRROR)
        policy = self.root / "usr/sbin/policy-rc.d"  # nothing is started before it is configured
        policy.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        policy.chmod(0o755)
        self.log = open(self.root / "nspawn.log", "wb")
        test.addCleanup(self.log.close)
        self.process = subprocess.Popen(
            ["systemd-nspawn", "-D", str(self.root), "--register=no", "--keep-unit", "--boot",
             "--console=pipe", "--resolv-conf=copy-host"], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log)
        test.addCleanup(self.off)
        wait_for(lambda: self.leader and self.tell("systemctl", "is-system-running") in ("running", "degraded"),
                 "the container's systemd", PATIENCE)

    @property
    def leader(self):
        """The container's first process; nspawn has others before it, so it is asked for each time."""
        pid = self.process.pid
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return children[0] if children else None

    def off(self):
        """All of it ends with its first process; nspawn only waits for that."""
        if self.leader:
            os.kill(int(self.leader), signal.SIGKILL)
        self.process.wait(PATIENCE)

    def words(self, *words):
        return ["nsenter", "-t", self.leader, "-a", "env", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                "DEBIAN_FRONTEND=noninteractive", *map(str, words)]

    def run(self, *words):
        return run(*self.words(*words))

    def tell(self, *words):
        """What it says, whether it fails or not."""
        return subprocess.run(self.words(*words), capture_output=True, text=True, check=False).stdout.strip()

    def shown(self, *properties):
        wanted = [word for name in properties for word in ("-p", name)]
        lines = self.run("systemctl", "show", "vigie", *wanted).splitlines()
        return dict(line.split("=", 1) for line in lines)


@unittest.skipUnless(os.environ.get("VIGIE_LONG") == "1", "the long form: scripts/test --long")
class CleanDebian(unittest.TestCase):
    def setUp(self):
        for program in ("debootstrap", "systemd-nspawn"):
            if not shutil.which(program) or os.geteuid() != 0:
                self.skipTest(f"{program} and root are wanted")
        self.server = self.enterContext(NewsServer())
        self.box = Container(self)
        self.package = make_package(self.box.root / "root/made")

    def inside(self, path):
        return "/" + str(pathlib.Path(path).relative_to(self.box.root))

    def write(self, path, text):
        (self.box.root / path).write_text(text, encoding="utf-8")

    def test_from_apt_install_to_purge(self):
        self.box.run("apt-get", "update", "-q")
        self.box.run("apt-get", "install", "-q", "-y", "--no-install-recommends",
                     self.inside(self.package))
        self.assertEqual(self.box.tell("systemctl", "is-enabled", "vigie"), "enabled")
        self.assertEqual(self.box.tell("systemctl", "is-active", "vigie"), "inactive")
        self.configure()
        (self.box.root / "usr/sbin/policy-rc.d").unlink()
        self.runs_behind_its_restrictions_and_publishes()
        self.reloads_and_comes_back_after_a_kill()
        self.is_restarted_by_an_upgrade()
        self.stays_down_when_its_configuration_is_wrong()
        self.box.run("apt-get", "purge", "-q", "-y", "vigie")
        self.assertFalse((self.box.root / "var/lib/vigie").exists())
        self.assertFalse((self.box.root / "etc/vigie/vigie.toml").exists())

    def configure(self):
        """As docs/operations.md says, with the server's secret as a credential of systemd."""
        keep = self.enterContext(contextlib.ExitStack())
        live, requests = free_port(keep), free_port(keep)
        self.tcp = (f"tcp://127.0.0.1:{live}", f"tcp://127.0.0.1:{requests}")
        self.write("etc/vigie/vigie.toml", SETTINGS.format(live=live, requests=requests))
        url = self.server.feed("agence", "Agence", rss)
        self.write("etc/vigie/feeds.toml",
                   f'[[feed]]\nname = "agence"\nurl = "{url}"\noutlet = "Agence"\ninterval = "1 s"\n')
        self.write("etc/vigie/keys/server.pub",
                   self.box.run("vigie", "keys", "new", "server", "--dir", "/etc/vigie/keys"))
        self.write("etc/vigie/keys/subscribers/radio.pub",
                   self.box.run("vigie", "keys", "new", "radio", "--dir", "/srv"))
        drop_in = self.box.root / "etc/systemd/system/vigie.service.d"
        drop_in.mkdir()
        (drop_in / "key.conf").write_text(
            "[Service]\nLoadCredential=server:/etc/vigie/keys/server.secret\n", encoding="utf-8")
        self.box.run("systemctl", "daemon-reload")

    def subscriber(self, ports, *key):
        # Its files only: in its namespace of processes it would be a child of nsenter, which kill spares.
        words = ["nsenter", "-t", self.box.leader, "-m", "/usr/bin/vigie", "subscribe", "--json", "--since",
                 "0", "--connect", ports[0], "--requests", ports[1], *key]
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return Lines(process.stdout)

    def runs_behind_its_restrictions_and_publishes(self):
        self.server.publish("agence", attack(0))
        self.box.run("systemctl", "start", "vigie")  # Type=notify: returns when it is ready
        self.heard = [self.subscriber(self.tcp, "--keys", "/srv/radio.secret", "--server-key",
                                      "/etc/vigie/keys/server.pub"),
                      self.subscriber(("ipc:///run/vigie/alerts.ipc", "ipc:///run/vigie/requests.ipc"))]
        self.all_hear(1)
        pid = self.box.shown("MainPID")["MainPID"]
        status = dict(line.split(":", 1) for line in
                      self.box.run("cat", f"/proc/{pid}/status").splitlines() if ":" in line)
        self.assertEqual(status["NoNewPrivs"].strip(), "1")
        self.assertEqual(status["Seccomp"].strip(), "2")
        self.assertEqual(int(status["CapBnd"].strip(), 16), 0)
        other = subprocess.run(self.box.words("nsenter", "-t", pid, "-m", "/usr/bin/id"),
                               capture_output=True, text=True, check=False)
        self.assertIn("Permission denied", other.stderr, "no other program can be started")
        exposure = self.box.tell("systemd-analyze", "security", "--no-pager", "vigie").splitlines()[-1]
        self.assertRegex(exposure, r"level for vigie.service: (0\.\d|1\.0) ")

    def all_hear(self, count):
        for lines in self.heard:
            wait_for(lambda lines=lines: len(lines.values) >= count, f"alert {count}")

    def reloads_and_comes_back_after_a_kill(self):
        self.box.run("systemctl", "reload", "vigie")
        wait_for(lambda: "reloaded" in self.box.tell("journalctl", "-u", "vigie", "--no-pager"),
                 "the reload")
        self.box.run("systemctl", "kill", "--signal=KILL", "vigie")
        self.server.publish("agence", attack(1))
        wait_for(lambda: self.box.shown("NRestarts")["NRestarts"] == "1", "systemd to start it again")
        self.all_hear(2)

    def is_restarted_by_an_upgrade(self):
        before = self.box.shown("MainPID")["MainPID"]
        after = next_version(self.package, self.box.root / "root", "0.2.0-1", {})
        self.box.run("apt-get", "install", "-q", "-y", "-o", "Dpkg::Options::=--force-confold",
                     self.inside(after))
        wait_for(lambda: self.box.tell("systemctl", "is-active", "vigie") == "active", "the service")
        self.assertNotEqual(self.box.shown("MainPID")["MainPID"], before)
        self.server.publish("agence", attack(2))
        self.all_hear(3)

    def stays_down_when_its_configuration_is_wrong(self):
        self.write("etc/vigie/desk.toml", "no_such_key = 1\n")
        self.box.tell("systemctl", "restart", "vigie")
        time.sleep(0.5)  # a restart would be planned by now
        shown = self.box.shown("ActiveState", "SubState", "ExecMainStatus")
        self.assertEqual(shown, {"ActiveState": "failed", "SubState": "failed", "ExecMainStatus": "78"})


if __name__ == "__main__":
    unittest.main()
