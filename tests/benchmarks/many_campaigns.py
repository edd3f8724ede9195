"""The real campaigns many times over: copies, plainly made up, with names of their own."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.real_campaigns import CAMPAIGNS, only_campaigns

# Whose letters the benchmarks edit, so they are there however few campaigns are asked for.
_FIRST = ("phong-chong-mua-ban-nguoi", "toan-dan-doan-ket-xay-dung-doi-song-van-hoa")


def many_campaigns(folder: Path, count: int) -> Path:
    """Write `count` campaigns, and the letters on them, to `folder`; return it.

    The first are the real ones. A copy has its own name, its own letters and their own numbers.
    """
    others = sorted({file.stem for file in CAMPAIGNS.glob("*.yml")} - {*_FIRST})
    stems = [*_FIRST, *others]
    only_campaigns(folder, *stems[:count])
    (folder / "ledger.json").unlink()
    for number, first in enumerate(range(len(stems), count, len(stems)), 1):
        with TemporaryDirectory() as name:
            copied = only_campaigns(Path(name, "campaigns"), *stems[: count - first])
            _add_copy(copied, folder, number)
    return folder


def _add_copy(copied: Path, folder: Path, number: int) -> None:
    campaigns = {file: file.read_text("utf-8") for file in sorted(copied.glob("*.yml"))}
    letters = {file: file.read_text("utf-8") for file in sorted(copied.glob("documents/*.yml"))}
    ids = "|".join(sorted({file.stem for file in (*campaigns, *letters)}, key=len, reverse=True))
    named = re.compile(rf"(?<![\w-])(?:{ids})(?![\w-])")
    ending = f"-mau-{number}"
    own = named.sub(rf"\g<0>{ending}", "\0".join(letters.values()))
    for file, text in zip(letters, own.split("\0"), strict=True):
        numbered = re.sub(r"(\bnumber: ['\"]?)(\d+)", rf"\g<1>{number}0\2", text)
        (folder / "documents" / f"{file.stem}{ending}.yml").write_text(numbered, "utf-8")
    for file, text in campaigns.items():
        renamed = re.sub(r"^name: (['\"]?)", rf"name: \1Mẫu {number} – ", text, flags=re.M)
        (folder / f"{file.stem}{ending}.yml").write_text(renamed, "utf-8")
