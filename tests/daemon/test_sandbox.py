"""Behind the unit's restrictions everything works that the daemon does, and nothing that it need not."""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest

from support import sandbox
from support.demo_server import NewsServer, rss
from support.dns import NameServer
from support.vigie import BINARY, PATIENCE, QUICK, ROOT, Lines, attack, free_port, wait_for

NAME = "agence.example"  # that no name server but ours knows

# What is tried inside, and what must come of it: an errno's name, or a value.
TRIED = {
    "writes where programs are": ("open('/usr/x', 'w')", "EROFS"),
    "writes its configuration": ("open('/etc/vigie/x', 'w')", "EROFS"),
    "writes at the root": ("open('/x', 'w')", "EROFS"),
    "writes its state": ("open('/var/lib/vigie/x', 'w').close() or 'done'", "done"),
    "writes its sockets' folder": ("open('/run/vigie/x', 'w').close() or 'done'", "done"),
    "opens a raw socket": ("socket.socket(socket.AF_PACKET, socket.SOCK_RAW)", "EAFNOSUPPORT"),
    "opens a socket of virtual machines": ("socket.socket(socket.AF_VSOCK)", "EAFNOSUPPORT"),
    "opens the sockets that it needs": (
        "[socket.socket(f).close() for f in (2, 10, 1)] and socket.socket(16, 3).close() or 'done'",
        "done"),
    "makes code": ("mmap.mmap(-1, 4096, prot=mmap.PROT_WRITE | mmap.PROT_EXEC)", "EPERM"),
    "makes a user namespace": ("call('unshare', 0x10000000)", "EPERM"),
    "becomes another system": ("call('personality', 8)", "EPERM"),
    "mounts": ("call('mount', 0, 0, 0, 0, 0)", "EPERM"),
    "traces": ("call('ptrace', 0, 0, 0, 0)", "EPERM"),
    "loads a module": ("call('init_module', 0, 0, 0)", "EPERM"),
    "gives a file its own rights": ("os.chmod('/var/lib/vigie', 0o4700)", "EPERM"),
    "takes priority, and is told that it has it": (
        "os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)) or os.sched_getscheduler(0)",
        "0"),
    "sees other processes": ("[p for p in os.listdir('/proc') if p.isdigit()]", "['1']"),
    "sees disks": ("[d for d in os.listdir('/dev') if d[:2] in ('sd', 'vd', 'dm', 'rt')]", "[]"),
    "sees the machine's /tmp": ("os.listdir('/tmp')", "[]"),
    "has capabilities": ("status('CapEff') + status('CapBnd')", "0" * 32),
    "may gain some": ("status('NoNewPrivs')", "1"),
    "is filtered": ("status('Seccomp')", "2"),
}
TRY_ALL = """
import ctypes, errno, json, mmap, os, socket, sys
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *arguments):
    if getattr(libc, name)(*arguments) < 0: raise OSError(ctypes.get_errno(), name)
    return 'done'
def status(name):
    return next(l.split()[1] for l in open('/proc/self/status') if l.startswith(name + ':'))
def outcome(code):
    try: return str(eval(code))
    except OSError as error: return errno.errorcode[error.errno]
print(json.dumps([outcome(code) for code in json.loads(sys.argv[1])]))
"""


class Restrictions(unittest.TestCase):
    def setUp(self):
        missing = sandbox.why_not()
        if missing:
            self.skipTest(missing)
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vigie-box-")))

    def test_every_directive_is_imitated_or_known_not_to_be(self):
        self.assertEqual(sandbox.Unit().unimitated(), set())

    def test_what_the_daemon_need_not_do_it_cannot(self):
        box = sandbox.Sandbox(self.folder)
        codes = json.dumps([code for code, _ in TRIED.values()])
        inside = box.start(["/usr/bin/python3", "-c", TRY_ALL, codes], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, text=True)
        told, complaint = inside.communicate(timeout=PATIENCE)
        self.assertEqual(inside.returncode, 0, complaint)
        outcomes = dict(zip(TRIED, json.loads(told)))
        self.assertEqual(outcomes, {what: expected for what, (_, expected) in TRIED.items()})


class Daemon(unittest.TestCase):
    """The unit's own command line, as the unit's user, with everything that an operator can configure:
    keys, ipc and tcp, a feed that is looked up by name."""

    def setUp(self):
        missing = sandbox.why_not()
        if missing:
            self.skipTest(missing)
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vigie-box-")))
        self.server = self.enterContext(NewsServer())
        try:
            self.names = self.enterContext(NameServer({NAME: "127.0.0.1"}))
        except PermissionError:
            self.skipTest("only root may serve names on port 53 here")
        self.server.feed("agence", "Agence", rss)
        self.box = sandbox.Sandbox(self.folder, self.resolving())
        self.configure()
        self.notices = self.enterContext(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        self.notices.bind(str(self.folder / "notify/socket"))
        self.notices.settimeout(1)

    def resolving(self):
        order = self.folder / "nsswitch.conf"
        order.write_text("hosts: files dns\n", encoding="ascii")
        return {"/etc/resolv.conf": self.names.resolv_conf(self.folder / "resolv.conf"),
                "/etc/nsswitch.conf": order}

    def configure(self):
        etc, keep = self.folder / "etc", self.enterContext(contextlib.ExitStack())
        shutil.copytree(ROOT / "config", etc, dirs_exist_ok=True)
        live, requests = free_port(keep), free_port(keep)
        self.tcp = (f"tcp://127.0.0.1:{live}", f"tcp://127.0.0.1:{requests}")
        self.ipc = tuple(f"ipc://{self.folder}/run/{name}.ipc" for name in ("alerts", "requests"))
        inside = [f"ipc:///run/vigie/{name}.ipc" for name in ("alerts", "requests")]
        (etc / "vigie.toml").write_text(
            f'max_age = "7300 d"\nfeeds = "feeds.toml"\n'
            f'[publish]\nlive = ["{self.tcp[0]}", "{inside[0]}"]\n'
            f'requests = ["{self.tcp[1]}", "{inside[1]}"]\n'
            f'[keys]\nsecret = "keys/server.secret"\nsubscribers = "keys/subscribers"\n'
            f'[fetch]\nallow_private = true\n', encoding="utf-8")
        (etc / "feeds.toml").write_text(
            f'[[feed]]\nname = "agence"\nurl = "http://{NAME}:{self.server.port}/agence.xml"\n'
            f'outlet = "Agence"\nlanguage = "fr"\ncountry = "ML"\ninterval = "1 s"\n', encoding="utf-8")
        self.keys = etc / "keys"
        (self.keys / "subscribers").mkdir(parents=True)
        self.new_key("server", self.keys / "server.pub")
        self.new_key("radio", self.keys / "subscribers/radio.pub")

    def new_key(self, name, public):
        done = subprocess.run([BINARY, "keys", "new", name, "--dir", str(self.keys)],
                              capture_output=True, text=True, check=True)
        public.write_text(done.stdout, encoding="utf-8")

    def subscriber(self, ports, *key):
        process = subprocess.Popen(
            [BINARY, "subscribe", "--connect", ports[0], "--requests", ports[1], "--since", "0", "--json",
             *map(str, key)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return Lines(process.stdout)

    def hears(self, notice, daemon):
        """Waits until the daemon has told systemd this; fails when it has ended without."""
        def heard():
            with contextlib.suppress(TimeoutError):
                return self.notices.recv(4096) == notice
            self.assertIsNone(daemon.poll(), (self.folder / "log").read_text(encoding="utf-8"))
        wait_for(heard, notice)

    def test_curve_ipc_tcp_dns_sqlite_and_http_work_and_signals_are_heard(self):
        self.server.publish("agence", attack(0))
        log = self.enterContext(open(self.folder / "log", "w+", encoding="utf-8"))
        daemon = self.box.run_unit({"NOTIFY_SOCKET": "/run/notify/socket"}, stderr=log)
        self.addCleanup(daemon.wait)
        self.addCleanup(daemon.kill)
        self.hears(b"READY=1", daemon)
        key = ("--keys", self.keys / "radio.secret", "--server-key", self.keys / "server.pub")
        heard = [self.subscriber(self.tcp, *key), self.subscriber(self.ipc)]
        for number, subscriber in enumerate(heard):
            wait_for(lambda lines=subscriber: lines.values, f"an alert at subscriber {number}")
        self.assertIn(NAME, self.names.asked)

        # The folder of keys is read anew at a hang-up.
        self.new_key("desk", self.keys / "subscribers/desk.pub")
        os.kill(daemon.inner, signal.SIGHUP)
        wait_for(lambda: "reloaded" in (self.folder / "log").read_text(encoding="utf-8"), "the reload")
        heard.append(self.subscriber(self.tcp, "--keys", self.keys / "desk.secret", *key[2:]))
        self.server.publish("agence", attack(1))
        for subscriber in heard:
            wait_for(lambda lines=subscriber: len(lines.values) == 2, "the second alert")
        self.assertTrue((self.folder / "state/vigie.sqlite").exists())

        os.kill(daemon.inner, signal.SIGTERM)
        self.assertEqual(daemon.wait(QUICK), 0, (self.folder / "log").read_text(encoding="utf-8"))
        told = []
        with contextlib.suppress(TimeoutError):
            while b"STOPPING=1" not in told:
                told.append(self.notices.recv(4096))
        self.assertIn(b"STOPPING=1", told)


if __name__ == "__main__":
    unittest.main()
