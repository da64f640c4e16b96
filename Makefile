# Chores. A fresh clone needs Python 3.11 or newer, make and git; everything else goes into .venv.
#   make run PORT=8501 REPORTS=seeds TABLES=data/tables      make test PYTEST="-k reader"      make install PYTHON=python3.12

.DEFAULT_GOAL := help
.PHONY: help run test chromium install lint bench train accuracy

PORT ?= 8501
REPORTS ?= seeds
TABLES ?= data/tables
export REPORTS TABLES

VENV := .venv
PY := $(VENV)/bin/python
MADE := $(VENV)/made.stamp
ENOUGH_TO_RUN := $(VENV)/run.stamp
ENOUGH_TO_TEST := $(VENV)/test.stamp
PIP := $(PY) -m pip --disable-pip-version-check --quiet --quiet --no-input install
NEW_ENOUGH := -c "import sys; sys.exit(sys.version_info < (3, 11))"
# One more than processors: tests in a browser wait about half of their time.
WORKERS = $(shell expr `getconf _NPROCESSORS_ONLN` + 1)
CANDIDATES := python3.11 python3.12 python3.13 python3 python3.14 python

help: ## list the chores
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile

run: $(ENOUGH_TO_RUN) ## serve the dashboard on PORT (8501) with the reports in REPORTS (seeds)
	@echo "Dashboard of the reports in $(REPORTS): http://localhost:$(PORT) (Ctrl-C ends it)"
	@exec $(PY) -m streamlit run dashboard.py --server.port "$(PORT)" --browser.serverAddress localhost

test: $(ENOUGH_TO_TEST) chromium ## all tests, those in a real browser included
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal $(PYTEST)

chromium: $(ENOUGH_TO_TEST) ## find the browser that tests and benchmarks drive, or get one
	@$(PY) -m tests.browser

install: $(ENOUGH_TO_TEST) ## the environment alone, in .venv

lint: $(ENOUGH_TO_TEST) ## formatter, linter, type checker
	@$(PY) -m ruff format --check --quiet . && $(PY) -m ruff check --quiet . && $(PY) -m mypy

bench: $(ENOUGH_TO_TEST) chromium ## speed beside other tools, a JSON line each
	@$(PY) benchmarks/build_speed.py
	@$(PY) benchmarks/dashboard_speed.py
	@$(PY) benchmarks/search_speed.py

train: $(ENOUGH_TO_TEST) ## fit the scorer of reasons and the weights of relations anew from their training data
	@$(PY) benchmarks/train_reasons.py
	@$(PY) benchmarks/train_relations.py

accuracy: $(ENOUGH_TO_TEST) ## precision and recall against the annotated reports
	@$(PY) benchmarks/accuracy.py --json data/accuracy.json

$(MADE):
	@python="$(PYTHON)"; \
	for each in $(CANDIDATES); do test -n "$$python" || ! $$each $(NEW_ENOUGH) 2>/dev/null || python=$$each; done; \
	if ! $${python:-python3} $(NEW_ENOUGH) 2>/dev/null; then \
	  echo "This needs Python 3.11 or newer, and $${python:-python3} is `$${python:-python3} --version 2>&1 | tail -1`:" \
	    "install one, or name one: make PYTHON=/path/to/python3.11" >&2; exit 1; fi; \
	echo "Making $(VENV) with `$$python --version`"; \
	$$python -m venv $(VENV) || { echo "No environment could be made: on Debian and Ubuntu, install python3-venv." >&2; exit 1; }
	@touch $@

$(ENOUGH_TO_RUN): $(MADE) requirements.txt
	@echo "Installing what the dashboard needs into $(VENV) (once; some minutes)"
	@$(PIP) -r requirements.txt
	@touch $@

$(ENOUGH_TO_TEST): $(ENOUGH_TO_RUN) requirements-dev.txt
	@echo "Installing what tests, checks and benchmarks need into $(VENV) (once)"
	@$(PIP) -r requirements-dev.txt
	@touch $@
