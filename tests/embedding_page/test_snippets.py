"""Snippets: exactly as promised, in one line, with nothing smuggled in by a text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.embeds.addresses import SCRIPT_INTEGRITY, SCRIPT_PATH
from hooks.embeds.evergreen import Narrowing
from hooks.embeds.snippets import absolute, choices, fill, following, pinned, running
from hooks.model.registry import Topic
from tests.embedding_page.samples import SITE, made_banner, older, one, parsed, size_of, tags
from tests.made_up import sample

CAMPAIGN = "https://lich.example/chien-dich/mau-chien-dich-1/"
FLUID = "max-width:100%;height:auto"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return sample(1)[0]


def test_a_pinned_snippet_is_this_line() -> None:
    assert pinned(made_banner(), SITE) == (
        f'<a href="{CAMPAIGN}"><picture>'
        '<source type="image/webp"'
        ' srcset="https://lich.example/banner/mau-chien-dich-1/2026/728x90.webp">'
        '<img src="https://lich.example/banner/mau-chien-dich-1/2026/728x90.png"'
        ' width="728" height="90" alt="Mẫu khẩu hiệu" lang="vi"'
        f' style="{FLUID}" loading="lazy"></picture></a>'
    )


def test_a_pinned_snippet_names_no_webp_that_is_not_there() -> None:
    root = parsed(pinned(made_banner(formats=("png",)), SITE) or "")
    assert tags(root) == ["a", "img"]


def test_what_follows_the_newest_year_has_no_year_and_no_slogan_of_a_year() -> None:
    root = parsed(following(made_banner(alt="Mẫu khẩu hiệu năm nay"), "Mẫu tên", SITE) or "")
    assert tags(root) == ["a", "img"]  # a newer year may have no WebP
    assert one(root, "a") == {"href": CAMPAIGN}
    assert one(root, "img") == {
        "src": "https://lich.example/banner/mau-chien-dich-1/728x90.png",
        "width": "728",
        "height": "90",
        "alt": "Mẫu tên: xem khẩu hiệu, lịch",
        "lang": "vi",
        "style": FLUID,
        "loading": "lazy",
    }


def test_only_published_addresses_are_followed() -> None:
    assert following(older(made_banner()), "Mẫu", SITE) is None
    assert following(made_banner("1920x1080"), "Mẫu", SITE) is None  # only downloaded
    for banner in (made_banner(), made_banner("575x72"), made_banner(year=None)):
        assert banner.following_path == f"banner/mau-chien-dich-1/{banner.size.id}.png"


def test_without_documents_there_is_nothing_to_pin() -> None:
    banner = made_banner(year=None)
    assert pinned(banner, SITE) is None
    assert following(banner, "Mẫu", SITE) is not None


def test_what_runs_is_shown_in_four_ways(catalogue: Catalogue) -> None:
    ways = running(catalogue, size_of("300x250"), SITE)
    image = {
        "src": "https://lich.example/banner/hien-tai/300x250.png",
        "width": "300",
        "height": "250",
        "alt": "Chiến dịch truyền thông đang diễn ra",
        "lang": "vi",
        "style": FLUID,
        "loading": "lazy",
    }
    assert tags(parsed(ways["image"])) == ["img"]
    assert one(parsed(ways["image"]), "img") == image

    picture = parsed(ways["picture"])
    assert tags(picture) == ["a", "picture", "source", "img"]
    assert one(picture, "a") == {"href": SITE}
    assert one(picture, "img") == image
    assert one(picture, "source") == {
        "type": "image/webp",
        "srcset": "https://lich.example/banner/hien-tai/300x250.webp",
    }

    script = parsed(ways["script"])
    assert tags(script) == ["a", "img", "script"]
    assert one(script, "a") == {"data-lich-banner": "", "data-size": "300x250", "href": SITE}
    assert one(script, "img") == image  # it stays even if the script fails
    assert one(script, "script") == {
        "src": SITE + SCRIPT_PATH,
        "integrity": SCRIPT_INTEGRITY,
        "crossorigin": "anonymous",
        "async": "",
    }

    frame = parsed(ways["frame"])
    assert tags(frame) == ["iframe"]
    assert one(frame, "iframe") == {
        "src": "https://lich.example/nhung/khung/300x250/",
        "width": "300",
        "height": "250",
        "title": "Chiến dịch truyền thông đang diễn ra",
        "style": "border:0;max-width:100%",
        "sandbox": "allow-popups allow-popups-to-escape-sandbox",
        "referrerpolicy": "no-referrer",
        "loading": "lazy",
    }


@pytest.mark.parametrize(
    ("narrowing", "folder", "attribute", "alt"),
    [
        (
            Narrowing(topic="mau-linh-vuc"),
            "chu-de/mau-linh-vuc/",
            ("data-topic", "mau-linh-vuc"),
            "Chiến dịch truyền thông đang diễn ra: Mẫu lĩnh vực, số 1",
        ),
        (
            Narrowing(audience="mau-a"),
            "doi-tuong/mau-a/",
            ("data-audience", "mau-a"),
            "Chiến dịch truyền thông đang diễn ra, dành cho Mẫu đối tượng A",
        ),
    ],
)
def test_what_runs_can_be_narrowed(
    catalogue: Catalogue, narrowing: Narrowing, folder: str, attribute: tuple[str, str], alt: str
) -> None:
    ways = running(catalogue, size_of("728x90"), SITE, narrowing)
    picture = f"https://lich.example/banner/hien-tai/{folder}728x90"
    assert one(parsed(ways["picture"]), "source")["srcset"] == f"{picture}.webp"
    assert one(parsed(ways["script"]), "img")["src"] == f"{picture}.png"
    assert attribute in one(parsed(ways["script"]), "a").items()
    frame = one(parsed(ways["frame"]), "iframe")
    assert frame["src"] == f"https://lich.example/nhung/khung/{folder}728x90/"
    assert {one(parsed(ways["image"]), "img")["alt"], frame["title"]} == {alt}


def test_a_size_without_narrowed_pictures_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="1080x50"):
        running(catalogue, size_of("1080x50"), SITE, Narrowing(topic="mau-linh-vuc"))


# Editors' texts have no control characters, and lone surrogates are not text.
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs"))) | st.sampled_from(
    [
        '"><script>alert(1)</script>',
        "' onload='x",
        "</textarea></a>",
        "{png} {link} &amp; &lt;",
        "“…“.vn”…” & <b>",
    ]
)


@given(TEXTS, TEXTS)
def test_hostile_text_stays_text(alt: str, name: str) -> None:
    banner = made_banner(alt=alt)
    root = parsed(pinned(banner, SITE) or "")
    assert tags(root) == ["a", "picture", "source", "img"]
    assert one(root, "img")["alt"] == alt
    assert set(one(root, "img")) == {"src", "width", "height", "alt", "lang", "style", "loading"}
    root = parsed(following(banner, name, SITE) or "")
    assert tags(root) == ["a", "img"]
    assert one(root, "img")["alt"] == f"{name}: xem khẩu hiệu, lịch"


@pytest.mark.slow
@given(TEXTS)
def test_hostile_names_of_a_topic_stay_text(name: str) -> None:
    topic = Topic(name=f"Mẫu {name} mẫu", palette="xanh")
    catalogue = replace(sample(1)[0], topics={"mau-linh-vuc": topic})
    told = catalogue.topics["mau-linh-vuc"].name
    ways = running(catalogue, size_of("728x90"), SITE, Narrowing(topic="mau-linh-vuc"))
    assert tags(parsed(ways["frame"])) == ["iframe"]
    assert one(parsed(ways["frame"]), "iframe")["title"].endswith(told)
    assert tags(parsed(ways["script"])) == ["a", "img", "script"]


def test_a_snippet_is_one_line(catalogue: Catalogue) -> None:
    """The text editors of portals turn a line break into a <br>."""
    lines = [pinned(made_banner(), SITE), following(made_banner(), "Mẫu", SITE)]
    lines += running(catalogue, size_of("728x90"), SITE).values()
    assert all(line and "\n" not in line for line in lines)


@pytest.mark.parametrize("site", ["", "/", "javascript:alert(1)//", "ftp://lich.example/", "//x/"])
def test_an_address_that_other_sites_cannot_load_is_refused(site: str) -> None:
    with pytest.raises(ValueError, match="no address of a site"):
        absolute(site, "banner/")


def test_a_site_below_a_folder_keeps_its_folder() -> None:
    assert absolute("https://co-quan.example/lich/", "nhung/") == (
        "https://co-quan.example/lich/nhung/"
    )


def test_a_gap_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("{alt} {nothing}", {"alt": "Mẫu"})


def test_the_form_knows_every_narrowing(catalogue: Catalogue) -> None:
    narrow: object = choices(catalogue, SITE)["narrow"]
    assert [entry[:3] for entry in narrow] == [  # type: ignore[attr-defined]
        ("topic", "mau-linh-vuc", "Mẫu lĩnh vực, số 1"),
        ("audience", "mau-a", "Mẫu đối tượng A"),
        ("audience", "mau-b", "Mẫu B"),
    ]
