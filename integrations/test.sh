#!/usr/bin/env bash
# The tests of the Python, Spark and R bridges, against the command of this clone; a language that is not there is passed over with a word.
set -euo pipefail
cd "$(dirname "$0")/.."
export STANCE_COMMAND="node $PWD/bin/stance.js"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if command -v python3 > /dev/null && python3 -m venv "$work/python" > /dev/null 2>&1 &&
  cp -r integrations/python "$work/bridge" && "$work/python/bin/pip" install -q "$work/bridge[test]"; then
  "$work/python/bin/python" -m pytest -q -p no:cacheprovider integrations/python
  "$work/python/bin/python" -m mypy --cache-dir "$work/mypy" --config-file integrations/python/pyproject.toml integrations/python/src
else
  echo 'integrations/python: not tested, as Python or its packages cannot be had here'
fi

if command -v java > /dev/null && python3 -m venv "$work/pyspark" > /dev/null 2>&1 && cp -r integrations/spark "$work/spark" &&
  "$work/pyspark/bin/pip" install -q "$work/spark[test]" "pyspark==3.5.6"; then
  "$work/pyspark/bin/python" -m pytest -q -p no:cacheprovider integrations/spark
  "$work/pyspark/bin/python" -m mypy --cache-dir "$work/mypy" --config-file integrations/spark/pyproject.toml integrations/spark/src
else
  echo 'integrations/spark: not tested, as Java, Python or PySpark cannot be had here'
fi

if command -v Rscript > /dev/null && Rscript -e 'library(testthat); library(jsonlite)' > /dev/null 2>&1; then
  mkdir "$work/r"
  R CMD INSTALL --no-docs --library="$work/r" integrations/r > "$work/install.log" 2>&1 || { cat "$work/install.log"; exit 1; }
  LC_ALL=C.UTF-8 R_LIBS="$work/r" Rscript -e \
    'testthat::test_dir("integrations/r/tests/testthat", package = "stancebridge", load_package = "installed", reporter = "summary")'
else
  echo 'integrations/r: not tested, as R, testthat or jsonlite is not there'
fi
