"""The real campaigns many times over: copies, plainly made up, with names of their own."""

from __future__ import annotations

import re
from pathlib import Path

from tests.real_campaigns import CAMPAIGNS, only_campaigns


def many_campaigns(folder: Path, count: int) -> Path:
    """Write `count` campaigns, and the letters on them, to `folder`; return it.

    The first are the real ones. A copy has its own name, its own letters and their own numbers.
    """
    stems = sorted(file.stem for file in CAMPAIGNS.glob("*.yml"))
    only_campaigns(folder, *stems[:count])
    (folder / "ledger.json").unlink()
    campaigns = {file: file.read_text("utf-8") for file in sorted(folder.glob("*.yml"))}
    letters = {file: file.read_text("utf-8") for file in sorted(folder.glob("documents/*.yml"))}
    ids = "|".join(sorted({file.stem for file in (*campaigns, *letters)}, key=len, reverse=True))
    named = re.compile(rf"(?<![\w-])(?:{ids})(?![\w-])")
    made = len(campaigns)
    for number in range(1, -(-count // len(campaigns))):
        ending = f"-mau-{number}"
        own = named.sub(rf"\g<0>{ending}", "\0".join(letters.values()))
        for file, text in zip(letters, own.split("\0"), strict=True):
            numbered = re.sub(r"^(number: ['\"]?)(\d+)", rf"\g<1>{number}0\2", text, flags=re.M)
            file.with_name(f"{file.stem}{ending}.yml").write_text(numbered, "utf-8")
        for file, text in campaigns.items():
            made += 1
            if made > count:
                break
            renamed = re.sub(r"^name: (['\"]?)", rf"name: \1Mẫu {number} – ", text, flags=re.M)
            file.with_name(f"{file.stem}{ending}.yml").write_text(renamed, "utf-8")
    return folder
