#!/usr/bin/python3
"""Writes completion for bash, zsh and fish from the help texts.
usage: completion.py BINARY OUTPUT_FOLDER      -> bash/vigie, zsh/_vigie, fish/vigie.fish"""
import pathlib
import re
import sys

import help_text


def options_of(page):
    return page.options + page.common


def longest(entry):
    return max(entry.names, key=len)


def choices(entry):
    """The words of "text|json"; none where the value is free."""
    parts = entry.value.split("|")
    return parts if len(parts) > 1 and all(re.fullmatch("[a-z]+", part) for part in parts) else []


def is_file(entry):
    return bool(re.search(r"FILE|DIR", entry.value))


def candidates(page):
    names = [name for entry in options_of(page) for name in entry.names if name.startswith("--")]
    return [verb.names[0] for verb in page.verbs] + names


def bash(pages):
    lines = ["# bash completion for vigie, made from its help texts", "_vigie() {",
             '    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path="" part at=1',
             "    while [ $at -lt $COMP_CWORD ]; do",
             "        part=${COMP_WORDS[at]}",
             '        case "$path $part" in']
    paths = [" " + " ".join(page.words) for page in pages if page.words]
    lines += [f"            '{path}') path='{path}' ;;" for path in paths]
    lines += ["        esac", "        at=$((at + 1))", "    done", '    case "$path $before" in']
    for page in pages:
        path = "".join(" " + word for word in page.words)
        for entry in page.options + page.common:
            names = "|".join(f"'{path} {name}'" for name in entry.names)
            if choices(entry):
                words = " ".join(choices(entry))
                lines.append(f"        {names}) COMPREPLY=($(compgen -W '{words}' -- \"$word\")); return ;;")
            elif is_file(entry):
                lines.append(f"        {names}) COMPREPLY=($(compgen -f -- \"$word\")); return ;;")
            elif entry.takes_value:
                lines.append(f"        {names}) COMPREPLY=(); return ;;")
    lines += ["    esac", '    case "$path" in']
    for page in pages:
        path = "".join(" " + word for word in page.words)
        files = any(is_file(entry) for entry in page.positionals)
        more = ' $(compgen -f -- "$word")' if files else ""
        lines.append(f"        '{path}') COMPREPLY=($(compgen -W '{' '.join(candidates(page))}' -- "
                     f"\"$word\"){more}) ;;")
    return lines + ["    esac", "}", "complete -o filenames -o bashdefault -F _vigie vigie"]


def quoted(text):
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", " -")


def zsh(pages):
    lines = ["#compdef vigie", "# made from vigie's help texts", "local -a verbs options",
             "local path='' part",
             "for part in ${words[2,CURRENT-1]}; do", '    case "$path $part" in']
    lines += [f"        '{path}') path='{path}' ;;"
              for path in (" " + " ".join(page.words) for page in pages if page.words)]
    lines += ["    esac", "done", 'case "$path" in']
    for page in pages:
        path = "".join(" " + word for word in page.words)
        lines += [f"    '{path}')", "        verbs=("]
        lines += [f"            '{verb.names[0]}:{quoted(verb.text)}'" for verb in page.verbs]
        lines += ["        )", "        options=("]
        lines += [f"            '{longest(entry)}:{quoted(entry.text)}'" for entry in options_of(page)]
        lines += ["        )", "        ;;"]
    return lines + ["esac", "_describe verb verbs", "_describe option options", "_files"]


def fish_condition(page):
    return " && ".join(f"__fish_seen_subcommand_from {word}" for word in page.words) or "true"


def fish(pages):
    lines = ["# fish completion for vigie, made from its help texts"]
    for page in pages:
        inner = " ".join(verb.names[0] for verb in page.verbs)
        for verb in page.verbs:
            lines.append(f"complete -c vigie -f -n '{fish_condition(page)} && not "
                         f"__fish_seen_subcommand_from {inner}' -a {verb.names[0]} -d '{quoted(verb.text)}'")
        for entry in options_of(page):
            short = "".join(f" -s {name[1:]}" for name in entry.names if not name.startswith("--"))
            words = f" -x -a '{' '.join(choices(entry))}'" if choices(entry) else \
                " -r" if entry.takes_value else ""
            lines.append(f"complete -c vigie -n '{fish_condition(page)}' -l {longest(entry)[2:]}{short}"
                         f"{words} -d '{quoted(entry.text)}'")
    return lines


def main():
    binary, out = sys.argv[1], pathlib.Path(sys.argv[2])
    pages = help_text.read(binary)
    for name, lines in (("bash/vigie", bash(pages)), ("zsh/_vigie", zsh(pages)),
                        ("fish/vigie.fish", fish(pages))):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
