"""`python -P -X utf8 -m engine.worker chat|night`. Started by `client.py`, not by people."""

import sys

from engine.worker.main import main

sys.exit(main(sys.argv[1:]))
