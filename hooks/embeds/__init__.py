"""Banners on other sites: the one that runs today as a picture, by a script, in a frame.

All of it lives below `banner/hien-tai/` and `nhung/`; `addresses` says where.
"""
