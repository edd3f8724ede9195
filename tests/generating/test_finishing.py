"""What a generator says of its success is not believed: what it made is counted and read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from selectolax.lexbor import LexborHTMLParser

from banners.store.store import Store
from hooks.generating.finishing import finish
from hooks.generating.generators import GeneratorError, generate
from hooks.generating.staging import Frame, placeholder, stage
from hooks.material.frame import Scripts
from hooks.outputs import Compiled, Heading, Output, Page, PageAssets, SearchScripts
from hooks.publishing.content_security import UnknownScriptError
from hooks.settings import Generator
from hooks.site_keeper import SiteKeeper

HOME: Final = Page(
    url="", title="Trang chủ thử", description="Mô tả", body="<h1>Đầu</h1>", nav_title="Đầu"
)
PAGE: Final = Page(
    url="muc/mot/",
    title="Trang <thử>",
    description="Lời «thử» & mô tả",
    body="<h1>Thử</h1>\n\n    <p>Một *câu* thử</p>",
    headings=(Heading("a", "Mục thử"),),
)
ASSETS: Final = PageAssets(styles=("a.css",), scripts=("a.js",))
COMPILED: Final = Compiled(
    pages=(HOME, PAGE),
    outputs=(),
    search=SearchScripts(worker="w.js", box="b.js"),
    assets={None: ASSETS, "not-found": ASSETS},
    structured={},
)
BASE: Final = {
    "site_name": "Lịch thử",
    "theme": {"name": "material", "variant": "classic", "language": "vi", "font": False,
              "logo": "assets/icons/logo.svg", "favicon": "assets/icons/favicon.svg"},
    "plugins": [],
    "markdown_extensions": [],
}  # fmt: skip
FRAME: Final = Frame(
    site_url="https://mau.example/",
    site_name="Lịch thử",
    keeper=SiteKeeper(),
    updated="27/11/2026",
    generator="mkdocs",
)


def made_by(generator: Generator, folder: Path) -> Path:
    """Return what a generator makes of the two pages."""
    frame = replace(FRAME, generator=generator)
    assert stage(folder, COMPILED, (), frame, BASE) == (HOME, PAGE)
    return generate(generator, folder, Store(folder / "store"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What MkDocs makes of them."""
    return made_by("mkdocs", tmp_path_factory.mktemp("staged"))


@pytest.fixture
def spoilt(made: Path, tmp_path: Path) -> Path:
    """A copy of that, to be spoilt."""
    import shutil

    return Path(shutil.copytree(made, tmp_path / "made"))


def finished(made: Path) -> dict[str, str]:
    outputs: list[Output] = list(
        finish(
            made,
            COMPILED.pages,
            COMPILED,
            FRAME,
            {page.url: "" for page in COMPILED.pages},
            lambda _, html: html,
            closed=True,
        )
    )
    return {
        output.address: output.content.decode()
        for output in outputs
        if output.address.endswith(".html") and isinstance(output.content, bytes)
    }


def spoil(made: Path, old: str, new: str, address: str = "muc/mot/index.html") -> None:
    text = (made / address).read_text("utf-8")
    assert old in text
    (made / address).write_text(text.replace(old, new), "utf-8")


def test_a_page_has_its_content_word_for_word(made: Path) -> None:
    page = finished(made)["muc/mot/index.html"]
    assert PAGE.html in page
    assert placeholder(PAGE) not in page
    assert "Content-Security-Policy" in page


@pytest.mark.slow
def test_zensical_makes_a_frame_around_the_same_words(made: Path, tmp_path: Path) -> None:
    """All that `finish` asks of a frame; the whole site is compared by `make compare`."""
    other = finished(made_by("zensical", tmp_path))
    for address, page in finished(made).items():
        shown, theirs = (LexborHTMLParser(each) for each in (page, other[address]))
        for part in ("title", "article", ".sections", ".foot"):
            told = [[node.text(strip=True) for node in each.css(part)] for each in (shown, theirs)]
            assert told[0] == told[1], (address, part)


def test_pages_that_are_not_there_are_counted(spoilt: Path) -> None:
    (spoilt / "muc/mot/index.html").unlink()
    with pytest.raises(GeneratorError, match=r"mkdocs dựng 2 trong 3 trang, thiếu 1: /muc/mot/"):
        finished(spoilt)


def test_a_generator_that_made_nothing_is_not_believed(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="dựng 0 trong 3 trang, thiếu 3"):
        finished(tmp_path)


def test_pages_that_nobody_asked_for_are_refused(spoilt: Path) -> None:
    (spoilt / "la.html").write_text("<p>Lạ</p>", "utf-8")
    with pytest.raises(GeneratorError, match=r"thừa 1: /la\.html"):
        finished(spoilt)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (placeholder(PAGE), "", "không có chỗ cho nội dung"),
        (placeholder(PAGE), placeholder(HOME), "không có chỗ cho nội dung"),
        ("<title>Trang &lt;thử&gt;", "<title>Trang", "tiêu đề là «Trang – Lịch thử»"),
        ("<title>Trang &lt;thử&gt;", "<title>Lịch thử – Trang &lt;thử&gt;", "tiêu đề là"),
        ('content="Lời', 'content="Lờ', "thiếu lời mô tả"),
        ('href="#a"', 'href="#b"', "mục lục thiếu «Mục thử»"),
        ("a.css", "b.css", "thiếu liên kết tới «a.css»"),
        ("a.js", "b.js", "thiếu liên kết tới «a.js»"),
    ],
)
def test_what_a_page_lacks_is_told(spoilt: Path, old: str, new: str, told: str) -> None:
    spoil(spoilt, old, new)
    with pytest.raises(GeneratorError, match=r"mkdocs dựng hỏng «/muc/mot/»") as raised:
        finished(spoilt)
    assert told in str(raised.value)


def test_a_script_that_came_in_with_a_title_is_refused(spoilt: Path) -> None:
    spoil(spoilt, "</head>", "<script>alert(1)</script></head>")
    with pytest.raises(UnknownScriptError):
        finished(spoilt)


def test_a_script_in_the_content_is_refused(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    foreign = replace(PAGE, body="<script>alert(1)</script>")
    with pytest.raises(UnknownScriptError):
        list(
            finish(
                made, (foreign,), COMPILED, FRAME, {PAGE.url: ""}, lambda _, html: html, closed=True
            )
        )


def test_the_scripts_of_a_page_lead_to_the_root_from_its_depth() -> None:
    scripts = Scripts('<script>__md_scope=new URL("/",location)</script><script>b()</script>')
    assert scripts.on("a/b/") == {'__md_scope=new URL("../..",location)', "b()"}
    assert scripts.on("") == {'__md_scope=new URL(".",location)', "b()"}
    assert scripts.on(None) == {'__md_scope=new URL("/",location)', "b()"}
