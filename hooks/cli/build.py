"""`build.py build`: the whole site, or no change at all."""

from __future__ import annotations

import argparse
import sys

from hooks import site
from hooks.cli import DONE, FAULTS, WRONG_USAGE
from hooks.cli.settings import SettingError, read_settings
from hooks.cli.telling import tell
from hooks.publishing.content_security import UnknownScriptError
from hooks.publishing.site_address import SiteAddressError
from hooks.publishing.swap import publishing
from hooks.source.faults import Faults


def run(options: argparse.Namespace) -> int:
    """Build the site and return the exit code."""
    try:
        settings = read_settings(options)
        with publishing(options.site_dir) as folder:
            site.build(folder, settings)
    except Faults as error:
        return tell(error.faults, options)
    except UnknownScriptError as error:
        print(error, file=sys.stderr)
        return FAULTS
    except (SettingError, SiteAddressError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    index = options.site_dir / "index.html"
    print(f"Đã dựng xong. Mở {index} hoặc chạy: make serve")
    return DONE
