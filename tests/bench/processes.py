"""What a fresh process costs: time to answer, and memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .figures import Figure, below, clock_seconds
from .texts import PUBLISHED, articles, of_bytes

# Peak of resident memory in MiB, as the process itself sees it at its end. Linux counts the parent's memory into
# ru_maxrss, which a child keeps from before its exec; VmHWM begins anew there.
_MEMORY = """
import sys
{work}
try:
    with open("/proc/self/status") as status:
        kib = next(float(line.split()[1]) for line in status if line.startswith("VmHWM"))
except (OSError, StopIteration):
    import resource
    kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
print(kib / 1024)
"""
_WORK = {
    "Python alone": "",
    "after one article": "import balagh; balagh.extract(sys.stdin.read(), published={published!r})",
    "after a text of 1 MB": "import balagh; balagh.extract(sys.stdin.read(), published={published!r})",
}


def startup(rounds: int) -> Iterator[Figure]:
    """Time from the command to its end."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(articles()[0], encoding="utf-8")
        for name, limit, args in (
            ("balagh --help", 0.5, ["--help"]),
            ("balagh extract FILE, one article", 2.0, ["extract", str(article), "--published", PUBLISHED]),
            ("balagh values TEXT", 2.0, ["values", articles()[0].splitlines()[0], "--published", PUBLISHED]),
        ):
            best, median = clock_seconds(lambda args=args: _balagh(args), rounds=rounds)  # type: ignore[misc]
            yield below("start-up", name, best, "s", limit, f"best of {rounds}, median {median:.2f}")


def _balagh(args: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "balagh", *args], stdout=subprocess.DEVNULL, check=True)


def memory() -> Iterator[Figure]:
    """Peak of resident memory."""
    for name, work in _WORK.items():
        text = of_bytes(1_000_000) if "1 MB" in name else articles()[0]
        code = _MEMORY.format(work=work.format(published=PUBLISHED))
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code], input=text.encode(), capture_output=True, check=True
        )
        yield Figure("memory", name, float(done.stdout), "MiB")
