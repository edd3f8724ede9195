"""`build.py draft`: a letter's file read to the draft of its file in `documents/`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import SUFFIX, load_catalogue
from hooks.cli import DONE, FAULTS, WRONG_USAGE
from hooks.cli.settings import shown
from hooks.cli.telling import tell
from hooks.drafting.draft import Draft, draft_of, is_untouched
from hooks.drafting.reading.file import read_letter
from hooks.drafting.reading.lines import UnreadableError
from hooks.editing.starter import TO_CONFIRM, path_of, starter_file
from hooks.source.faults import Faults

STANDARD_OUTPUT = "-"


def run(options: argparse.Namespace) -> int:
    """Write the draft and return the exit code."""
    try:
        catalogue = load_catalogue(options.campaigns, shown(options.campaigns))
        known = [campaign.id for campaign in catalogue.campaigns]
        if options.campaign and options.campaign not in known:
            print(f"Không có chiến dịch «{options.campaign}».", file=sys.stderr)
            return WRONG_USAGE
        draft = draft_of(
            read_letter(options.letter), catalogue, options.letter.name, options.campaign
        )
    except Faults as error:
        return tell(error.faults, options)
    except UnreadableError as error:
        print(error, file=sys.stderr)
        return FAULTS
    for line in draft.told:
        print(line, file=sys.stderr)
    if options.out == STANDARD_OUTPUT:
        sys.stdout.write(draft.text)
        return DONE
    filed = options.out is None
    file = options.campaigns / path_of(draft.id) if filed else Path(options.out)
    if file.exists() and not is_untouched(file.read_text("utf-8", errors="replace")):
        print(
            f"Đã có tệp {shown(file)}, có người đã sửa: không ghi đè. Xem bản nháp: --out - ;"
            " hoặc ghi ra tệp khác: --out TỆP.",
            file=sys.stderr,
        )
        return WRONG_USAGE
    file.parent.mkdir(exist_ok=True)
    file.write_text(draft.text, "utf-8", newline="\n")
    print(f"Đã viết bản nháp {shown(file)}.")
    _start_campaigns(draft, catalogue, options.campaigns, filed=filed)
    _tell_rest(draft)
    registry = catalogue.registry_sources["documents"]
    if filed and (file.stem,) in registry.spots:
        place = registry.place((file.stem,))
        print(f"  văn bản đang có ở {place.shown_path}, dòng {place.line}: xóa mục đó đi.")
    print("Xem lại rồi chạy: build.py check. Hướng dẫn: trang Biên tập.")
    return DONE


def _start_campaigns(draft: Draft, catalogue: Catalogue, folder: Path, *, filed: bool) -> None:
    """Start the campaigns that the calendar lacks; beside a draft elsewhere, say how to."""
    for campaign_id, name in draft.new_campaigns:
        file = folder / f"{campaign_id}{SUFFIX}"
        if file.exists():
            continue
        if filed:
            file.write_text(starter_file(catalogue, campaign_id, name), "utf-8", newline="\n")
            print(f"  đã tạo thêm {shown(file)}: lịch chưa có chiến dịch này.")
            print("    Có rồi dưới tên khác thì xóa tệp ấy và sửa campaign trong bản nháp.")
        else:
            told = name.replace('"', "")
            print(f'  cần tạo: build.py new chien-dich {campaign_id} --name "{told}"')


def _tell_rest(draft: Draft) -> None:
    guesses = sum(
        TO_CONFIRM in line and not line.startswith("#") for line in draft.text.splitlines()
    )
    if guesses:
        print(f"  có {guesses} điều đoán, ghi «# ĐOÁN»: đối chiếu từng điều.")
    if "Chưa đọc được:" in draft.text and "không còn đoạn nào" not in draft.text:
        print("  cuối tệp là những đoạn chưa đọc được: xem có điều gì cần đưa lên trên.")
