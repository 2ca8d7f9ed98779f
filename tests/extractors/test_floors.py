"""The extractor's scores on annotated articles never fall below tests/floors.json, and the floors
themselves never sink from one commit to the next."""
import hashlib
import json
import math
import os
import pathlib
import subprocess
import sys
import unittest

from support.vigie import BINARY, ROOT

FLOORS = json.loads((ROOT / "tests/floors.json").read_text(encoding="utf-8"))
ROUNDING = 1e-9  # an F1 of 0.8 may come out as 0.7999999999999999
SHARED = pathlib.Path(os.environ.get("VIGIE_SHARED") or ROOT.parent / "shared")
FOLDERS = {"own": (ROOT / "tests/corpus/docs", ROOT / "tests/corpus/gold"),
           "wide": (ROOT / "tests/corpus/wide/docs", ROOT / "tests/corpus/wide/gold"),
           "shared": (SHARED / "corpus/dev", SHARED / "gold/dev"),
           "seeds": (SHARED / "seeds", SHARED / "gold/seeds")}


def articles(folder):
    """Articles and annotations as JSON; the seeds are plain text."""
    return sorted([*folder.glob("*.json"), *folder.glob("*.txt")])


def digest(*folders):
    """Of names and bytes: a floor belongs to the very articles and annotations it was set on."""
    total = hashlib.sha256()
    for folder in folders:
        for path in articles(folder):
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def scores(docs, gold):
    """F1 by field, as `vigie evaluate` counts it."""
    command = [BINARY, "evaluate", gold, *articles(docs), "--json"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          check=True)
    return {name: figures["f1"] for name, figures in json.loads(done.stdout).items()}


def git(*arguments):
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True,
                          check=False)
    return done.stdout if done.returncode == 0 else None


def floors_in_history():
    """(commit, floors) of every commit that touched the file; None outside a clone."""
    commits = git("log", "--format=%h", "--", "tests/floors.json")
    if commits is None:
        return None
    return [(commit, json.loads(git("show", f"{commit}:tests/floors.json") or "{}"))
            for commit in commits.split()]


class Floors(unittest.TestCase):
    def test_our_own_articles(self):
        self.hold("own")

    def test_articles_that_vigie_was_not_written_for(self):
        self.hold("wide")

    @unittest.skipUnless(FOLDERS["shared"][1].is_dir(),
                         f"no {SHARED}/gold/dev: set VIGIE_SHARED to the development corpus")
    def test_the_development_corpus(self):
        self.hold("shared")

    @unittest.skipUnless(FOLDERS["seeds"][1].is_dir(),
                         f"no {SHARED}/gold/seeds: set VIGIE_SHARED to where the seeds are")
    def test_the_users_own_documents(self):
        self.hold("seeds")

    def test_no_floor_was_ever_higher(self):
        """Of the same articles, that is: other articles have another digest, and say why."""
        before = floors_in_history()
        if before is None:
            self.skipTest("no git history here")
        for commit, floors in before:
            for name, pinned in floors.items():
                now = FLOORS.get(name)
                if not isinstance(pinned, dict) or not now or now["digest"] != pinned["digest"]:
                    continue
                for field, floor in pinned["f1"].items():
                    with self.subTest(commit=commit, articles=name, field=field):
                        self.assertGreaterEqual(now["f1"].get(field, 0), floor,
                                                "a floor was lowered: mend the extractor instead")

    def test_every_set_of_articles_says_since_when_it_is_measured(self):
        for name in FOLDERS:
            self.assertRegex(FLOORS[name]["since"], r"^20\d\d-\d\d-\d\d: .{10,}")

    def hold(self, name):
        docs, gold = FOLDERS[name]
        floors = FLOORS[name]
        self.assertEqual(digest(docs, gold), floors["digest"],
                         f"the {name} articles changed: measure anew with --print")
        found = scores(docs, gold)
        self.assertGreaterEqual(found.keys(), floors["f1"].keys())
        for field, floor in floors["f1"].items():
            with self.subTest(field=field):
                self.assertGreaterEqual(found[field] + ROUNDING, floor)


def print_floors():
    """Today's figures, rounded down, in the form of floors.json."""
    for name, (docs, gold) in FOLDERS.items():
        if gold.is_dir():
            f1 = {field: math.floor(value * 100) / 100 for field, value in scores(docs, gold).items()}
            print(json.dumps({name: {"digest": digest(docs, gold), "f1": f1}}, indent=1))


if __name__ == "__main__":
    if "--print" in sys.argv:
        print_floors()
    else:
        unittest.main()
