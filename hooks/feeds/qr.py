"""A QR code as inline SVG, to scan with a phone."""

from __future__ import annotations

import io

import segno


def qr_code(address: str) -> str:
    """Return an address of a calendar as a QR code, dark on light whatever the background."""
    code = segno.make(address, error="m", micro=False)
    svg = io.BytesIO()
    code.save(
        svg, kind="svg", border=4, dark="#000", light="#fff", omitsize=True, xmldecl=False,
        svgns=False, nl=False, svgclass="qr", lineclass=None,
    )  # fmt: skip
    label = 'role="img" aria-label="Mã QR của lịch, để quét bằng điện thoại"'
    crisp = 'shape-rendering="crispEdges"'
    return svg.getvalue().decode().replace("<svg ", f"<svg {label} {crisp} ", 1)
