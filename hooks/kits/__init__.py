"""Kits: a ZIP of each edition of each campaign, with all that a webmaster takes from the site.

`build` makes them: `contents` says what is in one, `names` what its files are called, `archive`
packs them, `guide` and `manifest` write the files that speak of the others.
"""
