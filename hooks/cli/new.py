"""`build.py new`: the starter file of a document or of a campaign."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import SUFFIX, load_catalogue
from hooks.cli import DONE, WRONG_USAGE
from hooks.cli.settings import shown
from hooks.cli.telling import tell
from hooks.editing.starter import TO_FILL, StarterError, document_starter, path_of, starter_file
from hooks.source.faults import Faults

DOCUMENT, CAMPAIGN = "van-ban", "chien-dich"
_OF_DOCUMENTS = ("number", "issuer", "date", "title", "campaign")
_OF_CAMPAIGNS = ("name", "topic")


def run(options: argparse.Namespace) -> int:
    """Write the file and return the exit code."""
    try:
        catalogue = load_catalogue(options.campaigns, shown(options.campaigns))
        file, text = _starter(catalogue, options)
        file.parent.mkdir(exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except Faults as error:
        return tell(error.faults, options)
    except StarterError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except FileExistsError:
        print(f"Đã có tệp {shown(file)}: mở tệp đó ra sửa, hoặc chọn mã khác.", file=sys.stderr)
        return WRONG_USAGE
    print(f"Đã tạo {shown(file)}.")
    for number, line in enumerate(text.splitlines(), 1):
        if TO_FILL in line:
            print(f"  cần điền dòng {number}: {line.partition(TO_FILL)[2].strip(': ')}")
    registry = catalogue.registry_sources["documents"]
    if file.parent != options.campaigns and (file.stem,) in registry.spots:
        place = registry.place((file.stem,))
        print(f"  văn bản đang có ở {place.shown_path}, dòng {place.line}: xóa mục đó đi.")
    print("Điền xong, chạy: build.py check. Hướng dẫn: trang Biên tập.")
    return DONE


def _starter(catalogue: Catalogue, options: argparse.Namespace) -> tuple[Path, str]:
    """Return the file to write, and its text; raise `StarterError` for a wrong order."""
    what, given = options.what
    foreign = _OF_CAMPAIGNS if what == DOCUMENT else _OF_DOCUMENTS
    for name in foreign:
        if getattr(options, name):
            raise StarterError(f"--{name} không dùng cho {what}.")
    if what == CAMPAIGN:
        text = starter_file(catalogue, given, name=options.name, topic=options.topic)
        return options.campaigns / f"{given}{SUFFIX}", text
    header = {name: getattr(options, name) for name in ("number", "issuer", "date", "title")}
    document_id, text = document_starter(catalogue, given, tuple(options.campaign), **header)
    return options.campaigns / path_of(document_id), text
