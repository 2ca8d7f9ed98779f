#!/usr/bin/env python3
"""check_corpus.py ROOT: our own articles and their gold are whole and keep to the annotation format.

Every gold place must stand in its article and (but for the wide ones) in the gazetteer, every count in the text as digits or a word;
ids, vocabulary, dates, sources and the clusters must agree with one another. Standard library only.
"""
import datetime
import json
import pathlib
import re
import sys
import unicodedata

SUB_TYPES = {
    "Battles": ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
    "Explosions/Remote violence": ["Air/drone strike", "Remote explosive/landmine/IED",
                                   "Shelling/artillery/missile attack", "Suicide bomb", "Grenade", "Chemical weapon"],
    "Violence against civilians": ["Attack", "Abduction/forced disappearance", "Sexual violence"],
    "Strategic developments": ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
                               "Headquarters or base established", "Looting/property destruction",
                               "Non-violent transfer of territory", "Other"],
    "Protests": ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
    "Riots": ["Violent demonstration", "Mob violence"],
}
TYPE_OF = {sub: kind for kind, subs in SUB_TYPES.items() for sub in subs}
PARTIES = {"JNIM", "ISSP", "FAMa", "Africa Corps", "Wagner", "FLA", "CSP", "CMA", "MNLA", "MSA", "GATIA", "Dozo",
           "Dan Na Ambassagou", "MINUSMA", "Barkhane", "FAN", "FABF", "VDP", "civilians", "unidentified armed group"}
KINDS = {"residents", "local official", "local source", "security source", "health source", "NGO", "UN", "media",
         "analysts", "association", "family", "foreign government", "company"}
STATUSES = {"killed", "wounded", "abducted", "captured", "missing", "freed"}
EFFECTS = {"seized", "destroyed", "damaged"}
STANCES = {"claimed", "confirmed", "denied", "reported"}
ROLES = {"perpetrator", "target", "ally"}
RELATIONS = {"at", "near", "between", "road"}
EVENT_KEYS = {"event_type", "sub_event_type", "date", "places", "actors", "casualties", "claims", "materiel",
              "alt_sub_event_types", "optional"}
FEW = {0: "aucun aucune sans nobody no unhurt indemne", 1: "un une one seul a an his her son sa le la",
       2: "plusieurs several lendemain couple both", 10: "dizaine", 12: "douzaine dozen", 15: "quinzaine",
       20: "vingtaine", 30: "trentaine", 40: "quarantaine", 50: "cinquantaine", 60: "soixantaine", 100: "centaine"}
FRENCH = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
          "dix-huit dix-neuf").split()
FRENCH_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
ENGLISH = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
           "seventeen eighteen nineteen").split()
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spellings(count):
    """The words that a count below 100 may be written with, in French and English."""
    words = FEW.get(count, "").split()
    if count < 20:
        return words + [FRENCH[count], ENGLISH[count]]
    if count < 100:
        base = max(t for t in FRENCH_TENS if t <= count)
        rest, one = FRENCH[count - base] if count > base else "", count % 10
        joined = [f"{FRENCH_TENS[base]}-{rest}", f"{FRENCH_TENS[base]} et {rest}"] if rest else [FRENCH_TENS[base]]
        ten = ENGLISH_TENS[count // 10 - 2]
        return words + joined + [f"{FRENCH_TENS[base]}s", f"{ten}-{ENGLISH[one]}" if one else ten]
    return words


def fold(text):
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return re.sub(r"[\s\-]+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower())


def says(text, word):
    return re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", fold(text)) is not None


class Corpus:
    """`wide` articles were written by other hands to see what vigie was not written for: they may name places
    that the gazetteer lacks, sum counts, and be as short as a feed's summary."""

    def __init__(self, root, wide=False):
        self.root, self.wide, self.wrong = root, wide, []
        self.folder = root / "tests/corpus" / ("wide" if wide else "")
        self.names, self.regions = self.gazetteer(root / "config/gazetteer")
        self.docs = self.read("docs")
        self.gold = self.read("gold")

    def gazetteer(self, folder):
        names, regions = set(), set()
        for file in ("places.tsv", "regions.tsv"):
            lines = [l for l in (folder / file).read_text(encoding="utf-8").splitlines() if not l.startswith("#")]
            header = lines[0].split("\t")
            for line in lines[1:]:
                row = dict(zip(header, line.split("\t")))
                names.update(fold(n) for n in [row["name"], *row["aliases"].split(";")] if n)
                regions.update({row["admin1"], row["admin1_legacy"]})
        return names, regions

    def read(self, folder):
        found = {}
        for path in sorted((self.folder / folder).glob("*.json")):
            data = json.loads(path.read_text(encoding="utf-8"))
            if data.get("id") != path.stem:
                self.wrong.append(f"{folder}/{path.name}: its id is {data.get('id')!r}")
            found[path.stem] = data
        return found

    def complain(self, where, what):
        self.wrong.append(f"{where}: {what}")

    def check(self):
        if set(self.docs) != set(self.gold):
            self.complain("docs and gold", f"differ: {sorted(set(self.docs) ^ set(self.gold))}")
        for key, doc in self.docs.items():
            self.check_document(key, doc)
            gold = self.gold.get(key)
            if gold:
                self.check_gold(key, doc, gold)
        if not self.wide:
            self.check_clusters()
        return self.wrong

    def check_document(self, key, doc):
        if set(doc) != {"id", "lang", "outlet", "url", "title", "published", "text"}:
            self.complain(key, f"has the keys {sorted(doc)}")
        if doc["lang"] not in ("fr", "en"):
            self.complain(key, f"unknown language {doc['lang']!r}")
        if not re.match(r"https://[a-z-]+\.example\.org/", doc["url"]):
            self.complain(key, f"url must be under example.org: {doc['url']}")
        if not (100 if self.wide else 200) <= len(doc["text"]) <= 3000:
            self.complain(key, f"its text has {len(doc['text'])} characters")
        datetime.datetime.strptime(doc["published"], "%Y-%m-%dT%H:%M:%SZ")

    def check_gold(self, key, doc, gold):
        if (gold["lang"], gold["published"]) != (doc["lang"], doc["published"]):
            self.complain(key, "gold and document differ in language or publication date")
        if gold["relevant"] != any(not e.get("optional") for e in gold["events"]):
            self.complain(key, "relevant does not agree with its events")
        for i, event in enumerate(gold["events"]):
            self.check_event(f"{key} event {i}", doc, event)

    def check_event(self, where, doc, event):
        if not set(event) <= EVENT_KEYS:
            self.complain(where, f"unknown keys {sorted(set(event) - EVENT_KEYS)}")
        for sub in [event["sub_event_type"], *event.get("alt_sub_event_types", [])]:
            if sub not in TYPE_OF:
                self.complain(where, f"unknown sub-type {sub!r}")
        if TYPE_OF.get(event["sub_event_type"]) != event["event_type"]:
            self.complain(where, f"{event['sub_event_type']} is no {event['event_type']}")
        self.check_date(where, doc, event["date"])
        self.check_places(where, doc, event["places"])
        self.check_people(where, doc, event)

    def check_date(self, where, doc, date):
        if date is None:
            return
        first, last = datetime.date.fromisoformat(date["from"]), datetime.date.fromisoformat(date["to"])
        published = datetime.date.fromisoformat(doc["published"][:10])
        if not first <= last <= published or (published - first).days > 31 or date["precision"] not in (1, 2, 3):
            self.complain(where, f"date {date} against publication {published}")

    def check_places(self, where, doc, places):
        text = doc["title"] + "\n" + doc["text"]
        if not places and not self.wide:
            self.complain(where, "names no place")
        for place in places:
            spellings = [place["name"], *place.get("alternates", [])]
            if not any(says(text, s) for s in spellings):
                self.complain(where, f"{place['name']} does not stand in the article")
            if not self.wide and not any(fold(s) in self.names for s in spellings):
                self.complain(where, f"{place['name']} is not in the gazetteer")
            if not self.wide and place["admin1"] not in self.regions:
                self.complain(where, f"{place['admin1']} is no known region")
            if place["relation"] not in RELATIONS or place["geo_precision"] not in (1, 2, 3):
                self.complain(where, f"relation or precision of {place['name']}")

    def check_people(self, where, doc, event):
        text = doc["title"] + "\n" + doc["text"]
        for actor in event["actors"]:
            if actor["name"] not in PARTIES or actor["role"] not in ROLES:
                self.complain(where, f"actor {actor}")
        for row in event["casualties"]:
            low, high = row["min"], row["max"]
            if row["status"] not in STATUSES or row["side"] not in PARTIES | {"attackers", "unspecified"}:
                self.complain(where, f"casualties {row}")
            if row["according_to"] is not None and row["according_to"] not in PARTIES | KINDS:
                self.complain(where, f"unknown source in {row}")
            if high is not None and high < low:
                self.complain(where, f"min over max in {row}")
            self.check_count(where, text, low)
        for row in event["claims"]:
            if row["by"] not in PARTIES | KINDS or row["stance"] not in STANCES or not row.get("about"):
                self.complain(where, f"claim {row}")
        if len({(r["by"], r["stance"]) for r in event["claims"]}) != len(event["claims"]):
            self.complain(where, "one claim twice")
        for row in event["materiel"]:
            if row["effect"] not in EFFECTS or not re.fullmatch(r"[a-z ]+", row["what"]):
                self.complain(where, f"materiel {row}")
            if row["count"] is not None:
                self.check_count(where, text, row["count"])

    def check_count(self, where, text, count):
        if self.wide:  # sums too: "a police officer and two gendarmes" are three
            return
        digits = rf"(?<!\d)0?{f'{count:,}'.replace(',', '[ ,  ]?')}(?!\d)"
        if not re.search(digits, text) and not any(says(text, w) for w in spellings(count)):
            self.complain(where, f"the count {count} does not stand in the article")

    def check_clusters(self):
        spec = json.loads((self.root / "tests/corpus/clusters.json").read_text(encoding="utf-8"))
        cluster_of = {}
        for name, members in spec["clusters"].items():
            for document, event in members:
                if (document, event) in cluster_of:
                    self.complain("clusters.json", f"{document} event {event} in two clusters")
                cluster_of[document, event] = name
        for document, event in [*cluster_of, *((d, e) for pair in spec["not_same"] for d, e in pair)]:
            if event >= len(self.gold.get(document, {"events": []})["events"]):
                self.complain("clusters.json", f"no event {event} in {document}")
        for (a, i), (b, j) in spec["not_same"]:
            if cluster_of.get((a, i), 0) == cluster_of.get((b, j), 1):
                self.complain("clusters.json", f"{a} {i} and {b} {j} are and are not the same")


def main():
    broken = False
    for wide, least in ((False, 48), (True, 150)):
        corpus = Corpus(pathlib.Path(sys.argv[1]), wide)
        wrong = corpus.check()
        events = sum(len(g["events"]) for g in corpus.gold.values())
        print("\n".join(wrong) or f"{corpus.folder.name}: {len(corpus.docs)} articles, {events} events: whole")
        broken |= bool(wrong) or len(corpus.docs) < least
    sys.exit(broken)


if __name__ == "__main__":
    main()
