#!/usr/bin/env python3
"""check_gazetteer.py ROOT: the tables of config/gazetteer and the shared lexicon tables are well formed.

With VIGIE_SHARED in the environment (the folder that holds data/places.tsv) the gazetteer is made again and must
come out byte for byte; without it that part is skipped with a message. Standard library only.
"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

COLUMNS = {
    "config/gazetteer/places.tsv": "name aliases lat lon kind country admin1 admin1_legacy admin2 population needs_cue radius_km",
    "config/gazetteer/regions.tsv": "name kind country admin1 admin1_legacy aliases lat lon",
    "config/gazetteer/countries.tsv": "code name_fr name_en forms in_scope",
    "config/lexicon/actors.tsv": "canonical class country aliases_fr aliases_en parent from to kind note",
    "config/lexicon/sources.tsv": "by lang patterns",
}
REGIONS = set("""Kayes Koulikoro Sikasso Ségou Mopti Tombouctou Gao Kidal Taoudénit Ménaka Nioro Kita Dioïla Nara Bougouni
Koutiala San Douentza Bandiagara Bamako""".split())
LEGACY = {"Kayes", "Koulikoro", "Sikasso", "Ségou", "Mopti", "Tombouctou", "Gao", "Kidal", "Ménaka", "Taoudénit", "Bamako"}
KINDS = {"capital", "region", "cercle", "town", "village", "seat", "site", "water", "area"}
BOXES = {  # south, north, west, east
    "ML": (10.0, 25.1, -12.4, 4.4), "NE": (11.6, 23.6, 0.0, 16.1), "BF": (9.3, 15.2, -5.7, 2.5),
    "MR": (14.6, 27.4, -17.2, -4.7), "SN": (12.2, 16.8, -17.7, -11.2), "GN": (7.1, 12.8, -15.2, -7.5),
    "CI": (4.2, 10.8, -8.7, -2.4), "DZ": (18.8, 37.2, -8.8, 12.1),
}
EXPECTED_CERCLES = 159
LARGEST = 3_000_000  # bytes: the tables are loaded at every start and read by people
NAMED_BY_NEWS = {  # needs a cue?
    "Gao": False, "Kidal": False, "Kayes": False, "Kati": False, "Mopti": False, "Tombouctou": False, "Niono": False,
    "San": True, "Ber": True, "Bla": True, "Boni": True, "Bara": True, "Boulkessi": False, "Tessit": False,
    "Inadiatafane": False, "Tinzaouatène": False, "Ogossagou": False, "Indelimane": False, "Ndaki": False,
}
SOURCES = {"residents", "local official", "local source", "security source", "health source", "NGO", "UN", "media",
           "analysts", "association", "family", "foreign government", "company",
           "FAMa", "FAN", "FABF", "Barkhane"}  # parties that speak through ministries and staffs
WHO_SPOKE = {"speaker before", "group before"}  # "the same source", "the group"


def fold(text):
    text = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"[\s\-]+", " ", text.replace("’", "'")).strip()


def table(root, file, wrong):
    """The rows of a table as dictionaries; its form is checked on the way."""
    path = root / file
    if path.stat().st_size > LARGEST:
        wrong.append(f"{file}: {path.stat().st_size} bytes, over {LARGEST}")
    lines = [(n, l) for n, l in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if l and not l.startswith("#")]
    header = lines[0][1].split("\t")
    if header != COLUMNS[file].split():
        wrong.append(f"{file}:{lines[0][0]}: columns are {header}")
        return []
    rows, seen = [], {}
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(header):
            wrong.append(f"{file}:{number}: {len(cells)} cells, not {len(header)}")
            continue
        if any(c != c.strip() for c in cells):
            wrong.append(f"{file}:{number}: space at the edge of a cell")
        if line in seen:
            wrong.append(f"{file}:{number}: the same row as line {seen[line]}")
        seen[line] = number
        rows.append({**dict(zip(header, cells)), "at": f"{file}:{number}"})
    return rows


def check_points(rows, wrong):
    for row in rows:
        if row["kind"] == "water":  # rivers and lakes cross borders
            continue
        south, north, west, east = BOXES.get(row["country"], (90, -90, 0, 0))
        if not (south <= float(row["lat"]) <= north and west <= float(row["lon"]) <= east):
            wrong.append(f"{row['at']}: {row['name']} at {row['lat']} {row['lon']} is not in {row['country']}")
        if row["kind"] not in KINDS:
            wrong.append(f"{row['at']}: unknown kind {row['kind']!r}")
        if row["country"] == "ML" and row["kind"] != "area":
            if row["admin1"] not in REGIONS or row["admin1_legacy"] not in LEGACY:
                wrong.append(f"{row['at']}: {row['name']}: unknown region {row['admin1']!r} or {row['admin1_legacy']!r}")
        aliases = [fold(a) for a in row["aliases"].split(";") if a]
        if len(aliases) != len(set(aliases)) or fold(row["name"]) in aliases:
            wrong.append(f"{row['at']}: {row['name']}: an alias repeats")


def check_sorted(file, rows, wrong):
    keys = [fold(row["name"]) for row in rows]
    for before, after, row in zip(keys, keys[1:], rows[1:]):
        if before > after:
            wrong.append(f"{row['at']}: {file} is not sorted: {after!r} after {before!r}")
            return


def check_places(rows, wrong):
    needs = collections.defaultdict(set)
    for row in rows:
        needs[row["name"]].add(row["needs_cue"] == "1")
        if row["needs_cue"] not in "01" or not row["population"].isdigit() or not 0 < float(row["radius_km"]) <= 100:
            wrong.append(f"{row['at']}: needs_cue, population or radius_km of {row['name']}")
    for name, cue in NAMED_BY_NEWS.items():
        if needs.get(name) != {cue}:
            wrong.append(f"places.tsv: {name} should stand there with needs_cue = {int(cue)}, but: {needs.get(name)}")


def check_regions(rows, wrong):
    regions = {r["name"] for r in rows if r["country"] == "ML" and r["kind"] == "region"}
    if regions != REGIONS:
        wrong.append(f"regions.tsv: regions differ from the law: {sorted(regions ^ REGIONS)}")
    cercles = [r for r in rows if r["country"] == "ML" and r["kind"] == "cercle"]
    if len(cercles) != EXPECTED_CERCLES:
        wrong.append(f"regions.tsv: {len(cercles)} cercles, not {EXPECTED_CERCLES}")


def check_countries(rows, wrong):
    owner = {}
    for row in rows:
        for form in row["forms"].split(";"):
            if fold(form) != form.replace("-", " "):
                wrong.append(f"{row['at']}: {form!r} is not folded")
            if owner.setdefault(form, row["code"]) != row["code"]:
                wrong.append(f"{row['at']}: {form!r} belongs to {owner[form]} too")
    scope = {row["code"] for row in rows if row["in_scope"] == "1"}
    if scope != set(BOXES):
        wrong.append(f"countries.tsv: in scope are {sorted(scope)}")


def check_actors(rows, wrong):
    names = {row["canonical"] for row in rows}
    for column in ("aliases_fr", "aliases_en"):
        owner = {}
        for row in rows:
            for alias in filter(None, row[column].split(";")):
                if owner.setdefault(fold(alias), row["canonical"]) != row["canonical"]:
                    wrong.append(f"{row['at']}: {alias!r} belongs to {owner[fold(alias)]} too")
    for row in rows:
        if row["parent"] and row["parent"] not in names:
            wrong.append(f"{row['at']}: parent {row['parent']!r} is no canonical name")
        if row["class"] not in ("insurgent", "state", "militia", "external", "civilians"):
            wrong.append(f"{row['at']}: unknown class {row['class']!r}")
        if row["kind"] not in ("name", "noun", "unit", "speaker", "leader"):
            wrong.append(f"{row['at']}: unknown kind {row['kind']!r}")


def check_sources(rows, wrong):
    for row in rows:
        if row["by"] not in SOURCES | WHO_SPOKE or row["lang"] not in ("fr", "en"):
            wrong.append(f"{row['at']}: {row['by']!r} in {row['lang']!r}")
    for by in SOURCES:
        if {r["lang"] for r in rows if r["by"] == by} != {"fr", "en"}:
            wrong.append(f"sources.tsv: {by} must stand in both languages")


def check_made(root, wrong):
    """The committed tables are what scripts/make-gazetteer makes."""
    shared = os.environ.get("VIGIE_SHARED", "")
    data = pathlib.Path(shared) / "data"
    if not shared or not (data / "places.tsv").is_file():
        print("gazetteer: made again: skipped, VIGIE_SHARED names no folder with data/places.tsv")
        return
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, root / "scripts/make-gazetteer", data / "places.tsv", data / "regions.tsv", out]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for file in ("places.tsv", "regions.tsv"):
            if (pathlib.Path(out) / file).read_bytes() != (root / "config/gazetteer" / file).read_bytes():
                wrong.append(f"config/gazetteer/{file} is not what scripts/make-gazetteer makes: run it and commit")


def main():
    root, wrong = pathlib.Path(sys.argv[1]), []
    rows = {file: table(root, file, wrong) for file in COLUMNS}
    places, regions, countries, actors, sources = rows.values()
    for file, points in (("places.tsv", places), ("regions.tsv", regions)):
        check_points(points, wrong)
        check_sorted(file, points, wrong)
    check_places(places, wrong)
    check_regions(regions, wrong)
    check_countries(countries, wrong)
    check_actors(actors, wrong)
    check_sources(sources, wrong)
    check_made(root, wrong)
    print("\n".join(wrong[:50]) or f"gazetteer: {len(places)} places, {len(regions)} regions and areas: well formed")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
