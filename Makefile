# Thin: everything is in infra/dev.py, which needs nothing but Python 3.11 (and works without make).
PYTHON ?= python3
.PHONY: run test check bench prove format lock
run test check bench prove format lock:
	@$(PYTHON) infra/dev.py $@ $(ARGS)
