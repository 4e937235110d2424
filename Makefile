# Everything a fresh machine needs: python3 (3.11+) and make. `make run` and `make test` set up what they use.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARTICLE ?= corpora/samples/rawi-outage.txt

.DEFAULT_GOAL := help
.PHONY: help run test lint format gate bench lock install-neural test-neural clean

help:  ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 18

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The core alone: what a user installs. The pins carry hashes; the excluded packages are never drawn in.
$(VENV)/.core: requirements/core.txt pyproject.toml | $(BIN)/python
	$(PIP) install --no-deps --require-hashes -r requirements/core.txt
	$(PIP) install --no-deps --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.core
	$(PIP) install --no-deps --require-hashes -r requirements/test.txt
	@touch $@

run: $(VENV)/.core  ## Set up, and show the records of the sample article
	$(BIN)/balagh extract $(ARTICLE) --format table

test: $(VENV)/.test  ## Set up, and run all tests
	$(BIN)/pytest

lint: $(VENV)/.test  ## Check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test  ## Lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

gate: $(VENV)/.core  ## Check that no score on the gold fell below its floor (raise them with `balagh gate --update`)
	$(BIN)/balagh gate corpora/gold/floors.toml

bench: $(VENV)/.test  ## Measure accuracy and speed, side by side with peers where they are installed
	$(BIN)/python -m tests.bench

# torch and transformers, with a virtual environment of their own: optional, large, outside the hashed lock.
NEURAL := .venv-neural
$(NEURAL)/.done: requirements/test.txt requirements/neural.txt pyproject.toml
	$(PYTHON) -m venv $(NEURAL)
	$(NEURAL)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --require-hashes -r requirements/test.txt
	$(NEURAL)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --editable .
	$(NEURAL)/bin/python -m pip --disable-pip-version-check --quiet install -r requirements/neural.txt
	@touch $@

install-neural: $(VENV)/.core  ## Add torch (CPU build) and transformers for the optional component
	$(PIP) install -r requirements/neural.txt

test-neural: $(NEURAL)/.done  ## Test the optional CAMeL component for real, in an environment of its own
	$(NEURAL)/bin/pytest -m neural tests/neural

lock:  ## Compile the pins anew (needs uv)
	uv pip compile pyproject.toml --excludes requirements/excludes.txt --universal --generate-hashes --python-version 3.11 \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet -o requirements/core.txt
	uv pip compile pyproject.toml --extra test --excludes requirements/excludes.txt --universal --generate-hashes \
	  --python-version 3.11 --constraint requirements/core.txt --no-header --no-annotate --no-emit-index-url \
	  --no-emit-find-links --quiet -o requirements/test.txt

clean:  ## Remove what make made
	rm -rf $(VENV) $(NEURAL) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
