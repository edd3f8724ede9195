"""Messages to an editor at a terminal: what was found."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from hooks.catalogue.catalogue import Catalogue
from hooks.cli import DONE, FAULTS
from hooks.editing.advice_report import STANDING, count_advice, render_advice, standing_line
from hooks.editing.fault_report import elsewhere_line, render_github, render_text, summary
from hooks.source.faults import Fault
from hooks.source.words import Language


def tell(
    found: Sequence[Fault],
    options: argparse.Namespace,
    catalogue: Catalogue | None = None,
    elsewhere: int = 0,
) -> int:
    """Print faults, advice and a summary, and return the exit code.

    Advice that waits for documents is only counted when the whole folder is checked, unless all
    advice is asked for. `elsewhere` faults are in files that were not asked about.
    """
    language: Language = getattr(options, "lang", "vi")
    faults = [item for item in found if item.severity == "error"]
    advice = [item for item in found if item.severity == "warning"]
    part = bool(getattr(options, "files", ())) or getattr(options, "changed", False)
    listed = advice
    if not part and not getattr(options, "all_advice", False):
        listed = [item for item in advice if item.code not in STANDING]
    if getattr(options, "format", "text") == "github":
        if faults or listed:  # a review reads annotations from standard output
            print(render_github([*faults, *listed], language))
    else:
        told = [render_text(faults, language), render_advice(listed, language)]
        if faults or listed:
            print("\n\n".join(filter(None, told)), end="\n\n", file=sys.stderr)
    counts = (len(catalogue.campaigns), len(catalogue.documents)) if catalogue else None
    stream = sys.stderr if faults else sys.stdout
    print(summary(found, None if part else counts, language), file=stream)
    if advice:
        print(count_advice(advice, language), file=stream)
    if unlisted := len(advice) - len(listed):
        print(standing_line(unlisted, language), file=stream)
    if elsewhere:
        print(elsewhere_line(elsewhere, language), file=stream)
    return FAULTS if faults else DONE
