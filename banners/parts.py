"""The parts of both layouts: blocks of text, the pill, the small lines."""

from dataclasses import dataclass, replace

from banners.composition import Box, Role, Run
from banners.fit import Block, fit
from banners.fonts import CAP_HEIGHT, ink
from banners.layout import HEADLINE_WEIGHT, LABEL_WEIGHT, Measures
from banners.text import with_dashes

CONTRAST = 1.35  # size of the headline to small type; less would look like a mistake
_TINY = 0.62  # of a small line's size; below this, two lines are better


@dataclass(frozen=True, slots=True)
class Kept:
    """The words to set."""

    headline: str
    name: str | None
    label: str | None
    agency: str | None
    organiser: str | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """The weight and typeface of a small line."""

    weight: int
    family: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts set so far; `words` are as the document writes them, in reading order."""

    runs: tuple[Run, ...] = ()
    pill: Box | None = None
    bar: Box | None = None
    words: tuple[str, ...] = ()

    def lowered(self, by: int) -> "Parts":
        """Return a header without pill, moved `by` px down."""
        runs = tuple(replace(run, baseline=run.baseline + by) for run in self.runs)
        bar = self.bar and (self.bar[0], self.bar[1] + by, self.bar[2], self.bar[3] + by)
        return Parts(runs, None, bar)


def present(*words: str | None) -> tuple[str, ...]:
    """Return those of `words` that are not empty."""
    return tuple(filter(None, words))


def set_block(role: Role, block: Block, left: float, top: float) -> tuple[Run, ...]:
    """Return the lines of `block`, its ink starting at `left` and its highest ink at `top`."""
    return tuple(
        Run(
            role,
            line,
            block.px,
            block.weight,
            left - ink(line, block.weight, block.family).left * block.px,
            y,
            block.family,
        )
        for line, y in zip(block.lines, block.baselines(top), strict=True)
    )


def set_label(label: str, m: Measures, left: float, centre: float) -> tuple[Box, Run]:
    """Return a pill from `left` and its label, centred by ink across and by figure height down."""
    height = round(m.px(m.layout.pill))
    px = max(float(m.size.min_type), round(height * 0.56))
    box = ink(label, LABEL_WEIGHT, m.family)
    words = (box.right - box.left) * px
    top, width = round(centre - height / 2), round(words + height * 1.15)
    x = round(left) + (width - words) / 2 - box.left * px
    baseline = round(top + height / 2 + CAP_HEIGHT * px / 2)
    pill = (round(left), top, round(left) + width, top + height)
    return pill, Run(Role.LABEL, label, px, LABEL_WEIGHT, x, baseline, m.family)


def set_small(
    text: str, style: Style, px: tuple[float, float], box: tuple[float, float], lines: int
) -> Block | None:
    """Return a small text set at `px[1]` or smaller, down to `px[0]`; None if it does not fit.

    It takes more lines before it gets tiny.
    """
    for least in (max(px[0], _TINY * px[1]), px[0]):
        for count in range(1, lines + 1):
            block = fit(text, style.weight, box, px, count, style.family)
            if block.px >= least:
                return block
    return None


def set_headline(text: str, m: Measures, box: tuple[float, float], lines: int) -> Block:
    """Return the headline set in `box` (width, height in px), perhaps too small to be legible."""
    least = float(m.size.min_headline)
    px = (least, max(least, m.px(m.layout.headline)))
    block = fit(with_dashes(text), HEADLINE_WEIGHT, box, px, lines, m.family)
    if m.layout.rough and block.px < px[0]:
        return fit(with_dashes(text), HEADLINE_WEIGHT, box, px, lines, m.family, rough=True)
    return block
