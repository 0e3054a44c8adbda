# From nothing: `make run` serves the demo city, `make test` tests everything.

PYTHON ?= python3
BOOT = $(PYTHON) bin/bootstrap.py

.PHONY: run dev test lint bench css

run:
	@exec $(BOOT) manage.py serve

dev:
	@DEBUG=1 exec $(BOOT) --dev manage.py serve --reload

test:
	@exec $(BOOT) --dev bin/check.py test $(ARGS)

lint:
	@exec $(BOOT) --dev bin/check.py lint

bench:
	@exec $(BOOT) --dev bench/run.py $(ARGS)

css:
	@command -v npm >/dev/null || { echo "make css needs Node and npm."; exit 1; }
	npm ci --ignore-scripts --no-audit --no-fund --silent
	npm run css --silent
