#!/usr/bin/python3
"""Writes vigie.1 and vigie.toml.5 (mdoc) from the help texts and from the comments of the default
settings.  usage: manual.py BINARY CONFIG_FOLDER DEBIAN_CHANGELOG OUTPUT_FOLDER"""
import email.utils
import pathlib
import re
import sys
import textwrap

import help_text
import settings_text

FILES = [("/etc/vigie/vigie.toml", "the settings; see vigie.toml(5)"),
         ("/etc/vigie/feeds.toml", "which feeds are watched"),
         ("/etc/vigie/lexicon/", "words and rules of each language, for analysts to edit"),
         ("/etc/vigie/desk.toml, severity.toml, credits.tsv", "how events are told apart, weighed, credited"),
         ("/usr/share/vigie/gazetteer/", "places"),
         ("/usr/share/vigie/schema/alert-1.json", "the form of an alert"),
         ("/var/lib/vigie/", "the store"),
         ("/usr/share/doc/vigie/operations.md", "how to install, watch, back up and mend it")]
ENVIRONMENT = [("VIGIE_CONFIG", "the settings, where -c names none"),
               ("STATE_DIRECTORY", "where the store lives, unless state_dir says so; systemd sets it"),
               ("CREDENTIALS_DIRECTORY", "where secrets of the form credential:NAME are; systemd sets it"),
               ("NOTIFY_SOCKET, WATCHDOG_USEC", "whom to tell that vigie is ready and alive; systemd sets them")]


def plain(text):
    """A line of text for roff: nothing in it is a command."""
    text = text.replace("\\", "\\e")
    return "\\&" + text if text[:1] in (".", "'") else text


def literal(text):
    return plain(text).replace("-", "\\-")


def sentences(text):
    """A new sentence begins on a new line, as roff asks; none is long."""
    apart = re.sub(r"(?<!e\.g\.)(?<=[A-Za-z0-9)\"`][.?!]) (?=[A-Z`\"])", "\n", text).split("\n")
    return "\n".join(plain(line) for part in apart
                     for line in textwrap.wrap(part, 76, break_on_hyphens=False))


def words_of(macro, text):
    """A macro with the text as one argument, whatever is in it."""
    return f".{macro} " + '"' + literal(text).replace('"', "\\(dq") + '"'


def tagged(rows):
    lines = [".Bl -tag -width Ds"]
    for tag, text in rows:
        lines += [".It " + '"' + literal(tag).replace('"', "\\(dq") + '"', sentences(text) or "\\&"]
    return lines + [".El"]


def block(lines):
    return [".Bd -literal -offset indent", *map(literal, lines), ".Ed"]


def entry_tag(entry):
    return (", ".join(entry.names) + " " + entry.value).strip()


def head(title, section, date, about):
    name = title.lower()
    return [f".Dd {date}", f".Dt {title} {section}", ".Os", ".Sh NAME", f".Nm {name}", f".Nd {about}"]


def verb_part(page):
    own = [(entry_tag(entry), entry.text) for entry in page.options if "--help" not in entry.names]
    arguments = [(entry_tag(entry), entry.text) for entry in page.positionals]
    lines = [f".Ss {' '.join(page.words)}", sentences(page.about if page.about[-1] in ".?" else page.about + ".")]
    if page.positionals or own:
        lines += tagged(arguments + own)
    for note in page.notes:
        lines += [".Pp", sentences(note)]
    if page.examples and len(page.words) == 1:
        lines += [".Pp", "For example:", *block(page.examples)]
    return lines


def command_manual(pages, date):
    top = pages[0]
    verbs = [page for page in pages[1:]]
    lines = head("VIGIE", 1, date, "watch news feeds for security events in Mali")
    lines += [".Sh SYNOPSIS", ".Nm", ".Ar verb", ".Op Ar options", ".Nm", ".Ar verb", ".Fl \\-help"]
    lines += [".Sh DESCRIPTION", sentences(top.about), ".Pp", "The verbs are:"]
    lines += tagged((entry.names[0], entry.text) for entry in top.verbs)
    lines += [".Pp", "Every verb takes:"]
    every = next((page.common for page in verbs if page.common), [])
    lines += tagged((entry_tag(entry), entry.text) for entry in every)
    lines += [".Sh VERBS"]
    for page in verbs:
        if page.notes and any(page.notes == other.notes for other in verbs
                              if other.words == page.words[:-1]):
            page.notes = []  # said above, of all of them
        lines += verb_part(page)
    lines += [".Sh ENVIRONMENT", *tagged(ENVIRONMENT)]
    lines += [".Sh FILES", *tagged(FILES), ".Sh EXIT STATUS"]
    lines += [sentences(note) for note in top.notes]
    lines += [".Sh EXAMPLES", *block(top.examples), ".Sh SEE ALSO", ".Xr systemctl 1 ,", ".Xr vigie.toml 5"]
    return lines


def settings_manual(folder, date):
    intro, tables = settings_text.settings((folder / "vigie.toml").read_text(encoding="utf-8"))
    lines = head("VIGIE.TOML", 5, date, "settings of the daemon vigie")
    lines += [".Sh SYNOPSIS", ".Pa /etc/vigie/vigie.toml", ".Pp", ".Pa /etc/vigie/feeds.toml"]
    lines += [".Sh DESCRIPTION", sentences(intro), ".Pp",
              "The syntax is TOML (https://toml.io).", "A key that is not listed here is a mistake."]
    for table in tables:
        lines += [f".Sh {'TABLE ' + table.name.upper() if table.name else 'TOP LEVEL'}"]
        if table.name:
            lines += [words_of("Li", f"[{table.name}]")]
        if table.text:
            lines += [".Pp", sentences(table.text)]
        lines += [".Bl -tag -width Ds"] if table.keys else []
        for key in table.keys:
            lines += [words_of("It", f"{key.name} = {key.value}"), sentences(key.text) or "\\&"]
            if key.examples:
                lines += block(key.examples)
        lines += [".El"] if table.keys else []
    feeds = settings_text.feed_keys((folder / "feeds.toml").read_text(encoding="utf-8"))
    lines += [".Sh FEEDS", words_of("Li", "feeds.toml"), "has one", words_of("Li", "[[feed]]"),
              "for each feed, with:", *tagged((key.name, key.text) for key in feeds)]
    lines += [".Sh FILES", *tagged(FILES[:6]), ".Sh SEE ALSO", ".Xr vigie 1"]
    return lines


def date_of(changelog):
    """The last release's, as mdoc writes dates: the same source gives the same bytes."""
    stamp = re.search(r"^ -- .*>  (.*)$", changelog, re.M)[1]
    day = email.utils.parsedate_to_datetime(stamp)
    return f"{day:%B} {day.day}, {day.year}"


def main():
    binary, config, changelog, out = sys.argv[1:]
    date, out = date_of(pathlib.Path(changelog).read_text(encoding="utf-8")), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for name, lines in (("vigie.1", command_manual(help_text.read(binary), date)),
                        ("vigie.toml.5", settings_manual(pathlib.Path(config), date))):
        (out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
