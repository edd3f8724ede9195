# make site    build the site into site/, to look at: reports what must not be published yet
# make publish check, record in the ledger what calendars publish, build the site to serve
# make serve   preview at http://127.0.0.1:8000/, rebuilt at every change
# make test    all tests, including the browser's;  make quick: what needs no browser and no whole site
# make hostile the attempts to break it, at full size: takes minutes
# make cluster what build --cluster needs, on this machine and on each worker (docs/hosting)
# make generators  the other generators: build --generator zensical, properdocs
# make lint    ruff and mypy;  make bench: measurements;  make lock: renew the lock files
#
# These commands install what they need: Python packages into .venv from the lock files, and from
# the system's packages libfribidi (with which Pillow sets Vietnamese type) and, for tests,
# Chromium and nginx.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
# Compiled once, tests and code begin in half the time, in each of the processes of a test run.
unexport PYTHONDONTWRITEBYTECODE
TODAY := $(if $(today),--today $(today))

.PHONY: site publish serve check test quick hostile cluster generators lint bench lock clean

site: $(VENV)/.system
	$(RUN) build.py build --draft $(TODAY)

publish: $(VENV)/.system
	$(RUN) build.py publish $(TODAY)

serve: $(VENV)/.system
	$(RUN) build.py serve $(TODAY)

check: $(VENV)/.system
	$(RUN) build.py check

test: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser $(VENV)/.nginx $(VENV)/.java
	$(RUN) -m pytest -n auto --dist worksteal

quick: $(VENV)/.dev $(VENV)/.system
	$(RUN) -m pytest -n auto --dist worksteal -m "not browser and not slow and not hostile"

hostile: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser
	$(RUN) -m pytest -n auto --dist worksteal -m hostile

cluster: $(VENV)/.cluster $(VENV)/.system

generators: $(VENV)/.site
	$(RUN) -m pip install --quiet --disable-pip-version-check zensical==0.0.73 properdocs==1.6.7

lint: $(VENV)/.dev
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

bench: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser
	@for script in tests/benchmarks/bench_*.py; do echo "== $$script"; PYTHONPATH=. $(RUN) $$script || exit 1; done

lock: $(VENV)/.dev
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml -o requirements.lock
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --extra cluster pyproject.toml -o requirements-cluster.lock
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --group dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) .cache site

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.x"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.lock | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/.site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.cluster: requirements-cluster.lock | $(VENV)/.site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Pillow's wheels load the system's libfribidi, and do without raqm when it is missing.
$(VENV)/.system: $(VENV)/.site
	@$(RUN) -c 'import banners; banners.require_raqm()' 2>/dev/null || \
	  { command -v apt-get >/dev/null && $(SUDO) apt-get update -qq && \
	    $(SUDO) apt-get install -y -qq libfribidi0 >/dev/null; } || true
	@$(RUN) -c 'import banners; banners.require_raqm()'
	@touch $@

# The shell is Chromium without windows, and quicker; any Chromium does.
$(VENV)/.browser:
	@command -v chromium-headless-shell >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium-headless-shell >/dev/null; } || \
	  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  command -v google-chrome >/dev/null || $(SUDO) apt-get install -y -qq chromium >/dev/null
	@mkdir -p $(VENV) && touch $@

# A test checks the headers that the shipped configuration sends.
$(VENV)/.nginx:
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq nginx-light >/dev/null; }
	@mkdir -p $(VENV) && touch $@

# The Nu checker, which validates every page of the site, is written in Java.
$(VENV)/.java:
	@command -v java >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq default-jre-headless >/dev/null; }
	@mkdir -p $(VENV) && touch $@
