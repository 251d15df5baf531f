package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;
import io.github.mohinio.levy.bayes.diagnostics.PsisLoo;
import io.github.mohinio.levy.bayes.likelihood.QuoteLikelihood;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What all other quotes predict for each quote, by Pareto smoothed importance sampling: finds stale
 * and mistyped quotes, and compares models by how well they predict. See {@link PsisLoo}.
 *
 * <p>A quote is suspect if, given the others, a quote as far out has a probability below {@value
 * #LEVEL} over the number of quotes: a sound surface has a suspect less than once in a hundred
 * times. Under {@link io.github.mohinio.levy.bayes.likelihood.Likelihood#interval()} a quote is as
 * far out as the nearest of its bid and ask.
 *
 * <p>References: Vehtari, Gelman and Gabry (2017), Statistics and Computing 27, 1413-1432; Gelfand,
 * Dey and Chang (1992), Bayesian Statistics 4, 147-167 (the probability integral transform with the
 * quote left out). Immutable and thread-safe.
 */
public final class LeaveOneOut {

  /** Number of draws used at most. */
  public static final int DRAWS = 4000;

  /** Probability that a surface without a bad quote has a suspect. */
  public static final double LEVEL = 0.01;

  private final String model;
  private final PsisLoo psis;
  private final List<LeftOutQuote> quotes;

  private LeaveOneOut(PosteriorDraws draws) {
    model = draws.target().family().name();
    OptionSurface surface = draws.target().surface();
    QuoteLikelihood likelihood = draws.target().quotes();
    QuotedPrices quoted = new QuotedPrices(draws.target());
    PricedDraws priced = PricedDraws.of(draws, surface.slices());
    double[] prices = new double[surface.size()];
    double[] logNoise = new double[draws.size()];
    double[][] logLikelihood = new double[draws.size()][surface.size()];
    for (int s = 0; s < draws.size(); s++) {
      priced.at(s, prices);
      logNoise[s] = Math.log(draws.noise(s));
      likelihood.pointwise(prices, logNoise[s], logLikelihood[s]);
    }
    psis = PsisLoo.of(names(surface), logLikelihood);
    List<LeftOutQuote> rows = new ArrayList<>();
    for (int i = 0; i < surface.size(); i++) {
      double pit = 0;
      double[] logWeights = logWeights(logLikelihood, i);
      for (int s = 0; s < logNoise.length; s++) {
        double price = priced.prices()[i][s];
        double quote = quoted.near(i, price);
        pit += Math.exp(logWeights[s]) * likelihood.cumulative(i, quote, price, logNoise[s]);
      }
      rows.add(row(surface, i, psis.quotes().get(i), Math.min(1, pit)));
    }
    quotes = List.copyOf(rows);
  }

  /**
   * Leaves out each quote that the posterior is of, with {@value #DRAWS} of its draws.
   *
   * @throws IllegalArgumentException if a draw has no model
   */
  public static LeaveOneOut of(PosteriorDraws draws) {
    return new LeaveOneOut(draws.thinned(DRAWS));
  }

  private static List<String> names(OptionSurface surface) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < surface.size(); i++) {
      names.add(OptionNames.of(surface.type(i), surface.strike(i), surface.slice(i).maturity()));
    }
    return names;
  }

  private static double[] logWeights(double[][] logLikelihood, int quote) {
    double[] ratios = new double[logLikelihood.length];
    for (int s = 0; s < ratios.length; s++) {
      ratios[s] = -logLikelihood[s][quote];
    }
    return ParetoSmoothing.of(ratios).logWeights();
  }

  private static LeftOutQuote row(OptionSurface surface, int i, PsisLoo.Quote q, double pit) {
    return new LeftOutQuote(
        q.name(),
        surface.slice(i).maturity(),
        surface.strike(i),
        surface.price(i),
        q.elpd(),
        q.pLoo(),
        q.kHat(),
        q.effectiveSize(),
        pit);
  }

  /** Name of the family of models. */
  public String model() {
    return model;
  }

  /** The sums over the quotes, and the quotes by their elpd or k-hat. */
  public PsisLoo psis() {
    return psis;
  }

  /** A row for each quote, in the order of the surface. */
  public List<LeftOutQuote> quotes() {
    return quotes;
  }

  /** Quotes that the others do not explain, the least probable first; see above. */
  public List<LeftOutQuote> suspects() {
    return quotes.stream()
        .filter(q -> q.tailProbability() * quotes.size() < LEVEL)
        .sorted(
            Comparator.comparingDouble(LeftOutQuote::tailProbability)
                .thenComparingDouble(LeftOutQuote::elpd))
        .toList();
  }

  /** Suspects and influential quotes in words. */
  public String verdict() {
    List<String> lines = new ArrayList<>();
    List<LeftOutQuote> suspects = suspects();
    if (!suspects.isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "not explained by the other quotes under %s: %s (%d of %d); look whether they are"
                  + " stale, leave them out or take Student t noise",
              model,
              suspects.stream().map(LeftOutQuote::name).collect(Collectors.joining(", ")),
              suspects.size(),
              quotes.size()));
    }
    List<PsisLoo.Quote> influential = psis.influential();
    if (!influential.isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "pulling the posterior so hard that leaving them out cannot be imitated: %s (%d of"
                  + " %d); sample again without them",
              influential.stream().map(PsisLoo.Quote::name).collect(Collectors.joining(", ")),
              influential.size(),
              quotes.size()));
    }
    return lines.isEmpty()
        ? "no quote is at odds with the others under " + model
        : String.join("\n", lines);
  }

  /** One line for each quote. */
  public String toCsv() {
    return table().csv();
  }

  /** Sums, verdict and quotes as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.put("model", model);
    json.set("elpd", JsonNodes.number(psis.elpd()));
    json.set("elpd_error", JsonNodes.number(psis.standardError()));
    json.set("effective_parameters", JsonNodes.number(psis.effectiveParameters()));
    json.put("verdict", verdict());
    json.set("quotes", table().nodes());
    return Table.text(json);
  }

  private Table table() {
    Table table =
        new Table(
            "name",
            "maturity",
            "strike",
            "quote",
            "elpd",
            "p_loo",
            "k_hat",
            "effective_size",
            "pit",
            "tail_probability");
    for (LeftOutQuote q : quotes) {
      table.row(
          q.name(),
          q.maturity(),
          q.strike(),
          q.quote(),
          q.elpd(),
          q.pLoo(),
          q.kHat(),
          q.effectiveSize(),
          q.pit(),
          q.tailProbability());
    }
    return table;
  }
}
