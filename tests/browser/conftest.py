"""A real browser: headless Chromium, driven by Playwright; without either the tests say so and are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser_pages import write_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A browser that phones nobody; root, as in a container, needs --no-sandbox.
FLAGS = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
]  # fmt: skip
INSTALL = "apt-get install chromium fonts-noto-core"


def _chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip(f"no Chromium here: install it ({INSTALL}), or name one in CHROMIUM")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: make test does")
    program = _chromium()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=FLAGS + ["--no-sandbox"] * root)
        yield opened
        opened.close()


@dataclass
class Watch:
    """What a page did that it should not: messages on the console, requests, dialogs."""

    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("dialog", lambda dialog: self.messages.append(f"dialog {dialog.message}"))
        page.on("request", lambda request: self.requests.append(request.url))


Opener = Callable[..., "Page"]


@pytest.fixture
def open_page(browser: Browser, pages: Path) -> Iterator[Opener]:
    """Open a page by name; in the end nothing may have been said on the console, and nothing asked for but pages."""
    watch = Watch()
    contexts = []

    def _open(name: str, fragment: str = "", **options: Any) -> Page:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        watch.on(page)
        page.goto((pages / name).as_uri() + fragment)
        return page

    yield _open
    for context in contexts:
        context.close()
    assert watch.messages == []
    assert [url for url in watch.requests if not url.startswith((pages.as_uri(), "data:,"))] == []


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder)
    return folder


@pytest.fixture(scope="session")
def shots() -> Path:
    """Where screenshots go: to look at them, and for CI to keep."""
    folder = Path(os.environ.get("SCREENSHOTS") or Path(__file__).parents[2] / ".pytest_cache" / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
