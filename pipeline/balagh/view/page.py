"""Whole pages: templates, one style sheet and one script put in, and a policy that lets nothing else run or load."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from balagh.view.marks import isolated, ltr, prose
from balagh.view.words import Words

_STYLES: Final = ("base.css", "article.css", "index.css", "evaluation.css")
_TEMPLATES: Final = ("page", "parts", "article", "index", "charts", "evaluation")


def _packaged(name: str) -> str:
    return files("balagh.view").joinpath("html", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    sources = {name: _packaged(f"{name}.html.j2") for name in _TEMPLATES}
    made = Environment(
        loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(ltr=ltr, isolated=isolated, prose=prose)
    return made


@cache
def _style() -> str:
    return "\n".join(map(_packaged, _STYLES))


@cache
def _script() -> str:
    return _packaged("page.js")


@cache
def source_of(text: str) -> str:
    """The source expression by which a content security policy (CSP Level 3) allows an inline element."""
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def render(template: str, words: Words, *, split: tuple[str, ...] = (), **parts: Any) -> str:
    """A whole page.

    Args:
        template: Name of the template, without its suffix.
        words: Words of the interface.
        split: Ids of anchors that stand in several parts, all of which light up when one is the target.
        parts: What the template shows.
    """
    style, script = _style() + _split_rules(split), _script()
    policy = (
        f"default-src 'none'; style-src {source_of(style)}; script-src {source_of(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template(template)
    return page.render(
        t=words, policy=policy, style=Markup(style), script=Markup(script), **parts  # noqa: S704 (package data)
    )  # fmt: skip


def _split_rules(split: tuple[str, ...]) -> str:
    """Rules that a style sheet cannot state for all ids at once."""
    return "".join(
        f'body:has(#{anchor}:target) [data-of="{anchor}"]{{background:var(--lit);outline:2px solid var(--accent)}}\n'
        for anchor in split
    )


__all__ = ["render", "source_of"]
