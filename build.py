"""The command line: check, build, preview, publish; start a campaign; renew schemas and the
feeds' ledger; see whether portals show a campaign's banner.

Exit codes: 0 done · 1 faults in campaign files, or the list of portals · 2 wrong usage ·
3 the machine does not let it: a full disk, no right to write, a `--site-dir` that is not ours to
replace, no fonts, no libfribidi · 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NoReturn

from hooks.cli.days import read_today

if TYPE_CHECKING:
    from hooks.catalogue.catalogue import Catalogue
    from hooks.feeds.ledger.file import Orders
    from hooks.source.faults import Fault
    from hooks.source.words import Language

ROOT = Path(__file__).parent
DONE, FAULTS, WRONG_USAGE, NOT_HERE, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand; return the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print("\nĐã dừng. Trang đang có không thay đổi.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        from hooks.cli.obstacles import obstacle

        if (told := obstacle(error)) is None:
            raise
        print(told, file=sys.stderr)
        return NOT_HERE


def _check(options: argparse.Namespace) -> int:
    from hooks.catalogue.load import load_catalogue
    from hooks.drawing.letters import check_banner_letters
    from hooks.editing.advice import advise
    from hooks.editing.online_links import visit_links
    from hooks.editing.schema import check_schemas
    from hooks.feeds.ledger.file import MENDED_BY_WRITING, OrderError, check_ledger
    from hooks.site import today_in_vietnam
    from hooks.source.faults import Faults, in_order

    shown = _shown(options.campaigns)
    today = options.today or today_in_vietnam()
    try:
        catalogue = load_catalogue(options.campaigns, shown)
        found = list(check_ledger(catalogue, options.campaigns, shown, today, _orders(options)))
    except Faults as error:
        return _tell(error.faults, options)
    except OrderError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    if options.run is _publish:  # which writes it down next
        found = [item for item in found if item.code not in MENDED_BY_WRITING]
    found += check_banner_letters(catalogue)
    found += check_schemas(catalogue, options.campaigns, shown)
    found += advise(catalogue, today)
    if options.online:
        found += visit_links(catalogue, lambda url: print(f"… {url}", file=sys.stderr))
    return _tell(in_order(found), options, catalogue)


def _build(options: argparse.Namespace) -> int:
    from hooks import site
    from hooks.publishing.content_security import UnknownScriptError
    from hooks.publishing.site_address import SiteAddressError
    from hooks.publishing.swap import publishing
    from hooks.source.faults import Faults

    _set_environment(options)
    if getattr(options, "draft", False):
        os.environ["CALENDAR_DRAFT"] = "1"
    try:
        with publishing(options.site_dir) as folder:
            site.build(folder)
    except Faults as error:
        return _tell(error.faults, options)
    except UnknownScriptError as error:
        print(error, file=sys.stderr)
        return FAULTS
    except SiteAddressError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    index = options.site_dir / "index.html"
    print(f"Đã dựng xong. Mở {index} hoặc chạy: make serve")
    return DONE


def _publish(options: argparse.Namespace) -> int:
    """Check, write the ledger, build: in this order, so that nothing goes out unrecorded."""
    from hooks.publishing.swap import site_place
    from hooks.site import today_in_vietnam

    site_place(options.site_dir)  # refused before anything is written
    options.today = options.today or today_in_vietnam()  # one day for all three
    return _check(options) or _ledger(options) or _build(options)


def _serve(options: argparse.Namespace) -> int:
    from hooks import site
    from hooks.publishing.site_address import SiteAddressError

    _set_environment(options)
    # A preview waits for nobody: only what pages show is drawn, unless told otherwise.
    os.environ.setdefault("CALENDAR_SLOTS", "page")
    try:
        site.serve(options.address)
    except SiteAddressError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    return DONE


def _schema(options: argparse.Namespace) -> int:
    from hooks.catalogue.load import load_catalogue
    from hooks.editing.schema import schema_files
    from hooks.source.faults import Faults

    try:
        catalogue = load_catalogue(options.campaigns, _shown(options.campaigns))
    except Faults as error:
        return _tell(error.faults, options)
    for path, text in schema_files(catalogue).items():
        (options.campaigns / path).write_text(text, "utf-8", newline="\n")
        print(_shown(options.campaigns) / path)
    return DONE


def _new(options: argparse.Namespace) -> int:
    from hooks.catalogue.load import load_catalogue
    from hooks.editing.starter import TO_FILL, StarterError, starter_file
    from hooks.source.faults import Faults

    try:
        catalogue = load_catalogue(options.campaigns, _shown(options.campaigns))
        text = starter_file(catalogue, options.id, name=options.name, topic=options.topic)
        file = options.campaigns / f"{options.id}.yml"
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except Faults as error:
        return _tell(error.faults, options)
    except StarterError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except FileExistsError:
        print(f"Đã có tệp {_shown(file)}: mở tệp đó ra sửa, hoặc chọn mã khác.", file=sys.stderr)
        return WRONG_USAGE
    print(f"Đã tạo {_shown(file)}.")
    for number, line in enumerate(text.splitlines(), 1):
        if TO_FILL in line and not line.startswith("#"):
            print(f"  cần điền dòng {number}: {line.partition(TO_FILL)[2].strip(': ')}")
    print("Điền xong, chạy: build.py check. Hướng dẫn: trang Biên tập.")
    return DONE


def _ledger(options: argparse.Namespace) -> int:
    from hooks.catalogue.load import load_catalogue
    from hooks.feeds.ledger.file import OrderError, update_ledger
    from hooks.site import today_in_vietnam
    from hooks.source.faults import Faults

    shown = _shown(options.campaigns)
    try:
        catalogue = load_catalogue(options.campaigns, shown)
        today = options.today or today_in_vietnam()
        print(update_ledger(catalogue, options.campaigns, shown, today, _orders(options)))
    except Faults as error:
        return _tell(error.faults, options)
    except OrderError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    return DONE


def _audit(options: argparse.Namespace) -> int:
    from datetime import datetime

    from hooks.audit.command import AuditError, Order, audit, summary
    from hooks.audit.portals_file import load_portals
    from hooks.catalogue.load import load_catalogue
    from hooks.site import VIETNAM, today_in_vietnam
    from hooks.source.faults import Faults

    visited_on = f"kiem-tra-cong-{today_in_vietnam()}"
    try:
        catalogue = load_catalogue(options.campaigns, _shown(options.campaigns))
        order = Order(
            portals=load_portals(options.portals, _shown(options.portals), catalogue),
            campaigns=tuple(options.campaign),
            today=options.today or today_in_vietnam(),
            site_dir=options.site_dir,
            site_url=options.site_url,
            csv=options.csv or Path(f"{visited_on}.csv"),
            page=options.page or Path(f"{visited_on}.html"),
        )
        known = {campaign.id for campaign in catalogue.campaigns}
        if unknown := next((each for each in order.campaigns if each not in known), None):
            print(f"Không có chiến dịch «{unknown}» trong {options.campaigns}.", file=sys.stderr)
            return WRONG_USAGE
        run = audit(
            catalogue,
            order,
            lambda: datetime.now(VIETNAM),
            lambda line: print(line, file=sys.stderr, flush=True),
        )
    except Faults as error:
        return _tell(error.faults, options)
    except AuditError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    print(summary(run))
    print(f"{_shown(order.csv)}\n{_shown(order.page)}")
    if run.ended is None:
        print("Đã dừng giữa chừng: báo cáo ghi rõ những cổng chưa xem.", file=sys.stderr)
        return INTERRUPTED
    return DONE


def _tell(
    found: tuple[Fault, ...], options: argparse.Namespace, catalogue: Catalogue | None = None
) -> int:
    """Print faults and advice, and what they come to; return the exit code."""
    from hooks.editing.advice_report import count_advice, render_advice
    from hooks.editing.fault_report import render_github, render_text, summary

    language: Language = getattr(options, "lang", "vi")
    faults = [item for item in found if item.severity == "error"]
    advice = [item for item in found if item.severity == "warning"]
    if getattr(options, "format", "text") == "github":
        if found:  # a review reads annotations from the standard output
            print(render_github(found, language))
    else:
        told = [render_text(faults, language), render_advice(advice, language)]
        if found:
            print("\n\n".join(filter(None, told)), end="\n\n", file=sys.stderr)
    counts = (len(catalogue.campaigns), len(catalogue.documents)) if catalogue else None
    stream = sys.stderr if faults else sys.stdout
    print(summary(found, counts, language), file=stream)
    if advice:
        print(count_advice(advice, language), file=stream)
    return FAULTS if faults else DONE


def _shown(path: Path) -> PurePosixPath:
    """Return how messages name a path: relative to where the editor stands, if below it."""
    resolved, here = path.resolve(), Path.cwd().resolve()
    return PurePosixPath(
        (resolved.relative_to(here) if resolved.is_relative_to(here) else path).as_posix()
    )


def _orders(options: argparse.Namespace) -> Orders:
    from hooks.feeds.ledger.file import Orders

    return Orders(
        renamed=tuple(getattr(options, "renamed", ())),
        withdrawn=tuple(getattr(options, "withdrawn", ())),
        first=getattr(options, "first", False),
    )


def _set_environment(options: argparse.Namespace) -> None:
    """Tell the site adapter what to compile."""
    os.environ["CALENDAR_CAMPAIGNS"] = str(options.campaigns)
    if options.today:
        os.environ["CALENDAR_TODAY"] = options.today.isoformat()
    try:
        if told := os.environ.get("CALENDAR_TODAY"):
            read_today(told)
    except ValueError as error:
        print(f"CALENDAR_TODAY: {error}", file=sys.stderr)
        raise SystemExit(WRONG_USAGE) from None
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice is not for editors


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py", description="Lịch truyền thông")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    made = {}
    for name, run, purpose in (
        ("check", _check, "chỉ kiểm tra các tệp chiến dịch"),
        ("build", _build, "dựng trang; dừng khi có điều trái sổ hoặc chưa ghi sổ"),
        ("publish", _publish, "kiểm tra, ghi sổ, dựng trang: lệnh để công bố"),
        ("serve", _serve, "xem trước, tự dựng lại khi có thay đổi"),
        ("new", _new, "tạo tệp mẫu cho một chiến dịch mới"),
        ("schema", _schema, "làm mới lược đồ để trình soạn thảo gợi ý và gạch chân lỗi"),
        ("ledger", _ledger, "ghi sổ các mục lịch đã công bố, để lịch đã đăng ký nhận thay đổi"),
        ("audit", _audit, "xem các cổng có treo banner, liên kết của chiến dịch không"),
    ):
        made[name] = command = commands.add_parser(name, help=purpose, description=purpose)
        command.set_defaults(run=run)
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
    for name in ("ledger", "publish"):
        _add_ledger_options(made[name])
    made["build"].add_argument(
        "--draft",
        action="store_true",
        help="dựng để xem: điều trái sổ, chưa ghi sổ chỉ được báo, không dừng",
    )
    for name, purpose in (
        ("build", "nơi đặt trang đã dựng"),
        ("publish", "nơi đặt trang đã dựng"),
        ("audit", "trang đã dựng, để biết banner trông thế nào"),
    ):
        made[name].add_argument(
            "--site-dir", type=Path, default=ROOT / "site", metavar="DIR", help=purpose
        )
    _add_audit_options(made["audit"])
    made["serve"].add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="địa chỉ xem trước"
    )
    made["new"].add_argument("id", help="mã chiến dịch, thành tên tệp và địa chỉ trang")
    made["new"].add_argument("--name", help="tên chiến dịch, như văn bản ghi")
    made["new"].add_argument("--topic", help="mã lĩnh vực, trong registry/topics.yml")
    return parser


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
    """Return the path of a report; its ending keeps other files from being overwritten."""
    path = Path(text)
    if path.suffix.lower() != ending:
        raise argparse.ArgumentTypeError(f"«{text}» phải có đuôi {ending}")
    return path


def _day(text: str) -> date:
    try:
        return read_today(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _renaming(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new) or old == new:
        raise argparse.ArgumentTypeError(f"«{text}» không có dạng CŨ=MỚI")
    return old, new


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
