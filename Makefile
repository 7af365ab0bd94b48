# Evenhand. `make handout` prints an example; `make test` runs every test; `make help` lists the rest.

DATE := 2026-11-24
EVENHAND := .build/release/evenhand
SOURCES := Sources Tests Plugins Package.swift

.DEFAULT_GOAL := help
# LeakSanitizer cannot see through Pango's caches; valgrind looks for leaks instead.
.PHONY: help setup setup-tests build handout test test-cluster test-sanitize format lint bench clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

setup: ## install the libraries and fonts that are missing
	@.ci/setup

setup-tests:
	@.ci/setup --tests

build: setup ## build the command for use, with all of Swift in it: it starts faster, and runs without a toolchain
	swift build -c release --product evenhand --static-swift-stdlib

handout: build ## print examples/maria.json5 to output/, as PDF and as pictures
	@rm -f output/maria.pdf output/maria-*.png
	$(EVENHAND) print examples/maria.json5 -o output/maria.pdf --date $(DATE)
	$(EVENHAND) print examples/maria.json5 --format png -o output/maria.png --date $(DATE)
	@echo "The handout and a picture of each page:"
	@ls output/maria.pdf output/maria-*.png | sed "s|^|  $$PWD/|"

test: setup-tests ## run every test
	swift test

test-cluster: ## run the test of Apache Spark, with the Java and the Spark that it needs (430 MB)
	@.ci/setup --cluster
	swift test --filter SparkTests

test-sanitize: setup-tests ## run the Press and Bindery tests with AddressSanitizer, and one print under valgrind
	@command -v valgrind >/dev/null || { echo "valgrind is missing; install it"; exit 1; }
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/sanitized \
	  --filter 'PressTests|BinderyTests'
	$(MAKE) --no-print-directory build
	valgrind -q --suppressions=.ci/valgrind.supp --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite --error-exitcode=9 \
	  $(EVENHAND) print examples/scripts.json5 -o .build/valgrind.pdf --date $(DATE)

format: ## lay out the source text as .swift-format says
	swift format --in-place --recursive $(SOURCES)

lint: ## report source text that is not as .swift-format says
	swift format lint --strict --recursive $(SOURCES)

bench: setup ## measure one print, and write Benchmarks/README.md
	Benchmarks/run

clean: ## remove what was built and printed
	rm -rf .build Benchmarks/.venv
	find output -mindepth 1 ! -name .gitkeep -delete
