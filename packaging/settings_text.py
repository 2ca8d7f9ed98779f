"""What the comments of config/vigie.toml and config/feeds.toml say of each key, as values."""
import dataclasses
import re

KEY = re.compile(r"^(?P<off># )?(?P<key>[a-z_]+) = (?P<value>.+)$")
TABLE = re.compile(r"^(?P<off># )?\[(?P<name>[a-z.]+)\]$")
FEED_KEY = re.compile(r"^#   (?P<key>[a-z_]+) {2,}(?P<text>\S.*)$")


@dataclasses.dataclass
class Key:
    name: str
    value: str
    text: str
    examples: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Table:
    name: str  # "" for what stands before the first
    text: str
    keys: list = dataclasses.field(default_factory=list)
    optional: bool = False


def settings(text):
    """The introduction, and the tables in order."""
    tables, comment, intro = [Table("", "")], [], ""
    for line in text.splitlines():
        table, key = TABLE.match(line), KEY.match(line)
        if table:
            tables.append(Table(table["name"], " ".join(comment), optional=bool(table["off"])))
        elif key:
            _add(tables[-1], key["key"], key["value"], " ".join(comment))
        elif line.startswith("#"):
            comment.append(line.lstrip("# "))
            continue
        elif comment and not intro and not tables[-1].keys:
            intro = " ".join(comment)
        comment = [] if table or key or not line.startswith("#") else comment
    return intro, tables


def _add(table, name, value, comment):
    known = next((key for key in table.keys if key.name == name), None)
    if known:
        known.examples.append(f"{name} = {value}")
    else:
        table.keys.append(Key(name, value, comment))


def feed_keys(text):
    keys = []
    for line in text.splitlines():
        match = FEED_KEY.match(line)
        if match:
            keys.append(Key(match["key"], "", match["text"]))
        elif keys and line.startswith("#      "):
            keys[-1].text += " " + line.lstrip("# ")
        elif not line.startswith("#"):
            break
    return keys
