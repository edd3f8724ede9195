"""`build.py new`: the starter file of a campaign."""

from __future__ import annotations

import argparse
import sys

from hooks.catalogue.load import load_catalogue
from hooks.cli.exits import DONE, WRONG_USAGE
from hooks.cli.telling import shown, tell
from hooks.editing.starter import TO_FILL, StarterError, starter_file
from hooks.source.faults import Faults


def run(options: argparse.Namespace) -> int:
    """Write the file and return the exit code."""
    try:
        catalogue = load_catalogue(options.campaigns, shown(options.campaigns))
        text = starter_file(catalogue, options.id, name=options.name, topic=options.topic)
        file = options.campaigns / f"{options.id}.yml"
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
        if TO_FILL in line and not line.startswith("#"):
            print(f"  cần điền dòng {number}: {line.partition(TO_FILL)[2].strip(': ')}")
    print("Điền xong, chạy: build.py check. Hướng dẫn: trang Biên tập.")
    return DONE
