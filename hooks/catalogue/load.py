"""The loader of the campaign folder, which reads, validates and cross-checks every file.

`load_catalogue` is the only entry point. It either returns a catalogue in which every reference
holds, or raises `Faults` with all the mistakes in all the files.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.references import check_all
from hooks.catalogue.supersession import mark_superseded, superseded_documents
from hooks.catalogue.validation import name_of, translate
from hooks.model.base import ID_PATTERN, Id
from hooks.model.campaign import Campaign
from hooks.model.registry import Agency, Audience, Channel, Document, LanguageEntry, Topic
from hooks.source.faults import Fault, Faults, Place, fault
from hooks.source.words import Words
from hooks.source.yaml_source import Source, read_source

REGISTRY_FOLDER: Final = "registry"
SUFFIX: Final = ".yml"

Entry = TypeVar("Entry", bound=BaseModel)


REGISTRIES: Final[dict[str, type[BaseModel]]] = {
    "documents": Document,
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


class _Loader:
    def __init__(self, folder: Path, shown: PurePosixPath) -> None:
        self.folder = folder
        self.shown = shown
        self.faults: list[Fault] = []
        self.campaign_sources: dict[str, Source] = {}
        self.registry_sources: dict[str, Source] = {}

    def load(self) -> Catalogue:
        if not self.folder.is_dir():
            raise Faults([fault(Place(self.shown), "folder-missing")])
        registries = {name: self._registry(name, model) for name, model in REGISTRIES.items()}
        campaigns = [c for file in self._campaign_files() if (c := self._campaign(file))]
        replaced = superseded_documents(registries["documents"])
        campaigns = [mark_superseded(campaign, replaced) for campaign in campaigns]
        catalogue = Catalogue(
            campaigns=tuple(sorted(campaigns, key=lambda campaign: campaign.id)),
            documents=registries["documents"],
            agencies=registries["agencies"],
            audiences=registries["audiences"],
            channels=registries["channels"],
            topics=registries["topics"],
            languages=registries["languages"],
            campaign_sources=self.campaign_sources,
            registry_sources=self.registry_sources,
        )
        # References are checked even if some files are faulty, to report everything at once.
        self.faults += check_all(catalogue)
        if self.faults:
            raise Faults(self.faults)
        return catalogue

    def _campaign_files(self) -> list[Path]:
        files = []
        for file in sorted(self.folder.iterdir(), key=lambda path: path.name):
            if file.name.startswith(".") or file.name == REGISTRY_FOLDER:
                continue
            if file.suffix in {".yml", ".yaml"} and self._inside(file):
                place = Place(self.shown / file.name)
                if file.suffix != SUFFIX or not ID_PATTERN.fullmatch(file.stem):
                    self.faults.append(fault(place, "file-name", name=file.name))
                else:
                    files.append(file)
        return files

    def _inside(self, file: Path) -> bool:
        """Return whether a file is in the folder, and note a fault for a link that leads out."""
        try:
            if file.resolve().is_relative_to(self.folder.resolve()):
                return True
        except (OSError, RuntimeError):  # a circle of links, reported when it is read
            return True
        shown = self.shown / file.relative_to(self.folder).as_posix()
        self.faults.append(fault(Place(shown), "file-outside", name=file.name))
        return False

    def _read(self, file: Path) -> Source | None:
        source = read_source(file, self.shown / file.relative_to(self.folder).as_posix())
        if isinstance(source, Source):
            return source
        self.faults += source
        return None

    def _campaign(self, file: Path) -> Campaign | None:
        source = self._read(file)
        if source is None:
            return None
        self.campaign_sources[file.stem] = source
        if source.data is None:
            self.faults.append(source.fault((), "empty-file"))
            return None
        try:
            campaign = Campaign.model_validate(source.data)
        except ValidationError as error:
            self.faults += translate(error, source, Campaign)
            return None
        # The checks report a campaign with another's id; it must not be taken for the other.
        return campaign if campaign.id == file.stem else None

    def _registry(self, name: str, model: type[BaseModel]) -> dict[str, Any]:
        file = self.folder / REGISTRY_FOLDER / f"{name}{SUFFIX}"
        if not file.is_file():
            place = Place(self.shown / REGISTRY_FOLDER / file.name)
            self.faults.append(fault(place, "registry-missing"))
            return {}
        if not self._inside(file) or not (source := self._read(file)):
            return {}
        self.registry_sources[name] = source
        entries: dict[str, Any] = {}
        data = source.data
        if data is None:
            self.faults.append(source.fault((), "empty-registry"))
            return {}
        if not isinstance(data, dict):
            self.faults.append(
                source.fault((), "wrong-type", expected=_ENTRIES, actual=name_of(data))
            )
            return {}
        # One entry at a time, so that a faulty entry does not hide the others.
        for key, value in data.items():
            try:
                _ID.validate_python(key)
                entries[key] = model.model_validate(value)
            except ValidationError as error:
                self.faults += translate(error, source, model, (key,))
        return entries


_ID: Final[TypeAdapter[str]] = TypeAdapter(Id)
_ENTRIES: Final = Words("các mục dạng «mã: …»", "entries in the form «id: …»")
