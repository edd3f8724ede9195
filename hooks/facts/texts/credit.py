"""What a copied text says of itself: what it is, of which year, where it counts, who has it.

docs/assets/finder/rows.js words it for the rows that it makes.
"""

from __future__ import annotations

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidText
from hooks.facts.citations import cite
from hooks.facts.places import place_name
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.section import Translation
from hooks.wording import labels


def credit(catalogue: Catalogue, text: SaidText, translation: Translation | None = None) -> str:
    """Return «thông điệp năm 2022, tỉnh Tuyên Quang; nguồn: Công văn …, mục 2a»."""
    told = [f"{labels.TEXT_KINDS[text.kind].lower()} năm {text.year}"]
    if text.scope != WHOLE_COUNTRY:
        told.append(place_name(catalogue, text.scope))
    if translation and not translation.official:
        told.append("bản dịch không chính thức")
    ids = (translation.source if translation else ()) or text.sources
    cited = "; ".join(cite(catalogue.documents[id_], catalogue.agencies) for id_ in ids)
    clause = f", {text.clause}" if text.clause else ""
    return f"{', '.join(told)}; nguồn: {cited}{clause}"
