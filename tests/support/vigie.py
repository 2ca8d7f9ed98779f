"""Running the real binary in tests: a private folder, free ports, processes that are always ended."""
import contextlib
import datetime
import functools
import json
import os
import pathlib
import secrets
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("VIGIE", str(ROOT / "build/dev/daemon/vigie"))

# Plain sentences of our own: one attack each, every field said in so many words.
PLACES = ["Mondoro", "Boni", "Hombori", "Gossi", "Ansongo", "Niafunké", "Goundam", "Léré",
          "Nampala", "Diabaly", "Niono", "Tenenkou", "Youwarou", "Bandiagara", "Douentza", "Djenné",
          "San", "Bourem", "Aguelhok", "Tessalit"]
NUMBERS = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]


def attack(index, published=None):
    """The index-th attack: another place and another week each, so that no two are one event."""
    friday = datetime.date(2026, 3, 6) - datetime.timedelta(weeks=index)
    published = published or f"{friday}T08:00:00Z"
    place = PLACES[index % len(PLACES)]
    number = NUMBERS[index % len(NUMBERS)]
    return {"id": f"attaque-{index}", "published": published, "lang": "fr",
            "title": f"Mali : {number} soldats tués à {place}",
            "text": f"Au moins {number} soldats maliens ont été tués jeudi dans l'attaque du camp "
                    f"de {place} par le JNIM, selon une source sécuritaire."}


# Below the range (32768-60999) from which the kernel serves connections and binds to port 0: a port
# of that range can be given to somebody else between our look and the daemon's bind.
PORTS = range(15000, 32000)


def free_port(keep):
    """A TCP port that stays ours, also against tests that run beside us, as long as `keep` does."""
    while True:
        port = secrets.choice(PORTS)
        with contextlib.ExitStack() as attempt, contextlib.suppress(OSError):
            # The datagram socket of the same number is the lease: it is not in the daemon's way.
            attempt.enter_context(socket.socket(type=socket.SOCK_DGRAM)).bind(("127.0.0.1", port))
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
            keep.push(attempt.pop_all())
            return port


SANITIZED = bool(os.environ.get("VIGIE_SANITIZE"))  # takes several times the time and the memory
SLOWNESS = 5 if SANITIZED else 1
PATIENCE = 60 * SLOWNESS  # seconds until what does not come is called lost; never when all is well
QUICK = 5 * SLOWNESS  # seconds a clean end may take


@functools.cache
def _form():
    """The schema as a strict validator; jsonschema takes a moment to load."""
    import jsonschema  # pylint: disable=import-outside-toplevel
    schema = json.loads((ROOT / "config/schema/alert-1.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def alert_from(line):
    """An alert from its JSON; every one that a test meets must be of the published form."""
    alert = json.loads(line)
    _form().validate(alert)
    return alert


def wait_for(condition, what, seconds=PATIENCE, every=0.02):
    """Looks again and again until it holds; fails loudly when it never does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(every)
    raise AssertionError(f"waited {seconds} s in vain for {what}")


class Station:
    """A configured vigie: settings, feeds, state in a folder of its own. Use it in a `with`."""

    def __init__(self, feeds, settings=""):
        """`feeds` is {name: url}; `settings` is appended to vigie.toml's first lines."""
        self.keep = contextlib.ExitStack()
        self.folder = pathlib.Path(self.keep.enter_context(
            tempfile.TemporaryDirectory(prefix="vigie-test-")))
        self.processes = []
        live, requests = free_port(self.keep), free_port(self.keep)
        self.live, self.requests = f"tcp://127.0.0.1:{live}", f"tcp://127.0.0.1:{requests}"
        self.settings = self.folder / "vigie.toml"
        self.settings.write_text(
            f'{settings}\nstate_dir = "state"\nfeeds = "feeds.toml"\ndata = "{ROOT / "config"}"\n'
            f'max_age = "7300 d"\n[publish]\nlive = "{self.live}"\nrequests = "{self.requests}"\n'
            f'[fetch]\nallow_private = true\n[log]\nformat = "json"\nlevel = "debug"\n',
            encoding="utf-8")
        (self.folder / "feeds.toml").write_text("".join(
            f'[[feed]]\nname = "{name}"\nurl = "{url}"\noutlet = "{name.title()}"\n'
            f'language = "fr"\ncountry = "ML"\ninterval = "1 s"\n'
            for name, url in feeds.items()), encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream:
                    stream.close()
        self.keep.close()

    def spawn(self, *arguments, **options):
        process = subprocess.Popen([BINARY, *map(str, arguments)], **options)
        self.processes.append(process)
        return process

    def run(self):
        """Starts the daemon; its log goes to a file that log() reads."""
        with open(self.folder / "log", "ab") as log:
            return self.spawn("run", "-c", self.settings, stderr=log)

    def log(self):
        path = self.folder / "log"
        if not path.exists():
            return []
        lines = path.read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]

    def logged(self, event, **fields):
        return [line for line in self.log() if line["event"] == event
                and all(line.get(key) == value for key, value in fields.items())]

    def wait_for_log(self, event, seconds=PATIENCE, **fields):
        return wait_for(lambda: self.logged(event, **fields), f"'{event}' {fields} in the log",
                        seconds)

    def stored(self):
        """The last revision of every alert in the store."""
        done = subprocess.run([BINARY, "alerts", "list", "--json", "--limit", "1000", "-c",
                               self.settings], capture_output=True, text=True, check=False)
        return [alert_from(line) for line in done.stdout.splitlines()]


class Lines(threading.Thread):
    """Collects the alerts that a process prints, one a line; one that is not of its form is told on
    stderr and ends the collecting, so that whoever waits for it fails."""

    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream, self.values = stream, []
        self.start()

    def run(self):
        with contextlib.suppress(ValueError):  # closed under us at the test's end
            for line in self.stream:
                self.values.append(alert_from(line))


def peak_memory(process):
    """Peak resident memory in bytes."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) * 1024 for line in status.splitlines()
                if line.startswith("VmHWM:"))


def end(process, number=signal.SIGTERM, seconds=2 * QUICK):
    """Ends the process and tells its exit code and how long it took."""
    began = time.monotonic()
    process.send_signal(number)
    code = process.wait(seconds)
    return code, time.monotonic() - began
