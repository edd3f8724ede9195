"""`build.py schema`: the schemas for editors, rewritten after the model or a registry changed."""

from __future__ import annotations

import argparse

from hooks.catalogue.load import load_catalogue
from hooks.cli import DONE
from hooks.cli.settings import shown
from hooks.cli.telling import tell
from hooks.editing.schema import schema_files
from hooks.source.faults import Faults


def run(options: argparse.Namespace) -> int:
    """Write the schemas and return the exit code."""
    try:
        catalogue = load_catalogue(options.campaigns, shown(options.campaigns))
    except Faults as error:
        return tell(error.faults, options)
    for path, text in schema_files(catalogue).items():
        (options.campaigns / path).write_text(text, "utf-8", newline="\n")
        print(shown(options.campaigns) / path)
    return DONE
