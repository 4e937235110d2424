"""From what a mention says to its value: numbers, calendars, clocks, zones, entities."""
