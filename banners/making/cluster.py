"""Other machines that draw: a Dask cluster (`distributed`, the optional extra «cluster»).

Whatever becomes of the cluster, the build goes on: what it does not give is drawn here.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from banners.making import afar
from banners.making.workers import Processes
from banners.store.blob import KeepingError
from banners.store.running import Chunk, Fault, Job, Kind, Team, Workers
from banners.store.store import Store
from banners.store.whole_files import write_whole

if TYPE_CHECKING:
    from distributed import Client

_CONNECT: Final = 10  # seconds


class Cluster:
    """The workers of a scheduler at an address; `tell` is given what its user should know, once."""

    def __init__(self, address: str, tell: Callable[[str], None]) -> None:
        self.address = address
        self._tell = tell
        self._told: set[str] = set()
        self._usable = True

    def turns(self) -> Iterator[Workers]:
        """Yield the cluster twice, since its workers may have changed, then our own processes."""
        yield self
        yield self
        yield from Processes().turns()

    @contextmanager
    def ready(
        self, kind: Kind[Job, Fault], store: Store, chunks: Sequence[Chunk[Job]]
    ) -> Iterator[Team[Job, Fault] | None]:
        """Ask each worker for its code and whether it sees the store; those that will do work."""
        with ExitStack() as stack:
            yield self._team(stack, kind, store, chunks) if self._usable else None

    def _team(
        self, stack: ExitStack, kind: Kind[Job, Fault], store: Store, chunks: Sequence[Chunk[Job]]
    ) -> Team[Job, Fault] | None:
        from distributed import Client  # noqa: PLC0415 - an optional extra

        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # we tell it in our words
        folder, probe = str(store.folder.absolute()), stack.enter_context(_probe(store))
        look = partial(afar.look, kind, folder, probe, [chunk[0] for chunk in chunks])
        try:
            client = stack.enter_context(
                Client(self.address, timeout=_CONNECT, set_as_default=False)
            )
            workers = self._able(client, look)
        except OSError:
            self._give_up(f"Không nối được với cụm máy {self.address}: chưa chạy, hoặc bị chặn.")
            return None
        if not workers:
            self._give_up(f"Cụm máy {self.address} không có máy vẽ nào dùng được.")
            return None
        # Not pure: what is asked for again must be made again, not remembered as lost.
        executor = client.get_executor(pure=False, workers=workers)
        stack.callback(executor.shutdown, wait=False)
        return Team(
            executor=executor,
            task=partial(afar.make, kind, folder, probe),
            # What fails there is tried here, where a fault of ours is told with its place.
            lost=(Exception,),
            there=partial(_some_there, client, workers),
            note_lost=self._note_lost,
        )

    def _able(self, client: Client, look: Callable[[], bool]) -> list[str]:
        """Return the addresses of the workers that can draw for this build."""
        able = []
        for address, answer in client.run(look, on_error="return").items():
            if isinstance(answer, BaseException):
                self._note_lost(answer, address)
            else:
                able.append(address)
        return able

    def _note_lost(self, error: BaseException, worker: str = "") -> None:
        named = f"Máy vẽ {worker}" if worker else f"Một máy vẽ của {self.address}"
        if isinstance(error, afar.OtherCodeError):
            self._say(
                f"{named} chạy mã, phông chữ hoặc thư viện khác với bản đang dựng, nên không được "
                "dùng. Trên máy đó: lấy cùng bản mã, cài requirements-cluster.lock, rồi khởi động "
                "lại máy vẽ."
            )
        else:
            told = f"{type(error).__name__}: {error}".partition("\n")[0]
            self._say(f"{named} không vẽ được ({told}). Phần thiếu được vẽ lại.")

    def _give_up(self, why: str) -> None:
        self._usable = False
        self._say(f"{why} Vẽ tiếp ở máy này.")

    def _say(self, message: str) -> None:
        if message not in self._told:
            self._told.add(message)
            self._tell(message)


@contextmanager
def _probe(store: Store) -> Iterator[str]:
    """Keep a file in the store by which a worker sees that it is the same one there."""
    name = f"{secrets.token_hex(16)}.tmp"
    file = store.folder / "new" / name
    try:
        write_whole(file, name.encode())
        yield name
    except OSError as error:
        raise KeepingError(store.folder, error) from error
    finally:
        file.unlink(missing_ok=True)


def _some_there(client: Client, workers: Sequence[str]) -> bool:
    try:
        return not client.nthreads().keys().isdisjoint(workers)
    except Exception:  # the scheduler has gone
        return False
