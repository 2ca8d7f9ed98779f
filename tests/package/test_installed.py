"""The package in this machine's own system, seen through an overlay: dpkg and its scripts are the real
ones and every dependency is checked, and nothing of it is left outside. The long form installs it in a
clean Debian that systemd has started: test_clean_debian.py."""
import ctypes
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from package import PATIENCE, make_package, next_version, run
from support.demo_server import NewsServer, rss
from support.vigie import Lines, attack, end

OURS = '''max_age = "7300 d"
feeds = "feeds.toml"
[publish]
live = "ipc:///tmp/alerts.ipc"
requests = "ipc:///tmp/requests.ipc"
[fetch]
allow_private = true
'''


CLONE_NEWNS = 0x00020000


def why_not():
    """Gives this process mounts of its own, which go with it; says what forbids it."""
    if os.geteuid() != 0:
        return "only root may mount"
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNS) != 0:
        return f"no mounts of our own here: {os.strerror(ctypes.get_errno())}"
    run("mount", "--make-rprivate", "/")
    return None


class Root:
    """A file system on which everything of this machine is seen and nothing is written."""

    def __init__(self, test):
        self.base = pathlib.Path(tempfile.mkdtemp(prefix="vigie-root-"))
        test.addCleanup(shutil.rmtree, self.base, True)
        # In memory, for an overlay may not be written into what lies below it.
        run("mount", "-t", "tmpfs", "vigie-test", self.base)
        test.addCleanup(run, "umount", "-l", self.base)
        for name in ("upper", "work", "root"):
            (self.base / name).mkdir()
        self.path = self.base / "root"
        try:
            run("mount", "-t", "overlay", "overlay", "-o",
                f"lowerdir=/,upperdir={self.base}/upper,workdir={self.base}/work", self.path)
        except AssertionError as failed:  # in containers that are overlays themselves, say
            test.skipTest(f"no overlay here: {failed}")
        test.addCleanup(run, "umount", "-l", self.path)
        for name, kind in (("proc", "proc"), ("tmp", "tmpfs"), ("run", "tmpfs")):
            run("mount", "-t", kind, kind, self.path / name)
        run("mount", "--rbind", "/dev", self.path / "dev")

    def __truediv__(self, path):
        return self.path / str(path).lstrip("/")

    def run(self, *words, **options):
        return run("chroot", self.path, *words, **options)

    def start(self, *words, **options):
        return subprocess.Popen(["chroot", str(self.path), *words], **options)


def dpkg(root, action, what):
    """As apt would for somebody who is not asked: files that were edited are kept. Indexes of manuals and the
    like are not of the package."""
    return root.run("dpkg", "--no-triggers", "--force-confdef", "--force-confold", action, what,
                    env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"})


class Installed(unittest.TestCase):
    def setUp(self):
        missing = why_not()
        if missing:
            self.skipTest(missing)
        self.root = Root(self)
        self.folder = self.root / "tmp"
        self.package = make_package(self.folder / "made")

    def inside(self, path):
        return "/" + str(path.relative_to(self.root.path))

    def status(self):
        return self.root.run("dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", "vigie")

    def owner(self, path):
        return self.root.run("stat", "-c", "%U %G %a", path).strip()

    def test_install_start_upgrade_remove_purge(self):
        dpkg(self.root, "--install", self.inside(self.package))
        self.is_installed_for_a_user_of_its_own_and_enabled()
        self.watches_and_publishes_without_systemd()
        self.keeps_what_was_edited_over_an_upgrade()
        dpkg(self.root, "--remove", "vigie")
        self.assertFalse((self.root / "usr/bin/vigie").exists())
        self.assertTrue((self.root / "etc/vigie/vigie.toml").exists(), "removed is not purged")
        self.assertTrue((self.root / "var/lib/vigie/vigie.sqlite").exists())
        dpkg(self.root, "--purge", "vigie")
        self.leaves_nothing_but_the_keys()

    def is_installed_for_a_user_of_its_own_and_enabled(self):
        self.assertEqual(self.status(), "installed 0.1.0-1")
        self.assertEqual(self.root.run("getent", "passwd", "vigie").strip().split(":")[6],
                         "/usr/sbin/nologin")
        self.assertEqual(self.owner("/var/lib/vigie"), "vigie vigie 700")
        self.assertEqual(self.owner("/etc/vigie/keys"), "root vigie 750")
        wants = self.root / "etc/systemd/system/multi-user.target.wants/vigie.service"
        self.assertTrue(wants.is_symlink())
        self.root.run("vigie", "check", "--no-network")

    def watches_and_publishes_without_systemd(self):
        with NewsServer() as server:
            url = server.feed("agence", "Agence", rss)
            server.publish("agence", attack(0))
            (self.root / "etc/vigie/vigie.toml").write_text(OURS, encoding="utf-8")
            (self.root / "etc/vigie/feeds.toml").write_text(
                f'[[feed]]\nname = "agence"\nurl = "{url}"\noutlet = "Agence"\ninterval = "1 s"\n',
                encoding="utf-8")
            daemon = self.root.start("setpriv", "--reuid", "vigie", "--regid", "vigie", "--clear-groups",
                                     "vigie", "run", stderr=subprocess.PIPE, text=True)
            self.addCleanup(daemon.stderr.close)
            self.addCleanup(daemon.kill)
            subscriber = self.root.start("vigie", "subscribe", "--json", "--since", "0", "-n", "1",
                                         "--connect", "ipc:///tmp/alerts.ipc",
                                         "--requests", "ipc:///tmp/requests.ipc",
                                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            heard = Lines(subscriber.stdout)
            self.assertEqual(subscriber.wait(PATIENCE), 0)
            heard.join()
            subscriber.stdout.close()
            self.assertEqual(heard.values[0]["place"]["name"], "Mondoro")
            code, _ = end(daemon)
            self.assertEqual(code, 0, daemon.stderr.read())

    def keeps_what_was_edited_over_an_upgrade(self):
        words = self.root / "etc/vigie/lexicon/fr/triggers.tsv"
        row = "attack\tverb\tacts\tmitraillonner\t\t\n"
        words.write_text(words.read_text(encoding="utf-8") + row, encoding="utf-8")
        (self.root / "etc/vigie/keys/server.secret").write_text("the key", encoding="utf-8")

        def mark(text):
            return text + "# of the next version\n"
        after = next_version(self.package, self.folder, "0.2.0-1", {
            "etc/vigie/lexicon/fr/triggers.tsv": mark, "etc/vigie/desk.toml": mark})
        told = dpkg(self.root, "--install", self.inside(after))
        self.assertEqual(self.status(), "installed 0.2.0-1")
        self.assertTrue(words.read_text(encoding="utf-8").endswith(row), told)
        self.assertEqual((self.root / "etc/vigie/vigie.toml").read_text(encoding="utf-8"), OURS)
        new = words.with_name(words.name + ".dpkg-dist")
        self.assertTrue(new.read_text(encoding="utf-8").endswith("# of the next version\n"))
        desk = (self.root / "etc/vigie/desk.toml").read_text(encoding="utf-8")
        self.assertTrue(desk.endswith("# of the next version\n"), "nobody had edited it")
        self.root.run("vigie", "check", "--no-network")
        self.assertIn("Mondoro", self.root.run("vigie", "alerts", "list"), "the store is there")

    def leaves_nothing_but_the_keys(self):
        for path in ("var/lib/vigie", "usr/share/vigie", "usr/lib/systemd/system/vigie.service",
                     "etc/systemd/system/multi-user.target.wants/vigie.service",
                     "etc/vigie/vigie.toml", "etc/vigie/lexicon", "etc/vigie/gazetteer"):
            self.assertFalse(os.path.lexists(self.root / path), path)
        self.assertTrue((self.root / "etc/vigie/keys/server.secret").exists())


if __name__ == "__main__":
    unittest.main()
