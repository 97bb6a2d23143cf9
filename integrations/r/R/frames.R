#' What each actor stands for, who said what, and who speaks how of whom
#'
#' @param documents A path, several, or a data frame with a row for each document: `text` and, if there, `id`, `title`, `date`,
#'   `outlet`, `speaker`; other columns are metadata. Without `id` the names of the rows are it.
#' @param ... Options of `stance analyze`, `stance statements` or `stance targets`: `min_statements = 5` is `--min-statements 5`,
#'   `bundled = FALSE` is `--no-bundled`, a vector where the command takes several values.
#' @param lexicon Paths of lexicons or dictionaries, a quanteda dictionary, or a named list of character vectors.
#' @param strict Whether a document that cannot be read is an error instead of a warning.
#' @return A data frame with the columns of the data dictionary: of `stance_analyze()` a row per actor (or group of `by`) and
#'   dimension, of `stance_statements()` a row per statement, with `long = TRUE` per statement and dimension, of
#'   `stance_targets()` a row per source and target, with the columns of docs/targets.md. Empty where nothing was found.
#'   Warnings have the class `stance_warning`, errors `stance_error` with the field `status`.
#' @examples
#' \dontrun{
#' rows <- stance_analyze("corpus/", by = c("actor", "year"))
#' said <- stance_statements(articles, text_field = "body", long = TRUE)
#' pairs <- stance_targets("corpus/", by = "affiliation", value = "negative")
#' }
stance_analyze <- function(documents, ..., lexicon = NULL, strict = FALSE) {
  frame_of("analyze", documents, list(...), lexicon, strict)
}

#' @rdname stance_analyze
stance_statements <- function(documents, ..., lexicon = NULL, strict = FALSE) {
  frame_of("statements", documents, list(...), lexicon, strict)
}

#' @rdname stance_analyze
stance_targets <- function(documents, ..., lexicon = NULL, strict = FALSE) {
  frame_of("targets", documents, list(...), lexicon, strict)
}

frame_of <- function(name, documents, options, lexicon, strict) {
  folder <- tempfile("stance-")
  dir.create(folder)
  on.exit(unlink(folder, recursive = TRUE))
  options$lexicon <- if (is.list(lexicon)) stance_lexicon(lexicon, file.path(folder, "dictionary.yaml")) else lexicon
  format <- table_format()
  output <- file.path(folder, paste0("rows.", format))
  paths <- paths_of(documents, folder)
  args <- c(name, arguments(options), paste0("--format=", format), paste0("--output=", output), "--", paths)
  if (!run(args, output, strict)) return(data.frame())
  read_table(output, format, if (name == "targets") TARGET_TYPES else TYPES)
}

# Parquet, which keeps types, where a package reads it; else CSV.
table_format <- function() if (has("arrow") || has("nanoparquet")) "parquet" else "csv"

has <- function(package) requireNamespace(package, quietly = TRUE)

read_table <- function(path, format, types) {
  if (format == "csv") {
    # `yes` and `1` in a column of the user's own stay what they are only as text; ours are numbers and true/false
    return(utils::read.csv(path, na.strings = "", check.names = FALSE, encoding = "UTF-8", colClasses = types_of(path, types)))
  }
  if (has("arrow")) as.data.frame(arrow::read_parquet(path)) else as.data.frame(nanoparquet::read_parquet(path))
}

# The columns of CSV that are no text, by the data dictionary.
TYPES <- list(
  integer = c(
    "speakers", "start", "end", "documents", "statements", "touching", "coded", "pro", "anti", "mixed", "mention", "accuse", "units_coded",
    "units_needed"
  ),
  numeric = c(
    "confidence", "p", "p_pro", "p_anti", "score", "low", "high", "corrected_score", "corrected_low", "corrected_high", "coding_low",
    "coding_high", "dsl_pro", "dsl_anti"
  ),
  logical = c("asserted", "said", "dsl_coded")
)

# Those of the rows of targets, by docs/targets.md; their `said` is a number.
TARGET_TYPES <- list(
  integer = c("statements", "said", "negative", "positive", "mixed", "neutral", "explicit", "documents"),
  numeric = c("balance", "low", "high"),
  logical = character()
)

# The classes of the columns.
types_of <- function(path, known) {
  names <- names(utils::read.csv(path, nrows = 0, check.names = FALSE, encoding = "UTF-8"))
  types <- rep("character", length(names))
  for (type in names(known)) types[names %in% known[[type]]] <- type
  types[grepl("^dsl_(pro|anti)_", names)] <- "numeric"
  types[grepl("^dsl_coded_", names)] <- "logical"
  types
}

# Where the command finds the documents; those of a data frame are written to a file for it.
paths_of <- function(documents, folder) {
  if (!is.data.frame(documents)) return(path.expand(as.character(documents)))
  if (!"id" %in% names(documents)) documents$id <- row.names(documents)
  dates <- vapply(documents, function(column) inherits(column, c("Date", "POSIXt")), logical(1))
  documents[dates] <- lapply(documents[dates], format, format = "%Y-%m-%d")
  path <- file.path(folder, "documents.jsonl")
  connection <- file(path, open = "w", encoding = "UTF-8")
  on.exit(close(connection))
  jsonlite::stream_out(documents, connection, verbose = FALSE, na = "null")
  path
}
