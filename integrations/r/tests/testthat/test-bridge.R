# The bridge against the real command, as STANCE_COMMAND has it.

text <- 'Foreign Minister Ann Ash of Norway said on Friday: "We must defend human rights everywhere."'
articles <- function(...) data.frame(text = c(text, "The weather was fine."), ...)

skip_if(!nzchar(Sys.getenv("STANCE_COMMAND")) && !nzchar(Sys.which("stance")), "the command stance is not there")

test_that("documents of a data frame are read with their fields", {
  said <- stance_statements(articles(date = as.Date(c("2021-05-07", NA)), desk = c("foreign", "weather")), where = "desk=foreign")
  expect_equal(said$name, "Ann Ash")
  expect_equal(said$document, "1")
  expect_equal(said$date, "2021-05-07")
  expect_match(substr(text, said$start + 1, said$end), "human rights")
  expect_type(said$said, "logical")
})

test_that("rows have the types of the data dictionary", {
  rows <- stance_analyze(articles(), by = c("actor", "type"), dimension = "human-rights")
  expect_equal(rows$pro, 1L)
  expect_type(rows$score, "double")
  expect_equal(rows$type, "person")
})

test_that("long statements have a row for each dimension", {
  said <- stance_statements(articles(), long = TRUE)
  expect_true(all(c("statement", "dimension", "value", "p_pro") %in% names(said)))
  expect_false(any(duplicated(said[c("statement", "dimension")])))
})

test_that("a named list is a dictionary", {
  rows <- stance_analyze(articles(), lexicon = list(weekdays = c("friday", "monday"), rights = "human rights"), bundled = FALSE,
                         score = "salience")
  expect_equal(rows$dimension, "rights")
  expect_error(stance_analyze(articles(), lexicon = list(c("a", "b"))), "name for each")
})

test_that("names, dates and texts beyond ASCII survive", {
  said <- stance_statements(data.frame(id = "é/1", text = sub("Ann Ash", "Björn Nuñez", text)))
  expect_equal(said$name, "Björn Nuñez")
  expect_equal(said$document, "é/1")
})

test_that("nothing found is an empty frame and a warning", {
  expect_warning(said <- stance_statements(data.frame(text = "The weather was fine.")), class = "stance_warning")
  expect_equal(nrow(said), 0)
})

test_that("errors of the command are errors, with their status", {
  error <- expect_error(stance_analyze(articles(), dimension = "humanrights"), class = "stance_error")
  expect_match(conditionMessage(error), "human-rights")
  expect_equal(error$status, 2L)
  expect_error(stance_analyze(articles(), by_actor = TRUE), "--by-actor", class = "stance_error")
})

test_that("what cannot be read is a warning, or with strict an error", {
  file <- tempfile(fileext = ".txt")
  writeLines(text, file)
  expect_warning(rows <- stance_analyze(c(file, "no-such-file.txt")), "no-such-file", class = "stance_warning")
  expect_gt(nrow(rows), 0)
  expect_error(stance_analyze(c(file, "no-such-file.txt"), strict = TRUE), "no-such-file", class = "stance_error")
})

test_that("options become arguments", {
  expect_equal(stancebridge:::arguments(list(min_statements = 5)), "--min-statements=5")
  expect_equal(stancebridge:::arguments(list(speech = TRUE, bundled = FALSE)), c("--speech", "--no-bundled"))
  expect_equal(stancebridge:::arguments(list(by = c("actor", "year"))), "--by=actor,year")
  expect_equal(stancebridge:::arguments(list(lexicon = c("a.yaml", "b.yaml"))), c("--lexicon=a.yaml", "--lexicon=b.yaml"))
  expect_length(stancebridge:::arguments(list(since = NULL)), 0)
})

test_that("the columns of CSV have the types of the data dictionary", {
  dictionary <- file.path("..", "..", "..", "..", "docs", "data-dictionary.md")
  skip_if_not(file.exists(dictionary), "not in a clone")
  rows <- strsplit(grep("^\\| `", readLines(dictionary, encoding = "UTF-8"), value = TRUE), " *\\| *")
  rows <- rows[vapply(rows, function(row) row[[3]] %in% c("string", "integer", "number", "boolean"), logical(1))]
  typed <- function(type) sort(gsub("`", "", vapply(rows[vapply(rows, `[[`, "", 3) == type], `[[`, "", 2)))
  expect_gt(length(typed("string")), 10)
  expect_equal(sort(stancebridge:::INTEGERS), typed("integer"))
  expect_equal(sort(stancebridge:::NUMBERS), typed("number"))
  expect_equal(sort(stancebridge:::TRUTHS), typed("boolean"))
})
