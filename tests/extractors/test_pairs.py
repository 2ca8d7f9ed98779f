"""Two events told one after the other stay what each was alone: kind, place, day, toll and sides.

The sentences are the rows of tests/data/extractors/unseen.tsv that tell one event at a place and on
a day; each is read alone, then in pairs of two paragraphs. Nobody needs to annotate the pairs: what
the first paragraph tells must not depend on the second one, nor the other way round. A name may
pass on ("the jihadists" of a group named before), so not all pairs can come out alike."""
import collections
import hashlib
import json
import pathlib
import subprocess
import tempfile
import unittest

from support.vigie import BINARY, ROOT

FLOOR = json.loads((ROOT / "tests/floors.json").read_text(encoding="utf-8"))["pairs"]["f1"]["share"]
ROWS = ROOT / "tests/data/extractors/unseen.tsv"
PUBLISHED = "2026-03-10"
LONGEST = 260  # characters of a text
PAIRS = 300
BUCKET = 2  # hexadecimal digits
SHOWN = 5


def texts():
    """(language, text, bucket) of the rows that may be paired, in an order that looks like chance.
    A row is paired within its bucket, so that a new row moves no others."""
    found = []
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 5 or not cells[2].startswith(PUBLISHED):
            continue
        name, language, _, text, facts = cells[:5]
        placed = "place=" in facts or "near=" in facts
        if "count=1;" in facts and placed and len(text) < LONGEST and text.endswith("."):
            found.append((hashlib.sha256(name.encode()).hexdigest(), language, text))
    return [(language, text, key[:BUCKET]) for key, language, text in sorted(found)]


def reports(articles):
    """The reports of each (language, text), read by the real binary."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, (language, text) in enumerate(articles):
            files.append(pathlib.Path(folder) / f"{number:05}.json")
            files[-1].write_text(json.dumps({
                "id": str(number), "lang": language, "title": "", "text": text,
                "published": PUBLISHED + "T12:00:00Z"}), encoding="utf-8")
        done = subprocess.run([str(BINARY), "extract", *map(str, files)], capture_output=True,
                              text=True, check=True)
    told = collections.defaultdict(list)
    for line in done.stdout.splitlines():
        report = json.loads(line)
        told[int(pathlib.Path(report["document"]).stem)].append(report)
    return [told[number] for number in range(len(articles))]


def core(report):
    """What must not change; who says so may, for a later voice may speak of both."""
    return {
        "kind": report["sub_event_type"],
        "places": [place["name"] for place in report["places"]],
        "day": report["date"] and report["date"]["from"],
        "toll": sorted((row["status"], row["side"], str(row["min"]), str(row["max"]))
                       for row in report["casualties"]),
        "sides": sorted((actor["role"], actor["name"]) for actor in report["actors"]),
    }


def is_plain(told):
    return len(told) == 1 and told[0]["places"] and told[0]["date"] and \
        told[0]["date"]["precision"] == 1


def pairs():
    """((text, core), (text, core), language) at different places."""
    buckets = collections.defaultdict(list)
    for language, text, bucket in texts():
        buckets[bucket, language].append(text)
    chosen = [(language, text) for (_, language), two in sorted(buckets.items())
              for text in two[:2] if len(two) > 1][:4 * PAIRS]
    told = reports(chosen)
    found = []
    for at in range(0, len(chosen) - 1, 2):
        if not is_plain(told[at]) or not is_plain(told[at + 1]):
            continue
        one, other = ((chosen[i][1], core(told[i][0])) for i in (at, at + 1))
        if not set(one[1]["places"]) & set(other[1]["places"]):
            found.append((one, other, chosen[at][0]))
    return found[:PAIRS]


class Pairs(unittest.TestCase):
    def test_what_a_paragraph_tells_does_not_depend_on_its_neighbour(self):
        together = pairs()
        self.assertGreater(len(together), PAIRS // 2)
        told = reports([(language, one[0] + "\n\n" + other[0])
                        for one, other, language in together])
        wrong = [(one, other, [core(report) for report in found])
                 for (one, other, _), found in zip(together, told)
                 if [core(report) for report in found] != [one[1], other[1]]]
        share = 1 - len(wrong) / len(together)
        examples = "\n".join(f"{one[0]} // {other[0]}\n  {found}" for one, other, found
                             in wrong[:SHOWN])
        self.assertGreaterEqual(share, FLOOR, f"{len(wrong)} of {len(together)} pairs:\n{examples}")


if __name__ == "__main__":
    unittest.main()
