"""Filters of PyPI over snippets, in an environment of their own; in and out as in filters.mjs."""

from __future__ import annotations

import json
import sys

import bleach
import nh3

FILTERS = {"nh3": nh3.clean, "bleach": bleach.clean}

given = json.load(sys.stdin)
made = {name: {way: clean(html) for way, html in given.items()} for name, clean in FILTERS.items()}
print(json.dumps(made))
