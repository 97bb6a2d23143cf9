#' A dictionary as a file that the command reads
#'
#' @param dictionary A quanteda dictionary, or a named list of character vectors or of such lists.
#' @param path Where to write it; the ending must be `.yaml`.
#' @return `path`. The command reads the file as quanteda's YAML: categories `pro` and `anti`, or `positive` and `negative`, inside one
#'   make a dimension with sides, others are topics.
stance_lexicon <- function(dictionary, path) {
  plain <- plain_list(dictionary)
  if (!length(plain) || is.null(names(plain)) || any(!nzchar(names(plain)))) {
    stop("a dictionary needs a name for each of its categories", call. = FALSE)
  }
  # JSON is YAML, and needs no package that quotes strings
  writeLines(jsonlite::toJSON(plain, auto_unbox = FALSE, pretty = TRUE), path, useBytes = TRUE)
  path
}

plain_list <- function(dictionary) {
  if (inherits(dictionary, "dictionary2")) dictionary <- as.list(dictionary)
  lapply(as.list(dictionary), function(entry) if (is.list(entry)) plain_list(entry) else as.character(entry))
}
