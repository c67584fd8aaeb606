"""Which snapshot is active, which were, and whether their files are what they were."""
