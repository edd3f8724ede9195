"""Templates as Jinja has compiled them: of thousands of lines, few change between two builds."""

from __future__ import annotations

from types import CodeType
from typing import ClassVar, Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from banners.store.blob import Made
from banners.store.store import Store, step_key
from hooks.steps import template_code

_CODE: Final = "code"


class CompiledTemplates(BytecodeCache):
    """Templates compiled before, in this process or, with a store, in an earlier one.

    It is code that the next build runs: whoever may write into the store decides what that does.
    """

    _of_process: ClassVar[dict[tuple[str, str], CodeType]] = {}

    def __init__(self, store: Store | None) -> None:
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put in what was compiled of the same text under the same name."""
        bucket.code = self._of_process.get((bucket.key, bucket.checksum))
        if self._store and bucket.code is None:
            made = self._store.found(self._step(bucket))
            if made:
                bucket.bytecode_from_string(self._store.read(made.blobs[_CODE]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is None:
            return
        self._of_process[bucket.key, bucket.checksum] = bucket.code
        if self._store:
            blob = self._store.put(bucket.bytecode_to_string())
            self._store.keep(self._step(bucket), Made({_CODE: blob}))

    def _step(self, bucket: Bucket) -> str:
        return step_key("template", [bucket.key, bucket.checksum], template_code())
