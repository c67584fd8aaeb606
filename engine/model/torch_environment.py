"""What torch and the Hugging Face libraries read from the environment when they are imported. Import this before them.

Not for the chat worker: llama.cpp's threads are measured apart.
"""

import logging
import os

# Nothing is downloaded, whatever is installed beside us.
os.environ["HF_HUB_OFFLINE"] = "1"
# Threads that wait for each other soon sleep instead of spinning. On two cores that something else uses too, a night
# trains ten times faster so (LOG, seed 1); not to spin at all costs a small model a third of its speed (LOG, night 5).
# The first two are libgomp's names (Linux), the third is Intel's and LLVM's.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("GOMP_SPINCOUNT", "3000")
os.environ.setdefault("KMP_BLOCKTIME", "0")
# One seed gives one adapter on a GPU too: cuBLAS needs a workspace of its own for that.
os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
# It warns that it could not download a kernel, which is as it should be.
logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
