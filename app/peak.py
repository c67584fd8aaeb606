"""The largest memory that this process or a worker it waited for ever held. Asks the system; samples nothing."""

import sys


def peak_rss_bytes() -> int:
    """0 where the system does not keep it (Windows). Workers count from the moment they have ended."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return unit * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
