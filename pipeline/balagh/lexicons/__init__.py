"""The words that the finders know, as data."""
