"""Loading the campaign folder: read, validated, resolved and cross-checked.

`load_catalogue` is the entry point, for builds `load_with_store`. It either returns a catalogue in
which every reference holds, or raises `Faults` with all the mistakes in all the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from banners.store.blob import Share
from banners.store.store import Store
from banners.store.tidying import enter
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks import check_all
from hooks.catalogue.joining import join_all
from hooks.catalogue.resolving import draft_all
from hooks.catalogue.validation import name_of, translate
from hooks.model.base import ID_PATTERN, Filed, Id
from hooks.model.campaign import Campaign
from hooks.model.document import CitedDocument, Document
from hooks.model.registry import Agency, Audience, Channel, LanguageEntry, Place, Topic
from hooks.source.faults import Fault, Faults, fault
from hooks.source.faults import Place as FilePlace
from hooks.source.kept_texts import KeptTexts, found_in
from hooks.source.words import Words
from hooks.source.yaml_problems import NOT_A_FOLDER
from hooks.source.yaml_source import Source, read_source

DOCUMENTS_FOLDER: Final = "documents"
REGISTRY_FOLDER: Final = "registry"
SUFFIX: Final = ".yml"

FiledT = TypeVar("FiledT", bound=Filed)

REGISTRIES: Final[dict[str, type[BaseModel]]] = {
    "documents": CitedDocument,
    "places": Place,
    "agencies": Agency,
    "audiences": Audience,
    "channels": Channel,
    "topics": Topic,
    "languages": LanguageEntry,
}


def load_catalogue(folder: Path, shown: PurePosixPath | None = None) -> Catalogue:
    """Return the catalogue of a campaign folder; raise `Faults` with every mistake found in it.

    `shown` is the name of the folder in messages, by default `folder` itself.
    """
    return _Loader(folder, shown or PurePosixPath(folder.as_posix())).load()


class Loaded(NamedTuple):
    """A catalogue, and what was used of the store to read it."""

    catalogue: Catalogue
    share: Share


def load_with_store(folder: Path, shown: PurePosixPath, cache: Path | None) -> Loaded:
    """Return what `load_catalogue` does, read with what a store has of earlier builds.

    `cache` is the store's folder. Raise `Faults` or `KeepingError`.
    """
    if cache is None:
        return Loaded(load_catalogue(folder, shown), Share({}, frozenset()))
    store = Store(cache)
    presence = enter(store)
    try:
        kept = found_in(store)
        catalogue = _Loader(folder, shown, kept).load()
        kept.keep(store)
        return Loaded(catalogue, store.used_since(frozenset()))
    finally:
        presence.leave()


class _Loader:
    def __init__(self, folder: Path, shown: PurePosixPath, kept: KeptTexts | None = None) -> None:
        self.folder = folder
        self.shown = shown
        self.kept = kept
        self.faults: list[Fault] = []
        self.registry_sources: dict[str, Source] = {}

    def load(self) -> Catalogue:
        if not self.folder.is_dir():
            raise Faults([fault(FilePlace(self.shown), "folder-missing")])
        registries = {name: self._registry(name, model) for name, model in REGISTRIES.items()}
        campaigns, campaign_sources = self._filed(self._files(self.folder), Campaign)
        letters, document_sources = self._filed(self._document_files(), Document)
        documents: dict[str, Document] = {**registries["documents"], **letters}
        drafts = draft_all(documents, campaigns, registries["agencies"], registries["places"])
        unread = {stem for stem in document_sources if stem not in letters}
        said, broken = join_all(drafts, campaigns, unread)
        catalogue = Catalogue(
            campaigns=tuple(campaigns[campaign_id] for campaign_id in sorted(campaigns)),
            documents=documents,
            places=registries["places"],
            agencies=registries["agencies"],
            audiences=registries["audiences"],
            channels=registries["channels"],
            topics=registries["topics"],
            languages=registries["languages"],
            said=said,
            campaign_sources=campaign_sources,
            document_sources=document_sources,
            registry_sources=self.registry_sources,
        )
        # Checked even when some files are faulty, so that all is told at once.
        self.faults = _told_once([*self.faults, *check_all(catalogue, broken)])
        if self.faults:
            raise Faults(self.faults)
        return catalogue

    def _document_files(self) -> list[Path]:
        """Return the files of documents; the folder may be missing while there are none."""
        folder = self.folder / DOCUMENTS_FOLDER
        if not folder.exists():
            return []
        if not folder.is_dir():
            place = FilePlace(self.shown / DOCUMENTS_FOLDER)
            self.faults.append(fault(place, "file-unreadable", reason=NOT_A_FOLDER))
            return []
        return self._files(folder) if self._inside(folder) else []

    def _files(self, folder: Path) -> list[Path]:
        """Return the files of a folder that are named after an id, in their order."""
        files = []
        for file in sorted(folder.iterdir(), key=lambda path: path.name):
            if file.name.startswith(".") or file.name in (REGISTRY_FOLDER, DOCUMENTS_FOLDER):
                continue
            if file.suffix in {".yml", ".yaml"} and self._inside(file):
                if file.suffix != SUFFIX or not ID_PATTERN.fullmatch(file.stem):
                    place = FilePlace(self._shown(file))
                    self.faults.append(fault(place, "file-name", name=file.name))
                else:
                    files.append(file)
        return files

    def _shown(self, file: Path) -> PurePosixPath:
        return self.shown / file.relative_to(self.folder).as_posix()

    def _inside(self, file: Path) -> bool:
        """Return whether a file is in the folder, and note a fault for a link that leads out."""
        places = [file] if file.parent == self.folder else [file, file.parent]
        if not any(place.is_symlink() for place in places):
            return True  # of hundreds of files, few are reached through links
        try:
            if file.resolve().is_relative_to(self.folder.resolve()):
                return True
        except (OSError, RuntimeError):  # a circle of links, reported when it is read
            return True
        self.faults.append(fault(FilePlace(self._shown(file)), "file-outside", name=file.name))
        return False

    def _read(self, file: Path) -> Source | None:
        source = read_source(file, self._shown(file), self.kept)
        if isinstance(source, Source):
            return source
        self.faults += source
        return None

    def _filed(
        self, files: list[Path], model: type[FiledT]
    ) -> tuple[dict[str, FiledT], dict[str, Source]]:
        """Return what files say, each known by its name, and their sources."""
        found: dict[str, FiledT] = {}
        sources: dict[str, Source] = {}
        for file in files:
            source = self._read(file)
            if source is None:
                continue
            sources[file.stem] = source
            if source.data is None:
                self.faults.append(source.fault((), "empty-file"))
                continue
            try:
                found[file.stem] = model.model_validate(source.data).filed_as(file.stem)
            except ValidationError as error:
                self.faults += translate(error, source, model)
        return found, sources

    def _registry(self, name: str, model: type[BaseModel]) -> dict[str, Any]:
        file = self.folder / REGISTRY_FOLDER / f"{name}{SUFFIX}"
        if not file.is_file():
            self.faults.append(fault(FilePlace(self._shown(file)), "registry-missing"))
            return {}
        if not self._inside(file) or not (source := self._read(file)):
            return {}
        self.registry_sources[name] = source
        data = source.data
        if data is None:
            self.faults.append(source.fault((), "empty-registry"))
            return {}
        if not isinstance(data, dict):
            self.faults.append(
                source.fault((), "wrong-type", expected=_ENTRIES, actual=name_of(data))
            )
            return {}
        return self._entries(source, data, model)

    def _entries(
        self, source: Source, data: Mapping[str, Any], model: type[BaseModel]
    ) -> dict[str, Any]:
        """Read a registry entry by entry, so that one faulty entry does not hide the others."""
        entries: dict[str, Any] = {}
        for key, value in data.items():
            try:
                _ID.validate_python(key)
                entry = model.model_validate(value)
                entries[key] = entry.filed_as(key) if isinstance(entry, Filed) else entry
            except ValidationError as error:
                self.faults += translate(error, source, model, (key,))
        return entries


def _told_once(faults: list[Fault]) -> list[Fault]:
    """Return faults without the form of an id that is unknown: what was meant is told there."""
    unknown = {each.place for each in faults if each.code == "unknown-reference"}
    return [each for each in faults if each.code != "bad-id" or each.place not in unknown]


_ID: Final[TypeAdapter[str]] = TypeAdapter(Id)
_ENTRIES: Final = Words("các mục dạng «mã: …»", "entries in the form «id: …»")
