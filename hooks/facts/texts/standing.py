"""What forbids the use of a sentence as one document prints it, and how it stands in its list."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidChange, SaidList, SaidText
from hooks.facts.citations import cite
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignYear


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStanding:
    """Whether a presentation may be used, and if not, why."""

    verified: bool
    replaced_by: tuple[str, ...]  # documents with other words for it, or that replaced its own
    withdrawn_by: tuple[str, ...]  # documents that withdraw it
    changes: tuple[SaidChange, ...]  # in force, of this presentation
    retired: str | None  # why it is out of use, in an editor's words
    is_cut: bool

    @property
    def reason(self) -> str | None:
        """Why it is no longer used, if a document or an editor says so."""
        told = (change.reason for change in reversed(self.changes))
        return self.retired or next(filter(None, told), None)

    @property
    def wording(self) -> str | None:
        """The sentence by which the newest change withdraws or replaces it, as printed."""
        told = (change.wording for change in reversed(self.changes))
        return next(filter(None, told), None)

    @property
    def words(self) -> str:
        """What forbids its use, in words; "" when it may be used."""
        told = (
            "đã được thay" if self.replaced_by else "",
            "đã bị bỏ" if self.withdrawn_by else "",
            "đã thôi dùng" if self.retired else "",
            "thiếu chữ, chưa thấy cả câu" if self.is_cut else "",
            "" if self.verified else "chưa xác minh",
        )
        return ", ".join(filter(None, told))

    @property
    def is_out_of_use(self) -> bool:
        """Whether it is of the past: replaced, withdrawn or retired."""
        return bool(self.replaced_by or self.withdrawn_by or self.retired)


def standing(catalogue: Catalogue, group: TextGroup, text: SaidText) -> TextStanding:
    """Return how a presentation stands; one that is retired takes all others with it."""
    changes = group.changes_of(text)
    retired = text.retired or (group.retired.retired if group.retired else None)
    replaced_by = [change.document for change in changes if change.status == "thay"]
    replaced_by += catalogue.successors.get(text.document, ())
    withdrawn_by = [change.document for change in changes if change.status != "thay"]
    return TextStanding(
        verified=text.verified and catalogue.documents[text.document].verified,
        replaced_by=tuple(dict.fromkeys(replaced_by)),
        withdrawn_by=tuple(dict.fromkeys(withdrawn_by)),
        changes=changes,
        retired=retired.reason if retired else None,
        is_cut=text.is_cut,
    )


def choice_words(year: CampaignYear, text: SaidText) -> str:
    """Return that only some of a sentence's list are to be used: «Chọn một trong 3 câu.»; or "".

    What stands in the place of another's sentence is chosen from that one's list, which is named.
    """
    found = year.list_of(text)
    if found is None or found.choose is None:
        return ""
    chosen = "một" if found.choose == 1 else str(found.choose)
    among = "các câu" if found.total == "con-nua" else f"{found.total or found.held} câu"
    if found.document != text.document:
        catalogue = year.catalogue
        among += f" của {cite(catalogue.documents[found.document], catalogue.agencies)}"
    elif found.total == "con-nua":
        among += " của văn bản"
    return f"Chọn {chosen} trong {among}."


def missing_words(found: SaidList | None) -> str:
    """Return what is known to be missing: «Văn bản có 12 câu, ở đây có 2.»; or ""."""
    if found is None or not found.is_incomplete:
        return ""
    if found.total == "con-nua":
        return f"Văn bản còn câu khác, chưa rõ mấy câu; ở đây có {found.held}."
    return f"Văn bản có {found.total} câu, ở đây có {found.held}."


def list_words(year: CampaignYear, text: SaidText) -> str:
    """Return what a sentence's list says of itself, or ""."""
    found = year.list_of(text)
    missing = missing_words(found) if found and found.document == text.document else ""
    return " ".join(filter(None, (choice_words(year, text), missing)))
