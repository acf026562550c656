# `make run` runs the diary, `make test` tests it, `make bench` measures it, `make calibrate` calibrates its trends. They need Python 3.11 or newer and nothing else.
# `make coverage` says which lines and branches of the reader no test runs, `make mutants` which wrong changes none notices.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
WORKERS ?= 2

.PHONY: run test test-wide bench lighthouse calibrate coverage mutants venv

run: venv
	@exec $(BIN)/python -m diary.house

test: venv
	@$(BIN)/python -m diary.house.browser
	@exec $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not wide" $(TESTS)

# Kills, restores, two phones, and every page in every look: what takes long. `.ci/run` runs both.
test-wide: venv
	@$(BIN)/python -m diary.house.browser
	@exec $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m wide $(TESTS)

bench: venv
	@exec $(BIN)/python -m bench

# Lighthouse over the main pages, in versions of its own lock; Node comes along where there is none.
lighthouse: venv
	@exec $(BIN)/python -m diary.house.lighthouse

# Searches and simulations run the same lines again: without them it takes a minute, not ten.
coverage: venv
	@$(BIN)/python -m coverage run -m pytest -q tests/insights -m "not hypothesis" \
		--ignore-glob='*_calibration.py'
	@$(BIN)/python -m coverage combine --quiet
	@exec $(BIN)/python -m coverage report

mutants: venv
	@exec $(BIN)/python -m bench.mutants $(MUTANTS)

calibrate: venv
	@exec $(BIN)/python -m calibration --processes $(WORKERS)

# The lock is copied into .venv when all of it is installed; while the copy is the same, so is .venv.
venv:
	@cmp -s requirements.lock .venv/installed.lock || $(MAKE) --no-print-directory .venv/installed.lock

.PHONY: .venv/installed.lock
.venv/installed.lock:
	@test -n "$(PYTHON)" || { echo "Calf Diary needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Installing what the diary needs into .venv; the first time takes a minute or two"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@cp requirements.lock .venv/installed.lock
