"""`python -m hooks.embeds`: a release of the script as it is now."""

from hooks.embeds.script import release

print(release())
