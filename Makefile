# A thin face of packaging/bootstrap.py, which is all that Windows needs: py packaging\bootstrap.py run
PYTHON ?= python3

.DEFAULT_GOAL := run
.PHONY: run setup test check bench starter screenshots recording translations

run setup test check bench starter screenshots recording translations:
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)
