"""What `vigie --help` says, as values. The manual and the completion are made of it, so that neither can
tell of a verb or an option that is not there, nor leave one out."""
import dataclasses
import re
import subprocess

# "  -c,--config FILE            the settings": what is named, two blanks or more, what it is.
ENTRY = re.compile(r"^  (\S.*?)(?:\s{2,}(\S.*))?$")
MORE = re.compile(r"^ {20,}(\S.*)$")
LISTS = {"Options:": "options", "Every verb:": "common", "Subcommands:": "verbs",
         "Positionals:": "positionals"}


@dataclasses.dataclass
class Entry:
    """An option, an argument or a verb: how it is written, what it takes, what it is for."""
    names: list
    value: str
    text: str

    @property
    def takes_value(self):
        return bool(self.value)


@dataclasses.dataclass
class Page:
    """One --help. `words` are those before it: (), ("feeds",), ("feeds", "check")."""
    words: tuple
    about: str = ""
    usage: str = ""
    options: list = dataclasses.field(default_factory=list)
    common: list = dataclasses.field(default_factory=list)
    verbs: list = dataclasses.field(default_factory=list)
    positionals: list = dataclasses.field(default_factory=list)
    examples: list = dataclasses.field(default_factory=list)
    notes: list = dataclasses.field(default_factory=list)  # paragraphs


def _entry(named, text):
    names, _, value = named.partition(" ")
    value = re.sub(r"( REQUIRED| Excludes: .*|:INT in .*)", "", value).strip()
    name, _, default = names.partition("=")
    if default:  # CLI11 writes "-n,--limit INT=50" and "--connect ENDPOINT=tcp://..."
        value = value or default
    return Entry(name.split(","), value, text or "")


def parse(words, text):
    page, section, before = Page(words), None, []
    for line in text.splitlines():
        if line in LISTS or line in ("Examples:", "First steps:"):
            section = line
        elif line.startswith("Usage: "):
            page.usage, section = line.removeprefix("Usage: "), "usage"
        elif section is None:
            before.append(line)
        elif section in LISTS and MORE.match(line):
            entries = getattr(page, LISTS[section])
            entries[-1].text = (entries[-1].text + " " + MORE.match(line)[1]).strip()
        elif section in LISTS and ENTRY.match(line):
            getattr(page, LISTS[section]).append(_entry(*ENTRY.match(line).groups()))
        elif section in ("Examples:", "First steps:") and line.startswith("  "):
            page.examples.append(line[2:])
        elif not line.strip():
            page.notes.append([])
        else:
            section = "notes" if section in LISTS else section
            page.notes = page.notes or [[]]
            page.notes[-1].append(line)
    page.about = " ".join(before).strip()
    page.notes = [" ".join(lines) for lines in page.notes if lines]
    return page


def read(binary, words=(), above=None):
    """The page of these words and of all verbs below them, in the order of the help. A verb below another
    takes the options of that one too, and its --help does not repeat them."""
    done = subprocess.run([binary, *words, "--help"], capture_output=True, text=True, check=True)
    page = parse(words, done.stdout)
    if above and above.words:
        own = {name for entry in page.options for name in entry.names}
        page.common = [entry for entry in above.options + above.common if not own & set(entry.names)]
    pages = [page]
    for verb in page.verbs:
        pages += read(binary, (*words, verb.names[0]), page)
    return pages
