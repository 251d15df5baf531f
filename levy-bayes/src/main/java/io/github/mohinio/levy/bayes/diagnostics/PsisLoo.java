package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Leave-one-out cross-validation of the quotes by Pareto smoothed importance sampling: how well
 * each quote is predicted by a posterior that has not seen it, without sampling again.
 *
 * <p>Reference: Vehtari, Gelman and Gabry (2017), Statistics and Computing 27, 1413-1432. Immutable
 * and thread-safe.
 *
 * @param quotes one for each quote, in the order of the columns
 */
public record PsisLoo(List<Quote> quotes) {

  /** Copies the list. */
  public PsisLoo {
    quotes = List.copyOf(quotes);
  }

  /**
   * What is said of one quote.
   *
   * @param name name of the quote
   * @param elpd expected log predictive density of the quote given all others; the lowest do not
   *     fit the model, as a stale price does not
   * @param pLoo log predictive density with the quote less that without it: how much the quote
   *     pulls the posterior to itself
   * @param kHat Pareto k-hat; from {@value ParetoSmoothing#HIGHEST_K_HAT} on, the posterior without
   *     the quote differs too much for {@code elpd} to be trusted
   * @param effectiveSize importance effective sample size
   * @param whyUndefined why {@code kHat}, or if {@link Undefined#NOT_FINITE} all figures, are NaN;
   *     empty if none is
   */
  public record Quote(
      String name,
      double elpd,
      double pLoo,
      double kHat,
      double effectiveSize,
      Optional<Undefined> whyUndefined) {}

  /**
   * Cross-validates quotes.
   *
   * @param names names of the quotes
   * @param logLikelihood log density of each quote at each posterior draw, {@code [draw][quote]};
   *     at least one draw; a quote with a value that is not finite has NaN in all its figures
   * @throws IllegalArgumentException if the shape is another
   */
  public static PsisLoo of(List<String> names, double[][] logLikelihood) {
    Require.positive("number of draws", logLikelihood.length);
    for (int i = 0; i < logLikelihood.length; i++) {
      Require.sameLength("draw " + i, logLikelihood[i].length, "names", names.size());
    }
    List<Quote> quotes = new ArrayList<>();
    double[] column = new double[logLikelihood.length];
    for (int q = 0; q < names.size(); q++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = logLikelihood[i][q];
      }
      quotes.add(quote(names.get(q), column));
    }
    return new PsisLoo(quotes);
  }

  private static Quote quote(String name, double[] logLikelihood) {
    if (!Chains.allFinite(logLikelihood)) {
      double nan = Double.NaN;
      return new Quote(name, nan, nan, nan, nan, Optional.of(Undefined.NOT_FINITE));
    }
    double[] ratios = new double[logLikelihood.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = -logLikelihood[i];
    }
    ParetoSmoothing psis = ParetoSmoothing.of(ratios);
    double[] weighted = psis.logWeights();
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] += logLikelihood[i];
    }
    double elpd = LogSum.of(weighted);
    double withQuote = LogSum.of(logLikelihood) - Math.log(logLikelihood.length);
    return new Quote(
        name, elpd, withQuote - elpd, psis.kHat(), psis.effectiveSize(), psis.whyUndefined());
  }

  /** Sum over the quotes of their expected log predictive densities; higher is better. */
  public double elpd() {
    return quotes.stream().mapToDouble(Quote::elpd).sum();
  }

  /** Standard error of {@link #elpd()}, from the spread over the quotes; NaN for a single one. */
  public double standardError() {
    double[] each = quotes.stream().mapToDouble(Quote::elpd).toArray();
    return Math.sqrt(each.length * Chains.variance(each));
  }

  /**
   * Effective number of parameters; well above the number of parameters, the model is wrong or the
   * prior fights the data.
   */
  public double effectiveParameters() {
    return quotes.stream().mapToDouble(Quote::pLoo).sum();
  }

  /** Quotes whose k-hat is {@value ParetoSmoothing#HIGHEST_K_HAT} or more, the highest first. */
  public List<Quote> influential() {
    return quotes.stream()
        .filter(q -> q.kHat() >= ParetoSmoothing.HIGHEST_K_HAT)
        .sorted(Comparator.comparingDouble(Quote::kHat).reversed())
        .toList();
  }

  /**
   * Quotes that are predicted worst, the lowest elpd first; those without one are left out.
   *
   * @param count how many at most, positive
   * @throws IllegalArgumentException if {@code count} is not positive
   */
  public List<Quote> worst(int count) {
    Require.positive("count", count);
    return quotes.stream()
        .filter(q -> !Double.isNaN(q.elpd()))
        .sorted(Comparator.comparingDouble(Quote::elpd))
        .limit(count)
        .toList();
  }
}
