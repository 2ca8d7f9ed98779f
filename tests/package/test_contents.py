"""What is in the package: every file at its place, in the form that Debian asks for."""
import gzip
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from package import BUILD, make_package, run
from support.vigie import BINARY, ROOT

EXPECTED = """
/usr/bin/vigie
/usr/lib/systemd/system/vigie.service
/usr/lib/sysusers.d/vigie.conf
/usr/lib/tmpfiles.d/vigie.conf
/etc/vigie/vigie.toml
/etc/vigie/feeds.toml
/etc/vigie/desk.toml
/etc/vigie/severity.toml
/etc/vigie/credits.tsv
/etc/vigie/lexicon/actors.tsv
/etc/vigie/lexicon/fr/triggers.tsv
/etc/vigie/lexicon/en/triggers.tsv
/usr/share/vigie/gazetteer/places.tsv
/usr/share/vigie/schema/alert-1.json
/usr/share/man/man1/vigie.1.gz
/usr/share/man/man5/vigie.toml.5.gz
/usr/share/bash-completion/completions/vigie
/usr/share/zsh/vendor-completions/_vigie
/usr/share/fish/vendor_completions.d/vigie.fish
/usr/share/doc/vigie/copyright
/usr/share/doc/vigie/changelog.gz
/usr/share/doc/vigie/changelog.Debian.gz
/usr/share/doc/vigie/operations.md
""".split()
COMPLETED = [(["vigie", "fee"], {"feeds"}), (["vigie", "feeds", "che"], {"check"}),
             (["vigie", "feeds", "check", "--js"], {"--json"}),
             (["vigie", "run", "--log-format", ""], {"text", "json"}),
             (["vigie", "alerts", "list", "--by", "e"], {"event"}),
             (["vigie", "no-such-verb", "--xyz"], set())]


class Contents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="vigie-deb-")))
        cls.package = make_package(cls.folder)
        run("dpkg-deb", "--raw-extract", cls.package, cls.folder / "inside")
        cls.inside = cls.folder / "inside"

    def field(self, name):
        return run("dpkg-deb", "--field", self.package, name).strip()

    def test_every_file_is_at_its_place(self):
        for path in EXPECTED:
            self.assertTrue((self.inside / path.lstrip("/")).is_file(), path)
        link = self.inside / "etc/vigie/gazetteer"
        self.assertEqual(str(link.readlink()), "/usr/share/vigie/gazetteer")
        unit = (self.inside / "usr/lib/systemd/system/vigie.service").read_text(encoding="utf-8")
        self.assertIn("ExecStart=/usr/bin/vigie run --config /etc/vigie/vigie.toml", unit)

    def test_what_people_edit_is_kept_over_upgrades_and_nothing_else_is_in_etc(self):
        files = {"/" + str(path.relative_to(self.inside)) for path in self.inside.glob("etc/**/*")
                 if path.is_file() and not path.is_symlink()}
        kept = (self.inside / "DEBIAN/conffiles").read_text(encoding="utf-8").split()
        self.assertEqual(sorted(kept), sorted(file for file in files if "/gazetteer/" not in file))
        source = {path.name for path in (ROOT / "config/lexicon/fr").iterdir()}
        self.assertEqual({path.name for path in (self.inside / "etc/vigie/lexicon/fr").iterdir()}, source)

    def test_it_depends_on_the_libraries_that_it_is_linked_with(self):
        depends = self.field("Depends")
        for library in ("libc6", "libcurl4", "libsqlite3-0", "libzmq5", "libre2-9", "ca-certificates"):
            self.assertRegex(depends, rf"\b{re.escape(library)}\b")
        self.assertEqual(self.field("Version"), "0.1.0-1")

    @unittest.skipUnless(shutil.which("lintian"), "no lintian here")
    def test_lintian_finds_nothing(self):
        done = subprocess.run(["lintian", "--allow-root", "--fail-on", "error,warning",
                               "--suppress-tags", "initial-upload-closes-no-bugs", str(self.package)],
                              capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def manual(self, name):
        return gzip.decompress((self.inside / "usr/share/man" / name).read_bytes()).decode()

    @unittest.skipUnless(shutil.which("mandoc"), "no mandoc here")
    def test_the_manual_is_well_formed(self):
        for name in ("man1/vigie.1.gz", "man5/vigie.toml.5.gz"):
            done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning"], input=self.manual(name),
                                  capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stdout), (0, ""), name)

    def test_the_manual_tells_every_verb_option_and_setting(self):
        command = self.manual("man1/vigie.1.gz").replace("\\-", "-").replace("\\&", "")
        verbs = re.findall(r"^  ([a-z]+)  ", run(BINARY, "--help").split("Subcommands:")[1], re.M)
        self.assertGreater(len(verbs), 10)
        for verb in verbs:
            self.assertIn(f".Ss {verb}\n", command)
            for option in re.findall(r"^  (?:-\w,)?(--[a-z-]+)", run(BINARY, verb, "--help"), re.M)[1:]:
                self.assertIn(option, command, verb)
        settings = self.manual("man5/vigie.toml.5.gz").replace("\\-", "-")
        text = (ROOT / "config/vigie.toml").read_text(encoding="utf-8")
        keys = re.findall(r"^(?:# )?([a-z_]+) = ", text, re.M)
        self.assertGreater(len(keys), 15)
        for key in keys:
            self.assertIn(f"{key} = ", settings)
        for key in ("outlet", "belligerent", "allow_private"):
            self.assertIn(f'.It "{key}"', settings)

    def completed(self, words):
        quoted = " ".join(f"'{word}'" for word in words)
        script = (f"source '{self.inside}/usr/share/bash-completion/completions/vigie'; "
                  f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _vigie; "
                  f"printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        return set(run("bash", "-c", script, cwd=self.folder).split())

    def test_bash_completes_verbs_options_and_their_values(self):
        for words, expected in COMPLETED:
            self.assertEqual(self.completed(words), expected, words)

    def test_the_completions_of_other_shells_are_of_their_syntax(self):
        for shell, path in (("zsh", "zsh/vendor-completions/_vigie"),
                            ("fish", "fish/vendor_completions.d/vigie.fish")):
            file = self.inside / "usr/share" / path
            self.assertIn("feeds", file.read_text(encoding="utf-8"))
            if shutil.which(shell):
                run(shell, "-n", file)

    def test_the_tree_is_packed_as_it_installs(self):
        """cmake --install and the package put the same files at the same places."""
        target = self.folder / "installed"
        run("cmake", "--install", BUILD, env={"PATH": "/usr/bin:/bin", "DESTDIR": str(target)})

        def files(root):
            return {str(path.relative_to(root)) for path in root.glob("**/*") if not path.is_dir()}
        packed = {name for name in files(self.inside) if not name.startswith("DEBIAN/")}
        self.assertEqual(files(target), packed)


if __name__ == "__main__":
    unittest.main()
