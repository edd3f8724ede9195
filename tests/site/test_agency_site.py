"""A site in an agency's own name beside that of nobody: the same addresses, other banners."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from tests.conftest import ONE, TODAY, run_build
from tests.real_campaigns import only_campaigns

pytestmark = pytest.mark.slow

SLOTS: Final = ("1200x630", "300x250", "300x600", "728x90")
WHITE: Final = (255, 255, 255)


def test_every_banner_of_the_site_has_the_agencys_bar(tmp_path: Path, site_of_two: Path) -> None:
    """Both sites are made from one store, of which neither takes what is the other's."""
    agency = tmp_path / "agency.yml"
    agency.write_text("name: Sở Mẫu\nparent: UBND tỉnh Mẫu\n", "utf-8")
    campaigns, site = only_campaigns(tmp_path / "campaigns", ONE), tmp_path / "site"
    told = ["--draft", "--today", TODAY, "--campaigns", str(campaigns), "--site-dir", str(site)]
    result = run_build("build", "--agency", str(agency), *told)
    assert result.returncode == 0, result.stderr
    assert "Mọi banner mang tên «Sở Mẫu»" in result.stdout + result.stderr
    for slot in SLOTS:
        path = f"banner/{ONE}/2025/{slot}.png"
        with Image.open(site / path) as named, Image.open(site_of_two / path) as plain:
            corner = (named.width - 3, named.height - 3)
            assert named.convert("RGB").getpixel(corner) == WHITE, slot
            assert plain.convert("RGB").getpixel(corner) != WHITE, slot
    page = (site / "banner" / ONE / "index.html").read_text("utf-8")
    assert "UBND tỉnh Mẫu. Sở Mẫu" in page
    assert "Sở Mẫu" not in (site_of_two / "banner" / ONE / "index.html").read_text("utf-8")
