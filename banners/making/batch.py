"""Many banners at once: what the store has is taken, the rest is drawn on all cores."""

from collections.abc import Iterable
from typing import Final

from banners.making.keeping import Kept, as_kept, key_of, made_of
from banners.making.workers import Processes
from banners.render import Faulty, Job, LeftOut, render
from banners.store.blob import Made
from banners.store.running import Kind, Progress, Workers, make_all
from banners.store.store import Store
from banners.typesetting.faces import require_raqm

Result = Kept | LeftOut | Faulty

ALL_CORES: Final = Processes()


def render_all(
    jobs: Iterable[Job],
    store: Store,
    progress: Progress = lambda done, total: None,
    workers: Workers = ALL_CORES,
) -> list[Result]:
    """Return the result of each job, in the order of `jobs`.

    What the store has is not drawn again. Faulty results are not kept. Raises
    `RaqmMissingError`, `KeepingError`.
    """
    require_raqm()
    wanted = list(jobs)
    results = make_all(wanted, BANNERS, store, workers, progress)
    return [
        as_kept(job, one) if isinstance(one, Made) else one
        for job, one in zip(wanted, results, strict=True)
    ]


def _render(job: Job, store: Store) -> Made | Faulty:
    require_raqm()  # of the machine that draws
    result = render(job)
    return result if isinstance(result, Faulty) else made_of(result, store)


def _ground(job: Job) -> tuple[int, str, str]:
    """The ground that a banner stands on; the largest, which take longest, come first."""
    return -job.size.width * job.size.height, job.size.id, job.topic


BANNERS: Final = Kind(key_of=key_of, make=_render, alike=_ground)
