"""Time, weight and memory of `build_kits`: python -m tests.benchmarks.bench_kits

The campaigns are made up («Mẫu …») and have every slot of the catalogue. Their pictures are noise
as large as all those of a real campaign's newest year (11.6 MB, 11/2026), so sizes are true
although nothing is drawn. `texts %` is the share of everything but pictures; `peak` is the memory
of the whole process, including pictures.
"""

from __future__ import annotations

import random
import resource
from dataclasses import replace
from time import perf_counter

from banners import load_sizes
from banners.store.store import Store
from hooks.catalogue.grounds import Grounds
from hooks.drawing.banners import BannerFile, SiteBanner, SiteBanners
from hooks.feeds.build import build_feeds
from hooks.kits.build import build_kits
from hooks.model.campaign import Campaign
from hooks.pages.frame.environment import page_environment
from tests.made_up import SITE, TODAY, sample

CAMPAIGNS = (1, 26, 60)
STORE = Store()
NEWEST_YEAR = 11_600_000  # bytes of its pictures


def banners_of(campaign: Campaign, noise: bytes) -> list[SiteBanner]:
    """Return a banner in every slot, together as large as those of a real year."""
    sizes = load_sizes()
    formats = ("png", "webp")
    # Each file has different bytes, as in a real build.
    weight = NEWEST_YEAR // (len(sizes) * len(formats))
    made = []
    for number, size in enumerate(sizes):
        files = []
        for place, format_ in enumerate(formats):
            at = (number * len(formats) + place) * weight
            data = noise[at : at + weight - 40] + campaign.id.encode()[:40].ljust(40)
            files.append(
                BannerFile(
                    path=f"banner/{campaign.id}/2026/{size.id}.{format_}",
                    format=format_,
                    scale=1,
                    width=size.width,
                    height=size.height,
                    blob=STORE.put(data),
                )
            )
        made.append(
            SiteBanner(
                campaign_id=campaign.id,
                year=2026,
                size=size,
                topic="bac-thang",
                alt="Mẫu câu trên banner",
                files=tuple(files),
                newest=True,
            )
        )
    return made


def peak() -> float:
    """Return the most memory that the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Print one line for each number of campaigns."""
    noise = random.Random(1).randbytes(NEWEST_YEAR)  # noqa: S311 - no secret
    print(
        f"{'campaigns':>9} {'seconds':>8} {'MB/s':>6} {'kits MB':>8} {'texts %':>8} {'peak MB':>8}"
    )
    for count in CAMPAIGNS:
        catalogue, occurrences = sample(count)
        feeds = build_feeds(occurrences, catalogue, TODAY, SITE)
        banners = [one for c in catalogue.campaigns for one in banners_of(c, noise)]
        kit = SiteBanners(banners=tuple(banners), missing=())
        environment = page_environment(catalogue, TODAY)
        start = perf_counter()
        grounds = Grounds(catalogue)
        kits = build_kits(
            catalogue, occurrences, kit, (), feeds, TODAY, SITE, environment, STORE, grounds
        )
        seconds = perf_counter() - start
        total = sum(one.weight for one in kits)
        texts = build_kits(
            catalogue,
            occurrences,
            SiteBanners(
                banners=tuple(_empty(one) for one in banners[: len(banners) // count]), missing=()
            ),
            (),
            feeds,
            TODAY,
            SITE,
            environment,
            STORE,
            grounds,
        )[0].weight
        print(
            f"{count:>9} {seconds:>8.2f} {total / 1e6 / seconds:>6.0f} {total / 1e6:>8.1f}"
            f" {100 * texts / kits[0].weight:>8.1f} {peak():>8.0f}"
        )


def _empty(banner: SiteBanner) -> SiteBanner:
    return replace(banner, files=tuple(replace(f, blob=STORE.put(b"")) for f in banner.files))


if __name__ == "__main__":
    main()
