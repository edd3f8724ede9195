"""mkdocs.yml, the settings that generators of MkDocs' family share; no generator is needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml
from yaml_env_tag import construct_env_tag

ROOT: Final = Path(__file__).parents[2]
FILE: Final = ROOT / "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads `!ENV [NAME, default]` as well, as all of these generators do."""


_Loader.add_constructor("!ENV", construct_env_tag)


def read_configuration() -> dict[str, Any]:
    """Return what mkdocs.yml says, with the variables of the environment it asks for."""
    found: dict[str, Any] = yaml.load(FILE.read_bytes(), Loader=_Loader)  # noqa: S506 - a SafeLoader
    return found
