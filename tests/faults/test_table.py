"""The fault table of docs/operations.md: every row names tests, and every test that it names is there."""
import re
import unittest

from support.vigie import ROOT

HEADING = "## What each fault was tested with"
ROWS_OF_THE_PROMISE = 23


def rows():
    """The table's rows as lists of cells."""
    text = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    section = text.split(HEADING, 1)[1].split("\n## ", 1)[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines()
             if line.startswith("|")]
    return cells[2:]  # without the heads and the rule below them


def cases():
    """Suite.Name of every C++ test."""
    pattern = re.compile(r"^TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\)", re.M)
    return {f"{suite}.{name}" for file in (ROOT / "tests").rglob("*.cpp")
            for suite, name in pattern.findall(file.read_text(encoding="utf-8"))}


def is_there(name, known):
    path, _, function = name.partition("::")
    if not path.endswith(".py"):
        return name in known
    file = ROOT / "tests" / path
    return file.is_file() and (not function or f"def {function}(" in file.read_text(encoding="utf-8"))


class Table(unittest.TestCase):
    def test_every_fault_has_a_promise_tests_that_are_there_and_a_result(self):
        known = cases()
        self.assertGreater(len(known), 400)
        self.assertGreaterEqual(len(rows()), ROWS_OF_THE_PROMISE)
        for fault, promise, tests, result in rows():
            named = re.findall(r"`([^`]+)`", tests)
            self.assertTrue(named and promise and result, fault)
            self.assertEqual([name for name in named if not is_there(name, known)], [], fault)


if __name__ == "__main__":
    unittest.main()
