"""The command line: check, build, preview and publish; draft a letter; start a campaign; renew the
schemas and the feeds' ledger; see whether portals show a campaign's banner.

Exit codes: 0 done · 1 faults in campaign files, the list of portals or a letter · 2 wrong usage ·
3 the machine stands in the way: a full disk, no permission to write, a `--site-dir` that we must
not replace, no fonts, no libfribidi · 130 interrupted.
"""

from __future__ import annotations

import argparse
import atexit
import os
import re
import signal
import sys
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

from hooks.cli import INTERRUPTED, NOT_HERE
from hooks.cli.clock import read_today

ROOT: Final = Path(__file__).parent
COMMANDS: Final = {
    "check": "chỉ kiểm tra các tệp: văn bản, chiến dịch, danh mục",
    "build": "dựng trang; dừng khi có điều trái sổ hoặc chưa ghi sổ",
    "publish": "kiểm tra, ghi sổ, dựng trang: lệnh để công bố",
    "serve": "xem trước, tự dựng lại khi có thay đổi",
    "draft": "đọc một văn bản (.docx, .pdf có chữ, .html, .txt), viết bản nháp của tệp",
    "new": "tạo tệp mẫu cho một văn bản hoặc một chiến dịch mới",
    "schema": "làm mới lược đồ để trình soạn thảo gợi ý và gạch chân lỗi",
    "ledger": "ghi sổ các mục lịch đã công bố, để lịch đã đăng ký nhận thay đổi",
    "audit": "xem các cổng có treo banner, liên kết của chiến dịch không",
}


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand and return its exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        # Each subcommand loads only what it needs, so that --help answers at once.
        return int(import_module(f"hooks.cli.{options.command}").run(options))
    except KeyboardInterrupt:
        print("\nĐã dừng. Trang đang có không thay đổi.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        from hooks.cli.obstacles import obstacle

        if (told := obstacle(error)) is None:
            raise
        print(told, file=sys.stderr)
        return NOT_HERE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py", description="Lịch truyền thông")
    commands = parser.add_subparsers(dest="command", required=True, metavar="lệnh")
    made = {}
    for name, purpose in COMMANDS.items():
        made[name] = command = commands.add_parser(name, help=purpose, description=purpose)
        command.add_argument(
            "--campaigns",
            type=Path,
            default=ROOT / "campaigns",
            metavar="DIR",
            help="thư mục chiến dịch",
        )
    for name in ("check", "build", "publish", "serve", "ledger", "audit"):
        made[name].add_argument(
            "--today", type=_day, metavar="YYYY-MM-DD", help="làm như thể hôm nay là ngày này"
        )
    for name in ("check", "publish"):
        _add_check_options(made[name])
    _add_choice_options(made["check"])
    for name in ("ledger", "publish"):
        _add_ledger_options(made[name])
    made["build"].add_argument(
        "--draft",
        action="store_true",
        help="dựng để xem: điều trái sổ, chưa ghi sổ chỉ được báo, không dừng",
    )
    for name in ("build", "publish"):
        made[name].add_argument(
            "--force", action="store_true", help="dựng lại cả khi không có gì thay đổi"
        )
        made[name].add_argument(
            "--precompress",
            action="store_true",
            help="đặt bản nén .gz, .br cạnh mỗi tệp chữ, cho máy chủ riêng (docs/hosting)",
        )
    for name, purpose in (
        ("build", "nơi đặt trang đã dựng"),
        ("publish", "nơi đặt trang đã dựng"),
        ("audit", "trang đã dựng, để biết banner trông thế nào"),
    ):
        made[name].add_argument(
            "--site-dir", type=Path, default=ROOT / "site", metavar="DIR", help=purpose
        )
    for name in ("build", "publish", "serve"):
        made[name].add_argument(
            "--generator",
            choices=("mkdocs", "properdocs", "zensical"),
            default="mkdocs",
            help="chương trình dựng khung trang (mặc định: mkdocs); cài hai chương trình kia bằng "
            "make generators",
        )
    for name in ("build", "publish"):
        made[name].add_argument(
            "--cluster",
            type=_cluster,
            metavar="tcp://HOST:PORT",
            help="vẽ trên các máy của một cụm Dask (docs/hosting); thiếu máy nào thì vẽ ở máy này",
        )
    made["build"].add_argument(
        "--agency",
        type=Path,
        metavar="agency.yml",
        help="mọi banner mang tên, logo cơ quan ghi trong tệp này; để dùng riêng (docs/hosting)",
    )
    _add_audit_options(made["audit"])
    made["serve"].add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="địa chỉ xem trước"
    )
    _add_new_options(made["new"])
    _add_draft_options(made["draft"])
    return parser


def _add_draft_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("letter", type=Path, metavar="VĂN-BẢN", help="tệp văn bản nhận được")
    command.add_argument(
        "--out", metavar="TỆP", help="ghi ra tệp này [documents/<mã>.yml]; «-» là in ra màn hình"
    )
    command.add_argument(
        "--campaign", metavar="MÃ", help="chiến dịch văn bản nói đến, khi máy không nhận ra"
    )


def _add_new_options(command: argparse.ArgumentParser) -> None:
    command.usage = (
        "build.py new van-ban [MÃ] --number SỐ --issuer CƠ-QUAN --date NGÀY --campaign CHIẾN-DỊCH\n"
        "       build.py new chien-dich MÃ --name TÊN --topic LĨNH-VỰC"
    )
    command.add_argument(
        "what",
        nargs="+",
        action=_What,
        metavar="van-ban [MÃ] | chien-dich MÃ",
        help="mã thành tên tệp và địa chỉ trang; của văn bản, bỏ trống thì đặt theo số, nơi, năm",
    )
    command.add_argument("--name", help="tên chiến dịch, như văn bản ghi")
    command.add_argument("--topic", help="mã lĩnh vực, trong registry/topics.yml")
    command.add_argument("--number", help="số văn bản, như sau chữ «Số:»")
    command.add_argument("--issuer", help="mã cơ quan ban hành, trong registry/agencies.yml")
    command.add_argument("--date", help="ngày ban hành, ví dụ 29/9/2022")
    command.add_argument("--title", help="trích yếu")
    command.add_argument(
        "--campaign",
        action="append",
        default=[],
        metavar="MÃ",
        help="chiến dịch mà văn bản nói đến, ghi được nhiều lần",
    )


class _What(argparse.Action):
    """Reads what to start and its id; an id alone is a campaign's."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        first, *rest = values
        match first, len(rest):
            case "van-ban", 0 | 1:
                namespace.what = ("van-ban", rest[0] if rest else None)
            case "chien-dich", 1:
                namespace.what = ("chien-dich", rest[0])
            case _, 0 if first != "chien-dich":
                namespace.what = ("chien-dich", first)
            case _:
                parser.error("ghi van-ban, có thể kèm mã; hoặc chien-dich kèm mã")


def _add_check_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của lời báo")
    command.add_argument(
        "--format",
        choices=("text", "github"),
        default="text",
        help="text: để đọc; github: ghi chú khi duyệt trên GitHub",
    )
    command.add_argument(
        "--online", action="store_true", help="mở thử từng liên kết (cần mạng, chậm)"
    )


def _add_choice_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "files", nargs="*", type=Path, metavar="TỆP", help="chỉ nói về những tệp này"
    )
    command.add_argument(
        "--changed", action="store_true", help="chỉ nói về những tệp đã đổi, theo git"
    )
    command.add_argument(
        "--all-advice", action="store_true", help="liệt kê cả những điều nhắc chờ có văn bản"
    )
    command.add_argument(
        "--publish",
        action="store_true",
        help="như khi công bố: điều trái sổ, chưa ghi sổ là lỗi (dùng khi kiểm tra tự động)",
    )


def _add_ledger_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--renamed",
        type=_renaming,
        action="append",
        default=[],
        metavar="CŨ=MỚI",
        help="đã đổi mã: chiến dịch (cu=moi), mục (chien-dich/cu=chien-dich/moi), lịch (ics/…)",
    )
    command.add_argument(
        "--withdrawn",
        action="append",
        default=[],
        metavar="MỤC",
        help="đăng nhầm, nay đã bỏ: mục (chien-dich/năm/mục), mục mọi năm, hoặc cả chiến dịch",
    )
    command.add_argument(
        "--first", action="store_true", help="chưa từng công bố: bắt đầu một sổ mới"
    )


def _add_audit_options(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Mở lần lượt các cổng trong danh sách, xem có banner, mã nhúng hay liên kết của chiến dịch "
        "không, đúng bản hay đã cũ; ghi một tệp CSV và một trang để gửi kèm báo cáo. Nghỉ giữa các "
        "lần tải và theo robots.txt. Mẫu danh sách: docs/hosting/portals.example.yml."
    )
    command.add_argument("portals", type=Path, metavar="portals.yml", help="danh sách cổng")
    command.add_argument(
        "--campaign",
        action="append",
        default=[],
        metavar="MÃ",
        help="chiến dịch cần tìm, ghi được nhiều lần; mặc định theo danh sách, rồi đến hôm nay",
    )
    command.add_argument(
        "--site-url", metavar="URL", help="địa chỉ công bố của trang, nếu khác lúc dựng"
    )
    endings = {"csv": ".csv", "page": ".html"}
    for ending, purpose in (("csv", "bảng cho Excel"), ("page", "trang báo cáo để xem, in")):
        command.add_argument(
            f"--{ending}",
            type=partial(_file_ending, endings[ending]),
            metavar="FILE",
            help=f"{purpose} (mặc định: kiem-tra-cong-<ngày>{endings[ending]})",
        )


def _file_ending(ending: str, text: str) -> Path:
    """Return the path of a report, whose fixed ending keeps other files from being overwritten."""
    path = Path(text)
    if path.suffix.lower() != ending:
        raise argparse.ArgumentTypeError(f"«{text}» phải có đuôi {ending}")
    return path


def _day(text: str) -> date:
    try:
        return read_today(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _cluster(text: str) -> str:
    if not re.fullmatch(r"tcp://([\w.-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"«{text}» không có dạng tcp://HOST:PORT")
    return text


def _renaming(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new) or old == new:
        raise argparse.ArgumentTypeError(f"«{text}» không có dạng CŨ=MỚI")
    return old, new


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _leave(code: int) -> NoReturn:
    """End this process without taking apart all that it holds, a tenth of a build after an edit."""
    atexit._run_exitfuncs()  # so that temporary folders go; nothing public does it
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # nobody reads it any more, which Python tells as always
        sys.exit(code)
    os._exit(code)


if __name__ == "__main__":
    _leave(main())
