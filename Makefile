# make run   the complete site, at http://127.0.0.1:8000/ (HOST and PORT are respected)
# make code  the demonstration radiologist's second factor, now
# make test  every test (make test TESTS=tests/plain for some)
# make lint  the quick judges alone
# make guide the pictures of the editors' guide, taken again
# make lock  write requirements/ again (UPGRADE=--upgrade for newer releases)

TESTS = tests
PYTEST = -n auto
LOCK = --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

.PHONY: run code test lint guide lock test-environment

run:
	@scripts/preflight run
	@scripts/environment run
	@exec .venv/bin/python -m infiltration_site.start

code:
	@.venv/bin/python manage.py demonstration_code

test: test-environment
	.venv/bin/pytest $(PYTEST) $(TESTS)

lint: test-environment
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/djade --check --target-version 5.2 $$(git ls-files "*.html")
	.venv/bin/mypy

guide: test-environment
	.venv/bin/pytest -n0 --write-images tests/browser/test_guide.py

# Lock files name no registry and no machine, so they are the same wherever they are made.
lock: test-environment
	.venv/bin/pip install --quiet uv==0.13.9
	.venv/bin/uv pip compile pyproject.toml $(UPGRADE) $(LOCK) --output-file requirements/run.txt
	.venv/bin/uv pip compile pyproject.toml $(UPGRADE) $(LOCK) --group test --constraint requirements/run.txt \
		--output-file requirements/test.txt


test-environment:
	@scripts/preflight test
	@scripts/environment test
	@$(MAKE) --silent tests/browser/node_modules/.package-lock.json

tests/browser/node_modules/.package-lock.json: tests/browser/package-lock.json
	@echo "- judges of the rendered pages, from $<" >&2
	npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent
