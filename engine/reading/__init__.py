"""Files handed over by the owner: chat and agent traces, and documents. Parses; stores and judges nothing."""
