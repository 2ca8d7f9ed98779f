"""A clean Debian, started by systemd in a container: the package from `apt install` to a purge, the unit as
systemd itself runs it, by the very blocks that docs/operations.md gives a stranger to paste. Takes minutes and
Debian's mirror: VIGIE_LONG=1 (scripts/test --long)."""
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
from package.documented import blocks
from support.demo_server import NewsServer, rss
from support.vigie import Lines, attack, free_port, wait_for

MIRROR = "http://deb.debian.org/debian"
FIRST_HOUR, KEYS, PROMETHEUS, BACK_UP = map(blocks, ("The first hour", "Keys", "Prometheus", "Back up"))


class Container:
    """A Debian of its own; the network is this machine's."""

    def __init__(self, test):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="vigie-debian-"))
        test.addCleanup(shutil.rmtree, self.root, True)
        # In memory, for dpkg forces each file to the disk, which holds up every other test that stores
        # something there. Of mode 755: it is the root of other users too.
        run("mount", "-t", "tmpfs", "-o", "size=2g,mode=755", "vigie-test", self.root)
        test.addCleanup(run, "umount", "-l", self.root)
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

    def types(self, block, instead=()):
        """A block of the documents, as a shell has it; `instead`: what stands for what an example names."""
        for written, here in dict(instead).items():
            assert written in block, (written, block)
            block = block.replace(written, here)
        return self.run("bash", "-c", "cd ~root\n" + block)

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
                     self.inside(self.package), "cron")
        self.assertEqual(self.box.tell("systemctl", "is-enabled", "vigie"), "enabled")
        self.assertEqual(self.box.tell("systemctl", "is-active", "vigie"), "inactive")
        self.has_ports_of_its_own()
        (self.box.root / "usr/sbin/policy-rc.d").unlink()
        self.reads_a_feed_that_a_stranger_has_added()
        self.reads_with_a_word_that_a_stranger_has_added()
        self.has_keys_and_is_heard()
        self.may_have_its_secret_from_systemd_and_a_door_for_this_machine()
        self.is_behind_its_restrictions()
        self.is_scraped_by_prometheus()
        self.reloads_and_comes_back_after_a_kill()
        self.is_restarted_by_an_upgrade()
        self.is_backed_up_and_put_back()
        self.stays_down_when_its_configuration_is_wrong()
        self.box.run("apt-get", "purge", "-q", "-y", "vigie")
        self.assertFalse((self.box.root / "var/lib/vigie").exists())
        self.assertFalse((self.box.root / "etc/vigie/vigie.toml").exists())

    def has_ports_of_its_own(self):
        """The network is this machine's: all but that stays as shipped. The news of these tests is old, and told
        at an address inside."""
        keep = self.enterContext(contextlib.ExitStack())
        self.ports = {shipped: str(free_port(keep)) for shipped in ("5556", "5557", "8083", "9090")}
        self.tcp = tuple(f"tcp://127.0.0.1:{self.ports[port]}" for port in ("5556", "5557"))
        path = self.box.root / "etc/vigie/vigie.toml"
        text = path.read_text(encoding="utf-8").replace('max_age = "7 d"', 'max_age = "7300 d"')
        for shipped in ("5556", "5557", "8083"):
            text = text.replace(f'127.0.0.1:{shipped}"', f'127.0.0.1:{self.ports[shipped]}"')
        path.write_text(text.replace("allow_private = false", "allow_private = true"), encoding="utf-8")
        self.write("etc/vigie/feeds.toml", "")

    def reads_a_feed_that_a_stranger_has_added(self):
        url = self.server.feed("radio", "Radio Ansongo", rss)
        self.server.publish("radio", attack(0))
        told = self.box.types(FIRST_HOUR[0], {"https://radio-ansongo.example/feed/": url, '"1 min"': '"1 s"',
                                              "sleep 30 ": "sleep 3 "})
        self.assertRegex(told.splitlines()[-4], r"^radio-ansongo +stale ", "all that it tells is old")
        self.assertIn("active (running)", told)
        self.assertIn("Mondoro", told.splitlines()[-1])

    def reads_with_a_word_that_a_stranger_has_added(self):
        told = self.box.types(FIRST_HOUR[1])
        self.assertIn("all is well", told)
        self.assertIn('casualties[0]: "Trois civils ont été zigouillés"', told)
        self.assertIn("reloaded feeds=1", told)
        word = dict(attack(1), text=attack(1)["text"].replace("tués", "zigouillés"), title="Mali")
        self.server.publish("radio", word)

    def subscriber(self, words):
        # Its files only: in its namespace of processes it would be a child of nsenter, which kill spares.
        process = subprocess.Popen(["nsenter", "-t", self.box.leader, "-m", *words], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return Lines(process.stdout)

    def has_keys_and_is_heard(self):
        self.box.types(KEYS[0])
        settings = (self.box.root / "etc/vigie/vigie.toml").read_text(encoding="utf-8")
        self.assertIn(f'\nlive = "tcp://0.0.0.0:{self.ports["5556"]}"', settings)
        shell = KEYS[1].splitlines()[1].replace("vigie.example:5556", f"127.0.0.1:{self.ports['5556']}") \
            .replace("--keys ", "--keys /etc/vigie/keys/").replace("--server-key ", "--server-key /etc/vigie/keys/")
        self.heard = [self.subscriber([*shell.split(), "--json", "--requests", self.tcp[1]])]
        self.all_hear(2)
        words = [part["text"] for part in self.heard[0].values[1]["evidence"]]
        self.assertTrue([text for text in words if "zigouillés" in text], words)

    def may_have_its_secret_from_systemd_and_a_door_for_this_machine(self):
        path = self.box.root / "etc/vigie/vigie.toml"
        text = path.read_text(encoding="utf-8").replace('"keys/server.secret"', '"credential:server"')
        for key, port in (("live", "5556"), ("requests", "5557")):
            tcp = f'"tcp://0.0.0.0:{self.ports[port]}"'
            text = text.replace(f"\n{key} = {tcp}", f'\n{key} = [{tcp}, "ipc:///run/vigie/{key}.ipc"]')
        path.write_text(text, encoding="utf-8")
        drop_in = self.box.root / "etc/systemd/system/vigie.service.d"
        drop_in.mkdir()
        (drop_in / "key.conf").write_text(
            "[Service]\nLoadCredential=server:/etc/vigie/keys/server.secret\n", encoding="utf-8")
        self.box.run("systemctl", "daemon-reload")
        self.box.run("systemctl", "restart", "vigie")
        self.heard.append(self.subscriber(
            ["/usr/bin/vigie", "subscribe", "--json", "--since", "0", "--connect", "ipc:///run/vigie/live.ipc",
             "--requests", "ipc:///run/vigie/requests.ipc"]))
        self.all_hear(2)

    def is_behind_its_restrictions(self):
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

    def is_scraped_by_prometheus(self):
        port = self.ports["9090"]
        self.write("etc/default/prometheus", f'ARGS="--web.listen-address=127.0.0.1:{port}"\n')
        install, _, ask = PROMETHEUS[0].rpartition("sleep 45 ")
        self.box.types(install.replace("apt ", "apt-get -q -y -o Dpkg::Options::=--force-confold "),
                       {"systemctl restart": f"sed -i s/8083/{self.ports['8083']}/ "
                        "/etc/prometheus/prometheus.yml; systemctl restart"})
        ask = ask.splitlines()[-1].replace("9090", port)
        wait_for(lambda: self.box.tell("bash", "-c", ask) == "up", "Prometheus to scrape it")

    def all_hear(self, count):
        for lines in self.heard:
            wait_for(lambda lines=lines: len(lines.values) >= count, f"alert {count}")

    def reloads_and_comes_back_after_a_kill(self):
        self.box.run("systemctl", "reload", "vigie")
        wait_for(lambda: "reloaded" in self.box.tell("journalctl", "-u", "vigie", "--no-pager"),
                 "the reload")
        self.box.run("systemctl", "kill", "--signal=KILL", "vigie")
        self.server.publish("radio", attack(2))
        wait_for(lambda: self.box.shown("NRestarts")["NRestarts"] == "1", "systemd to start it again")
        self.all_hear(3)

    def is_restarted_by_an_upgrade(self):
        before = self.box.shown("MainPID")["MainPID"]
        after = next_version(self.package, self.box.root / "root", "0.2.0-1", {})
        self.box.run("apt-get", "install", "-q", "-y", "-o", "Dpkg::Options::=--force-confold",
                     self.inside(after))
        wait_for(lambda: self.box.tell("systemctl", "is-active", "vigie") == "active", "the service")
        self.assertNotEqual(self.box.shown("MainPID")["MainPID"], before)
        self.server.publish("radio", attack(3))
        self.all_hear(4)

    def is_backed_up_and_put_back(self):
        self.box.types(BACK_UP[0])
        self.server.publish("radio", attack(4))
        self.all_hear(5)
        self.box.types(BACK_UP[1])
        self.server.publish("radio", attack(5))
        for lines in self.heard:
            wait_for(lambda lines=lines: len({alert["id"] for alert in lines.values}) == 6,
                     "what came after it was put back")
        self.assertEqual(self.box.tell("systemctl", "is-active", "vigie"), "active")

    def stays_down_when_its_configuration_is_wrong(self):
        self.write("etc/vigie/desk.toml", "no_such_key = 1\n")
        self.box.tell("systemctl", "restart", "vigie")
        time.sleep(0.5)  # a restart would be planned by now
        shown = self.box.shown("ActiveState", "SubState", "ExecMainStatus")
        self.assertEqual(shown, {"ActiveState": "failed", "SubState": "failed", "ExecMainStatus": "78"})


if __name__ == "__main__":
    unittest.main()
