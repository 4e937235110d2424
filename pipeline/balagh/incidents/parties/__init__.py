"""Who and what takes part in an event: platforms, products, organisations, people and places."""

from balagh.incidents.parties.affected import known_operator, platforms, products
from balagh.incidents.parties.bodies import organizations
from balagh.incidents.parties.places import locations
from balagh.incidents.parties.record import (
    record_locations,
    record_organizations,
    record_people,
    record_platforms,
    record_products,
)
from balagh.incidents.parties.speakers import people

__all__ = [
    "known_operator",
    "locations",
    "organizations",
    "people",
    "platforms",
    "products",
    "record_locations",
    "record_organizations",
    "record_people",
    "record_platforms",
    "record_products",
]
