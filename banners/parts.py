"""What both layouts are put together from: blocks of text, the pill, the small lines."""

from dataclasses import dataclass, replace

from banners.composition import Box, Role, Run
from banners.fit import Block, fit
from banners.fonts import CAP_HEIGHT, ink
from banners.layout import HEADLINE_WEIGHT, LABEL_WEIGHT, Measures
from banners.text import with_dashes

CONTRAST = 1.35  # headline to small type: less looks like a mistake
_TINY = 0.62  # of a small line's size: rather two lines than this


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
    """Weight and typeface of a small line."""

    weight: int
    family: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What has been set so far; ``words`` as the document writes them, in reading order."""

    runs: tuple[Run, ...] = ()
    pill: Box | None = None
    bar: Box | None = None
    words: tuple[str, ...] = ()

    def lowered(self, by: int) -> "Parts":
        """The header ``by`` px further down; it has no pill then."""
        runs = tuple(replace(run, baseline=run.baseline + by) for run in self.runs)
        bar = self.bar and (self.bar[0], self.bar[1] + by, self.bar[2], self.bar[3] + by)
        return Parts(runs, None, bar)


def present(*words: str | None) -> tuple[str, ...]:
    """Those of ``words`` that there are."""
    return tuple(filter(None, words))


def set_block(role: Role, block: Block, left: float, top: float) -> tuple[Run, ...]:
    """``block`` with its ink at ``left``, its highest ink at ``top``."""
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
    """A pill from ``left``, its label centred by its ink across and by its figures' height."""
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
    """A small line at ``px[1]``, down to ``px[0]``; over more lines before it gets tiny."""
    for least in (max(px[0], _TINY * px[1]), px[0]):
        for count in range(1, lines + 1):
            block = fit(text, style.weight, box, px, count, style.family)
            if block.px >= least:
                return block
    return None


def set_headline(text: str, m: Measures, box: tuple[float, float], lines: int) -> Block:
    """The headline in ``box`` (width, height in px); it may come out under the legible."""
    px = (float(m.size.min_headline), m.px(m.layout.headline))
    block = fit(with_dashes(text), HEADLINE_WEIGHT, box, px, lines, m.family)
    if m.layout.rough and block.px < px[0]:
        return fit(with_dashes(text), HEADLINE_WEIGHT, box, px, lines, m.family, rough=True)
    return block
