# Kursbygger. «make» sets up what is missing and builds the starter kit; «make help» lists the rest.
# A bare clone needs Python 3.11 or later and make; everything else is fetched into the clone.

SHELL := /bin/bash
MAKEFLAGS += --no-print-directory --no-builtin-rules
.DELETE_ON_ERROR:
.DEFAULT_GOAL := course
# An author who only builds meets these words; what developers run speaks English.
NORWEGIAN := $(filter nb% nn% no no_% no.%,$(firstword $(LC_ALL) $(LC_MESSAGES) $(LANG)))
say = $(if $(NORWEGIAN),$(1),$(2))
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/node_modules/.bin:$(PATH)

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

PYTEST := pytest -n auto --dist worksteal# as many at once as there are cores

# With them the words of ROOMS in bundle.mjs: a class that no page says is taken out of the style sheet.
PLAYER_SOURCES := $(shell find builder/player builder/preview builder/probe builder/questions builder/targets \
	-name '*.js' -o -name '*.mjs' -o -name '*.css' -o -name '*.json' 2>/dev/null) $(shell find builder/pages \
	builder/player builder/probe builder/questions builder/source -name '*.py' -o -name '*.html' 2>/dev/null)
SET_UP := .venv/.ready builder/dist/licenses.txt builder/dist/schemas/NOTICE.txt
LINTED := builder tests docs

.PHONY: course help setup test check browser audit snapshots docs pictures site gallery bench clean chromium paper

course: setup ## build the starter kit in every target into output/ (what «make» alone does) ## bygg startpakken til alle standardene i output/ (det «make» gjør alene)
	@kursbygger build course_src --output output

help: ## this list ## denne listen
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E '$(if $(NORWEGIAN),s/^([a-z]+):.* ## /\1\t/,s/^([a-z]+):[^#]* ## ([^#]*[^# ])( ## .*)?$$/\1\t\2/)' | expand -t 12

setup: $(SET_UP) ## fetch the tools and bundle the player, without building a course ## hent verktøyene og gjør spilleren klar, uten å bygge kurset

test: check browser ## every test there is but the audit: what CI runs

check: setup ## the fast part: lint, types, tests without a browser
	@echo "· lint";        ruff check -q $(LINTED) && ruff format -q --check $(LINTED)
	@echo "· types";       mypy --no-error-summary && tsc
	@echo "· player tests"; node --test --test-reporter=dot $$(find tests -name '*.test.js' -not -path '*/node_modules/*')
	@echo "· tests";       $(PYTEST) -m "not browser and not audit"

browser: setup chromium ## play the built packages in Chromium
	@echo "· browser tests"; $(PYTEST) -m "browser and not audit"

audit: test site paper .venv/.audit tests/validator/node_modules/.package-lock.json tests/lrs/node_modules/.package-lock.json ## the full matrix, before a release
	@echo "· audit"; $(PYTEST) -m audit -rs

snapshots: setup ## write the golden files anew; read the difference before you accept it
	@KURSBYGGER_SNAPSHOTS=write pytest tests/targets && git --no-pager diff --stat -- tests

docs: setup ## write the reference pages that are made from the code
	@python -m builder.catalogue docs/nb/feilmeldinger.md
	@python -m builder.source.directive_reference docs/nb/blokker.md
	@python -m builder.source.format_reference docs/nb/format.md
	@python -m builder.inspector.bites_page docs/nb/hva-som-biter.md
	@python -m tests.faults docs/nb/feil-i-plattformen.md
	@python -m tests.updates docs/nb/endringer.md

site: setup .venv/.docs ## the docs as a site, into output/docs/; a link that leads nowhere stops it
	@sphinx-build -q -E -W --keep-going -c docs . output/docs
	@python -m tests.site_links output/docs && echo "output/docs/index.html"

gallery: setup ## a course of every block and question type, into output/gallery/
	@python -m tests.gallery output/gallery

pictures: setup chromium ## a picture of every question type for the docs, and of the first page for README
	@python -m tests.gallery.pictures docs/images/questions
	@python -m tests.gallery.first_page docs/images/startpakke.png

bench: setup chromium ## time and memory, beside what they are measured against
	@python tests/bench/bench.py; bench=$$?; python tests/bench/turning.py && exit $$bench

clean: ## remove what was built; the tools stay ## slett det som er bygd; verktøyene blir
	@rm -rf output builder/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# ── Set-up: each step runs only when what it is made from has changed ─────────────────────────────

.venv/.ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "$(call say,Python 3.11 eller nyere mangler: se python.org,Python 3.11 or later is missing: see python.org)"; exit 1; }
	@echo "· $(call say,Python-pakker,Python packages)"
	@if uv --version >/dev/null 2>&1; then \
		test -x .venv/bin/python || uv venv -q --python "$(PYTHON)" .venv; \
		uv pip install -q --python .venv/bin/python --group locked --group dev -e .; \
	else \
		test -x .venv/bin/pip || "$(PYTHON)" -m venv .venv || { \
			echo "$(call say,Python kan ikke lage et virtuelt miljø (på Debian: apt install python3-venv),Python cannot make a virtual environment (on Debian: apt install python3-venv))"; exit 1; }; \
		.venv/bin/python -m pip install -qq --disable-pip-version-check "pip>=25.1" && \
		.venv/bin/python -m pip install -qq --disable-pip-version-check --group locked --group dev -e .; \
	fi
	@touch $@

.venv/.docs: .venv/.ready
	@echo "· Python packages for the docs"
	@if uv --version >/dev/null 2>&1; then uv pip install -q --python .venv/bin/python --group docs; \
	else .venv/bin/python -m pip install -qq --disable-pip-version-check --group docs; fi
	@touch $@

# Node runs at set-up only, to bundle the player; authors never need it.
.venv/.node: .venv/.ready
	@if ! { node -e 'process.exit(+(process.versions.node.split(".")[0] < 20))' && npm --version; } \
		>/dev/null 2>&1; then \
		echo "· Node"; \
		if uv --version >/dev/null 2>&1; then uv pip install -q --python .venv/bin/python --group node; \
		else .venv/bin/python -m pip install -qq --disable-pip-version-check --group node; fi || { \
			echo "$(call say,Node 20 eller nyere mangler og kunne ikke hentes: se nodejs.org,Node 20 or later is missing and could not be fetched: see nodejs.org)"; exit 1; }; \
	fi
	@touch $@

node_modules/.package-lock.json: package-lock.json | .venv/.node
	@echo "· $(call say,Node-pakker,Node packages)"
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# Ralph's models of xAPI, a second opinion on every statement.
.venv/.audit: .venv/.ready
	@echo "· Python packages for the audit"
	@if uv --version >/dev/null 2>&1; then \
		uv pip install -q --python .venv/bin/python --group audit; \
	else \
		.venv/bin/python -m pip install -qq --disable-pip-version-check --group audit; \
	fi
	@touch $@

# The HTML standard's own validator is 30 MB of Java, which the audit alone needs.
tests/validator/node_modules/.package-lock.json: tests/validator/package-lock.json
	@echo "· HTML validator"
	@npm ci --prefix tests/validator --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# A real LRS, which keeps what it is told in memory.
tests/lrs/node_modules/.package-lock.json: tests/lrs/package-lock.json
	@echo "· LRS"
	@npm ci --prefix tests/lrs --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

builder/dist/licenses.txt: $(PLAYER_SOURCES) builder/targets/__init__.py node_modules/.package-lock.json
	@echo "· $(call say,spilleren,player)"
	@node builder/player/bundle.mjs $$(python -m builder.targets) >/dev/null
	@touch $@

builder/dist/schemas/NOTICE.txt: builder/targets/schemas.mjs node_modules/.package-lock.json
	@echo "· $(call say,skjemafiler,schemas)"
	@node builder/targets/schemas.mjs
	@touch $@

# The tests drive Debian's own Chromium: Playwright's build of it is not fetched.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
		echo "· Chromium"; \
		{ test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get -qq update && \
			DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium >/dev/null; } || { \
			echo "Chromium is missing; the browser tests need it (on Debian: apt install chromium)"; exit 1; }; }

# What the audit looks at paper with: worksheets through LibreOffice, pages as pictures, HTML by Java.
paper:
	@for each in soffice:libreoffice-writer-nogui pdftoppm:poppler-utils java:default-jre-headless; do \
		command -v $${each%:*} >/dev/null && continue; \
		{ test "$$(id -u)" = 0 && command -v apt-get >/dev/null && echo "· $${each#*:}" && apt-get -qq update && \
			DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $${each#*:} >/dev/null; } || \
			echo "$${each%:*} is missing: what needs it is not looked at (on Debian: apt install $${each#*:})"; done
