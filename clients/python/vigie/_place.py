"""How far a subscriber has come, and the file that keeps it over restarts."""
from __future__ import annotations

import copy
import dataclasses
import json
import os
import pathlib
from typing import Iterable, Optional, Union

from ._wire import whole_prefix

Path = Union[str, "os.PathLike[str]"]


def whole_prefixes(topics: Iterable[str]) -> list[str]:
    return sorted({whole_prefix(topic) for topic in topics}) or [whole_prefix("")]


@dataclasses.dataclass
class Place:
    """What a subscriber has of one epoch, and need not ask for."""
    epoch: str
    last: dict[str, int]  # by whole prefix: had everything up to this seq
    beyond: set[int] = dataclasses.field(default_factory=set)  # had these too, above some `last`

    def take(self, epoch: str, seq: int, prefixes: Iterable[str]) -> None:
        """The alert was delivered; `prefixes` are those whose chain it carried on."""
        if epoch != self.epoch:
            self.epoch, self.last, self.beyond = epoch, dict.fromkeys(self.last, 0), set()
        self.beyond.add(seq)
        for prefix in prefixes:
            self.last[prefix] = seq
        least = min(self.last.values())
        self.beyond = {one for one in self.beyond if one > least}

    def copy(self) -> Place:
        return copy.deepcopy(self)

    def write(self, file: Path) -> None:
        """Replaces the file as a whole: who is killed finds the old place or the new one."""
        fresh = pathlib.Path(f"{os.fspath(file)}.new")
        fresh.write_text(json.dumps({"v": 1, "epoch": self.epoch, "last": self.last,
                                     "beyond": sorted(self.beyond)}) + "\n", encoding="utf-8")
        os.replace(fresh, file)

    @classmethod
    def read(cls, file: Path, topics: Iterable[str]) -> Optional[Place]:
        """None when there is no file. ValueError for a file that is no place of these topics:
        to begin anew there would be a loss that nobody sees."""
        try:
            text = pathlib.Path(file).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        try:
            fields = json.loads(text)
            if fields["v"] != 1:
                raise ValueError(f"version {fields['v']}")
            place = cls(str(fields["epoch"]), {str(k): int(v) for k, v in fields["last"].items()},
                        {int(one) for one in fields["beyond"]})
        except (ValueError, KeyError, TypeError, AttributeError) as wrong:
            raise ValueError(f"{file} is no place of a subscriber: {wrong}") from wrong
        if sorted(place.last) != whole_prefixes(topics):
            raise ValueError(f"{file} is the place of other topics: give each set its own file")
        return place
