"""`vigie evaluate` counts exactly as the scorer that came with the gold annotations."""
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

from support.vigie import BINARY, ROOT

SHARED = pathlib.Path(os.environ.get("VIGIE_SHARED") or ROOT.parent / "shared")
GOLD = SHARED / "gold/dev"
SCORER = SHARED / "tools/score.py"
PLACES = ["Kidal", "Gao", "Mopti", "Ménaka"]
ACTORS = ["JNIM", "ISSP", "Katiba Macina", "hommes armés", "l'armée", "villageois", "Wagner"]


def damaged(event, dice):
    """The event with one to three things changed, as an imperfect extractor would have it."""
    event = copy.deepcopy(event)
    event.pop("optional", None)
    for damage in dice.sample(DAMAGES, dice.randint(0, 3)):
        damage(event, dice)
    return event


def shift_date(event, dice):
    if event.get("date"):
        event["date"]["from"] = event["date"]["from"][:8] + f"{dice.randint(1, 28):02}"


def lose_date(event, dice):
    event["date"] = None


def other_place(event, dice):
    event["places"] = [{"name": dice.choice(PLACES), "country": "ML", "admin1": "Gao"}]


def lose_places(event, dice):
    event["places"] = []


def other_actor(event, dice):
    for actor in event.get("actors") or []:
        actor["name"] = dice.choice(ACTORS)


def other_role(event, dice):
    for actor in event.get("actors") or []:
        actor["role"] = dice.choice(["perpetrator", "target", "ally"])


def other_side(event, dice):
    for row in event.get("casualties") or []:
        row["side"] = dice.choice(["unspecified", "attackers", "FAMa", "civils", "rebelles"])


def other_toll(event, dice):
    for row in event.get("casualties") or []:
        row["max"] = row["min"]


def other_type(event, dice):
    event["event_type"], event["sub_event_type"] = "Violence against civilians", "Attack"


def more_claims(event, dice):
    event.setdefault("claims", []).append({"by": dice.choice(ACTORS), "stance": "alleged"})


DAMAGES = [shift_date, lose_date, other_place, lose_places, other_actor, other_role, other_side,
           other_toll, other_type, more_claims]


def made_up_predictions(dice):
    for path in sorted(GOLD.glob("*.json")):
        for event in json.loads(path.read_text(encoding="utf-8"))["events"]:
            for _ in range(dice.choice([0, 1, 1, 1, 1, 2])):
                yield {"document": f"some/folder/{path.stem}.json"} | damaged(event, dice)


@unittest.skipUnless(SCORER.exists(), f"no {SCORER}: set VIGIE_SHARED to the gold annotations")
class Scores(unittest.TestCase):
    def test_every_figure_is_that_of_the_gold_scorer(self):
        for seed in (1, 2, 3):
            dice = random.Random(seed)
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
                for line in made_up_predictions(dice):
                    file.write(json.dumps(line) + "\n")
                file.flush()
                # A fixed hash seed: the scorer's sets are otherwise walked in another order each
                # time, which can move a role by one.
                theirs = self.figures([sys.executable, SCORER, GOLD, file.name, "--json"])
                ours = self.figures([BINARY, "evaluate", GOLD, "--predictions", file.name,
                                     "--json"])
            self.assertEqual(list(ours), list(theirs))
            for slot, figures in theirs.items():
                for key, value in figures.items():
                    self.assertAlmostEqual(ours[slot][key], value, places=9,
                                           msg=f"seed {seed}: {slot}.{key}")
            self.assertGreater(ours["OVERALL"]["f1"], 0.3)
            self.assertLess(ours["OVERALL"]["f1"], 0.95)

    def figures(self, command):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                              env=os.environ | {"PYTHONHASHSEED": "0"}, check=True)
        return json.loads(done.stdout)


if __name__ == "__main__":
    unittest.main()
