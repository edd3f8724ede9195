"""What was meant by an id that is none, in the real registries."""

from __future__ import annotations

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.suggestions import suggested


@pytest.mark.parametrize(
    ("registry", "written", "expected"),
    [
        ("languages", "ê-đê", "«e-de»"),
        ("languages", "Ê Đê", "«e-de»"),
        ("languages", "Khmer", "«khmer»"),
        ("channels", "fanpage mạng xã hội", ""),
        ("channels", "mạng xã hội", "«mang-xa-hoi»"),
        ("audiences", "Sở, ban, ngành", "«so-nganh»"),
        ("audiences", "truyền hình", "«bao-chi»"),
        ("agencies", "Bộ Công an", "«bo-cong-an»"),
    ],
)
def test_names_as_letters_write_them_lead_to_ids(
    real: Catalogue, registry: str, written: str, expected: str
) -> None:
    hint = suggested(written, real.registry_sources[registry].data)
    assert (hint.vi if hint else "") == (f" (có phải {expected}?)" if expected else "")
