"""What a page says of itself: title, publication date, publisher, address, language."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from balagh.feeds.html_tokens import HtmlToken, attributes

# Names and properties of meta elements that hold the publication date, the surest first: Open Graph, schema.org,
# Dublin Core, and what common publishing systems write.
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published", "og:published_time",
    "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_LONGEST_JSON = 1_000_000
_MOST_NODES = 10_000


@dataclass(slots=True)
class PageMetadata:
    """The metadata of a page; None or empty where it says nothing.

    Attributes:
        title: ``og:title``, else the headline of JSON-LD, else the ``title`` element.
        dates: What may be its publication date, as written, the surest first.
        publisher: ``og:site_name``, else the publisher of JSON-LD.
        url: Canonical address, else ``og:url``.
        language: ``lang`` of the page.
    """

    title: str | None = None
    dates: list[str] = field(default_factory=list)
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(slots=True)
class MetadataReader:
    """Collects metadata from the tokens of a page, one by one."""

    meta: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    linked: list[dict[str, Any]] = field(default_factory=list)
    title: str | None = None
    canonical: str | None = None
    language: str | None = None
    json_script: bool = False

    def take(self, token: HtmlToken) -> None:
        """Look at a token."""
        if token.kind == "raw":
            self._raw(token)
        elif token.kind == "open" and token.name in ("meta", "link", "time", "html", "script"):
            self._element(token.name, attributes(token.content))

    def _raw(self, token: HtmlToken) -> None:
        if token.name == "title" and self.title is None:
            self.title = _clean(token.content)
        elif token.name == "script" and self.json_script:
            self.linked += _linked_data(token.content)

    def _element(self, name: str, found: dict[str, str]) -> None:
        if name == "script":
            self.json_script = "ld+json" in found.get("type", "").lower()
        elif name == "html":
            self.language = self.language or found.get("lang") or found.get("xml:lang")
        elif name == "link" and "canonical" in found.get("rel", "").lower():
            self.canonical = self.canonical or _clean(found.get("href", ""))
        elif name == "meta":
            key = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()
            if key and found.get("content", "").strip():
                self.meta.setdefault(key, found["content"].strip())
        elif name == "time" and found.get("datetime", "").strip():
            sure = "pubdate" in found or "published" in (found.get("itemprop", "") + found.get("class", "")).lower()
            self.times.insert(0 if sure else len(self.times), found["datetime"].strip())

    def metadata(self) -> PageMetadata:
        """What has been collected."""
        linked = self.linked
        dates = [self.meta[name] for name in _DATE_NAMES[:2] if name in self.meta]
        dates += [d["datePublished"] for d in linked if isinstance(d.get("datePublished"), str)]
        dates += [self.meta[name] for name in _DATE_NAMES[2:] if name in self.meta]
        headline = next((d["headline"] for d in linked if isinstance(d.get("headline"), str)), None)
        publishers = (d.get("publisher") for d in linked)
        named = next((p["name"] for p in publishers if isinstance(p, dict) and isinstance(p.get("name"), str)), None)
        return PageMetadata(
            title=_clean(self.meta.get("og:title", "")) or _clean(headline or "") or self.title,
            dates=dates + self.times[:3],
            publisher=_clean(self.meta.get("og:site_name", "")) or _clean(named or ""),
            url=self.canonical or _clean(self.meta.get("og:url", "")),
            language=_clean(self.language or ""),
        )


def _clean(text: str) -> str | None:
    return " ".join(text.split()) or None


def _linked_data(script: str) -> list[dict[str, Any]]:
    """The objects of a JSON-LD script; none where it is not JSON or out of all proportion."""
    if len(script) > _LONGEST_JSON:
        return []
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return []
    return list(_objects(data))


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, outer ones first, without recursion."""
    waiting, seen = deque([data]), 0
    while waiting and seen < _MOST_NODES:
        item = waiting.popleft()
        seen += 1
        if isinstance(item, dict):
            yield item
            waiting += [v for v in item.values() if isinstance(v, dict | list)]
        elif isinstance(item, list):
            waiting += [v for v in item if isinstance(v, dict | list)]
