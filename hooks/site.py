"""The making of a site: compiled, then staged, generated and finished, then put in place.

The generator makes only the frame around the pages of which something has changed; all else goes
past it. Which one, `Settings` say (hooks/generating/generators.py).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from banners.making.beside import beside
from banners.making.cluster import Cluster
from banners.making.workers import Processes
from banners.store.code import note, recall
from banners.store.running import Workers
from banners.store.store import Store
from banners.store.tidying import begin, forget, note_build
from hooks.catalogue.load import Loaded
from hooks.compiler import compile_site
from hooks.drawing.banners import Drawing
from hooks.editing.fault_report import render_text
from hooks.facts.work.chosen import provinces_of_today
from hooks.feeds.ledger.file import NOT_TO_BE_PUBLISHED, publishing_faults, read_ledger
from hooks.generating.configuration import read_configuration
from hooks.generating.finishing import finish
from hooks.generating.generators import generate
from hooks.generating.staging import Frame, stage
from hooks.material.kept_pages import KeptPages
from hooks.outputs import Compiled, Output
from hooks.pages.structured_data import as_scripts
from hooks.progress import ToldProgress
from hooks.publishing.placing import place
from hooks.settings import Settings
from hooks.site_address import site_address
from hooks.site_keeper import edition, site_keeper
from hooks.source.faults import Fault, Faults, as_advice, in_order
from hooks.steps import frame_code
from hooks.summary import summary
from hooks.wording.dates import format_day


@contextmanager
def building(
    site: Path,
    settings: Settings,
    loaded: Callable[[], Loaded],
    *,
    previewing: bool = False,
    tidying: bool = True,
) -> Iterator[bool]:
    """Make a folder the site, and yield whether something was told that must be mended.

    What it has of an earlier site stays where it is the same, and goes where it is not. `loaded`
    returns the campaigns of `settings`, or raises what is wrong with them. A preview tells what
    must not be published yet, as a draft does. With `tidying`, a tenth of the time of a preview
    after an edit, the store forgets meanwhile what no build needs any more; that is waited for in
    the end.

    Raise `Faults`, `GeneratorError`, `SiteAddressError`, `SiteKeeperError` or `UnknownScriptError`.
    """
    base = read_configuration()
    extra = base.get("extra") or {}
    today = settings.today()
    address = settings.site_url if settings.site_url is not None else base.get("site_url") or ""
    frame = Frame(
        site_url=site_address(address),
        site_name=base["site_name"],
        keeper=site_keeper(extra),  # a mistake there is told first
        updated=format_day(today),
        generator=settings.generator,
    )
    told = settings.draft or previewing
    store = Store(settings.cache)
    presence = begin(store, settings.slots, trusting=told)
    try:
        recall(store)
        with suppress(Faults):  # is told below, after what is wrong with the campaigns
            read_ledger(settings.campaigns, settings.shown)  # parsed while these are read
        catalogue, share = loaded()
        store.join(share)
        places = provinces_of_today(catalogue)
        own = edition(base["site_name"], base.get("site_description"), extra, places)
        catalogue = replace(catalogue, edition=own)
        judge = partial(publishing_faults, catalogue, settings.campaigns, settings.shown, today)
        if not told and (faults := judge()):  # before anything is drawn
            raise Faults(faults)
        with beside(judge, yielding=True) if told else nullcontext(tuple[Fault, ...]) as judged:
            compiled = compile_site(
                catalogue,
                today,
                frame.site_url,
                ToldProgress(),
                Drawing(
                    store=store,
                    slots=settings.slots,
                    workers=_workers(settings),
                    agency=settings.agency,
                ),
                ledger=read_ledger(settings.campaigns, settings.shown),
            )
            faults = in_order(judged())
        around = [asdict(frame), previewing]
        kept = KeptPages(store, compiled, around, frame_code(settings.generator))
        blocks = {url: as_scripts(data) for url, data in compiled.structured.items()}
        there = kept.find((page, blocks[page.url]) for page in compiled.pages)
        with TemporaryDirectory(prefix="lich-truyen-thong-") as name:
            folder = Path(name)
            asked = stage(folder, compiled, there, frame, base)
            made = generate(settings.generator, folder, store)
            finished = tuple(
                finish(
                    made,
                    asked,
                    compiled,
                    frame,
                    blocks,
                    kept.keep,
                    closed=not previewing,
                )
            )
        note(store)
        mine, is_new = note_build(store, settings.slots)
        work = partial(forget, store, presence, mine, settings.cache_limit, is_new=is_new)
        # What was used is noted; what is left is to link files.
        with beside(work) if tidying else nullcontext(lambda: None) as forgotten:
            weight = place(_all(compiled, kept.outputs(), finished), store, site)
            if faults:
                told_only = render_text(map(as_advice, faults))
                print(f"{told_only}\n{NOT_TO_BE_PUBLISHED}\n", file=sys.stderr)
            print(summary(store, weight), file=sys.stderr)
            yield bool(faults)
            forgotten()
    finally:  # a fault in a file, too, ends the use of the store
        presence.leave()


def _all(
    compiled: Compiled, kept: Iterable[Output], finished: Iterable[Output]
) -> Iterator[Output]:
    """Yield every file of the site once; what the generator has made of ours gives way."""
    yield from compiled.outputs
    yield from kept
    taken = {output.address for output in compiled.outputs}
    yield from (output for output in finished if output.address not in taken)


def _workers(settings: Settings) -> Workers:
    if settings.cluster is None:
        return Processes()
    return Cluster(settings.cluster, tell=partial(print, file=sys.stderr))
