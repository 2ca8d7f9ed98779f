#!/usr/bin/env python3
"""Nothing lost: subscribers of every kind, over kills, silence, a dead live socket and a restored
backup, each end with exactly what was committed under their filter, in order, once.

The short form runs in CI; VIGIE_LONG=1 kills twenty-five times at 400 alerts a second, as the wire's
contract asks.
"""
import json
import os
import random
import shutil
import signal
import time
import unittest

from station import WithPublisher

LONG = os.environ.get("VIGIE_LONG") == "1"
KILLS = 25 if LONG else 6
RATE = 400  # alerts committed a second
LONGEST_LIFE = 1.5 if LONG else 0.5  # seconds between a publisher's start and its kill
SLOW_MS = 2


class Delivery(WithPublisher):
    def hears_exactly(self, subscribers):
        """{name: (process, prefix)}: each has heard, or will, the committed set of its prefix."""
        for name, (process, prefix) in subscribers.items():
            expected = [f"{alert} {revision} {seq}" for alert, revision, seq in self.committed(prefix)]
            self.assertTrue(expected, f"{name}: nothing under {prefix}, so nothing is shown")
            heard = [process.hear() for _ in expected]
            self.assertEqual(heard, expected, name)
        for name, (process, _) in subscribers.items():
            self.assertTrue(process.lines.empty(), f"{name} heard more than was committed")

    def test_a_publisher_killed_at_random_loses_and_repeats_nothing(self):
        chance = random.Random(20251226)
        subscribers = {
            "all": (self.house(), "alert."),
            "one severity": (self.house("ML.4"), "alert.ML.4."),
            "one region": (self.house("ML.3.gao"), "alert.ML.3.gao."),
            "slow": (self.house(slow_ms=SLOW_MS), "alert."),
            "asleep": (self.house(), "alert."),
            "python": (self.python("python.place", "ML"), "alert.ML."),
            "node": (self.node("node.place"), "alert."),
        }
        sleeper = subscribers["asleep"][0].child
        for kill in range(KILLS):
            publisher = self.publisher()
            if kill == KILLS // 4:
                sleeper.send_signal(signal.SIGSTOP)
            if kill == KILLS // 4 + (KILLS + 1) // 2:
                sleeper.send_signal(signal.SIGCONT)
            publisher.say(f"pour {RATE}")
            time.sleep(chance.uniform(0.05, LONGEST_LIFE))  # any moment may be its last
            publisher.kill()
        sleeper.send_signal(signal.SIGCONT)
        publisher = self.publisher()
        publisher.ask("draft 5")
        self.hears_exactly(subscribers)

    def test_subscribers_that_are_killed_go_on_from_their_place(self):
        """What was printed and not yet written down may come twice, as (id, revision) tells."""
        publisher = self.publisher()
        for start in (self.python, self.node):
            heard = []
            for _ in range(3):
                subscriber = start(f"{start.__name__}.place")
                publisher.ask("draft 50")
                for _ in range(25):
                    heard.append(subscriber.hear())
                subscriber.kill()
                while not subscriber.lines.empty():
                    heard.append(subscriber.hear())
            subscriber = start(f"{start.__name__}.place")
            expected = [f"{alert} {revision} {seq}" for alert, revision, seq in self.committed()]
            while not heard or heard[-1] != expected[-1]:
                heard.append(subscriber.hear())
            self.assertEqual(list(dict.fromkeys(heard)), expected, start.__name__)
            self.assertLessEqual(len(heard) - len(expected), 3, "one at each kill")

    def test_with_the_live_socket_cut_off_everything_still_comes(self):
        publisher = self.publisher()
        cut_off = self.house(alerts=f"ipc://{self.folder}/nobody.ipc")
        narrow = self.house("ML.4", alerts=f"ipc://{self.folder}/nobody.ipc")
        for _ in range(3):
            publisher.ask("draft 100")
        self.hears_exactly({"cut off": (cut_off, "alert."), "narrow": (narrow, "alert.ML.4.")})

    def test_a_restored_backup_is_a_new_epoch_that_subscribers_find_by_themselves(self):
        publisher = self.publisher()
        publisher.ask("draft 40")
        subscribers = [self.house(), self.python("python.place"), self.node("node.place")]
        before = [f"{alert} {revision} {seq}" for alert, revision, seq in self.committed()]
        for subscriber in subscribers:
            self.assertEqual([subscriber.hear() for _ in before], before)
        publisher.child.stdin.close()
        publisher.child.wait()
        backup = self.folder / "backup.sqlite"
        shutil.copy(self.folder / "vigie.sqlite", backup)
        publisher = self.publisher()
        publisher.ask("draft 20")
        lost = [f"{alert} {revision} {seq}" for alert, revision, seq in self.committed()][40:]
        for subscriber in subscribers:
            self.assertEqual([subscriber.hear() for _ in lost], lost)
        publisher.kill()
        for left in self.folder.glob("vigie.sqlite*"):
            left.unlink()
        shutil.copy(backup, self.folder / "vigie.sqlite")
        publisher = self.publisher()
        publisher.ask("draft 10")
        # The snapshot leaves out what a later revision has replaced; whatever stands comes.
        standing = {}
        for alert, revision, seq in self.committed():
            standing[alert] = f"{alert} {revision} {seq}"
        last = f"{alert} {revision} {seq}"
        self.assertGreater(seq, 60, "no seq is used twice")
        for subscriber in subscribers:
            heard = [subscriber.hear()]
            while heard[-1] != last:
                heard.append(subscriber.hear())
            self.assertLessEqual(set(standing.values()), set(heard))
            self.assertEqual(len(heard), len(set(heard)))

    def test_what_is_no_longer_kept_is_made_up_for_by_a_snapshot(self):
        publisher = self.publisher()
        publisher.ask("draft 300")
        publisher.ask("forget 1")  # the next commit lets go the first hundred
        kept = [f"{alert} {revision} {seq}" for alert, revision, seq in self.committed()]
        newest = {line.split()[0]: line for line in kept}
        for subscriber in (self.house(), self.python("python.place"), self.node("node.place")):
            heard = [subscriber.hear()]
            while heard[-1] != kept[-1]:
                heard.append(subscriber.hear())
            self.assertLessEqual(set(newest.values()), set(heard))
            self.assertLessEqual(set(heard), set(kept))

    def test_places_of_the_three_subscribers_are_of_one_form(self):
        publisher = self.publisher()
        for start in (self.python, self.node):
            publisher.ask("draft 20")  # the one before may have taken all of its own
            subscriber = start("shared.place")
            for _ in range(10):
                subscriber.hear()
            subscriber.kill()
            place = json.loads((self.folder / "shared.place").read_text(encoding="utf-8"))
            self.assertEqual(sorted(place), ["beyond", "epoch", "last", "v"])


if __name__ == "__main__":
    unittest.main()
