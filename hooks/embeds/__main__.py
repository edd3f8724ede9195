"""`python -m hooks.embeds`: releases the script as it is now."""

from hooks.embeds.script import release

print(release())
