"""The run of an audit, portal by portal and page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from hooks.audit.evidence import Evidence, Finding, PageVisit, PortalResult, Status
from hooks.audit.portals_file import Portal
from hooks.audit.recognise import Recogniser, distinct, inline_bytes
from hooks.audit.targets import Target
from hooks.audit.verdict import judge
from hooks.audit.visit import IMAGE_LIMIT, Session, Visitor
from hooks.source.faults import one_line
from hooks.source.words import Words
from hooks.web.addresses import canonical
from hooks.web.apart import Apart
from hooks.web.html_page import HtmlPage, is_html, read_page
from hooks.web.transport import Failure, Reply

READING: Final = 10.0  # seconds allowed for parsing a page

_NO_END: Final = Words("trang chuyển hướng mãi không đến nơi", "the page leads on and on")
_TANGLED: Final = Words(
    "mã HTML của trang quá rối, máy không đọc nổi", "the page's HTML is too tangled to read"
)
_BROKEN_OFF: Final = "Trang bị ngắt giữa chừng nên chỉ xem phần nhận được."
_STATUS_OF: Final[dict[str, Status]] = {
    "unreachable": "unreachable",
    "internal": "unreachable",
    "redirect": "unreachable",
    "time": "unreachable",
    "blocked": "blocked",
    "robots": "robots",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Auditor:
    """What a run needs. `now` gives the time in Việt Nam, only for the record."""

    targets: tuple[Target, ...]
    recogniser: Recogniser
    visitor: Visitor
    most_images: int
    now: Callable[[], datetime]
    apart: Apart
    told: Callable[[str], None] = lambda _: None

    def visit(self, portals: tuple[Portal, ...]) -> Iterator[PortalResult]:
        """Yield the result of each portal; those left when the run's time is up stay unvisited."""
        for portal in portals:
            if self.visitor.out_of_time:
                yield self.unvisited(portal)
            else:
                yield self._visit(portal)

    def unvisited(self, portal: Portal) -> PortalResult:
        """Return the result of a portal that was not visited."""
        pages = tuple(PageVisit(url=url) for url in portal.addresses)
        findings = tuple(Finding(target=target, status="unvisited") for target in self.targets)
        return PortalResult(portal=portal, at=None, pages=pages, findings=findings)

    def _visit(self, portal: Portal) -> PortalResult:
        at = self.now()
        session = self.visitor.session(portal)
        visit = _PortalVisit(self, session)
        for url in portal.addresses:
            self.told(url)
            visit.look_at(url)
        late = any(failure.kind == "time" for failure in visit.failures)
        if late and session.cut_by_run and not visit.opened:
            return self.unvisited(portal)
        visit.compare_pictures()
        return PortalResult(
            portal=portal,
            at=at,
            pages=tuple(visit.pages),
            findings=visit.findings(),
            pictures_compared=visit.compared,
            notes=tuple(dict.fromkeys(visit.notes)),
        )


@dataclass(slots=True)
class _PortalVisit:
    auditor: Auditor
    session: Session
    pages: list[PageVisit] = field(default_factory=list)
    opened: list[HtmlPage] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    compared: int = 0

    def look_at(self, url: str) -> None:
        """Open a page and record its evidence, or why it does not open."""
        try:
            page = self._page(url)
        except Failure as failure:
            self.failures.append(failure)
            self.pages.append(PageVisit(url=url, problem=failure.reason))
            return
        self.opened.append(page)
        self.pages.append(PageVisit(url=url, found_at=page.url, title=page.title))
        self.evidence += self.auditor.recogniser.on_page(page)
        if page.cut:
            self.notes.append("Trang dài quá mức nên chỉ xem phần đầu.")
        if page.broken_off:
            self.notes.append(_BROKEN_OFF)

    def compare_pictures(self) -> None:
        """Compare the pictures of all opened pages with ours, the most promising first."""
        recogniser = self.auditor.recogniser
        budget = self.auditor.most_images
        seen: set[str] = set()
        for page in self.opened:
            for picture in recogniser.pictures(page):
                if picture.url in seen:
                    continue
                seen.add(picture.url)
                if picture.url.startswith("data:"):
                    if data := inline_bytes(picture.url, IMAGE_LIMIT):
                        self.compared += 1
                        self.evidence += recogniser.in_picture(picture.url, data, page.url)
                elif budget:
                    budget -= 1
                    if not self._compare(picture.url, page.url):
                        return
                elif self.auditor.most_images:
                    self.notes.append("Nhiều ảnh hơn số được tải, nên còn ảnh chưa so.")
                    return

    def findings(self) -> tuple[Finding, ...]:
        """Return the conclusion for each campaign."""
        targets = self.auditor.targets
        if not self.opened:
            failure = self.failures[0]
            status = _STATUS_OF[failure.kind]
            note = f"{failure.reason[0].upper()}{failure.reason[1:]}."
            return tuple(Finding(target=t, status=status, note=note) for t in targets)
        if self.failures:
            count = len(self.failures)
            self.notes.append(f"Có {count} trang không mở được.")
        unseen = all(page.empty_without_scripts for page in self.opened)
        found = distinct(self.evidence)
        judged = [judge(target, found, unseen=unseen) for target in targets]
        if any(page.broken_off for page in self.opened):
            # What was not found may be in the part that never arrived.
            judged = [
                replace(each, status="unreachable", note=_BROKEN_OFF)
                if each.status == "missing"
                else each
                for each in judged
            ]
        return tuple(judged)

    def _page(self, url: str) -> HtmlPage:
        """Return the page at an address, or the one that it immediately refreshes to."""
        address: str | None = canonical(url)
        for _ in range(3):
            if address is None:
                break
            page = self._read(self.session.page(address))
            if page.refresh is None or page.refresh == page.url:
                return page
            address = page.refresh
        raise Failure("redirect", _NO_END)

    def _read(self, reply: Reply) -> HtmlPage:
        if not is_html(reply):
            kind = reply.headers.get("content-type", "").partition(";")[0].strip()
            shown = one_line(kind, 60) or "không rõ kiểu"
            raise Failure(
                "unreachable",
                Words(
                    f"địa chỉ này không phải trang HTML ({shown})",
                    f"this address is no HTML page ({kind})",
                ),
            )
        try:
            return self.auditor.apart.do(read_page, reply, READING)
        except TimeoutError:
            raise Failure("unreachable", _TANGLED) from None

    def _compare(self, url: str, page: str) -> bool:
        """Compare one picture; return False when there is no time for another."""
        try:
            reply = self.session.image(url)
        except Failure as failure:
            if failure.kind == "time":
                self.notes.append("Hết thời hạn dành cho cổng này, nên còn ảnh chưa so.")
                return False
            if failure.kind != "robots":
                self._mark_broken(url, page)
            return True
        if reply.cut:
            return True
        self.compared += 1
        self.evidence += self.auditor.recogniser.in_picture(url, reply.body, page)
        return True

    def _mark_broken(self, url: str, page: str) -> None:
        """Replace the evidence of a banner's address: if it does not open, it is not shown."""
        broken = list(self.auditor.recogniser.broken(url, page))
        if broken:
            what = broken[0].what
            self.evidence = [e for e in self.evidence if e.what != what or e.kind != "address"]
            self.evidence += broken
