"""A small made-up campaign folder, into which tests put documents."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from textwrap import dedent, indent

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.source.faults import Fault, Faults

CAMPAIGN = """
name: Chiến dịch thử
topic: thu
occasions:
  - {id: ngay-thu, kind: ngay, name: Ngày thử, rule: {date: 10/10}, basis: qd-thu}
  - {id: tuan-thu, kind: tuan, name: Tuần thử, rule: {from: 1/12, to: 7/12}, basis: qd-thu}
"""
OTHER = """
name: Chiến dịch khác
topic: thu
"""
REGISTRY = {
    "documents": """
qd-thu:
  number: 1/QĐ-TTg
  issuer: trung-uong
  date: 2/1/2020
""",
    "places": """
ca-nuoc: {name: cả nước, kind: ca-nuoc}
tinh-a: {name: A, kind: tinh, in: ca-nuoc, from: 1/7/2025}
tinh-a-cu: {name: A, kind: tinh, in: ca-nuoc, to: 30/6/2025, into: tinh-a}
tinh-b: {name: B, kind: tinh, in: ca-nuoc}
xa-a: {name: Xã A, kind: xa, in: tinh-a-cu}
""",
    "agencies": """
trung-uong: {names: [{name: Cơ quan trung ương}], place: ca-nuoc}
so-a: {names: [{name: Sở A}], place: tinh-a}
so-b: {names: [{name: Sở B}], place: tinh-b}
so-khong-noi: {names: [{name: Sở không rõ nơi}]}
""",
    "audiences": "bao-chi: {name: Báo chí}\nxa: {name: Xã}\n",
    "channels": "man-hinh: {name: Màn hình}\nbang-ron: {name: Băng rôn}\n",
    "topics": "thu: {name: Lĩnh vực thử, palette: xanh}\n",
    "languages": "km: {name: Tiếng Khmer, tag: km}\n",
}
SHOWN = PurePosixPath("campaigns")

# The header of a letter of province A; what it says follows.
HEADER = """
number: 7/STTTT-TTBCXB
issuer: so-a
date: 20/9/2022
to: {bao-chi: Các cơ quan báo chí}
"""


def write_folder(folder: Path, **documents: str) -> Path:
    """Write the folder, with documents by their ids («-» as «_»), and return its path."""
    (folder / "registry").mkdir(parents=True)
    (folder / "documents").mkdir()
    (folder / "chien-dich-thu.yml").write_text(CAMPAIGN, "utf-8")
    (folder / "chien-dich-khac.yml").write_text(OTHER, "utf-8")
    for name, text in REGISTRY.items():
        (folder / "registry" / f"{name}.yml").write_text(text, "utf-8")
    for name, text in documents.items():
        file = folder / "documents" / f"{name.replace('_', '-')}.yml"
        file.write_text(text.lstrip("\n"), "utf-8")
    return folder


def letter(says: str, header: str = HEADER, **changed: str) -> str:
    """Return a letter whose header has some keys changed, and whose sections are `says`."""
    lines = [line for line in header.strip().splitlines() if line.partition(":")[0] not in changed]
    lines += [f"{key}: {value}" for key, value in changed.items() if value]
    return "\n".join([*lines, "says:", indent(dedent(says).strip("\n"), "  "), ""])


def section(keys: str, campaign: str = "chien-dich-thu") -> str:
    """Return a section of the made-up campaign."""
    return f"- campaign: {campaign}\n" + indent(dedent(keys).strip("\n"), "  ")


def load(folder: Path) -> Catalogue:
    """Load the folder, shown as «campaigns»."""
    return load_catalogue(folder, SHOWN)


def faults_of(folder: Path) -> tuple[Fault, ...]:
    """Return the faults of the folder."""
    try:
        load(folder)
    except Faults as faults:
        return faults.faults
    return ()


def told(folder: Path) -> list[str]:
    """Return the faults of the folder as an editor reads them: place, what, how to mend."""
    return [f"{fault.place}: {fault.what()} → {fault.mend()}" for fault in faults_of(folder)]
