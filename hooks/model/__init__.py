"""The model: what campaign files and registries may say, typed, validated and frozen.

Field names are the keys editors write. Descriptions are in Vietnamese, because the editors'
schema and help page are made from them.
"""
