"""A feed that renames, re-stamps and edits its entries tells each event once, and the edit revises it."""
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import Station, attack, wait_for


def renamed_and_stamped_anew(text):
    """Other guids, other dates: as after a move to another publishing system."""
    return text.replace('<guid isPermaLink="true">', '<guid isPermaLink="false">n').replace(
        "Mar 2026", "Apr 2026")


def moved_and_marked_up(text):
    """Other guids, links and markup: only title and words stay."""
    return renamed_and_stamped_anew(text).replace(
        "<link>http://127.0.0.1", "<link>http://localhost").replace(
            "&lt;p&gt;", "&lt;p class=\"x\"&gt;")


class Identity(unittest.TestCase):
    def setUp(self):
        self.shift = lambda text: text
        self.server = NewsServer()
        self.server.__enter__()
        self.addCleanup(self.server.__exit__)
        url = self.server.feed("agence", "Agence", lambda *all: self.shift(rss(*all)))
        self.station = Station({"agence": url})
        self.addCleanup(self.station.__exit__)
        self.station.run()

    def read_anew(self):
        """Lets the feed be asked for three times: the second answer is wholly after the change, and is
        stored before the third question."""
        before = self.server.hits("agence")
        wait_for(lambda: self.server.hits("agence") >= before + 3, "three polls")
        return self.station.stored()

    def new_articles(self):
        return sum(int(line.get("new", 0)) for line in self.station.logged("polled"))

    def test_an_event_is_told_once_whatever_moves_around_its_text(self):
        article = attack(0)
        self.server.publish("agence", article)
        self.server.publish("agence", attack(1))
        wait_for(lambda: len(self.station.stored()) == 2, "two alerts")
        first = self.station.stored()
        for shift in (renamed_and_stamped_anew, moved_and_marked_up):
            self.shift = shift
            self.assertEqual(self.read_anew(), first, shift.__doc__)
        self.assertEqual(self.new_articles(), 2)

        # Edited and stamped anew at once: read again, under the date that it was first published.
        for part in ("title", "text"):
            article[part] = article[part].replace("deux soldats", "quatre soldats")
        article["published"] = "2026-03-08T08:00:00Z"
        wait_for(lambda: self.station.stored() != first, "a revision")
        after = {alert["id"]: alert for alert in self.read_anew()}
        for before in first:
            edited = after[before["id"]]["revision"] > before["revision"]
            self.assertEqual(edited, "Mondoro" in before["place"]["name"], before)
            self.assertEqual(after[before["id"]]["date"], before["date"])
        self.assertEqual(len(after), 2)
        self.assertEqual(self.new_articles(), 3, "the edit is read once")


if __name__ == "__main__":
    unittest.main()
