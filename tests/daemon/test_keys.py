"""Keys from end to end: the real binary makes them, asks for them, and swaps them at a hang-up."""
import json
import os
import pathlib
import signal
import stat
import subprocess
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import BINARY, PATIENCE, Lines, Station, attack, end, wait_for

CLIENTS = pathlib.Path(__file__).resolve().parents[2] / "clients"
NODE = pathlib.Path(os.environ.get("VIGIE_NODE") or CLIENTS / "node")


class Keys(unittest.TestCase):
    def setUp(self):
        server = NewsServer()
        server.__enter__()
        self.addCleanup(server.__exit__)
        self.server = server
        self.station = Station({"agence": server.feed("agence", "Agence", rss)})
        self.addCleanup(self.station.__exit__)
        self.keys = self.station.folder / "keys"
        self.subscribers = self.keys / "subscribers"
        self.subscribers.mkdir(parents=True)
        self.public = {"server": self.new_key("server")}
        (self.keys / "server.pub").write_text(self.public["server"], encoding="utf-8")
        with self.station.settings.open("a", encoding="utf-8") as settings:
            settings.write('[keys]\nsecret = "keys/server.secret"\nsubscribers = "keys/subscribers"\n')

    def new_key(self, name, *more):
        done = subprocess.run([BINARY, "keys", "new", name, "--dir", str(self.keys), *more],
                              capture_output=True, text=True, check=True)
        return done.stdout

    def admit(self, name, *more):
        line = self.new_key(name, *more)
        (self.subscribers / f"{name}.pub").write_text(line, encoding="utf-8")

    def subscriber(self, name):
        process = self.station.spawn("subscribe", "--connect", self.station.live, "--requests",
                                     self.station.requests, "--since", "0", "--json",
                                     "--keys", self.keys / f"{name}.secret",
                                     "--server-key", self.keys / "server.pub",
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return Lines(process.stdout)

    def test_a_new_key_is_secret_and_its_public_line_is_printed(self):
        line = self.new_key("radio", "--expires", "2027-12-31")
        self.assertRegex(line, r"^\S{40} 2027-12-31\n$")
        secret = self.keys / "radio.secret"
        self.assertEqual(stat.S_IMODE(secret.stat().st_mode), 0o600)
        self.assertNotIn(secret.read_text(encoding="utf-8").splitlines()[-1], line)
        again = subprocess.run([BINARY, "keys", "new", "radio", "--dir", str(self.keys)],
                               capture_output=True, text=True, check=False)
        self.assertEqual(again.returncode, 69, "a key is never written over")
        for wrong in (["../x"], ["-x"], ["x", "--expires", "soon"]):
            done = subprocess.run([BINARY, "keys", "new", *wrong], cwd=self.keys,
                                  capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 2, wrong)

    def test_subscribers_come_and_go_with_their_keys_while_the_daemon_runs(self):
        self.admit("radio")
        self.new_key("desk")
        daemon = self.station.run()
        self.station.wait_for_log("started")
        radio, desk = self.subscriber("radio"), self.subscriber("desk")
        self.server.publish("agence", attack(0))
        wait_for(lambda: len(radio.values) == 1, "an alert at radio")
        self.station.wait_for_log("subscribers refused")
        self.assertEqual(desk.values, [])

        self.admit_existing("desk")
        daemon.send_signal(signal.SIGHUP)
        wait_for(lambda: len(desk.values) == 1, "the same alert at desk, once its key is known")

        (self.subscribers / "radio.pub").unlink()
        daemon.send_signal(signal.SIGHUP)
        wait_for(lambda: len(self.station.logged("reloaded")) == 2, "the reload")
        self.server.publish("agence", attack(1))
        wait_for(lambda: len(desk.values) == 2, "the next alert at desk")
        self.assertEqual(len(radio.values), 1, "its key was taken out")

        (self.subscribers / "broken.pub").write_text("junk", encoding="utf-8")
        daemon.send_signal(signal.SIGHUP)
        told = self.station.wait_for_log("not reloaded")
        self.assertIn("broken.pub:1", told[0]["why"])
        self.server.publish("agence", attack(2))
        wait_for(lambda: len(desk.values) == 3, "the keys from before hold")
        code, _ = end(daemon)
        self.assertEqual(code, 0)

    def test_the_python_and_the_node_client_come_in_with_their_keys(self):
        """As their READMEs say, with the files that `vigie keys new` made."""
        self.admit("radio")
        self.station.run()
        self.station.wait_for_log("started")
        self.server.publish("agence", attack(0))
        python, node = ["/usr/bin/python3", "-B", "-c"], ["node", "--input-type=module", "-e"]
        places = {"alerts": self.station.live, "requests": self.station.requests}
        files = [str(self.keys / name) for name in ("radio.secret", "server.pub")]
        with_keys = [
            (python, CLIENTS / "python",
             "import vigie; secret, server = map(vigie.read_key, sys.argv[1:]); "
             "keys = vigie.Keys(server=server, secret=secret)"),
            (node, NODE,
             "import { readKeys, subscribe } from './index.js'; "
             "const keys = readKeys(...process.argv.slice(1))")]
        for command, folder, script in with_keys:
            if command is python:
                script = ("import sys; " + script + f"; print(next(vigie.subscribe({places['alerts']!r}, "
                          f"requests={places['requests']!r}, since=0, keys=keys)).id)")
            else:
                script += (f"; for await (const alert of subscribe({{ ...{json.dumps(places)}, since: 0, "
                           "keys })) { console.log(alert.id); process.exit() }")
            done = subprocess.run([*command, script, *files], cwd=folder, capture_output=True,
                                  text=True, check=False, timeout=PATIENCE)
            self.assertRegex(done.stdout, r"^ML-\d{4}-", done.stderr)
        self.assertEqual(self.station.logged("subscribers refused"), [])

    def admit_existing(self, name):
        secret = (self.keys / f"{name}.secret").read_text(encoding="utf-8")
        public = secret.splitlines()[1].removeprefix("# ")
        (self.subscribers / f"{name}.pub").write_text(public + "\n", encoding="utf-8")

    def test_a_file_that_lets_nobody_in_is_not_passed_over_in_silence(self):
        self.admit("radio")
        misnamed = self.subscribers / "desk.key"
        misnamed.write_text(self.new_key("desk"), encoding="utf-8")
        checked = subprocess.run([BINARY, "check", "--no-network", "-c", str(self.station.settings)],
                                 capture_output=True, text=True, check=True)
        self.assertIn(f"{misnamed}: passed over: its name does not end in .pub", checked.stderr)
        self.assertIn("ends in .pub", checked.stderr)
        daemon = self.station.run()
        self.station.wait_for_log("a key file is passed over")
        self.station.wait_for_log("started")  # only then a hang-up is a reload
        misnamed.rename(self.subscribers / "desk.pub")
        (self.subscribers / "notes.txt").write_text("whose is desk?", encoding="utf-8")
        daemon.send_signal(signal.SIGHUP)
        wait_for(lambda: len(self.station.logged("a key file is passed over")) == 2, "the second one")
        self.assertIn("notes.txt", str(self.station.logged("a key file is passed over")[1]))

    def test_a_storm_of_hang_ups_loses_nothing(self):
        self.admit("radio")
        daemon = self.station.run()
        self.station.wait_for_log("started")
        radio = self.subscriber("radio")
        for index in range(3):
            self.server.publish("agence", attack(index))
            for _ in range(300):
                daemon.send_signal(signal.SIGHUP)
        wait_for(lambda: len(radio.values) == 3, "three alerts")
        wait_for(lambda: self.station.logged("reloaded"), "a reload")
        self.assertLess(len(self.station.logged("reloaded")), 200, "many signals, few reloads")
        code, _ = end(daemon)
        self.assertEqual(code, 0)

    def test_mistakes_in_keys_are_told_before_anything_starts(self):
        os.chmod(self.keys / "server.secret", 0o644)
        for verb in (["run"], ["check", "--no-network"]):
            done = subprocess.run([BINARY, *verb, "-c", str(self.station.settings)],
                                  capture_output=True, text=True, check=False, timeout=PATIENCE)
            self.assertEqual(done.returncode, 78, verb)
            self.assertIn("chmod 600", done.stderr)

    def test_beyond_this_machine_only_with_keys_or_on_demand(self):
        text = self.station.settings.read_text(encoding="utf-8")
        without = self.station.folder / "without.toml"
        open_ports = text.split("[keys]")[0].replace("127.0.0.1", "0.0.0.0")
        without.write_text(open_ports, encoding="utf-8")
        refused = subprocess.run([BINARY, "once", "-c", str(without)], capture_output=True,
                                 text=True, check=False, timeout=PATIENCE)
        self.assertEqual(refused.returncode, 78)
        self.assertIn("[keys]", refused.stderr)
        allowed = subprocess.run([BINARY, "once", "--insecure", "-c", str(without)],
                                 capture_output=True, text=True, check=False, timeout=PATIENCE)
        self.assertEqual(allowed.returncode, 0, allowed.stderr)


class Subscribing(unittest.TestCase):
    def setUp(self):
        server = NewsServer()
        server.__enter__()
        self.addCleanup(server.__exit__)
        self.station = Station({"agence": server.feed("agence", "Agence", rss)})
        self.addCleanup(self.station.__exit__)
        for index in range(4):
            server.publish("agence", attack(index))
        self.station.run()
        wait_for(lambda: len(self.station.stored()) == 4, "four alerts in the store")

    def subscribe(self, *more, **options):
        return subprocess.run([BINARY, "subscribe", "--connect", self.station.live, "--requests",
                               self.station.requests, *map(str, more)],
                              capture_output=True, text=True, check=False, timeout=PATIENCE, **options)

    def test_goes_on_from_its_own_file_and_says_that_nothing_is_lost(self):
        place = self.station.folder / "place"
        first = self.subscribe("--since", 0, "--state", place, "-n", 3, "--json")
        self.assertEqual(first.returncode, 0)
        kept = json.loads(place.read_text(encoding="utf-8"))
        self.assertEqual(kept["last"], {"alert.": 3})
        second = self.subscribe("--since", 0, "--state", place, "--timeout", 1, "--json")
        self.assertIn("fetched 1 alert that was missed; caught up, nothing lost", second.stderr)
        third = self.subscribe("--state", place, "--timeout", 1)
        self.assertEqual(third.returncode, 69, "nothing came")
        self.assertIn("caught up, nothing lost", third.stderr)
        alerts = [json.loads(line)["id"] for line in (first.stdout + second.stdout).splitlines()]
        self.assertEqual(len(set(alerts)), 4)
        self.assertEqual(len(alerts), 4)

    def test_runs_a_command_for_each_alert_and_again_when_it_fails(self):
        out = self.station.folder / "out"
        once = self.station.folder / "once"
        command = f'test -e {once} || {{ touch {once}; exit 3; }}; cat >> {out}; echo "$VIGIE_ID" >> {out}'
        done = self.subscribe("--since", 0, "-n", 4, "--exec", command)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("exit code 3", done.stderr)
        lines = out.read_text(encoding="utf-8").splitlines()
        alerts = [json.loads(line) for line in lines[::2]]
        self.assertEqual([alert["id"] for alert in alerts], lines[1::2])
        self.assertEqual(len(set(lines[1::2])), 4)

    def test_replay_sends_them_once_more(self):
        process = self.station.spawn("subscribe", "--connect", self.station.live, "--requests",
                                     self.station.requests, "--json", "--quiet", "--since", "0",
                                     stdout=subprocess.PIPE, text=True)
        heard = Lines(process.stdout)
        wait_for(lambda: len(heard.values) == 4, "all alerts at a subscriber")
        for words, count in ((["--from", "2", "--to", "3"], 2), (["--from", "1"], 4),
                             (["--from", "2020-01-01"], 4), (["--from", "1", "--to", "2020-01-01"], 0)):
            done = subprocess.run([BINARY, "replay", *words, "-c", str(self.station.settings)],
                                  capture_output=True, text=True, check=False, timeout=PATIENCE)
            self.assertEqual(done.stdout, f"{count} alerts sent again\n", done.stderr)
        self.assertEqual(len(heard.values), 4, "who knows the wire drops them")
        wrong = subprocess.run([BINARY, "replay", "--from", "soon", "-c", str(self.station.settings)],
                               capture_output=True, text=True, check=False)
        self.assertEqual(wrong.returncode, 2)


if __name__ == "__main__":
    unittest.main()
