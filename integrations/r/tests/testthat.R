library(testthat)
library(stancebridge)
test_check("stancebridge")
