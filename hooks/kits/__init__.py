"""Kits: a ZIP for each year of each campaign, with everything a webmaster needs of the site.

`build` makes them: `contents` says what is in one, `names` names its files, `archive` packs them,
and `guide` and `manifest` write the files that describe the others.
"""
