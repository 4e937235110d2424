"""Readers: plain text, HTML pages and JSON articles."""
