"""The bench: how fast, beside which peers, and at what cost of memory. Run it as ``python -m tests.bench``."""
