"""What a letter takes by each way: python -m tests.composing.measure SITE, a site that was built.

The fields that an editor decides on are counted; the seconds are those of a scripted user.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.browsing import visiting
from tests.composing.conftest import opened
from tests.composing.entering import Editor
from tests.composing.test_form import LETTERS, REAL, data_of
from tests.composing.test_yaml_in_the_browser import leaves
from tests.conftest import chromium, run_here
from tests.servers import serving


def _measure(site: Path) -> None:
    wanted = data_of(REAL.read_text("utf-8"))
    with chromium() as browser, serving(site) as url, visiting(browser, url) as page:
        opened(page)
        began = time.monotonic()
        editor = Editor(page)
        editor.enter(wanted)
        print(f"form alone: {editor.fields} fields, {time.monotonic() - began:.0f} s scripted")
    drafted = run_here("draft", str(LETTERS / "tuyen-quang-2022.txt"), "--out", "-").stdout
    at_hand = {value for _, value in leaves(data_of(drafted))}
    values = [value for _, value in leaves(wanted)]
    missing = sum(value not in at_hand for value in values)
    guesses = drafted.count("# ĐOÁN:")
    print(f"draft: {guesses} guesses to confirm, {missing} of {len(values)} values to add")


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
