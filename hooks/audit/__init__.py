"""The audit, which visits portals to see whether they show a campaign's banner.

Run it with `build.py audit portals.yml`. `portals_file` reads the list; `visit` opens pages
politely and safely, with `hooks.web`, which also reads them; `known_banners` and `likeness` know
our banners; `recognise` finds them on a page, `verdict` draws the conclusion, `report` writes it
down, and `run` joins these steps. Only `hooks.web.transport` touches the network; clock, sleep and
transport are passed in.
"""
