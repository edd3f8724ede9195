"""Whose words a year's banner shows, for whoever is about to hang it."""

from __future__ import annotations

from hooks.facts.citations import cite
from hooks.facts.places import place_name
from hooks.facts.years import CampaignYear
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.wording import labels


def banner_source(of_year: CampaignYear | None) -> str:
    """Return it in words: «Khẩu hiệu năm 2022, theo Công văn …, phụ lục. Phạm vi: tỉnh Tuyên
    Quang.»; "" when the banner just has the campaign's name.
    """
    group = of_year.banner_text if of_year else None
    if of_year is None or group is None:
        return ""
    catalogue, text = of_year.catalogue, group.on_banner
    cited = "; ".join(
        cite(catalogue.documents[source], catalogue.agencies) for source in text.sources
    )
    if text.document not in text.sources:
        cited += f", dẫn trong {cite(catalogue.documents[text.document], catalogue.agencies)}"
    told = ", ".join(filter(None, (cited, text.clause)))
    found = [f"{labels.TEXT_KINDS[text.kind]} năm {of_year.year}, theo {told}."]
    campaign = of_year.campaign
    if group.occasions and len(campaign.occasions) > 1:
        names = (each.name for each in campaign.occasions if each.id in group.occasions)
        found.append(f"Dịp: {', '.join(names)}.")
    if group.counts_in(catalogue, WHOLE_COUNTRY):
        found.append("Phạm vi: cả nước.")
    else:
        places = dict.fromkeys(each.scope for each in group.usable)
        named = ", ".join(place_name(catalogue, each) for each in places)
        found.append(f"Câu của riêng {named}: nơi khác dùng banner chung.")
    return " ".join(found)
