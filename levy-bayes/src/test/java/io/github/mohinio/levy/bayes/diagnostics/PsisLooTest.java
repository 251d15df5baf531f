package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PsisLooTest {

  private static final double LOG_2_PI = Math.log(2 * Math.PI);

  /** ArviZ 0.23.4; in percent, so 1e-12 relative. */
  @Test
  void everyFigureMatchesTheReference() {
    double[][] columns = ChainFiles.chains("loo.csv");
    double[][] logLikelihood = new double[columns[0].length][columns.length];
    for (int i = 0; i < logLikelihood.length; i++) {
      for (int q = 0; q < columns.length; q++) {
        logLikelihood[i][q] = columns[q][i];
      }
    }
    List<String> rows = ChainFiles.lines("loo_expected.csv");
    List<String> names = rows.stream().skip(1).map(row -> row.split(",")[0]).toList();
    PsisLoo loo = PsisLoo.of(names, logLikelihood);
    for (int q = 0; q < names.size(); q++) {
      String[] cells = rows.get(q + 1).split(",");
      PsisLoo.Quote quote = loo.quotes().get(q);
      assertThat(quote.elpd()).isCloseTo(Double.parseDouble(cells[1]), withinPercentage(1e-10));
      assertThat(quote.kHat()).isCloseTo(Double.parseDouble(cells[2]), withinPercentage(1e-10));
    }
    assertThat(loo.elpd()).isCloseTo(-49.425665400757346, withinPercentage(1e-10));
    assertThat(loo.effectiveParameters()).isCloseTo(25.380518367731504, withinPercentage(1e-10));
    // ArviZ divides by n where the variance of the quotes has divisor n - 1.
    assertThat(loo.standardError())
        .isCloseTo(33.10337730194466 * Math.sqrt(8 / 7.0), withinPercentage(1e-10));
  }

  /**
   * Normal data of unit variance around an unknown mean with a flat prior: without the i-th value
   * the prediction is normal around the mean of the others, with variance 1 + 1/(n - 1).
   */
  @Test
  void normalMeanAgreesWithTheExactAnswer() {
    int n = 30;
    RandomGenerator random = SimulatedChains.random(11);
    double[] data = random.doubles(n).map(u -> random.nextGaussian()).toArray();
    data[4] = 5;
    double mean = Chains.mean(data);
    double[][] logLikelihood = new double[20_000][n];
    for (double[] row : logLikelihood) {
      double mu = mean + random.nextGaussian() / Math.sqrt(n);
      for (int q = 0; q < n; q++) {
        row[q] = logNormal(data[q], mu, 1);
      }
    }
    List<String> names = IntStream.range(0, n).mapToObj(i -> "quote " + i).toList();
    PsisLoo loo = PsisLoo.of(names, logLikelihood);

    double exact = 0;
    double inSample = 0;
    double worst = 0;
    for (int q = 0; q < n; q++) {
      double others = (n * mean - data[q]) / (n - 1);
      double one = logNormal(data[q], others, 1 + 1.0 / (n - 1));
      worst = Math.max(worst, Math.abs(loo.quotes().get(q).elpd() - one));
      exact += one;
      inSample += logNormal(data[q], mean, 1 + 1.0 / n);
    }
    // Errors seen: 0.006, 0.014 and 0.021.
    assertThat(worst).isLessThan(0.01);
    assertThat(loo.elpd()).isCloseTo(exact, within(0.03));
    assertThat(loo.effectiveParameters()).isCloseTo(inSample - exact, within(0.03));
    assertThat(loo.worst(1).get(0).name()).isEqualTo("quote 4");
    assertThat(loo.influential()).isEmpty();
    double[] each = loo.quotes().stream().mapToDouble(PsisLoo.Quote::elpd).toArray();
    assertThat(loo.standardError()).isCloseTo(Math.sqrt(n * Chains.variance(each)), within(1e-12));
  }

  private static double logNormal(double x, double mean, double variance) {
    return -0.5 * (LOG_2_PI + Math.log(variance) + (x - mean) * (x - mean) / variance);
  }

  /** The only quote: without it the flat prior is left, and the ratios have no mean. */
  @Test
  void aQuoteThatAloneHoldsTheParameterIsInfluential() {
    RandomGenerator random = SimulatedChains.random(2);
    double[][] logLikelihood = new double[4000][2];
    for (double[] row : logLikelihood) {
      double z = random.nextGaussian();
      row[0] = logNormal(z, 0, 1);
      row[1] = -1;
    }
    PsisLoo loo = PsisLoo.of(List.of("the only", "the idle"), logLikelihood);
    assertThat(loo.influential()).extracting(PsisLoo.Quote::name).containsExactly("the only");
    PsisLoo.Quote idle = loo.quotes().get(1);
    assertThat(idle.whyUndefined()).contains(Undefined.CONSTANT);
    assertThat(idle.elpd()).isCloseTo(-1, within(1e-12));
    assertThat(idle.pLoo()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aValueThatIsNotFiniteSpoilsItsQuoteOnly() {
    double[][] logLikelihood = {{-1, -2}, {-1.5, Double.NEGATIVE_INFINITY}};
    PsisLoo loo = PsisLoo.of(List.of("a", "b"), logLikelihood);
    assertThat(loo.quotes().get(0).elpd()).isFinite();
    assertThat(loo.quotes().get(1).elpd()).isNaN();
    assertThat(loo.quotes().get(1).whyUndefined()).contains(Undefined.NOT_FINITE);
    assertThat(loo.elpd()).isNaN();
    assertThat(loo.worst(2)).extracting(PsisLoo.Quote::name).containsExactly("a");
  }

  @Test
  void refusesAMatrixOfAnotherShape() {
    List<String> names = List.of("a", "b");
    assertThatThrownBy(() -> PsisLoo.of(names, new double[][] {{1, 2}, {1}}))
        .hasMessage("length of draw 1 = 1: must be that of names, 2");
    assertThatThrownBy(() -> PsisLoo.of(names, new double[0][]))
        .hasMessage("number of draws = 0: must be > 0");
    PsisLoo loo = PsisLoo.of(names, new double[][] {{1, 2}});
    assertThatThrownBy(() -> loo.worst(0)).hasMessage("count = 0: must be > 0");
  }
}
