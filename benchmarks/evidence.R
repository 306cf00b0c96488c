# The curves of EvidenceProcessorTime with R's survival: the same times, the same points, and the seconds of processor time that they take.
# usage: Rscript benchmarks/evidence.R times.csv
suppressPackageStartupMessages(library(survival))
times <- read.csv(commandArgs(trailingOnly = TRUE)[1])
state <- factor(times$cause, 0:4)
days <- c(91, 183, 365, 730)
curves <- function() summary(survfit(Surv(times$day, state) ~ 1), times = days)
shown <- curves()
for (cause in 1:4) for (at in seq_along(days))
  cat(sprintf("cause %d day %d: %.10f %.10f\n", cause, days[at], shown$pstate[at, cause + 1], shown$std.err[at, cause + 1]))
best <- min(sapply(1:7, function(round) sum(system.time(curves())[1:2])))
cat(sprintf("curves: %.5f s\n", best))
