package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.QuoteLikelihood;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Posterior predictive check: does the model, noise and uncertainty of its parameters included,
 * produce quotes like those it was fitted to?
 *
 * <p>For each draw a new surface is drawn and its errors \( z_i = (q_i - P_i)/(s a_i) \), with
 * noise s and scales a of the likelihood, are compared with those of the quotes by a discrepancy T;
 * the posterior predictive p-value is the share of draws with \( T(z^{new}) \ge T(z) \). Three are
 * used: the sum of squares; the levels \( \sum_e n_e \bar z_e^2 \) of the expiries e, which are
 * large if the term structure is not explained; and slopes and curvatures in the log-moneyness,
 * large if the smile is not. Unknown noise grows until the sum of squares looks right, so then only
 * the other two tell. The posterior has seen the quotes, so p-values are drawn to the middle and a
 * small one means what it says.
 *
 * <p>Under {@link io.github.mohinio.levy.bayes.likelihood.Likelihood#interval()} the quote is the
 * price between bid and ask that is nearest to that of the model, so that errors between them are
 * none; then figures that are better than they should be say nothing.
 *
 * <p>References: Gelman, Meng and Stern (1996), Statistica Sinica 6, 733-807; Gelman et al. (2013),
 * Bayesian Data Analysis, chapter 6. Immutable and thread-safe.
 */
public final class PredictiveCheck {

  /** Number of draws used at most. */
  public static final int DRAWS = 2000;

  /** A p-value below this, or above 1 less this, is told. */
  public static final double LEAST_P_VALUE = 0.01;

  static final double HALF = 0.5;
  static final double MOST = 0.95;

  private final String model;
  private final long seed;
  private final int draws;
  private final boolean interval;
  private final boolean independentIncrements;
  private final List<PredictedQuote> quotes;
  private final List<ExpiryCheck> expiries;
  private final double pValue;
  private final double termStructurePValue;
  private final double smilePValue;

  private PredictiveCheck(PosteriorDraws posterior, long seed) {
    model = posterior.target().family().name();
    this.seed = seed;
    draws = posterior.size();
    OptionSurface surface = posterior.target().surface();
    QuoteLikelihood likelihood = posterior.target().quotes();
    double[] scales = posterior.target().likelihood().scale().of(surface);
    QuotedPrices quoted = new QuotedPrices(posterior.target());
    interval = quoted.isInterval();
    independentIncrements = posterior.model(0) instanceof LevyModel;
    PricedDraws priced = PricedDraws.of(posterior, surface.slices());
    SplittableRandom random = new SplittableRandom(seed);
    int n = surface.size();
    double[] prices = new double[n];
    double[] errors = new double[n];
    double[] newErrors = new double[n];
    double[] pit = new double[n];
    double[][] newQuotes = new double[n][draws];
    Discrepancies discrepancies = new Discrepancies(surface);
    for (int s = 0; s < draws; s++) {
      priced.at(s, prices);
      double noise = posterior.noise(s);
      double logNoise = Math.log(noise);
      for (int i = 0; i < n; i++) {
        double drawn = likelihood.draw(i, prices[i], logNoise, random);
        double quote = quoted.near(i, prices[i]);
        newQuotes[i][s] = drawn;
        errors[i] = (quote - prices[i]) / (noise * scales[i]);
        newErrors[i] = (drawn - prices[i]) / (noise * scales[i]);
        pit[i] += likelihood.cumulative(i, quote, prices[i], logNoise) / draws;
      }
      discrepancies.add(errors, newErrors);
    }
    List<PredictedQuote> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(row(surface, i, newQuotes[i], pit[i], priced.prices()[i]));
    }
    quotes = List.copyOf(rows);
    expiries = List.copyOf(discrepancies.expiries(rows));
    pValue = discrepancies.pValue();
    termStructurePValue = discrepancies.termStructurePValue();
    smilePValue = discrepancies.smilePValue();
  }

  /**
   * Checks the quotes that the posterior is of, with {@value #DRAWS} of its draws.
   *
   * @param seed seed of the new quotes
   * @throws IllegalArgumentException if a draw has no model
   */
  public static PredictiveCheck of(PosteriorDraws draws, long seed) {
    return new PredictiveCheck(draws.thinned(DRAWS), seed);
  }

  private static PredictedQuote row(
      OptionSurface surface, int i, double[] newQuotes, double pit, double[] prices) {
    ChainDiagnostics predicted = ChainDiagnostics.of(new double[][] {newQuotes});
    double half = surface.halfSpread(i);
    int inside = 0;
    for (double price : prices) {
      inside += Math.abs(surface.price(i) - price) <= half ? 1 : 0;
    }
    double maturity = surface.slice(i).maturity();
    return new PredictedQuote(
        OptionNames.of(surface.type(i), surface.strike(i), maturity),
        maturity,
        surface.strike(i),
        surface.price(i),
        predicted.mean(),
        predicted.standardDeviation(),
        predicted.quantile(0.5 - 0.5 * MOST),
        predicted.quantile(0.5 + 0.5 * MOST),
        pit,
        (surface.price(i) - predicted.mean()) / predicted.standardDeviation(),
        Double.isNaN(half) ? Double.NaN : (double) inside / prices.length);
  }

  static double inside(List<PredictedQuote> quotes, double probability) {
    return (double) quotes.stream().filter(q -> q.isInside(probability)).count() / quotes.size();
  }

  /** Whether the likelihood is that of bid and ask, so that no error is too small. */
  boolean isInterval() {
    return interval;
  }

  /** Whether returns of different times are independent and alike, as no clock would have them. */
  boolean hasIndependentIncrements() {
    return independentIncrements;
  }

  /** Name of the family of models. */
  public String model() {
    return model;
  }

  /** Seed of the new quotes. */
  public long seed() {
    return seed;
  }

  /** Number of draws used. */
  public int draws() {
    return draws;
  }

  /** A row for each quote, in the order of the surface. */
  public List<PredictedQuote> quotes() {
    return quotes;
  }

  /** A row for each expiry. */
  public List<ExpiryCheck> expiries() {
    return expiries;
  }

  /** Share of the quotes within their 50 % predictive interval. */
  public double coverage50() {
    return inside(quotes, HALF);
  }

  /** Share of the quotes within their 95 % predictive interval. */
  public double coverage95() {
    return inside(quotes, MOST);
  }

  /** P-value of the sum of squares: small if errors are larger than the noise explains. */
  public double pValue() {
    return pValue;
  }

  /** P-value of the levels of the expiries. */
  public double termStructurePValue() {
    return termStructurePValue;
  }

  /** P-value of slopes and curvatures; NaN if no expiry has two strikes. */
  public double smilePValue() {
    return smilePValue;
  }

  /** Whether the model, by these checks, explains the quotes. */
  public boolean isGood() {
    return PredictiveVerdict.of(this).isEmpty();
  }

  /** One sentence on each line: what the model does not explain, or that nothing was found. */
  public String verdict() {
    return PredictiveVerdict.text(this);
  }

  /** One line for each quote. */
  public String toCsv() {
    return quoteTable().csv();
  }

  /** One line for each expiry. */
  public String expiriesToCsv() {
    return expiryTable().csv();
  }

  /** All of it as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.put("model", model);
    json.put("seed", seed);
    json.put("draws", draws);
    json.put("coverage_50", coverage50());
    json.put("coverage_95", coverage95());
    json.put("p_value", pValue);
    json.put("term_structure_p_value", termStructurePValue);
    json.set("smile_p_value", JsonNodes.number(smilePValue));
    json.put("verdict", verdict());
    json.set("expiries", expiryTable().nodes());
    json.set("quotes", quoteTable().nodes());
    return Table.text(json);
  }

  private Table quoteTable() {
    Table table =
        new Table(
            List.of(
                "name",
                "maturity",
                "strike",
                "quote",
                "mean",
                "sd",
                "lower_95",
                "upper_95",
                "pit",
                "residual",
                "inside_spread"));
    for (PredictedQuote q : quotes) {
      table.row(
          List.of(
              q.name(),
              q.maturity(),
              q.strike(),
              q.quote(),
              q.mean(),
              q.standardDeviation(),
              q.lower(),
              q.upper(),
              q.pit(),
              q.residual(),
              q.insideSpread()));
    }
    return table;
  }

  private Table expiryTable() {
    Table table =
        new Table(
            "maturity",
            "quotes",
            "mean_error",
            "rms_error",
            "inside_50",
            "inside_95",
            "level_p_value",
            "smile_p_value");
    for (ExpiryCheck e : expiries) {
      table.row(
          e.maturity(),
          e.quotes(),
          e.meanError(),
          e.rootMeanSquare(),
          e.inside50(),
          e.inside95(),
          e.levelPValue(),
          e.smilePValue());
    }
    return table;
  }
}
