"""A text over which the process dies, by a bug that aborts, does not end every start again: it is passed over, and the
other feeds are told."""
import os
import unittest

from faults.test_failpoints import KILLED, dies_at_steps
from support.demo_server import NewsServer, atom, rss
from support.vigie import Station, attack, wait_for


@unittest.skipUnless(dies_at_steps(), "built without VIGIE_FAILPOINTS")
class DeadlyText(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(NewsServer())
        self.station = self.enterContext(Station({"agence": self.server.feed("agence", "Agence", rss),
                                                  "radio": self.server.feed("radio", "Radio", atom)}))

    def dies_while_it_reads(self):
        with open(self.station.folder / "deaths", "ab") as log:
            daemon = self.station.spawn("run", "-c", self.station.settings, stderr=log,
                                        env=os.environ | {"VIGIE_FAILPOINT": "in_extract"})
        wait_for(lambda: daemon.poll() is not None, "its death over the text")
        self.assertEqual(daemon.returncode, KILLED)

    def test_it_is_passed_over_after_two_deaths_and_the_others_are_told(self):
        self.server.publish("agence", attack(0))
        self.dies_while_it_reads()
        self.dies_while_it_reads()
        self.server.publish("radio", attack(1))
        self.station.run()
        wait_for(self.station.stored, "the other feed's alert")
        self.station.wait_for_log("article passed over", feed="agence")
        self.assertEqual(len(self.station.stored()), 1)
        # It is known now: one line, and not one a poll.
        self.server.publish("radio", attack(2))
        wait_for(lambda: len(self.station.stored()) == 2, "the next alert")
        self.assertEqual(len(self.station.logged("article passed over")), 1)


if __name__ == "__main__":
    unittest.main()
