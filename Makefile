# make site    build the site into site/, to look at: reports what must not be published yet
# make publish check, record in the ledger what calendars publish, build the site to serve
# make serve   preview at http://127.0.0.1:8000/, rebuilt at every change
# make test    all tests, including the browser's;  make quick: what needs no browser and no whole site
# make hostile the attempts to break it, at full size: takes minutes;  make hostile kills=1000: hours
# make clients real calendar programs, editors and filters of HTML: installs them, 2 GB, and tries them
# make cluster what build --cluster needs, on this machine and on each worker (docs/hosting)
# make vendor  the libraries of /bien-tap/soan/, after a change of their package.json; needs npm
# make generators  the other generators: build --generator zensical, properdocs
# make compare     the same site from MkDocs and Zensical, every page beside its twin
# make lint    ruff and mypy;  make bench: measurements;  make lock: renew the lock files
#
# These commands install what they need: Python packages into .venv from the lock files, and from
# the system's packages libfribidi (with which Pillow sets Vietnamese type) and, for tests,
# Chromium, web servers.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
# Compiled once, tests and code begin in half the time, in each of the processes of a test run.
unexport PYTHONDONTWRITEBYTECODE
TODAY := $(if $(today),--today $(today))

.PHONY: site publish serve check test quick hostile clients cluster generators compare lint bench lock vendor clean

site: $(VENV)/.system
	$(RUN) build.py build --draft $(TODAY)

publish: $(VENV)/.system
	$(RUN) build.py publish $(TODAY)

serve: $(VENV)/.system
	$(RUN) build.py serve $(TODAY)

check: $(VENV)/.system
	$(RUN) build.py check

test: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser $(VENV)/.servers $(VENV)/.java
	$(RUN) -m pytest -n auto --dist worksteal

quick: $(VENV)/.dev $(VENV)/.system
	$(RUN) -m pytest -n auto --dist worksteal -m "not browser and not slow and not hostile and not clients and not generators"

hostile: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser
	$(RUN) -m pytest -n auto --dist worksteal -o faulthandler_timeout=0 -m hostile $(if $(kills),--kills $(kills))

clients: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser .clients/.done
	$(RUN) -m pytest -n 0 -o faulthandler_timeout=0 -m clients tests/clients

cluster: $(VENV)/.cluster $(VENV)/.system

generators: $(VENV)/.generators

compare: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser $(VENV)/.java
	$(RUN) -m pytest -n 0 -o faulthandler_timeout=0 -m generators tests/generating

lint: $(VENV)/.dev
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

bench: $(VENV)/.dev $(VENV)/.system $(VENV)/.browser $(VENV)/.servers $(VENV)/.wrk
	@for script in tests/benchmarks/bench_*.py; do echo "== $$script"; PYTHONPATH=. $(RUN) $$script || exit 1; done

lock: $(VENV)/.dev
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml -o requirements.lock
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --extra cluster pyproject.toml -o requirements-cluster.lock
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --extra zensical --extra properdocs pyproject.toml -o requirements-generators.lock
	$(RUN) -m uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --group dev pyproject.toml -o requirements-dev.lock

# Built where nothing of npm stays: what is committed is the result, its lock and the licences.
VENDOR := docs/scripts/soan/vendor
vendor: | $(VENV)/bin/python
	mkdir -p $(VENV)/npm
	cp $(VENDOR)/package.json $(VENDOR)/package-lock.json $(VENDOR)/build.mjs $(VENV)/npm/
	cd $(VENV)/npm && npm install --no-audit --no-fund --omit-lockfile-registry-resolved && \
	  node build.mjs $(CURDIR)/$(VENDOR)
	cp $(VENV)/npm/package-lock.json $(VENV)/npm/node_modules/yaml/LICENSE $(VENDOR)/
	mv $(VENDOR)/LICENSE $(VENDOR)/yaml.LICENSE

clean:
	rm -rf $(VENV) .cache .clients site

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

$(VENV)/.generators: requirements-generators.lock | $(VENV)/.site
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

# Tests check what these answer with the shipped configurations. Apache without its service.
$(VENV)/.servers:
	@export PATH="$$PATH:/usr/sbin"; \
	  { command -v nginx && command -v apache2 && command -v caddy && command -v shellcheck; } >/dev/null || \
	  { $(SUDO) apt-get update -qq && \
	    $(SUDO) apt-get install -y -qq nginx-light apache2-bin caddy shellcheck >/dev/null; }
	@mkdir -p $(VENV) && touch $@

# bench_serving.py asks it as many readers would.
$(VENV)/.wrk:
	@command -v wrk >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq wrk >/dev/null; }
	@mkdir -p $(VENV) && touch $@

# The Nu checker, which validates every page of the site, is written in Java.
$(VENV)/.java:
	@command -v java >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq default-jre-headless >/dev/null; }
	@mkdir -p $(VENV) && touch $@

# Programs from the system's packages, libraries from PyPI and npm, and KDE's reader, compiled.
CLIENTS := calcurse dbus evolution-data-server g++ gir1.2-ecal-2.0 khal libkf5calendarcore-dev \
  nodejs npm php-cli php-htmlpurifier php-mbstring php-sabre-vobject php-xml pkg-config \
  python3-gi thunderbird vdirsyncer wordpress
.clients/.done: tests/clients/requirements.txt tests/clients/package-lock.json tests/clients/kde.cpp
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq --no-install-recommends \
	  $(foreach one,$(CLIENTS),$(if $(filter nodejs npm,$(one)),$(shell command -v npm >/dev/null || echo $(one)),$(one))) >/dev/null
	mkdir -p .clients
	$(PYTHON) -m venv .clients/venv
	.clients/venv/bin/pip install --quiet --disable-pip-version-check -r $<
	cp tests/clients/package.json tests/clients/package-lock.json .clients/
	npm ci --prefix .clients --no-audit --no-fund --ignore-scripts --silent
	# Debian's version reads letters of texts as PHP 8 no longer does: $$a{0}.
	rm -rf .clients/htmlpurifier && mkdir .clients/htmlpurifier
	cp -r /usr/share/php/HTMLPurifier* .clients/htmlpurifier/
	find .clients/htmlpurifier -name '*.php' -exec sed -i -E \
	  's/(\$$[a-zA-Z_>-]+(\[[^]]+\])?)\{(\$$?[a-z0-9_]+)\}/\1[\3]/g' {} +
	g++ -fPIC -std=c++17 tests/clients/kde.cpp -o .clients/kde \
	  $$(pkg-config --cflags --libs Qt5Gui) -I/usr/include/KF5/KCalendarCore -lKF5CalendarCore
	@touch $@
