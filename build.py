"""The command line: check, build or preview the site.

Exit codes: 0 done · 1 faults in campaign files · 2 wrong usage · 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).parent


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand; return the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print("\nĐã dừng. Trang đang có không thay đổi.", file=sys.stderr)
        return 130


def _check(options: argparse.Namespace) -> int:
    from hooks.catalogue import load_catalogue
    from hooks.faults import Faults

    try:
        catalogue = load_catalogue(options.campaigns)
    except Faults as error:
        return _tell(error)
    print(
        f"{len(catalogue.campaigns)} chiến dịch, {len(catalogue.documents)} văn bản: không có lỗi."
    )
    return 0


def _build(options: argparse.Namespace) -> int:
    from hooks import site
    from hooks.faults import Faults
    from hooks.publish import PublishError, publishing

    _set_environment(options)
    try:
        with publishing(options.site_dir) as folder:
            site.build(folder)
    except Faults as error:
        return _tell(error)
    except PublishError as error:
        print(error, file=sys.stderr)
        return 2
    index = options.site_dir / "index.html"
    print(f"Đã dựng xong. Mở {index} hoặc chạy: make serve")
    return 0


def _serve(options: argparse.Namespace) -> int:
    from hooks import site

    _set_environment(options)
    site.serve(options.address)
    return 0


def _tell(error: Exception) -> int:
    from hooks.faults import Faults, render_text

    assert isinstance(error, Faults)  # noqa: S101
    print(render_text(error.faults), file=sys.stderr)
    print(f"{len(error.faults)} lỗi. Chưa ghi gì.", file=sys.stderr)
    return 1


def _set_environment(options: argparse.Namespace) -> None:
    """Tell the site adapter what to compile."""
    os.environ["CALENDAR_CAMPAIGNS"] = str(options.campaigns)
    if options.today:
        os.environ["CALENDAR_TODAY"] = options.today.isoformat()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice is not for editors


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py", description="Lịch truyền thông")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    for name, run, purpose in (
        ("check", _check, "chỉ kiểm tra các tệp chiến dịch"),
        ("build", _build, "dựng trang"),
        ("serve", _serve, "xem trước, tự dựng lại khi có thay đổi"),
    ):
        command = commands.add_parser(name, help=purpose, description=purpose)
        command.set_defaults(run=run)
        command.add_argument(
            "--campaigns",
            type=Path,
            default=ROOT / "campaigns",
            metavar="DIR",
            help="thư mục chiến dịch",
        )
        command.add_argument(
            "--today", type=_day, metavar="YYYY-MM-DD", help="dựng như thể hôm nay là ngày này"
        )
        if name == "build":
            command.add_argument(
                "--site-dir",
                type=Path,
                default=ROOT / "site",
                metavar="DIR",
                help="nơi đặt trang đã dựng",
            )
        if name == "serve":
            command.add_argument(
                "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="địa chỉ xem trước"
            )
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» không phải ngày dạng YYYY-MM-DD") from None


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
