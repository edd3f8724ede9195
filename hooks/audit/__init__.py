"""Visiting portals to see whether they show a campaign's banner: `build.py audit portals.yml`.

`portals_file` reads the list; `visit`, `robots`, `transport` and `addresses` open pages politely
and safely; `html_page` reads them; `known_banners` and `likeness` know our banners; `recognise`
finds them on a page, `verdict` says what that comes to, `report` writes it down. `run` joins them.
Only `transport` touches the network; clock, sleep and transport are given from outside.
"""
