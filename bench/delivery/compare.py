#!/usr/bin/env python3
"""The table of run.sh's CSV: medians of each system, and the median of the ratios of neighbouring runs.

usage: compare.py OUT.csv
"""
import collections
import statistics
import sys

MODES = {"thr": "alerts/s, each to all", "back": "alerts/s, read back", "lat": "p50 at 100 a second, us"}


def runs(path):
    """[(system, transport, subscribers, mode, value, lost)] in the order in which they ran."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = line.strip().split(",")
            if line.startswith("#") or len(words) != 14 or words[0] == "system":
                continue
            system, transport, subscribers, mode = words[:4]
            value = float(words[8] if mode == "lat" else words[6])
            if mode != "lat":  # deliveries a second, so that what is lost counts for nothing
                value /= int(subscribers)
            yield system, transport, int(subscribers), mode, value, int(words[7])


def main():
    values, ratios, lost = (collections.defaultdict(list) for _ in range(3))
    bare = {}
    for system, transport, subscribers, mode, value, missing in runs(sys.argv[1]):
        key = (subscribers, transport, mode, system)
        values[key].append(value)
        lost[key].append(missing)
        if system == "libzmq":
            bare[subscribers, transport, mode] = value
        else:
            beside = bare.get((subscribers, transport, "lat" if mode == "lat" else "thr"))
            if beside:
                ratios[key].append(value / beside)
    print("| subscribers | transport | what | system | median | beside bare libzmq: median (least to most) | lost |")
    print("|--:|---|---|---|--:|---|--:|")
    for key in sorted(values, key=lambda k: (k[0], k[1], k[2], k[3])):
        subscribers, transport, mode, system = key
        beside = ratios.get(key)
        told = f"{statistics.median(beside):.2f} ({min(beside):.2f} to {max(beside):.2f})" if beside else ""
        print(f"| {subscribers} | {transport} | {MODES[mode]} | {system} | {statistics.median(values[key]):,.0f} "
              f"| {told} | {sum(lost[key])} |")


if __name__ == "__main__":
    main()
