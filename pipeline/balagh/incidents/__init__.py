"""Which sentences tell of which incident, its slots, its record."""
