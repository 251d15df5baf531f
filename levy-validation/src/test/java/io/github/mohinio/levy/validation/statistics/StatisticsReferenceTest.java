package io.github.mohinio.levy.validation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of R, made by {@code references.R} beside them. Errors seen: below 5e-13, relative. */
class StatisticsReferenceTest {

  private static final double TOLERANCE = 1e-11;

  private static final Map<String, double[]> SAMPLES = samples();

  record Reference(String test, String sample, int parameter, double statistic, double p) {

    double[] x() {
      return SAMPLES.get(sample.split("/")[0]);
    }

    double[] y() {
      return SAMPLES.get(sample.split("/")[1]);
    }
  }

  static Stream<Reference> of(String prefix) {
    return lines("references.csv")
        .map(line -> line.split(","))
        .filter(cells -> cells[0].startsWith(prefix))
        .map(
            cells ->
                new Reference(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Double.parseDouble(cells[3]),
                    cells[4].equals("NA") ? Double.NaN : Double.parseDouble(cells[4])));
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = StatisticsReferenceTest.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, double[]> samples() {
    Map<String, List<Double>> lists = new HashMap<>();
    lines("samples.csv")
        .map(line -> line.split(","))
        .forEach(
            cells ->
                lists
                    .computeIfAbsent(cells[0], name -> new ArrayList<>())
                    .add(Double.valueOf(cells[1])));
    Map<String, double[]> samples = new HashMap<>();
    lists.forEach(
        (name, values) ->
            samples.put(name, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return samples;
  }

  private static double[] golden(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToDouble(i -> Math.pow(i * 0.6180339887498949 % 1, 2))
        .toArray();
  }

  private static void check(Reference reference, TestResult result) {
    assertThat(result.reason()).isEmpty();
    assertThat(result.statistic())
        .isCloseTo(
            reference.statistic(),
            within(TOLERANCE * Math.max(1, Math.abs(reference.statistic()))));
    // Here R computes the tail as one less the rest, with an error of 1e-16.
    double rest = reference.test().startsWith("ljung-box") ? 1e-15 : 0;
    assertThat(result.pValue()).isCloseTo(reference.p(), within(TOLERANCE * reference.p() + rest));
  }

  static Stream<Reference> shapiro() {
    return of("shapiro");
  }

  @ParameterizedTest
  @MethodSource("shapiro")
  void shapiroWilk(Reference reference) {
    double[] sample =
        reference.sample().equals("golden")
            ? golden(reference.parameter())
            : Arrays.copyOf(reference.x(), reference.parameter());
    check(reference, ShapiroWilk.test(sample));
  }

  static Stream<Reference> jarqueBera() {
    return of("jarque-bera");
  }

  @ParameterizedTest
  @MethodSource("jarqueBera")
  void jarqueBera(Reference reference) {
    check(reference, JarqueBera.test(reference.x()));
  }

  static Stream<Reference> ljungBox() {
    return of("ljung-box");
  }

  @ParameterizedTest
  @MethodSource("ljungBox")
  void ljungBox(Reference reference) {
    int fitted = reference.test().endsWith("less-2") ? 2 : 0;
    check(reference, Autocorrelation.ljungBox(reference.x(), reference.parameter(), fitted));
  }

  static Stream<Reference> autocorrelation() {
    return of("autocorrelation");
  }

  @ParameterizedTest
  @MethodSource("autocorrelation")
  void autocorrelation(Reference reference) {
    assertThat(Autocorrelation.of(reference.x(), 7)[reference.parameter()])
        .isCloseTo(reference.statistic(), within(1e-14));
  }

  static Stream<Reference> heteroscedasticity() {
    return Stream.concat(of("breusch"), of("koenker"));
  }

  @ParameterizedTest
  @MethodSource("heteroscedasticity")
  void breuschPagan(Reference reference) {
    double[] x = reference.x();
    double[] residuals = residuals(x, reference.y());
    double[] squares = Arrays.stream(x).map(v -> v * v).toArray();
    double[][] regressors =
        reference.parameter() == 1 ? new double[][] {x} : new double[][] {x, squares};
    check(
        reference,
        reference.test().startsWith("breusch")
            ? BreuschPagan.test(residuals, regressors)
            : BreuschPagan.studentised(residuals, regressors));
  }

  /** Residuals of the regression of y on x. */
  private static double[] residuals(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double sxy = IntStream.range(0, x.length).mapToDouble(i -> (x[i] - meanX) * y[i]).sum();
    double sxx = Arrays.stream(x).map(v -> (v - meanX) * (v - meanX)).sum();
    return IntStream.range(0, x.length)
        .mapToDouble(i -> y[i] - meanY - sxy / sxx * (x[i] - meanX))
        .toArray();
  }

  static Stream<Reference> wilcoxon() {
    return of("wilcoxon").filter(reference -> !reference.test().endsWith("uncorrected"));
  }

  @ParameterizedTest
  @MethodSource("wilcoxon")
  void wilcoxon(Reference reference) {
    int n = reference.parameter();
    if (reference.test().equals("wilcoxon-exact")) {
      double[] nile = SAMPLES.get("nile");
      double[] golden = golden(n);
      double[] x = IntStream.range(0, n).mapToDouble(i -> nile[i] + golden[i]).toArray();
      double[] y = IntStream.range(0, n).mapToDouble(i -> nile[50 + i] + 2 * golden[i]).toArray();
      check(reference, WilcoxonSignedRank.test(x, y));
    } else {
      check(reference, WilcoxonSignedRank.test(reference.x(), reference.y()));
    }
  }

  static Stream<Reference> dieboldMariano() {
    return of("diebold");
  }

  @ParameterizedTest
  @MethodSource("dieboldMariano")
  void dieboldMariano(Reference reference) {
    int power = reference.test().endsWith("2") ? 2 : 1;
    double[] first = losses(SAMPLES.get("before"), 900, power);
    double[] second = losses(SAMPLES.get("after"), 850, power);
    check(reference, DieboldMariano.test(first, second, reference.parameter()));
  }

  private static double[] losses(double[] values, double forecast, int power) {
    return Arrays.stream(values).map(v -> Math.pow(Math.abs(v - forecast), power)).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 15})
  void normalQuantiles(int n) {
    List<Reference> all = of("quantiles-" + n).toList();
    NormalQuantiles quantiles = NormalQuantiles.of(Arrays.copyOf(SAMPLES.get("nile"), n));
    for (int i = 0; i < n; i++) {
      assertThat(quantiles.theoretical()[i]).isCloseTo(all.get(i).statistic(), within(1e-13));
      assertThat(quantiles.sample()[i]).isEqualTo(all.get(i).p());
    }
  }

  @Test
  void holm() {
    List<Reference> all = of("holm").toList();
    double[] adjusted = Holm.adjust(all.stream().mapToDouble(Reference::statistic).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      assertThat(adjusted[i]).isCloseTo(all.get(i).p(), within(1e-15));
    }
  }
}
