"""The bundling of JavaScript modules into one file, so that browsers load no more than one."""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{[^}]*\} from "\.{1,2}/(?:[\w-]+/)?([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? |const |class )", re.MULTILINE)
# a name declared at the top level; names in destructuring patterns are not recognised
_DECLARATION = re.compile(
    r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE
)
_EXPORTED = re.compile(r"^export (?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
_MODULE_SYNTAX = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_WHOLE_LINE_COMMENT = re.compile(
    r"^[ \t]*(?://.*|/\*[^*]*(?:\*(?!/)[^*]*)*\*/[ \t]*)\n", re.MULTILINE
)


def bundle(sources: Mapping[str, str], entry: str) -> str:
    """Return module `entry` and everything it imports as a classic script that leaves no globals.

    Material starts classic workers, which cannot import. Only the syntax that our modules use is
    supported: `import { name } from "./module.js";` or `"../folder/module.js"`, and `export`
    before a declaration. All modules share one scope, so their top-level names must differ, and
    so must their file names.

    Raise `ValueError` for other module syntax, for a module that is not in `sources`, and for a
    name that two modules declare.
    """
    return '"use strict";\n(() => {\n' + "".join(_parts(sources, entry).values()) + "})();\n"


def bundle_module(sources: Mapping[str, str], entry: str) -> str:
    """Return the same as one module that exports what `entry` does, for `import()` at run time."""
    parts = _parts(sources, entry)
    exported = ", ".join(_EXPORTED.findall(sources[entry]))
    return "".join(parts.values()) + f"export {{ {exported} }};\n"


def _parts(sources: Mapping[str, str], entry: str) -> dict[str, str]:
    """Return `entry` and what it imports, by module, those first that others need."""
    ordered: list[str] = []
    _collect(sources, entry, ordered)
    declared: dict[str, str] = {}
    for module in ordered:
        for name in _DECLARATION.findall(sources[module]):
            if name in declared:
                raise ValueError(f"scripts: {declared[name]} and {module} both declare {name}")
            declared[name] = module
    return {name: _as_part(name, sources[name]) for name in ordered}


def _collect(sources: Mapping[str, str], name: str, ordered: list[str]) -> None:
    """Append `name` to `ordered`, after the modules it imports."""
    if name not in sources:
        raise ValueError(f"scripts: the script {name} is missing")
    for imported in _IMPORT.findall(sources[name]):
        if imported not in ordered:
            _collect(sources, imported, ordered)
    ordered.append(name)


def _as_part(name: str, source: str) -> str:
    plain = _EXPORT.sub("", _IMPORT.sub("", source))
    if left := _MODULE_SYNTAX.search(plain):
        raise ValueError(f"scripts: {name} has module syntax that cannot be bundled: {left[0]}")
    return _WHOLE_LINE_COMMENT.sub("", plain)
