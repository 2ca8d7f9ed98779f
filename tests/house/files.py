#!/usr/bin/env python3
"""files.py: fails when a source has grown beyond what is read in one go, or when a folder's CMakeLists.txt does not
list its sources and headers whole and in order (run as a CTest)."""
import pathlib, re, sys

LONGEST = 350  # lines; then a file holds two things that are looked for under two names
LIBRARIES = ("text", "feeds", "extractors", "alerts", "daemon")
ELSEWHERE = {"daemon": {"main.cpp"}}  # built into the program, not into the library


def too_long(root):
    for folder in (*LIBRARIES, "bench", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines > LONGEST:
                yield f"{file}: {lines} lines, more than {LONGEST}: split it by what is told"


def listed(root, folder):
    """What vigie_library() names in the folder's CMakeLists.txt: {"SOURCES": [...], "HEADERS": [...]}."""
    call = re.search(r"vigie_library\((.*?)\)", (root / folder / "CMakeLists.txt").read_text(encoding="utf-8"), re.S)
    words = re.split(r"\b(SOURCES|HEADERS|PUBLIC|PRIVATE)\b", call[1])
    return {name: files.split() for name, files in zip(words[1::2], words[2::2])}


def badly_listed(root, folder):
    lists = listed(root, folder)
    for name, suffix in (("SOURCES", ".cpp"), ("HEADERS", ".h")):
        files = lists.get(name, [])
        there = {str(file.relative_to(root / folder)) for file in (root / folder).rglob("*" + suffix)}
        # A header that no list names is not known to compile alone.
        for file in sorted(there - set(files) - ELSEWHERE.get(folder, set())):
            yield f"{folder}/CMakeLists.txt: {file} is missing in {name}"
        for before, after in zip(files, files[1:]):
            if before >= after:
                yield f"{folder}/CMakeLists.txt: {after} stands behind {before} in {name}"


root = pathlib.Path(sys.argv[1])
wrong = [*too_long(root)]
for folder in LIBRARIES:
    wrong += badly_listed(root, folder)
print("\n".join(wrong) or "files: short, and listed in order")
sys.exit(bool(wrong))
