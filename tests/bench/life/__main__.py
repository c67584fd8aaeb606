"""`python -m tests.bench.life`: see `run.py`."""

import sys

from tests.bench.life.run import main

sys.exit(main(sys.argv[1:]))
