"""What the form writes is read equal by our loader, and what it does not change stays as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hooks.source.yaml_source import Source, Steps, parse_source
from tests.real_campaigns import CAMPAIGNS

pytestmark = pytest.mark.browser

Call = Callable[..., Any]
DOCUMENTS = sorted((CAMPAIGNS / "documents").glob("*.yml"))
CHANGED = "(m, text, path, value) => m.withValue(text, path, value)"


def loaded(text: str) -> Any:
    source = parse_source(text, PurePosixPath("tep.yml"))
    assert isinstance(source, Source), source
    return source.data


def leaves(data: Any, path: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    pairs = enumerate(data) if isinstance(data, list) else data.items()
    for step, value in pairs:
        if isinstance(value, dict | list):
            yield from leaves(value, (*path, step))
        else:
            yield (*path, step), value


def changed_lines(before: str, after: str) -> list[tuple[int, int]]:
    matcher = SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    return [(a, b) for tag, a, b, _, _ in matcher.get_opcodes() if tag != "equal"]


def test_every_document_is_read_as_our_loader_reads_it(module: Call) -> None:
    texts = [file.read_text("utf-8") for file in DOCUMENTS]
    read = module("yaml-reading.js", "(m, texts) => texts.map((t) => m.readYaml(t).data)", texts)
    for file, text, data in zip(DOCUMENTS, texts, read, strict=True):
        assert json.dumps(data) == json.dumps(loaded(text)), file.name


def test_a_file_in_which_nothing_changes_stays_byte_for_byte(module: Call) -> None:
    texts = [file.read_text("utf-8") for file in DOCUMENTS]
    same = """(m, all) => all.map(([text, leaves]) =>
      leaves.reduce((changed, [path, value]) => m.withValue(changed, path, value), text))"""
    given_ = [[text, list(leaves(loaded(text)))[::7]] for text in texts]
    assert module("yaml-editing.js", same, given_) == texts


def test_one_changed_field_changes_its_own_lines_alone(module: Call) -> None:
    many = "(m, all) => all.map(([text, path, value]) => m.withValue(text, path, value))"
    cases = []
    for number, file in enumerate(DOCUMENTS):
        text = file.read_text("utf-8")
        words = [(p, v) for p, v in leaves(loaded(text)) if isinstance(v, str)]
        for path, value in words[number % 5 :: max(1, len(words) // 2)]:
            cases.append((file, text, path, value))
    after = module("yaml-editing.js", many, [[t, p, f"Ơ{v[1:]}"] for _, t, p, v in cases])
    for (file, text, path, value), new in zip(cases, after, strict=True):
        source = parse_source(text, PurePosixPath("tep.yml"))
        assert isinstance(source, Source)
        line = source.spots[path][0] - 1
        longest = len(value) // 40 + 2
        touched = changed_lines(text, new)
        assert touched, (file.name, path)
        assert line - 1 <= touched[0][0], (file.name, path)
        assert touched[-1][1] <= line + longest, (file.name, path)
        expected, inner = deepcopy(loaded(text)), loaded(new)  # what is parsed is kept
        for step in path[:-1]:
            expected, inner = expected[step], inner[step]
        assert inner[path[-1]] == f"Ơ{value[1:]}"
        expected[path[-1]] = inner[path[-1]]
        assert inner == expected


COMMENTED = """\
# đầu tệp
number: 1/MAU # sau số
title: "Trích yếu thử"

# trên mục
says:
  - campaign: mot
    texts:
      # dòng 3, nguyên văn
      - kind: khau-hieu
        list: # hai câu
          - Câu thử một
          # dòng 5, nguyên văn
          - 'Câu thử hai' # câu cuối
    windows:
      - when: {from: 01/10/2022, to: 10/10/2022} # một dòng
"""


@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        (["number"], "2/MAU", "number: 1/MAU # sau số", "number: 2/MAU # sau số"),
        (["title"], "no", 'title: "Trích yếu thử"', 'title: "no"'),
        (["date"], "2/3/2022", "# sau số\n", "# sau số\ndate: 2/3/2022\n"),
        (["says", 0, "texts", 0, "list", 1], "Câu: mới", "'Câu thử hai'", '"Câu: mới"'),
        (["says", 0, "texts", 0, "list", 2], "Ba", "# câu cuối\n", "# câu cuối\n          - Ba\n"),
        (["says", 0, "windows", 0, "when", "to"], "12/10/2022", "to: 10/10", "to: 12/10"),
        (
            ["says", 0, "windows", 0, "when", "at"],
            "8h00",
            "to: 10/10/2022}",
            "to: 10/10/2022, at: 8h00}",
        ),
        (
            ["says", 0, "windows", 0, "clause"],
            "mục 3",
            "# một dòng\n",
            "# một dòng\n        clause: mục 3\n",
        ),
    ],
)
def test_comments_order_and_quoting_are_kept(
    module: Call, path: list[str | int], value: str, before: str, after: str
) -> None:
    assert before in COMMENTED
    order = ["number", "date", "title", "says"]
    code = "(m, text, path, value, order) => m.withValue(text, path, value, order)"
    new = module("yaml-editing.js", code, COMMENTED, path, value, order)
    assert new == COMMENTED.replace(before, after)


def test_what_is_taken_away_takes_the_comment_on_its_place_along(module: Call) -> None:
    code = "(m, text, path) => m.withValue(text, path, undefined)"
    new = module("yaml-editing.js", code, COMMENTED, ["says", 0, "texts", 0, "list", 1])
    gone = "          # dòng 5, nguyên văn\n          - 'Câu thử hai' # câu cuối\n"
    assert new == COMMENTED.replace(gone, "")


# Pieces that YAML, of one version or another, takes for something else than text.
PIECES = [
    "no", "yes", "on", "~", "null", "true", "05", "1e3", "0x1F", "12:30", "1_000", "2022-09-29",
    "29/9/2022", ": ", " #", "#", "- ", "? ", "-", "---", "...", "[", "]", "{", "}", ",", "&a",
    "!x", "%", "@", "`", "|", ">-", "'", '"', "\\", "\n", "\t", " ", "  ", "=", "<<", "đ", "“x”",
    "\u0301", "\u00a0", "e\u0302\u0301", "😀", "*a", "\r\n", "\u200b", "\x07", "\ufeff", "a",
]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join), max_size=8))
@example(words=["no? no"])
@example(words=["no?no"])
def test_what_yaml_would_misread_is_read_back_equal(module: Call, words: list[str]) -> None:
    code = """async (m, words) => {
      const { cleaned } = await import("/yaml-reading.js");
      const { withValue } = await import("/yaml-editing.js");
      const clean = words.map(cleaned);
      const whole = m.writtenFile({ list: clean, when: { unresolved: clean[0] ?? "" } });
      let text = "# đầu\\nkhoa: [a, {b: c}] # sau\\nlist:\\n  - a # sau\\n";
      clean.forEach((word, number) => {
        text = withValue(text, ["list", number], word);
        text = withValue(text, ["khoa", 1, "b"], word);
        text = withValue(text, [`them-${number}`], word);
      });
      return { clean, whole, text };
    }"""
    made = module("yaml-writing.js", code, words)
    assert loaded(made["whole"])["list"] == made["clean"]
    data = loaded(made["text"])
    assert data["list"] == (made["clean"] or ["a"])
    assert data["khoa"][1]["b"] == (made["clean"][-1] if made["clean"] else "c")
    assert [data[f"them-{number}"] for number in range(len(words))] == made["clean"]


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: !!js x\n", "a: 1\na: 2\n", "a: [\n"])
def test_what_our_loader_refuses_is_a_fault(module: Call, text: str) -> None:
    assert not isinstance(parse_source(text, PurePosixPath("tep.yml")), Source)
    read = module("yaml-reading.js", "(m, t) => m.readYaml(t).problems.length", text)
    assert read


def test_the_libraries_carry_their_licences_and_never_compile_code() -> None:
    folder = Path(__file__).parents[2] / "docs" / "scripts" / "soan" / "vendor"
    for name in ("yaml", "json-schema"):
        library = (folder / f"{name}.js").read_text("utf-8")
        assert f"see {name}.LICENSE" in library
        assert (folder / f"{name}.LICENSE").is_file()
        assert "new Function" not in library
        assert "eval(" not in library


SPELLED = "nghiêng giếng quốc khuya gì quyển uống oanh thuở ngoằn ngoèo xoong huýt kỹ hươu rượu"
MISSPELLED = "đươc thưc truyênn baner maket ngiêng kông gê"


def test_syllables_are_told_from_other_words(module: Callable[..., Any]) -> None:
    code = "(m, text) => m.strangeWords(text, new Set(['maket']))"
    assert module("spelling.js", code, f"{SPELLED} TTĐT 10/10") == []
    strange = [word for word in MISSPELLED.split() if word != "maket"]
    assert module("spelling.js", code, MISSPELLED) == strange
