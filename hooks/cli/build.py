"""`build.py build`: the whole site, or no change at all; no work when nothing has changed."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from hooks.cli import DONE, FAULTS, NOT_HERE, SELDOM, WRONG_USAGE
from hooks.cli.settings import SettingError, read_settings
from hooks.publishing.marker import is_made_of, mark
from hooks.publishing.site_key import site_key
from hooks.settings import Settings
from hooks.site_address import SiteAddressError
from hooks.site_keeper import SiteKeeperError
from hooks.source.faults import Faults

if TYPE_CHECKING:
    from hooks.catalogue.load import Loaded

_SHOWN: Final = 10  # addresses that are named


def run(options: argparse.Namespace) -> int:
    """Build the site unless it is there already, and return the exit code."""
    try:
        settings = read_settings(options)
    except (SettingError, SiteAddressError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except Faults as error:
        from hooks.cli.telling import tell

        return tell(error.faults, options)
    today = settings.today()  # the same for the key and for what is built, past midnight too
    # Worked out first: what changes while the site is being built makes another key next time.
    key = site_key(settings, today, os.environ)
    if key and not options.force and is_made_of(options.site_dir, key):
        print(f"Không có gì thay đổi: {options.site_dir} giữ nguyên. Vẫn muốn dựng lại: --force")
        return DONE
    return _build(options, replace(settings, today=lambda: today), key)


def _build(options: argparse.Namespace, settings: Settings, key: str | None) -> int:
    gc.set_threshold(*SELDOM)
    # Loaded only now: where nothing has changed, this would be nearly all of the time.
    from banners.making.beside import beside
    from hooks.catalogue.load import load_with_store

    # Campaigns are read while the rest is loaded: a tenth of a build after an edit.
    load = partial(load_with_store, settings.campaigns, settings.shown, settings.cache)
    with beside(load) as loaded:
        return _built(options, settings, key, loaded)


def _built(
    options: argparse.Namespace,
    settings: Settings,
    key: str | None,
    loaded: Callable[[], Loaded],
) -> int:
    from hooks import site
    from hooks.cli.telling import tell
    from hooks.generating.generators import GeneratorError
    from hooks.publishing.content_security import UnknownScriptError
    from hooks.publishing.former_addresses import lost_addresses
    from hooks.publishing.hosts.packing import pack_texts
    from hooks.publishing.swap import limit_spares, publishing, spare_place

    try:
        spare = settings.cache and spare_place(settings.cache, options.site_dir)
        with (
            publishing(options.site_dir, spare) as folder,
            site.building(folder, settings, loaded) as warned,
        ):
            if settings.precompress:
                pack_texts(folder)
            # A draft with warnings is built again each time, so that they are told again.
            mark(folder, None if warned else key)
            lost = lost_addresses(options.site_dir, folder)
        if settings.cache and settings.cache_limit is not None:
            limit_spares(settings.cache, settings.cache_limit)
    except Faults as error:
        return tell(error.faults, options)
    except UnknownScriptError as error:
        print(error, file=sys.stderr)
        return FAULTS
    except GeneratorError as error:
        print(f"Trang đang có không thay đổi. {error}", file=sys.stderr)
        return NOT_HERE
    except (SiteAddressError, SiteKeeperError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    if lost:
        print(_lost(lost), file=sys.stderr)
    if settings.agency:
        print(
            f"Mọi banner mang tên «{settings.agency.name}»: trang này chỉ để dùng riêng, đừng đặt "
            "thay trang công bố chung (docs/hosting)."
        )
    index = options.site_dir / "index.html"
    print(f"Đã dựng xong. Mở {index} hoặc chạy: make serve")
    return DONE


def _lost(addresses: Sequence[str]) -> str:
    shown = "".join(f"\n  {each}" for each in addresses[:_SHOWN])
    more = "\n  …" if len(addresses) > _SHOWN else ""
    return (
        f"So với trang được thay, {len(addresses)} địa chỉ không còn; nơi nào đang nhúng hay dẫn "
        f"tới đó sẽ thấy lỗi:{shown}{more}\n"
        "Trang từng công bố banner mọi cỡ thì dựng với CALENDAR_SLOTS=all để giữ địa chỉ cũ."
    )
