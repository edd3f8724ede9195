"""An editor who enters a letter field by field, by the controls of the form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

# What kind of control a field has; null when the field is not open.
KIND = """([id, path]) => {
  if (!document.querySelector(`[data-path="${path}"]`)) return null;
  const control = document.getElementById(id);
  return control?.getAttribute("role") ?? control?.localName ?? "";
}"""
LISTS = ("windows", "texts", "tasks", "reports", "changes", "materials", "contacts", "lead")


@dataclass
class Editor:
    """Fills the form with what a file says, and counts the fields that it decides on."""

    page: Page
    fields: int = 0

    def enter(self, data: dict[str, Any]) -> None:
        """Enter a whole document."""
        for key, value in data.items():
            if key == "to":
                self._recipients(value)
            elif key != "says":
                self.field((key,), value)
        for number, section in enumerate(data["says"]):
            self.page.click("#soan-them-muc")
            for key, value in section.items():
                if key not in LISTS:
                    self.field(("says", number, key), value)
            for key in LISTS:
                for index, item in enumerate(section.get(key, [])):
                    self.page.click(f"#o-says-{number}-{key}-them")
                    self.block(("says", number, key, index), item)

    def block(self, path: tuple[str | int, ...], item: dict[str, Any]) -> None:
        """Enter an entry of a section, its sentences last."""
        for key, value in sorted(item.items(), key=lambda pair: pair[0] == "list"):
            self.field((*path, key), value)

    def field(self, path: tuple[str | int, ...], value: Any) -> None:
        """Enter one field, asking for it when it is not open."""
        page, control = self.page, self.page.locator(f"#{_id(path)}")
        kind = page.evaluate(KIND, [_id(path), "/".join(map(str, path))])
        if kind is None:
            page.select_option(f"#{_id(path[:-1])}-truong", str(path[-1]))
            kind = page.evaluate(KIND, [_id(path), "/".join(map(str, path))])
        if path[-1] == "list":
            self._sentences(path, value)
            return
        self.fields += 1
        if path[-1] in ("when", "due"):
            control.fill(_in_words(value))
        elif kind == "select":
            control.select_option(str(value).lower() if isinstance(value, bool) else value)
        elif kind == "combobox":
            for one in value if isinstance(value, list) else [value]:
                control.fill(one)
                control.press("Tab")
        else:
            control.fill(str(value))

    def _sentences(self, path: tuple[str | int, ...], value: list[Any]) -> None:
        for number, item in enumerate(value):
            inner = (*path, number)
            self.page.click(f"#{_id(path)}-them")
            if isinstance(item, str):
                self.fields += 1
                self.page.fill(f"#{_id(inner)}", item)
                continue
            row = self.page.locator(f"#{_id(path)}-them").locator("xpath=../ol/li").nth(number)
            row.get_by_role("button", name="Câu này có điều riêng…").click()
            for key, each in item.items():
                self.field((*inner, key), each)

    def _recipients(self, value: dict[str, str]) -> None:
        for number, (audience, words) in enumerate(value.items()):
            self.fields += 1
            self.page.click("#o-to-them")
            who = self.page.get_by_role("combobox", name=f"Nơi nhận {number + 1}", exact=True)
            who.fill(audience)
            who.press("Tab")
            self.page.get_by_role("textbox", name=f"Chữ của văn bản, nơi nhận {number + 1}").fill(
                words
            )


def _id(path: tuple[str | int, ...]) -> str:
    return f"o-{'-'.join(map(str, path))}"


def _in_words(value: dict[str, str]) -> str:
    if "from" in value:
        return f"từ ngày {value['from']} đến {value['to']}"
    return (
        value.get("date") or f"trước ngày {value['before']}" if "by" not in value else value["by"]
    )


def downloaded(page: Page, folder: Path) -> Path:
    """Return the file that the form offers, as it is named there."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải tệp văn bản").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


SELECT = """([first, last]) => {
  const page = document.querySelector("#soan-cong-van");
  const place = (words, end) => {
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node; (node = texts.nextNode()); ) {
      const at = node.data.indexOf(words);
      if (at >= 0) return [node, at + (end ? words.length : 0)];
    }
    throw new Error(`not in the letter: ${words}`);
  };
  const range = document.createRange();
  range.setStart(...place(first, false));
  range.setEnd(...place(last, true));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def judged(page: Page) -> None:
    """Wait until the form has judged the last change, which it does a moment after it.

    The form's timer was set before this one and is no longer, so it ends before.
    """
    page.evaluate("new Promise((done) => setTimeout(done, 250))")


def mark(page: Page, kind: str, first: str, last: str | None = None) -> None:
    """Mark a passage of the letter from its first words to its last."""
    page.evaluate(SELECT, [first, last or first])
    page.get_by_role("group", name="Đánh dấu").get_by_role("button", name=kind, exact=True).click()


def paste(page: Page, letter: str) -> None:
    """Give the form the words of a letter."""
    page.get_by_label("Lời văn công văn").fill(letter)
    page.get_by_role("button", name="Đọc lời văn").click()
