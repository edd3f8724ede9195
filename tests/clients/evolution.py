"""Evolution Data Server subscribes; run by the system's Python within a session bus of its own.

For each line of its input it refreshes, and prints the events it holds as one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from urllib.parse import urlsplit

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402 - of the versions just said

registry = EDataServer.SourceRegistry.new_sync(None)
source = EDataServer.Source.new(None, None)
source.set_display_name("Mẫu")
source.set_parent("webcal-stub")
source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
web = source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND)
parts = urlsplit(sys.argv[1])
authentication = source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION)
authentication.set_host(parts.hostname)
authentication.set_port(parts.port)
authentication.set_method("none")
web.set_resource_path(parts.path)
source.get_extension(EDataServer.SOURCE_EXTENSION_SECURITY).set_method("none")
registry.commit_source_sync(source, None)
time.sleep(1)
source = registry.ref_source(source.get_uid())
client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, 30, None)


def moment(at: ICalGLib.Time) -> str:
    """Return a day, or an hour in UTC."""
    day = f"{at.get_year():04}-{at.get_month():02}-{at.get_day():02}"
    if at.is_date():
        return day
    return f"{day}T{at.get_hour():02}:{at.get_minute():02}:{at.get_second():02}+00:00"


for _ in sys.stdin:
    client.refresh_sync(None)
    time.sleep(3)
    _found, components = client.get_object_list_sync("#t", None)
    print(
        json.dumps(
            [
                {
                    "uid": each.get_uid(),
                    "summary": each.get_summary(),
                    "start": moment(each.get_dtstart()),
                    "end": moment(each.get_dtend()),
                    "status": {
                        ICalGLib.PropertyStatus.CANCELLED: "CANCELLED",
                        ICalGLib.PropertyStatus.TENTATIVE: "TENTATIVE",
                    }.get(each.get_status(), "CONFIRMED"),
                }
                for each in components
            ]
        ),
        flush=True,
    )
