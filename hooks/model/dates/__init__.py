"""Dates of campaigns: what an editor writes (`specs`) and the days it means (`spans`)."""
