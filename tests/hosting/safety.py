"""The security headers sent by every server configuration we ship."""

from __future__ import annotations

from typing import Final

# Not sent with frames, which are meant for other sites.
FRAMING: Final = "Content-Security-Policy"
SAFETY: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    FRAMING: "frame-ancestors 'self'",
}
