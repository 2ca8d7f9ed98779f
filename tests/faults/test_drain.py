"""A hang-up that comes while vigie stops changes nothing any more: no reload is begun, and systemd is not told of
one."""
import contextlib
import os
import signal
import socket
import unittest

from faults.test_failpoints import dies_at_steps
from support.demo_server import NewsServer, rss
from support.vigie import PATIENCE, Station, attack, free_port, wait_for


@unittest.skipUnless(dies_at_steps(), "built without VIGIE_FAILPOINTS")
class Drain(unittest.TestCase):
    def test_a_hang_up_while_it_stops_begins_no_reload(self):
        with NewsServer() as server, Station({"a": server.feed("a", "A", rss)}) as station, \
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd, \
                open(station.folder / "log", "ab") as log:
            systemd.bind(str(station.folder / "notify"))
            server.publish("a", attack(0))
            # The writer stays in its first commit, so the stop has something to wait for.
            daemon = station.spawn("run", "-c", station.settings, stderr=log,
                                   env=os.environ | {"NOTIFY_SOCKET": str(station.folder / "notify"),
                                                     "VIGIE_FAILPOINT": "before_commit:sleep"})
            wait_for(lambda: server.hits("a") >= 1, "the poll that is not stored")
            systemd.settimeout(PATIENCE)
            daemon.send_signal(signal.SIGTERM)
            heard = []
            while b"STOPPING=1" not in heard:
                heard.append(systemd.recv(4096))
            for _ in range(3):
                daemon.send_signal(signal.SIGHUP)
            self.assertEqual(daemon.wait(PATIENCE), 0, "what is in hand is left to the next start")
            systemd.setblocking(False)
            with self.assertRaises(BlockingIOError):
                while True:
                    heard.append(systemd.recv(4096))
            self.assertEqual([said for said in heard if said.startswith(b"RELOADING")], [])
            self.assertEqual(station.logged("reloaded") + station.logged("not reloaded"), [])

    def test_a_stop_while_the_writer_takes_up_new_rules_puts_no_more_of_them_in_place(self):
        with NewsServer() as server, Station({"a": server.feed("a", "A", rss)}) as station, \
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd, \
                contextlib.ExitStack() as keep, open(station.folder / "log", "ab") as log:
            systemd.bind(str(station.folder / "notify"))
            systemd.settimeout(PATIENCE)
            new = server.feed("b", "B", rss)
            server.publish("a", attack(0))
            daemon = station.spawn("run", "-c", station.settings, stderr=log,
                                   env=os.environ | {"NOTIFY_SOCKET": str(station.folder / "notify"),
                                                     "WATCHDOG_USEC": "400000",
                                                     "VIGIE_FAILPOINT": f"before_commit:until:{station.folder}/go"})
            wait_for(lambda: server.hits("a") >= 1, "the poll whose commit the writer stays in")
            with open(station.folder / "feeds.toml", "a", encoding="utf-8") as feeds:
                feeds.write(f'[[feed]]\nname = "b"\nurl = "{new}"\noutlet = "B"\nlanguage = "fr"\n'
                            f'country = "ML"\ninterval = "1 s"\n')
            port = free_port(keep)
            station.settings.write_text(station.settings.read_text(encoding="utf-8").replace(
                station.live, f"tcp://127.0.0.1:{port}"), encoding="utf-8")
            daemon.send_signal(signal.SIGHUP)
            wait_for(lambda: listens(port), "the new port, which is what comes before the rules")
            comes_round(systemd)  # and the reload with it, to where it waits for the writer
            daemon.send_signal(signal.SIGTERM)
            station.wait_for_log("stopping")
            (station.folder / "go").touch()
            self.assertEqual(daemon.wait(PATIENCE), 0)
            self.assertTrue(station.logged("alert"), "what was in hand is finished")
            self.assertEqual(station.logged("reloaded") + station.logged("not reloaded"), [])
            self.assertEqual(server.hits("b"), 0)


def comes_round(systemd, times=5):
    """The event loop does: each of its looks at the threads ends with a status. None from before counts."""
    systemd.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        while systemd.recv(4096):
            pass
    systemd.settimeout(PATIENCE)
    while times > 0:
        times -= systemd.recv(4096).startswith(b"STATUS=")


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    unittest.main()
