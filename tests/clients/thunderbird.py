"""Thunderbird without windows, spoken to by Marionette: its calendar manager subscribes."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

PROMPT: Final = 60.0  # seconds until it listens, on a busy machine

SUBSCRIBE: Final = """
const [address, done] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const calendar = cal.manager.createCalendar("ics", Services.io.newURI(address));
calendar.name = "Mẫu";
cal.manager.registerCalendar(calendar);
done(calendar.id);
"""
HELD: Final = """
const [id, done] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const calendar = cal.manager.getCalendarById(id);
const loaded = new Promise(resolve => {
  const observer = {
    QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
    onLoad() { calendar.removeObserver(observer); resolve(); },
    onStartBatch() {}, onEndBatch() {}, onAddItem() {}, onModifyItem() {}, onDeleteItem() {},
    onError() {}, onPropertyChanged() {}, onPropertyDeleting() {},
  };
  calendar.addObserver(observer);
});
(async () => {
  calendar.refresh();
  await loaded;
  const all = Ci.calICalendar.ITEM_FILTER_TYPE_EVENT;
  const items = await calendar.getItemsAsArray(all, 0, null, null);
  const moment = at => at.isDate ? at.icalString.replace(/^(....)(..)(..)$/, "$1-$2-$3")
    : new Date(at.nativeTime / 1000).toISOString();
  done(JSON.stringify(items.map(item => ({
    uid: item.id, start: moment(item.startDate), end: moment(item.endDate),
    summary: item.title, status: item.status,
  }))));
})().catch(error => done("failed: " + error));
"""


class Thunderbird:
    """A running program."""

    def __init__(self, wire: socket.socket) -> None:
        self._wire = wire.makefile("rwb")
        self._number = 0
        self._read()  # it greets
        self._ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
        self._ask("Marionette:SetContext", {"value": "chrome"})
        self._ask("WebDriver:SetTimeouts", {"script": 60_000})

    def run(self, script: str, *arguments: str) -> Any:
        """Return what a script calls back with."""
        parameters = {"script": script, "args": list(arguments), "newSandbox": True}
        return self._ask("WebDriver:ExecuteAsyncScript", parameters)["value"]

    def _ask(self, command: str, parameters: dict[str, Any]) -> Any:
        self._number += 1
        said = json.dumps([0, self._number, command, parameters]).encode()
        self._wire.write(b"%d:%s" % (len(said), said))
        self._wire.flush()
        _, _, fault, result = self._read()
        assert fault is None, fault
        return result

    def _read(self) -> Any:
        length = b""
        while (digit := self._wire.read(1)) != b":":
            assert digit, "Thunderbird has ended"
            length += digit
        return json.loads(self._wire.read(int(length)))


@contextmanager
def thunderbird(folder: Path) -> Iterator[Thunderbird]:
    """Start the program with a profile of its own in `folder`; yield it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "marionette.port": port,
        "app.update.enabled": False,
        "datareporting.policy.dataSubmissionEnabled": False,
        "network.captive-portal-service.enabled": False,
        "services.settings.server": "http://127.0.0.1:1/",
        "mail.provider.suppress_dialog_on_startup": True,
        "mail.spotlight.firstRunDone": True,
        "mail.winsearch.firstRunDone": True,
        "calendar.timezone.local": "Asia/Ho_Chi_Minh",
    }
    lines = (
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items()
    )
    folder.mkdir(parents=True)
    (folder / "user.js").write_text("".join(lines), "utf-8")
    command = ["thunderbird", "--headless", "--marionette", "--profile", str(folder)]
    command.append("--remote-allow-system-access")  # scripts may use the calendar manager
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            with _listening(port) as wire:
                yield Thunderbird(wire)
        finally:
            program.terminate()


def _listening(port: int) -> socket.socket:
    until = time.monotonic() + PROMPT
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PROMPT)
        except ConnectionRefusedError:
            assert time.monotonic() < until, "Thunderbird does not answer"
            time.sleep(0.2)
