"""The MkDocs adapter: the only module that imports mkdocs.

MkDocs loads this file as a hook (mkdocs.yml). It hands MkDocs the compiled pages as generated
files, with an explicit navigation, and puts our search engine in the place of Material's. All
other outputs go into the tree that MkDocs has made, past MkDocs.
`build` and `serve` run MkDocs for build.py.

The `Settings` that say what to compile are in `config.extra`, where build.py puts them.
"""

from __future__ import annotations

import html
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load

if TYPE_CHECKING:
    from jinja2 import Environment, Template

    from banners.store.locks import Presence
    from banners.store.running import Workers
    from banners.store.store import Store
    from hooks.catalogue.catalogue import Catalogue
    from hooks.material.kept_pages import KeptPages
    from hooks.outputs import Compiled, Output, Page
    from hooks.settings import Settings
    from hooks.site_keeper import Edition

ROOT = Path(__file__).parent.parent
# In `extra` of MkDocs' configuration, since MkDocs loads this file as another module.
SETTINGS = "settings"
WARNED = "warned"
SITE = "site"  # the folder for the whole site, where MkDocs makes only pages in one of its own
# The template of pages that are kept.
KEPT = "kept.html"
# Where Material keeps all the scripts that its templates put into pages.
THEME_SCRIPTS = "partials/javascripts/"
PACKAGES = ("banners", "hooks")


@dataclass
class _State:
    """The data that one build passes from event to event."""

    serving: bool = False
    made: TemporaryDirectory[str] | None = None  # where MkDocs makes the pages of a preview
    code: frozenset[tuple[str, int, int]] = frozenset()  # that a preview works with
    compiled: Compiled | None = None
    store: Store | None = None
    presence: Presence | None = None  # in the store
    pages: dict[str, Page] | None = None
    blocks: Mapping[str, str] = field(default_factory=dict)  # structured data by page address
    kept: KeptPages | None = None
    script_templates: tuple[Template, ...] = ()  # of the theme's inline scripts
    scripts: frozenset[str] = frozenset()  # the inline scripts of the page being made


_state = _State()


# Events of MkDocs


def on_startup(*, command: str, dirty: bool) -> None:
    """Record whether this is a preview."""
    _state.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Compile the campaigns and write the navigation."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    if _state.serving and _state.code != (code := _code()):
        _forget_modules()
        _state.code = code
    if _state.serving:
        # Which MkDocs empties before each build, while what it serves is only brought up to date.
        _state.made = _state.made or TemporaryDirectory(prefix="lich-truyen-thong-")
        config.extra[SITE], config.site_dir = Path(config.site_dir), _state.made.name
    from hooks.pages.structured_data import as_scripts  # noqa: PLC0415 - fresh in every preview

    footer = _footer(config)  # a mistake in mkdocs.yml is told before anything costly
    compiled = _compile(config)
    config.extra |= footer
    _state.compiled = compiled
    _state.blocks = {url: as_scripts(data) for url, data in compiled.structured.items()}
    _state.pages = {_source_path(page.url): page for page in compiled.pages}
    # Only these few: a navigation of all pages on all pages would take quadratic time.
    config.nav = [
        {page.nav_title: _source_path(page.url)} for page in compiled.pages if page.nav_title
    ]
    config.extra_javascript.append(compiled.search.box)
    # The files that docs/overrides/main.html links, by kind of page.
    config.extra["assets"] = compiled.assets
    # Ours names all pages (hooks/publishing/sitemap.py), not only those that MkDocs renders.
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the compiled pages that must be rendered; none of them is written into docs/.

    MkDocs must know every page in the navigation; of one that is kept it makes nothing.
    """
    from hooks.material.kept_pages import KeptPages  # noqa: PLC0415 - fresh in every preview
    from hooks.steps import frame_code  # noqa: PLC0415 - the same

    compiled, store = _state.compiled, _state.store
    assert compiled  # noqa: S101 - on_config ran before
    assert store  # noqa: S101 - the same
    keeper = config.extra["keeper"]
    frame = [config.site_url, _state.serving, asdict(keeper), config.extra["updated"]]
    _state.kept = KeptPages(store, compiled, frame, frame_code())
    there = _state.kept.find((page, _state.blocks[page.url]) for page in compiled.pages)
    for page in compiled.pages:
        if page.url in there and not page.nav_title:
            continue
        # MkDocs' own templates do not escape, so what we give them must be escaped already.
        meta: dict[str, Any] = {
            "title": html.escape(page.title),
            "description": html.escape(page.description),
            "search": {"exclude": True},  # since our search does not read rendered pages
        }
        if page.url in there:
            meta["template"] = KEPT
        if mistake := keeper.mistake_link(page.title, f"{config.site_url}{page.url}"):
            meta["mistake"] = mistake
        if page.kind:
            meta["kind"] = page.kind
        if page.image:
            meta["image"] = page.image
            meta["image_alt"] = html.escape(page.image_alt or "")
        if page.oembed:
            meta["oembed"] = page.oembed
        if not page.headings:
            meta["hide"] = ["toc"]
        front_matter = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)
        content = f"---\n{front_matter}---\n"
        files.append(_generated(config, _source_path(page.url), content))
    return files


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Keep the theme's templates as they are compiled; find those with inline scripts."""
    from hooks.pages.frame.compiled_templates import CompiledTemplates  # noqa: PLC0415 - fresh in every preview

    env.bytecode_cache = CompiledTemplates(_state.store)
    # Not by `env.list_templates`, which walks through Material's thousands of icons.
    folders = (Path(folder, THEME_SCRIPTS) for folder in config.theme.dirs)
    names = sorted({f"{THEME_SCRIPTS}{path.name}" for one in folders for path in one.glob("*.*")})
    _state.script_templates = tuple(env.get_template(name) for name in names)
    return env


def on_page_context(context: TemplateContext, **_: Any) -> TemplateContext:
    """Record the theme's scripts on this page before any content of ours is added."""
    _state.scripts = _theme_scripts(context)
    return context


def on_template_context(context: TemplateContext, **_: Any) -> TemplateContext:
    """Record the theme's scripts on the 404 page."""
    _state.scripts = _theme_scripts(context)
    return context


def _theme_scripts(context: TemplateContext) -> frozenset[str]:
    from hooks.publishing.content_security import inline_scripts  # noqa: PLC0415 - fresh in every preview

    config = context["config"]
    # They are rendered without the page, so that nothing of its content can be in them.
    told = {
        "config": config,
        "base_url": context["base_url"],
        "features": config.theme["features"],
    }
    rendered = (template.render(told) for template in _state.script_templates)
    return frozenset(script for text in rendered for script in inline_scripts(text))


def _generated(config: MkDocsConfig, path: str, content: str) -> File:
    # Included whatever mkdocs.yml excludes: that speaks of the files in docs/.
    return File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)


def on_page_content(content: str, page: MkDocsPage, **_: Any) -> str:
    """Return our HTML in place of the empty Markdown of a generated page."""
    ours = (_state.pages or {}).get(page.file.src_uri)
    if ours is None or page.meta.get("template") == KEPT:
        return content
    page.toc = TableOfContents(
        # Material's templates do not escape what they get.
        [
            AnchorLink(html.escape(heading.title), html.escape(heading.anchor), level=2)
            for heading in ours.headings
        ]
    )
    return ours.html


def on_post_page(output: str, *, page: MkDocsPage, **_: Any) -> str:
    """Return the page with our search engine, structured data and a content security policy."""
    if page.meta.get("template") == KEPT:
        return ""
    ours = (_state.pages or {}).get(page.file.src_uri)
    if ours is None or _state.kept is None:
        return _finished(output, page.url)
    output = output.replace("</head>", f"{_state.blocks[ours.url]}</head>", 1)
    output = _finished(output, page.url)
    _state.kept.keep(ours.url, output.encode("utf-8", "xmlcharrefreplace"))  # as MkDocs writes it
    return output


def on_post_template(output_content: str, *, template_name: str, **_: Any) -> str:
    """Return the 404 page, finished like the others."""
    is_page = template_name.endswith(".html")
    return _finished(output_content, template_name) if is_page else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Put all in place, our stub of the search index instead of that of Material's plugin."""
    from banners.store.code import note  # noqa: PLC0415
    from banners.store.tidying import finish  # noqa: PLC0415
    from hooks.publishing.placing import place  # noqa: PLC0415 - fresh in every preview
    from hooks.summary import summary  # noqa: PLC0415 - the same

    settings: Settings = config.extra[SETTINGS]
    compiled, store, presence = _state.compiled, _state.store, _state.presence
    kept = _state.kept
    assert compiled  # noqa: S101 - on_config ran before
    assert kept  # noqa: S101 - the same
    assert store  # noqa: S101 - the same
    assert presence  # noqa: S101 - the same
    site: Path = config.extra[SITE]
    outputs = _with_made(chain(compiled.outputs, kept.outputs()), Path(config.site_dir))
    place(outputs, store, site)
    note(store)
    finish(store, presence, settings.slots, settings.cache_limit)
    print(summary(store, site), file=sys.stderr)


def _with_made(outputs: Iterable[Output], made: Path) -> Iterator[Output]:
    """Yield outputs, then what MkDocs has made at other addresses."""
    from hooks.outputs import Output as Made  # noqa: PLC0415 - fresh in every preview
    from hooks.tree import files_below  # noqa: PLC0415 - the same

    taken = set()
    for output in outputs:
        taken.add(output.address)
        yield output
    for address, _ in files_below(made):
        if address not in taken:
            yield Made(address, (made / address).read_bytes())


# Running MkDocs


def build(site_dir: Path, settings: Settings) -> bool:
    """Make a folder the site, and return whether something was told that must be mended.

    What it has of an earlier site stays where it is the same, and goes where it is not.

    Raise `Faults`, `SiteAddressError`, `SiteKeeperError` or `Abort`.
    """
    with TemporaryDirectory(prefix="lich-truyen-thong-") as made:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=made, **_told(settings))
        config.extra[SITE] = site_dir
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
        config.plugins.on_shutdown()
    return bool(config.extra.get(WARNED))


def serve(address: str, settings: Settings) -> None:
    """Preview at `address` (host:port), building anew whenever a source changes."""
    watched = [str(settings.campaigns), *(str(ROOT / name) for name in PACKAGES)]
    mkdocs_serve.serve(str(ROOT / "mkdocs.yml"), watch=watched, dev_addr=address, **_told(settings))


# Helpers


def _told(settings: Settings) -> dict[str, Any]:
    """Return the part of MkDocs' configuration that the settings decide."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice does not concern editors
    with (ROOT / "mkdocs.yml").open("rb") as file:
        written = yaml_load(file).get("extra") or {}  # what is told takes the place of all of it
    told: dict[str, Any] = {"extra": {**written, SETTINGS: settings}}
    return told if settings.site_url is None else told | {"site_url": settings.site_url}


def _compile(config: MkDocsConfig) -> Compiled:
    # Imported here, so that a preview works with the modules as they are now.
    from banners.store.code import recall  # noqa: PLC0415
    from banners.store.store import Store  # noqa: PLC0415
    from banners.store.tidying import begin  # noqa: PLC0415
    from hooks.catalogue.load import load_catalogue  # noqa: PLC0415
    from hooks.compiler import compile_site  # noqa: PLC0415
    from hooks.drawing.banners import Drawing  # noqa: PLC0415
    from hooks.editing.fault_report import render_text  # noqa: PLC0415
    from hooks.feeds.ledger.file import read_ledger  # noqa: PLC0415
    from hooks.progress import ToldProgress  # noqa: PLC0415
    from hooks.site_address import site_address  # noqa: PLC0415
    from hooks.source.faults import Faults  # noqa: PLC0415

    settings: Settings | None = config.extra.get(SETTINGS)
    if settings is None:
        raise Abort("Dùng build.py build hoặc build.py serve: mkdocs một mình không biết dựng gì.")
    today = settings.today()
    _state.store = store = Store(settings.cache)
    _state.presence = begin(store, settings.slots, trusting=settings.draft or _state.serving)
    recall(store)
    try:
        catalogue = load_catalogue(settings.campaigns, settings.shown)
        catalogue = replace(catalogue, edition=_edition(config, catalogue))
        config.extra[WARNED] = _is_warned(catalogue, settings, today)
        return compile_site(
            catalogue,
            today,
            site_address(config.site_url or ""),
            ToldProgress(),
            Drawing(
                store=store,
                slots=settings.slots,
                workers=_workers(settings),
                agency=settings.agency,
            ),
            ledger=read_ledger(settings.campaigns, settings.shown),
        )
    except Faults as error:
        if not _state.serving:
            raise
        # A preview reports the faults and goes on serving the last good build.
        raise Abort(render_text(error.faults)) from None


def _footer(config: MkDocsConfig) -> dict[str, object]:
    """Return what the footers of all pages tell: who keeps the site, and when it was brought up."""
    from hooks.site_keeper import site_keeper  # noqa: PLC0415
    from hooks.wording.dates import format_day  # noqa: PLC0415

    keeper = site_keeper(config.extra)
    settings: Settings = config.extra[SETTINGS]
    return {
        "keeper": keeper,
        "updated": format_day(settings.today()),
        "mistake": keeper.mistake_link("Không tìm thấy trang", config.site_url or ""),  # on the 404
    }


def _edition(config: MkDocsConfig, catalogue: Catalogue) -> Edition:
    from hooks.facts.work.chosen import provinces_of_today  # noqa: PLC0415 - fresh in every preview
    from hooks.site_keeper import edition  # noqa: PLC0415 - the same

    places = provinces_of_today(catalogue)
    return edition(config.site_name, config.site_description, config.extra, places)


def _workers(settings: Settings) -> Workers:
    from banners.making.cluster import Cluster  # noqa: PLC0415 - fresh in every preview
    from banners.making.workers import Processes  # noqa: PLC0415 - the same

    if settings.cluster is None:
        return Processes()
    return Cluster(settings.cluster, tell=partial(print, file=sys.stderr))


def _is_warned(catalogue: Catalogue, settings: Settings, today: date) -> bool:
    """Refuse content that must not be published yet; a preview or draft only reports it.

    Return whether there was something to report.
    """
    from hooks.editing.fault_report import render_text  # noqa: PLC0415
    from hooks.feeds.ledger.file import (  # noqa: PLC0415
        NOT_TO_BE_PUBLISHED,
        publishing_faults,
    )
    from hooks.source.faults import Faults, as_advice, in_order  # noqa: PLC0415

    faults = in_order(publishing_faults(catalogue, settings.campaigns, settings.shown, today))
    if not faults:
        return False
    if not (_state.serving or settings.draft):
        raise Faults(faults)
    print(f"{render_text(map(as_advice, faults))}\n{NOT_TO_BE_PUBLISHED}\n", file=sys.stderr)
    return True


def _finished(page_html: str, address: str) -> str:
    # Imported here, so that a preview works with the modules as they are now.
    from hooks.material.frame import mended  # noqa: PLC0415
    from hooks.material.search_box import use_own_worker  # noqa: PLC0415
    from hooks.publishing.content_security import with_policy  # noqa: PLC0415

    assert _state.compiled is not None  # noqa: S101 - on_config ran before
    search = _state.compiled.search
    finished = mended(use_own_worker(page_html, search.worker))
    # A preview gets no policy: MkDocs adds its own script afterwards, to reload the page.
    return finished if _state.serving else with_policy(finished, address, _state.scripts)


def _code() -> frozenset[tuple[str, int, int]]:
    """Return the files of code, and what code may have read once, by name, time and size."""
    folders = (ROOT / name for name in (*PACKAGES, "docs"))
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix != ".pyc"]
    stats = ((str(path), path.stat()) for path in files if path.is_file())
    return frozenset((name, found.st_mtime_ns, found.st_size) for name, found in stats)


def _forget_modules() -> None:
    """Unload our modules, so that a preview reflects changes in Python code as well."""
    for name in list(sys.modules):
        if name.split(".")[0] in PACKAGES and name not in {"hooks", "hooks.site"}:
            del sys.modules[name]


def _source_path(url: str) -> str:
    return f"{url}index.md"


logging.getLogger("mkdocs").setLevel(logging.WARNING)
