"""Finders, one a kind of mention: text in, readings and mentions out."""
