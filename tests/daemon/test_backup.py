"""Copies of the store while the daemon runs, putting one back, and a store that is damaged."""
import json
import os
import shutil
import stat
import subprocess
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import BINARY, PATIENCE, Lines, Station, attack, end, wait_for


class Backup(unittest.TestCase):
    def setUp(self):
        server = NewsServer()
        server.__enter__()
        self.addCleanup(server.__exit__)
        self.server = server
        self.station = Station({"a": server.feed("a", "A", rss)})
        self.addCleanup(self.station.__exit__)
        self.state = self.station.folder / "state"
        self.store = self.state / "vigie.sqlite"

    def vigie(self, *words):
        return subprocess.run([BINARY, *map(str, words), "-c", str(self.station.settings)],
                              capture_output=True, text=True, timeout=PATIENCE, check=False)

    def publish(self, first, last):
        for index in range(first, last):
            self.server.publish("a", attack(index))
        wait_for(lambda: len(self.station.stored()) == last, f"{last} alerts in the store")

    def ids(self):
        return {alert["id"] for alert in self.station.stored()}

    def own_backup(self):
        return wait_for(lambda: (self.state / "vigie.sqlite.backup").exists(), "the daemon's own copy")

    def test_a_copy_that_is_put_back_is_a_new_epoch_with_what_it_held(self):
        daemon = self.station.run()
        self.publish(0, 2)
        copy = self.station.folder / "copy.sqlite"
        done = self.vigie("backup", copy)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(stat.S_IMODE(copy.stat().st_mode), 0o600)
        held = self.ids()
        self.publish(2, 4)
        heard = Lines(self.station.spawn(
            "subscribe", "--connect", self.station.live, "--requests", self.station.requests,
            "--since", "0", "--json", "--quiet", stdout=subprocess.PIPE, text=True).stdout)
        wait_for(lambda: len(heard.values) == 4, "all four at a subscriber")
        end(daemon)
        # As docs/operations.md says.
        shutil.copyfile(copy, self.store)
        for ending in ("-wal", "-shm"):
            self.store.with_name(self.store.name + ending).unlink(missing_ok=True)
        self.server.feeds["a"].articles.clear()
        daemon = self.station.run()
        wait_for(lambda: len(self.station.logged("started")) == 2, "the second start")
        self.assertEqual(self.ids(), held)
        self.server.publish("a", attack(5))
        wait_for(lambda: len(heard.values) > 4 and len({a["id"] for a in heard.values}) == 5,
                 "the next alert at the subscriber, in the new epoch")
        self.assertEqual(end(daemon)[0], 0)

    def test_older_copies_are_kept_as_many_as_are_wanted(self):
        self.station.run()
        self.publish(0, 1)
        copy = self.station.folder / "c"
        for _ in range(4):
            done = self.vigie("backup", copy, "--keep", 2, "--json")
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["bytes"], copy.stat().st_size)
        self.assertEqual(sorted(path.name for path in self.station.folder.glob("c*")),
                         ["c", "c.1", "c.2"])
        for wrong in (self.store, self.station.folder, self.station.folder / "nowhere/c"):
            self.assertEqual(self.vigie("backup", wrong).returncode, 2)

    def test_a_damaged_store_is_replaced_by_the_last_copy_and_alerts_go_on(self):
        daemon = self.station.run()
        self.own_backup()
        self.publish(0, 2)
        end(daemon)
        before = self.ids()
        # The header's page size becomes nonsense, and an alert's text lies.
        with self.store.open("r+b") as file:
            file.seek(16)
            file.write(b"\x13\x37")
        daemon = self.station.run()
        told = self.station.wait_for_log("the store was damaged")[0]
        self.assertTrue(told["restored"].endswith("vigie.sqlite.backup"), told)
        self.assertTrue(os.path.exists(told["kept"]), told)
        wait_for(lambda: len(self.station.stored()) == 2, "the alerts, from the feed again")
        self.assertEqual(self.ids(), before, "with the ids that they had")
        self.assertEqual(end(daemon)[0], 0)
        self.station.run()
        wait_for(lambda: len(self.station.logged("started")) == 3, "a start like any other")
        self.assertEqual(len(self.station.logged("the store was damaged")), 1)

    def test_an_alert_whose_text_was_altered_is_never_sent(self):
        daemon = self.station.run()
        self.own_backup()
        self.publish(0, 3)
        end(daemon)
        text = self.store.read_bytes()
        place = text.index(b'"summary":{')
        self.store.write_bytes(text[:place + 20] + bytes([text[place + 20] ^ 1]) + text[place + 21:])
        self.station.run()
        why = self.station.wait_for_log("the store was damaged")[0]["why"]
        self.assertRegex(why, r"(outbox|event) \S+ is not as it was written")
        wait_for(lambda: len(self.station.stored()) == 3, "the alerts, from the feed again")

    def test_the_files_are_their_owners_alone_whatever_the_umask(self):
        self.state.mkdir()
        os.chmod(self.state, 0o755)
        before = os.umask(0)
        self.addCleanup(os.umask, before)
        self.station.run()
        self.publish(0, 1)
        self.own_backup()
        os.umask(before)
        self.assertEqual(stat.S_IMODE(self.state.stat().st_mode), 0o700)
        for name in ("", "-wal", "-shm", ".backup"):
            path = self.store.with_name(self.store.name + name)
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)


if __name__ == "__main__":
    unittest.main()
