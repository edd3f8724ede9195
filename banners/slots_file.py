"""The reading of `sizes.yml`, with errors that say which entry is wrong and how."""

import re
from collections.abc import Collection

import yaml

from banners.errors import BannerError

Entry = dict[str, object]

# The one in C, where there is one, takes a tenth of the time.
_Loader: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SIZE_ID = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*-)?([1-9]\d{0,4})x([1-9]\d{0,4})")
_PRINT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WORDS = ("id", "group", "name", "use", "source")
_PX = ("max_bytes", "min_headline", "min_type")
_MM = ("width_mm", "height_mm", "bleed_mm", "scale")
_OPTIONAL = {"safe", "formats", "retina", "kind", "lights"}
_FORMATS = {"png", "webp", "jpg"}
_KINDS = {"banner", "board", "frame"}
_FINISHES = {"cut", "eyelets", "cassette"}
_LIGHTS = {"trang", "ho-phach", "do"}


def entries(source: str, where: str, groups: Collection[str]) -> list[Entry]:
    """Return the checked entries of YAML text. Raise `BannerError` naming the entry, from 1."""
    try:
        found = yaml.load(source, Loader=_Loader)  # noqa: S506 - both are safe
    except yaml.YAMLError as error:
        raise BannerError(f"{where}: YAML không đọc được: {error}") from error
    if not isinstance(found, list) or not found:
        raise BannerError(f"{where}: cần một danh sách kích thước, mỗi mục bắt đầu bằng “- id:”.")
    seen: set[str] = set()
    for number, entry in enumerate(found, 1):
        try:
            _check(entry, groups, seen)
        except ValueError as error:
            raise BannerError(f"{where}: mục {number}: {error}") from error
        seen.add(entry["id"])
    return found


def _check(entry: object, groups: Collection[str], seen: Collection[str]) -> None:
    if not isinstance(entry, dict):
        raise ValueError("cần các dòng dạng “id: 1200x630”.")  # noqa: TRY004 - one error type out
    checked = check_print_item(entry) if "width_mm" in entry else check_size(entry)
    if checked["group"] not in groups:
        raise ValueError(f"group phải là một trong {', '.join(groups)}.")
    if checked["id"] in seen:
        raise ValueError(f"kích thước {checked['id']} đã có ở trên.")


def check_size(entry: Entry) -> Entry:
    """Return the checked fields of a slot in px. Raise ValueError saying what is wrong."""
    _keys(entry, {*_WORDS, *_PX}, _OPTIONAL)
    _numbers(entry, _PX)
    _words(entry)
    match = _SIZE_ID.fullmatch(str(entry["id"]))
    if not match:
        raise ValueError(f"id phải có dạng 1200x630, không phải {entry['id']!r}.")
    width, height = int(match[1]), int(match[2])
    if int(str(entry["min_type"])) > int(str(entry["min_headline"])):
        raise ValueError("min_type không được lớn hơn min_headline.")
    checked = entry | {"width": width, "height": height}
    if "safe" in entry:
        checked["safe"] = _safe(entry["safe"], width, height)
    if "formats" in entry:
        checked["formats"] = _formats(entry["formats"])
    if "kind" in entry and entry["kind"] not in _KINDS:
        raise ValueError(f"kind phải là một trong {', '.join(sorted(_KINDS))}.")
    lights = entry.get("lights", ["trang"])
    if not isinstance(lights, list) or not lights or not set(lights) <= _LIGHTS:
        raise ValueError(f"lights phải là danh sách trong {', '.join(sorted(_LIGHTS))}.")
    if type(entry.get("retina", False)) is not bool:
        raise ValueError(f"retina phải là true hoặc false, không phải {entry['retina']!r}.")
    return checked


def check_print_item(entry: Entry) -> Entry:
    """Return the checked fields of a thing to print. Raise ValueError saying what is wrong."""
    _keys(entry, {*_WORDS, *_MM}, {"finish", "safe_mm"})
    _numbers(entry, _MM)
    _words(entry)
    if not _PRINT_ID.fullmatch(str(entry["id"])):
        raise ValueError(f"id phải có dạng bang-ron-8x1m, không phải {entry['id']!r}.")
    if entry.get("finish", "cut") not in _FINISHES:
        raise ValueError(f"finish phải là một trong {', '.join(sorted(_FINISHES))}.")
    checked = dict(entry)
    if "safe_mm" in entry:
        sides = int(str(entry["width_mm"])), int(str(entry["height_mm"]))
        checked["safe_mm"] = _safe(entry["safe_mm"], *sides, key="safe_mm", unit="mm")
    return checked


def _keys(entry: Entry, needed: set[str], allowed: set[str]) -> None:
    if wrong := sorted(map(str, (entry.keys() ^ needed) - (entry.keys() & allowed))):
        raise ValueError(f"thừa hoặc thiếu {', '.join(wrong)}.")


def _numbers(entry: Entry, keys: tuple[str, ...]) -> None:
    for key in keys:
        value = entry[key]
        if type(value) is not int or value <= 0:
            raise ValueError(f"{key} phải là số nguyên dương, không phải {value!r}.")


def _words(entry: Entry) -> None:
    for key in sorted(_WORDS):
        value = entry[key]
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{key} phải là chữ, không phải {value!r}.")


def _safe(
    value: object, width: int, height: int, key: str = "safe", unit: str = "px"
) -> tuple[int, ...]:
    if (
        not isinstance(value, list)
        or len(value) != 4
        or any(type(side) is not int or side < 0 for side in value)
        or value[0] + value[2] >= width
        or value[1] + value[3] >= height
    ):
        raise ValueError(
            f"{key} phải là [trái, trên, phải, dưới] tính bằng {unit}, không phải {value}."
        )
    return tuple(value)


def _formats(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not set(value) <= _FORMATS or value[:1] != ["png"]:
        raise ValueError(f"formats phải bắt đầu bằng png, rồi webp hoặc jpg, không phải {value}.")
    return tuple(value)
