# Runs the command, and turns its exit status and messages into R's.

# Exit status of a run that found nothing, and of one that could not do or read something.
NOTHING_FOUND <- 1L
FAILED <- 2L

# Given once for each value; all other options take values with commas between them.
REPEATED <- c("lexicon", "actors", "where")

# The options of the command: `min_statements = 5` is `--min-statements=5`, `bundled = FALSE` is `--no-bundled`.
arguments <- function(options) {
  found <- lapply(names(options), function(name) {
    value <- options[[name]]
    flag <- gsub("_", "-", name, fixed = TRUE)
    if (is.null(value)) return(character())
    if (is.logical(value)) return(paste0(if (isTRUE(value)) "--" else "--no-", flag))
    if (name %in% REPEATED) return(paste0("--", flag, "=", value))
    paste0("--", flag, "=", paste(value, collapse = ","))
  })
  unlist(found, use.names = FALSE)
}

# How the command is called: STANCE_COMMAND, its words separated by blanks, else `stance` on the PATH.
command <- function() {
  given <- Sys.getenv("STANCE_COMMAND")
  if (nzchar(given)) return(strsplit(given, " ", fixed = TRUE)[[1]])
  found <- unname(Sys.which("stance"))
  if (!nzchar(found)) {
    stance_error(FAILED, "the command stance was not found: install it with npm install -g stance, or set STANCE_COMMAND")
  }
  found
}

stance_error <- function(status, messages) {
  stop(structure(
    class = c("stance_error", "error", "condition"),
    list(message = messages, call = NULL, status = status)
  ))
}

stance_warning <- function(messages) {
  warning(structure(class = c("stance_warning", "warning", "condition"), list(message = messages, call = NULL)))
}

# Runs the command, which writes `output`; gives whether it wrote it. Signals a `stance_error` where it could not.
run <- function(args, output, strict) {
  errors <- tempfile("stance-messages-")
  on.exit(unlink(errors))
  call <- c(command(), args)
  status <- suppressWarnings(system2(call[[1]], shQuote(call[-1]), stdout = FALSE, stderr = errors))
  messages <- if (file.exists(errors)) paste(readLines(errors, warn = FALSE, encoding = "UTF-8"), collapse = "\n") else ""
  written <- file.exists(output)
  usable <- status %in% c(0L, NOTHING_FOUND) || (written && !strict)
  if (!usable || (status == 0L && !written)) {
    stance_error(status, if (nzchar(messages)) messages else paste("stance ended with status", status))
  }
  if (nzchar(messages)) stance_warning(messages)
  written
}
