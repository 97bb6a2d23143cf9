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

spoken <- paste(
  "Foreign Minister Ann Ash of Norway accused Sweden of lying. Ann Ash praised Denmark on Friday.",
  'Ann Ash said on Friday: "We must defend human rights everywhere."'
)

test_that("targets have a row for each pair, and counts are numbers", {
  documents <- data.frame(text = spoken)
  pairs <- stance_targets(documents)
  pairs <- pairs[order(pairs$target_name), ]
  expect_equal(pairs$target_name, c("Denmark", "Sweden"))
  expect_equal(pairs$source_name, c("Ann Ash", "Ann Ash"))
  expect_equal(pairs$negative, c(0L, 1L))
  expect_equal(pairs$said, c(3L, 3L))
  expect_type(pairs$balance, "double")
  expect_equal(stance_targets(documents, value = "negative")$target_name, "Sweden")
  expect_true("Norway" %in% stance_targets(documents, by = "affiliation")$source_name)
})

test_that("statements have targets only where they are asked for", {
  documents <- data.frame(text = spoken)
  expect_false("targets" %in% names(stance_statements(documents)))
  said <- stance_statements(documents, targets = TRUE)
  expect_equal(sort(said$targets[!is.na(said$targets)]), c("denmark positive", "sweden negative"))
  expect_type(said$said, "logical")
  expect_equal(stance_statements(documents, target = "Sweden")$targets, "sweden negative")
})

test_that("no target is an empty frame and a warning", {
  expect_warning(pairs <- stance_targets(articles()), class = "stance_warning")
  expect_equal(nrow(pairs), 0)
})

typed_in <- function(page, type) {
  path <- file.path("..", "..", "..", "..", "docs", page)
  skip_if_not(file.exists(path), "not in a clone")
  rows <- strsplit(grep("^\\| `", readLines(path, encoding = "UTF-8"), value = TRUE), " *\\| *")
  rows <- rows[vapply(rows, function(row) length(row) > 2 && row[[3]] == type, logical(1))]
  sort(gsub("`", "", vapply(rows, `[[`, "", 2)))
}

test_that("the columns of CSV have the types of the data dictionary", {
  expect_gt(length(typed_in("data-dictionary.md", "string")), 10)
  expect_equal(sort(stancebridge:::TYPES$integer), typed_in("data-dictionary.md", "integer"))
  expect_equal(sort(stancebridge:::TYPES$numeric), typed_in("data-dictionary.md", "number"))
  expect_equal(sort(stancebridge:::TYPES$logical), typed_in("data-dictionary.md", "boolean"))
})

test_that("the columns of targets have the types of their page", {
  expect_gt(length(typed_in("targets.md", "string")), 4)
  expect_equal(sort(stancebridge:::TARGET_TYPES$integer), typed_in("targets.md", "integer"))
  expect_equal(sort(stancebridge:::TARGET_TYPES$numeric), typed_in("targets.md", "number"))
  expect_equal(typed_in("targets.md", "boolean"), sort(stancebridge:::TARGET_TYPES$logical))
})
