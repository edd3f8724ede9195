"""How well banners of a built site are recognised after a portal has saved them again.

Usage: bench_likeness.py [SITE_DIR]. It asserts what `hooks/audit/likeness.py` claims: of the real
site in a folder, or of one of a few real campaigns, which it builds.
"""

from __future__ import annotations

import io
import itertools
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from hooks.audit.known_banners import KnownBanners
from hooks.audit.likeness import ALIKE, distance
from hooks.catalogue.load import load_catalogue
from tests.conftest import TODAY
from tests.real_campaigns import CAMPAIGNS, only_campaigns

FEW = (
    "ngay-chuyen-doi-so-quoc-gia",
    "ngay-gia-dinh-viet-nam",
    "phong-chong-mua-ban-nguoi",
    "toan-dan-doan-ket-xay-dung-doi-song-van-hoa",
)
MOST = 120  # banners, taken evenly from all
WAYS = [("JPEG", 85, 1.0), ("JPEG", 60, 1.0), ("JPEG", 30, 1.0), ("JPEG", 75, 0.75),
        ("JPEG", 75, 0.5), ("JPEG", 75, 1.4), ("WEBP", 70, 1.0)]  # fmt: skip


def saved_anew(file: Path, form: str, quality: int, scale: float) -> bytes:
    """Return a banner as a portal may store it."""
    picture = Image.open(file).convert("RGB")
    size = (round(picture.width * scale), round(picture.height * scale))
    out = io.BytesIO()
    picture.resize(size, Image.Resampling.LANCZOS).save(out, form, quality=quality)
    return out.getvalue()


def between_campaigns(known: KnownBanners) -> Iterator[tuple[float, str]]:
    """Yield the distances between the banners of any two campaigns, slot by slot."""
    for slot, sketches in known.sketches().items():
        for (one, seen), (other, own) in itertools.permutations(sketches.items(), 2):
            if one.campaign_id != other.campaign_id:
                yield distance(seen, own), slot


def main() -> None:
    """Print the table, of the site that is named or of one of its own."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]), CAMPAIGNS)
        return
    with tempfile.TemporaryDirectory() as name:
        site, campaigns = Path(name, "site"), only_campaigns(Path(name, "campaigns"), *FEW)
        order: list[str | Path] = ["build", "--draft", "--campaigns", campaigns, "--site-dir", site]
        subprocess.run(
            [sys.executable, "build.py", *order, "--today", TODAY],
            cwd=CAMPAIGNS.parent, check=True, capture_output=True,
        )  # fmt: skip
        measure(site, campaigns)


def measure(site: Path, campaigns: Path) -> None:
    """Print, for each way, how many banners were recognised, missed, or taken for another."""
    known = KnownBanners(site, load_catalogue(campaigns))
    files = [path for path in sorted((site / "banner").glob("*/*/*.png")) if "@" not in path.name]
    if not files:
        raise SystemExit(f"{site} holds no banners: build the site first")
    files = files[:: len(files) // MOST + 1]
    print(f"{len(files)} banners, compared with {known.count} files")
    for form, quality, scale in WAYS:
        results: Counter[str] = Counter()
        begun = time.perf_counter()
        for file in files:
            true = known.at(file.relative_to(site).as_posix())
            found = known.like(saved_anew(file, form, quality, scale))
            if true is None:
                continue
            if found is None:
                results["not known"] += 1
            elif found.campaign_id != true.campaign_id or true.years[0] not in found.years:
                results["WRONG"] += 1
            else:
                results["known" if len(found.years) == 1 else "known, year unsure"] += 1
        took = (time.perf_counter() - begun) / len(files) * 1000
        print(f"{form} q{quality} x{scale}: {dict(results)}, {took:.0f} ms each")
        assert not results["WRONG"]
    apart, slot = min(between_campaigns(known))
    print(f"two campaigns are {apart:.2f} apart at least (in {slot}); taken for alike: {ALIKE}")
    assert apart > ALIKE


if __name__ == "__main__":
    main()
