package io.github.mohinio.levy.validation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccuracyStudyTest {

  private static final double TARGET = 1e-8;

  static List<String> models() {
    return AccuracyBox.names().stream()
        .filter(name -> !name.equals("generalized_hyperbolic"))
        .toList();
  }

  private static Accuracy study(String model, int models, long seed) {
    return AccuracyStudy.run(AccuracyBox.of(model), models, seed, TARGET).get(0);
  }

  @ParameterizedTest
  @MethodSource("models")
  void holdsItsTolerance(String model) {
    requireGood(study(model, 100, 11));
  }

  /** Fewer, because their Bessel functions are slow. */
  @Test
  void generalizedHyperbolicHoldsItsTolerance() {
    requireGood(study("generalized_hyperbolic", 15, 11));
  }

  private static void requireGood(Accuracy accuracy) {
    assertThat(accuracy.points()).isEqualTo(3 * accuracy.models());
    assertThat(accuracy.worstConverged()).isLessThanOrEqualTo(TARGET);
    assertThat(accuracy.honest()).isEqualTo(1);
    assertThat(accuracy.unsure()).isZero();
    assertThat(accuracy.notConverged()).isLessThanOrEqualTo(accuracy.models() / 20);
  }

  @Test
  void catchesAPricerThatIsWrong() {
    Accuracy accuracy =
        AccuracyStudy.run(
                (slices, tolerance) -> new Shifted(slices, tolerance, 1e-6),
                AccuracyBox.of("variance_gamma"),
                20,
                5,
                TARGET)
            .get(0);

    assertThat(accuracy.errors().median()).isBetween(0.999e-6, 1.001e-6);
    assertThat(accuracy.worstConverged()).isGreaterThan(TARGET);
    assertThat(accuracy.aboveTarget()).isEqualTo(1);
    assertThat(accuracy.honest()).isLessThan(0.1);
    assertThat(accuracy.leastHonest().error()).isGreaterThan(accuracy.leastHonest().estimate());
  }

  @Test
  void catchesAPricerThatGivesNoNumber() {
    Accuracy accuracy =
        AccuracyStudy.run(
                (slices, tolerance) -> new Shifted(slices, tolerance, Double.NaN),
                AccuracyBox.of("nig"),
                2,
                5,
                TARGET)
            .get(0);

    assertThat(accuracy.errors().median()).isInfinite();
    assertThat(accuracy.honest()).isZero();
  }

  @Test
  void sameSeedSameResult() {
    Accuracy first = study("kou", 5, 9);
    Accuracy second = study("kou", 5, 9);
    assertThat(AccuracyTable.toMarkdown(List.of(first)))
        .isEqualTo(AccuracyTable.toMarkdown(List.of(second)))
        .isNotEqualTo(AccuracyTable.toMarkdown(List.of(study("kou", 5, 10))));
  }

  @Test
  void targetsShareTheirOptions() {
    List<Accuracy> both = AccuracyStudy.run(AccuracyBox.of("nig"), 10, 3, 1e-8, 1e-10);

    assertThat(both).extracting(Accuracy::target).containsExactly(1e-8, 1e-10);
    assertThat(both.get(1).errors().worst()).isLessThan(both.get(0).errors().worst());
    assertThat(both.get(0).toCsv().lines()).hasSize(ErrorGrid.MATURITIES * ErrorGrid.STRIKES);
    assertThat(both.get(0).largestUncertainty()).isEqualTo(both.get(1).largestUncertainty());
  }

  @Test
  void modelsWithoutABoxAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccuracyBox.of("vg_cir"))
        .withMessageStartingWith("model = vg_cir: must be one of [black_scholes, variance_gamma");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study("nig", 0, 1))
        .withMessageStartingWith("models = 0");
  }

  /** Prices that are off by as much as one likes, with the estimate and status of right ones. */
  private static final class Shifted implements SurfacePricer {

    private final SurfacePricer right;
    private final double shift;

    Shifted(List<OptionSlice> slices, double tolerance, double shift) {
      right = FourierPricer.withDefaults().withTolerance(tolerance).on(slices);
      this.shift = shift;
    }

    @Override
    public int size() {
      return right.size();
    }

    @Override
    public void price(ReturnModel model, double[] prices) {
      right.price(model, prices);
      for (int i = 0; i < prices.length; i++) {
        prices[i] += shift;
      }
    }

    @Override
    public void priceWithGradient(ReturnModel model, double[] prices, double[] gradient) {
      throw new UnsupportedOperationException("a study needs no gradient");
    }

    @Override
    public double errorEstimate() {
      return right.errorEstimate();
    }

    @Override
    public boolean converged() {
      return right.converged();
    }

    @Override
    public int nodes() {
      return right.nodes();
    }
  }
}
