package io.github.mohinio.levy.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.benchmarks.MarketSurfaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both libraries solve the same problem, or a comparison of their times would mean nothing. */
class FinmathCalibrationBenchmarkTest {

  private static final FinmathCalibrationBenchmark BOTH = new FinmathCalibrationBenchmark();

  @BeforeAll
  static void open() {
    BOTH.open();
  }

  @Test
  void levyEndsAtTheSamePlaceFromEitherStart() {
    double same = BOTH.error(BOTH.levyFromTheSameStart().model());
    double own = BOTH.error(BOTH.levyFromItsOwnStarts().model());
    assertThat(same).isCloseTo(own, within(1e-12)); // seen: 2e-16
  }

  @Test
  void finmathEndsNearTheSamePlaceAndNotBelow() throws Exception {
    double ours = BOTH.error(BOTH.levyFromTheSameStart().model());
    double theirs = BOTH.error(BOTH.finmath());
    assertThat(theirs / ours - 1).isBetween(-1e-9, 1e-5); // seen: 1.3e-6
  }

  @Test
  void theCurvesOfItsTestLeadElsewhere() throws Exception {
    double ours = BOTH.error(BOTH.levyFromTheSameStart().model());
    FinmathDaxCalibration mixed = FinmathDaxCalibration.asInItsTest(MarketSurfaces.dax2010());
    assertThat(BOTH.error(mixed.calibrate()) / ours - 1).isCloseTo(0.221, within(0.001));
  }
}
