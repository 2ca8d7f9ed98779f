"""What docs/operations.md tells an operator to type, as it stands there."""
import re

from support.vigie import ROOT


def blocks(heading):
    """The shell blocks of the section of that heading, a smaller one under it not among them."""
    text = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    _, found, rest = text.partition(f"# {heading}\n")
    if not found:
        raise KeyError(f"docs/operations.md has no section '{heading}'")
    section = re.split(r"^##+ ", rest, maxsplit=1, flags=re.M)[0]
    return re.findall(r"^```sh\n(.*?)^```$", section, flags=re.M | re.S)
