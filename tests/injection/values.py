"""Hostile values, each with a mark by which it is found again, and what must not become of them.

They are nobody's content: a value found on a page can only come from this test.
"""

from __future__ import annotations

from typing import Final

# The beginning and end of each value; the mark says which field it was in.
VALUES: Final = {
    "script": "{mark}<script>{mark}()</script>",
    "closing": "{mark}</script></style></title></textarea></noscript><script>{mark}()</script>",
    "attribute": '{mark}" onmouseover="{mark}()" x=\'',
    "apostrophe": "{mark}' onfocus='{mark}()' autofocus x=\"",
    "unquoted": "{mark} onload={mark}() ><img src=x onerror={mark}()>",
    "comment": "{mark}--><svg onload={mark}()><!--",
    "cdata": "{mark}]]><script>{mark}()</script><![CDATA[",
    "entity": "{mark}&lt;script&gt;{mark}()&lt;/script&gt;&#60;b&#62;",
    "template": "{mark}{{{{7*7}}}}{{% raw %}}{{{{ config }}}}${{7*7}}#{{7*7}}<%= 7*7 %>",
    "address": "javascript:{mark}()//",
    "formula": "=HYPERLINK({mark};1)+cmd|' /C calc'!A0",
    "plus": "+{mark}+1",
    "minus": "-{mark}-1",
    "at": "@{mark}(1)",
    "lines": "{mark}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:{mark}\r\nATTENDEE:mailto:{mark}",
    "escapes": "{mark}\\nEND:VEVENT\\r\\,\\;\\\\",
    "bidi": "{mark}\u202egnp.exe\u2066\u200b\u00ad\ufeff",
    "controls": "{mark}\x00\x07\x1b[31m\x7f\x85\u2028\u2029",
    "markdown": "{mark}[x](javascript:{mark}()) ![x](x) `{mark}` **{mark}** <{mark}@x.example>",
}
# The suite tries what the loader lets through; outputs may not rely on it for the rest.
SAMPLE: Final = ("closing", "attribute", "formula", "lines")


def hostile(name: str, mark: str) -> str:
    """Return a hostile value with its mark."""
    return VALUES[name].format(mark=mark)
