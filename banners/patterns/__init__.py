"""Quiet grounds for what has no picture of its own: each is a topic, drawn like one."""
