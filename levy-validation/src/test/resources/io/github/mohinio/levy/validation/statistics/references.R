# Makes references.csv and samples.csv: Rscript references.R. Data sets are those that come with R.
# Made with R 4.2.2, lmtest 0.9-40, tseries 0.10-53, forecast 8.20.
suppressPackageStartupMessages({library(lmtest); library(tseries); library(forecast)})

samples <- list(
  lh = as.numeric(lh), nile = as.numeric(Nile), height = women$height, weight = women$weight,
  speed = cars$speed, dist = cars$dist, extra1 = sleep$extra[1:10], extra2 = sleep$extra[11:20],
  before = as.numeric(Nile)[1:60], after = as.numeric(Nile)[41:100],
  air = airquality$Wind, temperature = airquality$Temp)
out <- data.frame(test = character(), sample = character(), parameter = character(), statistic = character(), p = character())
add <- function(test, sample, parameter, statistic, p) {
  out[nrow(out) + 1, ] <<- c(test, sample, parameter, sprintf("%.15g", statistic), sprintf("%.15g", p))
}
golden <- function(n) ((1:n * 0.6180339887498949) %% 1)^2

for (n in c(3, 4, 5, 6, 11, 12, 30)) {
  w <- shapiro.test(samples$nile[1:n]); add("shapiro", "nile", n, w$statistic, w$p.value)
}
for (s in names(samples)) {
  w <- shapiro.test(samples[[s]]); add("shapiro", s, length(samples[[s]]), w$statistic, w$p.value)
  j <- jarque.bera.test(samples[[s]]); add("jarque-bera", s, 0, j$statistic, j$p.value)
}
for (n in c(500, 5000)) {
  w <- shapiro.test(golden(n)); add("shapiro", "golden", n, w$statistic, w$p.value)
}
for (s in c("lh", "nile", "air")) {
  for (lag in c(1, 5, 12)) {
    b <- Box.test(samples[[s]], lag = lag, type = "Ljung-Box"); add("ljung-box", s, lag, b$statistic, b$p.value)
  }
  b <- Box.test(samples[[s]], lag = 5, type = "Ljung-Box", fitdf = 2); add("ljung-box-less-2", s, 5, b$statistic, b$p.value)
  a <- acf(samples[[s]], lag.max = 7, plot = FALSE)$acf
  for (k in 0:7) add("autocorrelation", s, k, a[k + 1], NA)
}
for (pair in list(c("speed", "dist"), c("height", "weight"), c("air", "temperature"))) {
  m <- lm(samples[[pair[2]]] ~ samples[[pair[1]]])
  b <- bptest(m, studentize = FALSE); add("breusch-pagan", paste(pair, collapse = "/"), 1, b$statistic, b$p.value)
  b <- bptest(m); add("koenker", paste(pair, collapse = "/"), 1, b$statistic, b$p.value)
  m2 <- bptest(m, ~ samples[[pair[1]]] + I(samples[[pair[1]]]^2)); add("koenker", paste(pair, collapse = "/"), 2, m2$statistic, m2$p.value)
}
for (pair in list(c("extra1", "extra2"), c("before", "after"), c("speed", "dist"))) {
  for (correct in c(TRUE, FALSE)) {
    w <- suppressWarnings(wilcox.test(samples[[pair[1]]], samples[[pair[2]]], paired = TRUE, exact = FALSE, correct = correct))
    add(if (correct) "wilcoxon-normal" else "wilcoxon-normal-uncorrected", paste(pair, collapse = "/"), 0, w$statistic, w$p.value)
  }
}
for (n in c(5, 12, 30, 49)) {
  # The golden ratio keeps ranks without ties.
  x <- samples$nile[1:n] + golden(n); y <- samples$nile[51:(50 + n)] + 2 * golden(n)
  w <- wilcox.test(x, y, paired = TRUE, exact = TRUE); add("wilcoxon-exact", "nile+golden", n, w$statistic, w$p.value)
}
for (h in 1:4) for (power in 1:2) {
  d <- dm.test(samples$before - 900, samples$after - 850, h = h, power = power)
  add(paste0("diebold-mariano-", power), "before-900/after-850", h, d$statistic, d$p.value)
}
p <- c(0.01, 0.04, 0.03, 0.005, 0.9, 0.03); h <- p.adjust(p, "holm")
for (i in seq_along(p)) add("holm", "p", i, p[i], h[i])
for (n in c(7, 15)) {
  q <- qqnorm(samples$nile[1:n], plot.it = FALSE)
  for (i in 1:n) add(paste0("quantiles-", n), "nile", i, sort(q$x)[i], sort(q$y)[i])
}

header <- c("# R 4.2.2, lmtest 0.9-40, tseries 0.10-53, forecast 8.20: Rscript references.R; golden(n) is ((1..n * 0.6180339887498949) mod 1)^2")
write_with <- function(file, frame) {
  writeLines(header, file); suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
write_with("references.csv", out)
write_with("samples.csv", do.call(rbind, lapply(names(samples), function(s) data.frame(sample = s, value = samples[[s]]))))
