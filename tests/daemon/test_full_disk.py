"""A disk that is full for a while: the harvest is held, nothing is lost, and it goes on by itself."""
import resource
import subprocess
import unittest

from support.demo_server import NewsServer, rss
from support.vigie import PATIENCE, QUICK, Station, attack, end, wait_for


class FullDisk(unittest.TestCase):
    def test_what_cannot_be_stored_is_held_until_it_can(self):
        with NewsServer() as server, Station({"agence": server.feed("agence", "Agence", rss)}) as st:
            server.publish("agence", attack(0))
            daemon = st.run()
            wait_for(st.stored, "the first alert")
            # No file of the daemon's may grow from now on: to it, that is a full disk.
            largest = max(path.stat().st_size for path in (st.folder / "state").iterdir())
            resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
            for index in range(1, 6):
                server.publish("agence", attack(index))
            held = wait_for(lambda: len(lines := st.logged("cannot store a harvest, holding it")) > 2 and lines,
                            "three tries")
            self.assertEqual(held[0]["feed"], "agence")
            self.assertEqual([line["next"] for line in held[:3]], ["in 1 s", "in 2 s", "in 4 s"])
            self.assertIsNone(daemon.poll())
            self.assertEqual(len(st.stored()), 1)
            polls = server.hits("agence")
            resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE,
                             (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            wait_for(lambda: len(st.stored()) == 6, "the alerts that were held")
            self.assertEqual(len({alert["id"] for alert in st.stored()}), 6)
            wait_for(lambda: server.hits("agence") > polls, "polling to go on")
            self.assertEqual(end(daemon)[0], 0)

    def test_a_stop_while_the_disk_is_full_is_still_quick_and_the_next_start_makes_good(self):
        with NewsServer() as server, Station({"agence": server.feed("agence", "Agence", rss)}) as st:
            server.publish("agence", attack(0))
            daemon = st.run()
            wait_for(st.stored, "the first alert")
            largest = max(path.stat().st_size for path in (st.folder / "state").iterdir())
            resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
            for index in range(1, 6):
                server.publish("agence", attack(index))
            st.wait_for_log("cannot store a harvest, holding it")
            code, seconds = end(daemon)
            self.assertEqual(code, 0)
            self.assertLess(seconds, QUICK)
            st.run()
            wait_for(lambda: len(st.stored()) == 6, "the alerts that were not stored before")

    def test_once_does_not_wait_for_a_full_disk(self):
        with NewsServer() as server, Station({"agence": server.feed("agence", "Agence", rss)}) as st:
            server.publish("agence", attack(0))
            self.assertEqual(st.spawn("once", "-c", st.settings, "--quiet").wait(PATIENCE), 0)
            largest = max(path.stat().st_size for path in (st.folder / "state").iterdir())
            for index in range(1, 20):
                server.publish("agence", attack(index))
            once = st.spawn("once", "-c", st.settings, stderr=subprocess.PIPE, preexec_fn=lambda: (
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))))
            self.assertIn(b"could not be stored", once.communicate(timeout=PATIENCE)[1])
            self.assertEqual(once.returncode, 75)
            self.assertEqual(st.spawn("once", "-c", st.settings, "--quiet").wait(PATIENCE), 0)
            self.assertEqual(len(st.stored()), 20)


if __name__ == "__main__":
    unittest.main()
