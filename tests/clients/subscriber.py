#!/usr/bin/env python3
"""The Python client as a process: subscriber.py ALERTS REQUESTS PLACE [TOPIC...]

From the first alert on, or with VIGIE_SINCE=now from now on.
"""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "clients/python"))
import vigie  # noqa: E402

alerts, requests, place, *topics = sys.argv[1:]
since = None if os.environ.get("VIGIE_SINCE") == "now" else 0
for alert in vigie.subscribe(alerts, requests=requests, place=place, topics=topics, since=since):
    sys.stdout.write(f"{alert.id} {alert.revision} {alert.seq}\n")  # in one piece
    sys.stdout.flush()
