"""What an input may cost: memory above what the reader has anyway, and seconds."""

from __future__ import annotations

import resource
import signal
from pathlib import Path

MEMORY = 300 << 20
SECONDS = 5  # of computing: other programs may make it longer
PATIENCE = 12  # so many times longer it may take where others compute as well, or it only waits


def set_memory() -> None:
    """From now on more than ``MEMORY`` above what this process has ends in MemoryError."""
    limit = (status("VmSize") << 10) + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def set_watchdog(seconds: float = SECONDS) -> None:
    """End this process once it has computed, or done nothing, for too long; 0 takes that back."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * PATIENCE)


def status(name: str) -> int:
    """A figure of this process in kilobytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
