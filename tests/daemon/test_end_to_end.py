"""The main job: an entry appears in a feed over HTTP, its alert arrives at subscribers."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import unittest

import zmq

from support.demo_server import NewsServer, atom, rss
from support.vigie import (BINARY, PATIENCE, QUICK, ROOT, Lines, Station, attack, end,
                           wait_for)

PYTHON_CLIENT = ROOT / "clients/python/subscribe.py"
# clients/node with its packages, as the tests of the clients make it.
NODE = pathlib.Path(os.environ.get("VIGIE_NODE") or ROOT / "clients/node")


class EndToEnd(unittest.TestCase):
    def setUp(self):
        self.server = NewsServer()
        self.server.__enter__()
        self.addCleanup(self.server.__exit__)

    def station(self, **feeds):
        urls = {name: self.server.feed(name, name.title(), form) for name, form in feeds.items()}
        station = Station(urls)
        self.addCleanup(station.__exit__)
        return station

    def subscriber(self, station, *more):
        process = station.spawn("subscribe", "--connect", station.live, "--requests",
                                station.requests, "--json", "--quiet", *more,
                                stdout=subprocess.PIPE, text=True)
        return process, Lines(process.stdout)

    def test_entries_that_appear_become_alerts_at_a_waiting_subscriber(self):
        station = self.station(agence=rss, radio=atom)
        daemon = station.run()
        station.wait_for_log("started")
        _, heard = self.subscriber(station, "--since", "0")
        for index in range(4):
            self.server.publish(("agence", "radio")[index % 2], attack(index))
        wait_for(lambda: len(heard.values) == 4, "four alerts")
        self.assertEqual({alert["message"] for alert in heard.values}, {"alert"})
        self.assertEqual({alert["place"]["country"] for alert in heard.values}, {"ML"})
        self.assertEqual(len({alert["id"] for alert in heard.values}), 4)
        code, seconds = end(daemon)
        self.assertEqual(code, 0)
        self.assertLess(seconds, QUICK)

    def test_a_plain_zeromq_socket_sees_topic_header_and_body(self):
        station = self.station(agence=rss)
        station.run()
        station.wait_for_log("started")
        with zmq.Context() as context, context.socket(zmq.SUB) as socket:
            socket.linger = 0
            socket.subscribe(b"alert.ML.")
            socket.connect(station.live)
            socket.rcvtimeo = 500
            self.server.publish("agence", attack(0))
            wait_for(lambda: station.stored(), "an alert in the store")

            def frames():
                # PUB is a hint: one that was sent before we were connected is asked for instead,
                # so publish another until one comes.
                self.server.publish("agence", attack(frames.next))
                frames.next += 1
                try:
                    return socket.recv_multipart()
                except zmq.Again:
                    return None
            frames.next = 1
            topic, header, body = wait_for(frames, "an alert at a bare socket")
        header, alert = json.loads(header), json.loads(body)
        self.assertTrue(topic.startswith(b"alert.ML."), topic)
        self.assertTrue(topic.endswith(b"."), topic)
        self.assertEqual(header["id"], alert["id"])
        self.assertEqual(len(header["prev"]), 5)

    def test_two_outlets_on_one_attack_are_one_alert_with_two_sources(self):
        station = self.station(agence=rss, radio=atom)
        station.run()
        station.wait_for_log("started")
        _, heard = self.subscriber(station, "--since", "0")
        self.server.publish("agence", attack(5))
        wait_for(lambda: heard.values, "the first alert")
        second = attack(5) | {"id": "autre"}
        second["text"] = ("Le JNIM a attaqué jeudi le camp de Niafunké. Sept militaires y ont perdu "
                          "la vie, affirme un élu local joint par téléphone.")
        self.server.publish("radio", second)
        wait_for(lambda: len(heard.values) == 2, "its revision")
        first, update = heard.values
        self.assertEqual(update["id"], first["id"])
        self.assertEqual((update["message"], update["revision"]), ("update", 2))
        self.assertEqual({source["outlet"] for source in update["sources"]}, {"Agence", "Radio"})

    def test_alerts_list_show_and_explain_read_the_running_store(self):
        station = self.station(agence=rss)
        self.server.publish("agence", attack(0))
        station.run()
        alert = wait_for(station.stored, "an alert in the store")[0]
        for verb in (["alerts", "show"], ["explain"]):
            done = subprocess.run([BINARY, *verb, alert["id"], "-c", str(station.settings)],
                                  capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("Mondoro", done.stdout)
        explained = subprocess.run([BINARY, "explain", alert["id"], "--json", "-c",
                                    str(station.settings)],
                                   capture_output=True, text=True, check=False)
        explained = json.loads(explained.stdout)
        self.assertEqual(explained["alert"]["id"], alert["id"])
        self.assertEqual([one["verdict"] for one in explained["decisions"]], ["new"])
        missing = subprocess.run([BINARY, "alerts", "show", "ML-none", "-c", str(station.settings)],
                                 capture_output=True, text=True, check=False)
        self.assertEqual(missing.returncode, 1)

    def test_once_polls_stores_and_exits(self):
        station = self.station(agence=rss)
        self.server.publish("agence", attack(0))
        for articles in (1, 0):
            done = subprocess.run([BINARY, "once", "--json", "--quiet", "-c",
                                   str(station.settings)], capture_output=True, text=True,
                                  timeout=PATIENCE, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(json.loads(done.stdout)["articles"], articles)
        self.assertEqual(len(station.stored()), 1)
        self.assertEqual(self.server.feeds["agence"].unchanged, 1)  # the validator was kept

    def test_articles_in_other_languages_are_counted_not_misread(self):
        station = self.station(agence=rss)
        spanish = {**attack(0), "title": "Ataque en el centro del país",
                   "text": "Hombres armados atacaron el domingo una patrulla del ejército en "
                           "Mondoro y mataron a tres soldados, según las autoridades."}
        self.server.publish("agence", spanish)
        done = subprocess.run([BINARY, "once", "--json", "--quiet", "-c", str(station.settings)],
                              capture_output=True, text=True, timeout=PATIENCE, check=False)
        counts = json.loads(done.stdout)
        self.assertEqual((counts["articles"], counts["unread"], counts["alerts"]), (1, 1, 0))

    def test_an_alert_names_the_language_that_its_source_is_written_in(self):
        station = self.station(agence=rss)  # whose feeds are configured as French
        english = {**attack(0), "title": "Gunmen attack army post in central Mali",
                   "text": "On Monday gunmen attacked the army post at Mondoro and killed seven "
                           "soldiers, the army said in a statement."}
        self.server.publish("agence", english)
        subprocess.run([BINARY, "once", "--quiet", "-c", str(station.settings)],
                       capture_output=True, timeout=PATIENCE, check=True)
        alert, = station.stored()
        self.assertEqual(alert["sources"][0]["lang"], "en")

    def test_a_second_daemon_on_the_same_state_exits_75(self):
        station = self.station(agence=rss)
        station.run()
        station.wait_for_log("started")
        second = subprocess.run([BINARY, "run", "-c", str(station.settings)], capture_output=True,
                                timeout=PATIENCE, check=False)
        self.assertEqual(second.returncode, 75)

    def test_sigint_drains_as_well(self):
        station = self.station(agence=rss)
        daemon = station.run()
        station.wait_for_log("started")
        code, seconds = end(daemon, signal.SIGINT)
        self.assertEqual(code, 0)
        self.assertLess(seconds, QUICK)
        self.assertTrue(station.logged("stopped"))

    def test_impatient_further_signals_up_to_the_very_end_change_nothing(self):
        station = self.station(agence=rss)
        daemon = station.run()
        station.wait_for_log("started")

        def ended():
            daemon.send_signal(signal.SIGTERM)
            daemon.send_signal(signal.SIGINT)
            return daemon.poll() is not None
        wait_for(ended, "the end", every=0.0002)
        self.assertEqual(daemon.returncode, 0)

    def client_receives(self, command):
        station = self.station(agence=rss)
        station.run()
        station.wait_for_log("started")
        client = subprocess.Popen([*command, station.live], stdout=subprocess.PIPE, text=True)
        station.processes.append(client)
        said = []

        def line():
            self.server.publish("agence", attack(len(said)))
            said.append(0)
            return received.values
        received = TextLines(client.stdout)
        # Not faster: a client that is slow to start would be buried in articles.
        wait_for(line, f"a line of {command[-1]}", every=0.25)

    def test_the_python_client_prints_alerts(self):
        self.client_receives([sys.executable, str(PYTHON_CLIENT)])

    @unittest.skipUnless((NODE / "node_modules/zeromq").exists(), f"no zeromq package in {NODE}")
    def test_the_node_client_prints_alerts(self):
        self.client_receives(["node", str(NODE / "subscribe.js")])


class TextLines(Lines):
    def run(self):
        for line in self.stream:
            self.values.append(line)


if __name__ == "__main__":
    unittest.main()
