"""Faults: each row of the table in docs/operations.md that no other test covers."""
import os

LONG = os.environ.get("VIGIE_LONG") == "1"  # scripts/test --long
