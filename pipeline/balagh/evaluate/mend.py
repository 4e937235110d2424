"""What a machine can put right in a file of gold that a person has corrected: offsets, order, hash.

A person who corrects a mention writes its words; counting code points is no work for people. The offsets are then found
anew where these words stand.
"""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from balagh.contract import text_digest
from balagh.errors import BalaghError
from balagh.evaluate.load import files, read_values


def mend_folder(path: str | Path) -> list[Path]:
    """Mends every file of a corpus that holds a single JSON object, and writes those that change.

    Returns:
        The files that were changed.

    Raises:
        BalaghError: There is no such path (B101), a file cannot be read (B102) or is no JSON (B113), or cannot be
            written (B001).
    """
    changed: list[Path] = []
    for file in files(path):
        values = [value.data for value in read_values(file)]
        if len(values) != 1 or not isinstance(values[0], dict):
            continue
        text = json.dumps(mended(values[0]), ensure_ascii=False, indent=1) + "\n"
        if json.loads(text) != values[0]:
            try:
                file.write_text(text, encoding="utf-8", newline="\n")
            except OSError as error:
                raise BalaghError("B001", option="--mend", value=f"{file} ({error.strerror})") from error
            changed.append(file)
    return changed


def mended(data: dict[str, Any]) -> dict[str, Any]:
    """A copy of an extraction as JSON, with what can be told from its text put right.

    - A mention whose words do not stand at its offsets gets those of the place nearest to them where they do stand; one
      whose words stand nowhere is left for a person. `start` may be missing, and then counts as 0.
    - A mention without an id gets one.
    - Mentions are sorted by start, then longest first.
    - The SHA-256 of the text is set.
    """
    text = data.get("text")
    if not isinstance(text, str):
        return data
    made = dict(data)
    mentions = data.get("mentions")
    if isinstance(mentions, list) and all(isinstance(one, dict) for one in mentions):
        made["mentions"] = sorted((_placed(one, text) for one in _named(mentions)), key=_position)
    if isinstance(data.get("document"), dict):
        made["document"] = data["document"] | {"text_sha256": text_digest(text)}
    return made


def _named(mentions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The mentions, each with an id: `n1`, `n2` … where it had none."""
    taken = {one.get("id") for one in mentions}
    free = (name for number in count(1) if (name := f"n{number}") not in taken)
    for one in mentions:
        yield one if "id" in one else {"id": next(free)} | one


def _placed(mention: dict[str, Any], text: str) -> dict[str, Any]:
    words, start, end = mention.get("text"), _whole(mention.get("start")), _whole(mention.get("end"))
    if not isinstance(words, str) or not words or text[start:end] == words:
        return mention
    before = text.rfind(words, 0, start + len(words))
    after = text.find(words, start)
    places = [place for place in (before, after) if place >= 0]
    if not places:
        return mention
    nearest = min(places, key=lambda place: abs(place - start))
    place = {"start": nearest, "end": nearest + len(words)}
    # Keys that are there keep their order in the file.
    return (
        {"id": mention["id"]} | dict.fromkeys(place) | mention | place if set(place) - set(mention) else mention | place
    )


def _whole(number: object) -> int:
    return number if isinstance(number, int) and number >= 0 else 0


def _position(mention: dict[str, Any]) -> tuple[int, int]:
    return _whole(mention.get("start")), -_whole(mention.get("end"))
