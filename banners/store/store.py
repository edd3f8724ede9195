"""A store: `blobs/ab/<digest>`, `steps/ab/<key>`, `manifests/`; all of it may be deleted at will.

Files are written beside their place (`new/`) and renamed, so nobody sees half of one, and are
read-only from then on: the site has them by hard link. Whoever changes one nevertheless, or a
disk that fails, is found out: a file is only given when its bytes are those of its name. A draft
takes the word of the last build for files whose size, time and inode are the same (`recall`).
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO, Any, Final

from banners.store.blob import (
    Blob,
    KeepingError,
    Made,
    Seal,
    Share,
    SpoiltError,
    made_from,
    told_of,
)
from banners.store.manifests import Used

_READ_ONLY: Final = 0o444


def step_key(name: str, inputs: object, code: str) -> str:
    """Return the key of a step: of its name, its inputs as JSON, and a digest of its code.

    The name needs no escapes in JSON.
    """
    return told_key(name, as_told(inputs), code)


def told_key(name: str, told: str, code: str) -> str:
    """Return the key of a step whose inputs are JSON already, as `as_told` writes it."""
    return sha256(f'["{name}", {told}, "{code}"]'.encode()).hexdigest()


def as_told(inputs: object) -> str:
    """Return inputs as a key has them."""
    return json.dumps(inputs, sort_keys=True, ensure_ascii=False)


class Store:
    """A folder of files by digest, and an index of the steps that made them.

    Several processes may use it at once. Without a folder it is kept in a temporary one, which
    ends with the process. Every writing raises `KeepingError`.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._sound: set[str] = set()  # digests whose files this process has read or written
        self.recalled: Used | None = None  # what an earlier build used
        self._seals: dict[str, Seal] = {}  # by digest
        self.used: dict[str, Made] = {}  # by key
        self.kept: set[str] = set()  # keys of what was there already

    def __reduce__(self) -> tuple[type[Store], tuple[Path]]:
        return Store, (self.folder,)  # what another process needs of it

    @property
    def folder(self) -> Path:
        """Where it is."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="lich-truyen-thong-"))
            weakref.finalize(self, _remove, self._folder, os.getpid())
        return self._folder

    def recall(self, used: Used) -> None:
        """Take what an earlier build used for known, and files with its seals for whole."""
        self.recalled = used
        self._seals = {**used.seals}

    def in_use(self) -> Used:
        """Return the steps that were used, with the seals of their files."""
        blobs = {b.digest: b for made in self.used.values() for b in made.blobs.values()}
        for blob in blobs.values():
            self.inode(blob)  # of one that another process drew, or that was written just now
        seals = {digest: self._seals[digest] for digest in blobs if digest in self._seals}
        return Used(self.used, seals)

    # Files

    def path(self, blob: Blob) -> Path:
        """Return where a blob's file is."""
        return Path(self._place(blob))

    def _place(self, blob: Blob) -> str:
        """Return where a blob's file is, as text: of thousands asked after, a path takes longer
        than the question.
        """
        return f"{self._blobs}/{blob.digest[:2]}/{blob.digest}"

    @cached_property
    def _blobs(self) -> str:
        return f"{self.folder}/blobs"

    def inode(self, blob: Blob) -> int | None:
        """Return the inode of a blob's file; None when it is not there."""
        if blob.digest not in self._seals:
            try:
                self._seals[blob.digest] = _seal(os.stat(self._place(blob)))  # noqa: PTH116
            except OSError:
                return None
        return self._seals[blob.digest].inode

    def put(self, data: bytes) -> Blob:
        """Keep bytes."""
        blob = Blob(sha256(data).hexdigest(), len(data))
        if not self.has(blob):
            with self._beside(self.path(blob)) as out:
                out.write(data)
        self._sound.add(blob.digest)
        return blob

    def put_written(self, write: Callable[[IO[bytes]], object]) -> Blob:
        """Keep what a function writes into a file that can seek: it is never held in memory."""
        with self._catching():
            beside = self._new()
            try:
                with beside.open("x+b") as out:
                    write(out)
                    out.seek(0)
                    blob = Blob(file_digest(out, "sha256").hexdigest(), beside.stat().st_size)
                self._into_place(beside, self.path(blob))
            finally:
                beside.unlink(missing_ok=True)
        self._sound.add(blob.digest)
        return blob

    def read(self, blob: Blob) -> bytes:
        """Return a blob's bytes. Raises `SpoiltError` when they are gone or are others."""
        try:
            data = self.path(blob).read_bytes()
        except OSError:
            data = b""
        if sha256(data).hexdigest() != blob.digest:
            self._drop(blob)
            raise SpoiltError(str(self.path(blob)))
        return data

    def has(self, blob: Blob) -> bool:
        """Whether a blob's file is there as it was written; one that is not is dropped."""
        try:
            found = os.stat(self._place(blob))  # noqa: PTH116
        except OSError:
            found = None
        if found and blob.digest in self._sound:
            return True
        whole = found is not None and found.st_size == blob.size
        if whole and found and self._seals.get(blob.digest) != _seal(found):
            whole = self._has_its_bytes(blob)
        if whole:
            self._sound.add(blob.digest)
        else:
            self._drop(blob)
        return whole

    def _has_its_bytes(self, blob: Blob) -> bool:
        try:
            with self.path(blob).open("rb") as file:
                self._seals[blob.digest] = _seal(os.fstat(file.fileno()))
                return file_digest(file, "sha256").hexdigest() == blob.digest
        except OSError:
            return False

    # Steps

    def step(self, key: str, make: Callable[[], Made]) -> Made:
        """Return what was made under a key; if there is nothing whole, make and keep it."""
        return self.found(key) or self.keep(key, make())

    def found(self, key: str) -> Made | None:
        """Return what was made under a key; None when nothing was, or not all of it is whole."""
        made = self.index(key)
        if made is None:
            return None
        for blob in made.blobs.values():
            if not self.has(blob):
                return None
        if key not in self.used:
            self.kept.add(key)
        self.used[key] = made
        return made

    def found_all(self, keys: Sequence[str]) -> list[Made | None]:
        """Return what was made under each of many keys.

        One after the other: files are small, and threads take three times as long.
        """
        return [self.found(key) for key in keys]

    def keep(self, key: str, made: Made) -> Made:
        """Note what was made under a key."""
        told = json.dumps({"key": key, **told_of(made)}, ensure_ascii=False)
        with self._beside(self.step_path(key)) as out:
            out.write(f"{sha256(told.encode()).hexdigest()}\n{told}".encode())
        return self.note(key, made)

    def note(self, key: str, made: Made) -> Made:
        """Note that a step was used which another process made."""
        self.used[key] = made
        return made

    def used_since(self, before: Set[str]) -> Share:
        """Return what was used after the steps of these keys: what a copy of a process tells it."""
        steps = {key: made for key, made in self.used.items() if key not in before}
        return Share(steps, frozenset(self.kept & steps.keys()))

    def join(self, share: Share) -> None:
        """Note what a copy of this process has used."""
        self.used |= share.steps
        self.kept |= share.kept

    def index(self, key: str) -> Made | None:
        """Return what the index says of a key, whether or not its files are there."""
        if self.recalled and (made := self.recalled.steps.get(key)):
            return made
        try:
            told, _, text = self.step_path(key).read_bytes().partition(b"\n")
        except OSError:
            return None
        if told.decode("latin-1") != sha256(text).hexdigest():
            return None  # cut, or edited by hand
        value: Mapping[str, Any] = json.loads(text)
        if value["key"] != key:
            return None
        return made_from(value)

    def step_path(self, key: str) -> Path:
        """Return where the index has a step."""
        return Path(f"{self.folder}/steps/{key[:2]}/{key}")

    # Writing

    @contextmanager
    def _beside(self, path: Path) -> Iterator[IO[bytes]]:
        with self._catching():
            beside = self._new()
            try:
                with beside.open("xb") as out:
                    yield out
                self._into_place(beside, path)
            finally:
                beside.unlink(missing_ok=True)

    def _new(self) -> Path:
        folder = self.folder / "new"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{secrets.token_hex(8)}.tmp"

    def _into_place(self, beside: Path, path: Path) -> None:
        beside.chmod(beside.stat().st_mode & _READ_ONLY)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.replace(path)

    def _drop(self, blob: Blob) -> None:
        self._sound.discard(blob.digest)
        self._seals.pop(blob.digest, None)
        with self._catching(), suppress(FileNotFoundError, NotADirectoryError):
            self.path(blob).unlink()

    @contextmanager
    def _catching(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise KeepingError(self.folder, error) from error


def _seal(found: os.stat_result) -> Seal:
    return Seal(found.st_mtime_ns, found.st_ino)


def _remove(folder: Path, process: int) -> None:
    if os.getpid() == process:  # not one that was forked
        shutil.rmtree(folder, ignore_errors=True)
