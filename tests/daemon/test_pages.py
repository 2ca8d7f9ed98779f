"""Feeds of short summaries with the story on the page behind: the alert comes from the page."""
import signal
import subprocess
import threading
import unittest

from support.demo_server import NewsServer, rss, send
from support.vigie import BINARY, PATIENCE, QUICK, Station, attack, end, wait_for

STORY = ("<!DOCTYPE html><html lang='fr'><head><title>{title} - Journal</title></head><body>"
         "<nav><a href='/'>Accueil</a></nav><article><h1>{title}</h1><p>{text}</p>"
         "<p>Les assaillants, venus à moto, ont emporté des armes et du bétail avant de repartir "
         "vers la forêt. Des renforts sont arrivés dans la nuit de jeudi à vendredi.</p></article>"
         "<aside><h2>Lire aussi</h2><a href='/x'>Le prix du riz recule</a></aside></body></html>")
LEAD = "Notre correspondant dans la région fait le point sur la journée, heure par heure [...]"


def shortened(story):
    """The feed's entry: the story's title without its toll, and a lead that tells nothing."""
    return {**story, "title": "Mali : ce que l'on sait de " + story["title"].split(" à ")[-1],
            "text": LEAD}


class Pages(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(NewsServer())
        self.asked = []
        self.released = threading.Event()
        self.addCleanup(self.released.set)
        self.route("/robots.txt", b"User-agent: *\nDisallow: /journal/attaque-1\n", "text/plain")

    def route(self, path, body, kind="text/html; charset=utf-8"):
        def answer(handler):
            self.asked.append(path)
            send(handler, 200, body, kind)
        self.server.routes[path] = answer

    def station(self, policy):
        url = self.server.feed("journal", "Journal", rss)
        station = self.enterContext(Station({"journal": url}))
        with open(station.folder / "feeds.toml", "a", encoding="utf-8") as file:
            file.write(f'page = "{policy}"\n')
        return station

    def test_the_alert_is_made_of_the_pages_facts_where_robots_txt_lets_us(self):
        station = self.station("when-short")
        for story in (attack(0), attack(1)):
            self.route(f"/journal/{story['id']}", STORY.format(**story).encode())
            self.server.publish("journal", shortened(story))
        daemon = station.run()
        line = station.wait_for_log("polled")[0]
        self.assertEqual(line["pages"], "1 of 2")
        self.assertIn("robots.txt forbids the page", line["own_text"])
        alert, = wait_for(station.stored, "the alert")
        self.assertEqual(alert["place"]["name"], "Mondoro")
        self.assertEqual(alert["fatalities"]["best"], 2)
        self.assertEqual(self.asked, ["/robots.txt", "/journal/attaque-0"])
        self.assertEqual(end(daemon)[0], 0)

    def test_pages_that_were_not_read_are_told_where_an_operator_looks(self):
        station = self.station("always")
        for story in (attack(0), attack(2)):
            self.server.publish("journal", story)
        self.route("/journal/attaque-0", b"<html><body><p>Bient\xc3\xb4t</p></body></html>")
        daemon = station.run()
        line = station.wait_for_log("polled")[0]
        self.assertEqual(line["pages"], "0 of 2")
        wait_for(lambda: len(station.stored()) == 2, "the alerts, from the summaries")
        done = subprocess.run([BINARY, "feeds", "list", "-c", station.settings],
                              capture_output=True, text=True, timeout=PATIENCE, check=False)
        self.assertIn("pages: 0 of 2 read; ", " ".join(done.stdout.split()))
        self.assertEqual(end(daemon)[0], 0)

    def test_no_page_is_asked_for_unless_told(self):
        station = self.station("never")
        self.server.publish("journal", shortened(attack(0)))
        daemon = station.run()
        station.wait_for_log("polled")
        self.assertEqual(end(daemon)[0], 0)
        self.assertEqual(self.asked, [])

    def test_a_page_that_hangs_does_not_keep_the_daemon_from_stopping(self):
        station = self.station("always")
        self.server.publish("journal", attack(0))

        def hang(handler):
            self.asked.append("hang")
            self.released.wait(60)
        self.server.routes["/journal/attaque-0"] = hang
        daemon = station.run()
        wait_for(lambda: "hang" in self.asked, "the page's request")
        code, seconds = end(daemon, signal.SIGTERM)
        self.assertEqual(code, 0)
        self.assertLess(seconds, QUICK)


if __name__ == "__main__":
    unittest.main()
