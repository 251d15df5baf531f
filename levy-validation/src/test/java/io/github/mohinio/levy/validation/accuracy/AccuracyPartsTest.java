package io.github.mohinio.levy.validation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

class AccuracyPartsTest {

  private static AccuracyPoint point(double maturity, double strike, double error) {
    return new AccuracyPoint(
        0,
        LevyModel.blackScholes(0.2),
        Market.of(100, 0, 0),
        EuropeanOption.call(strike, maturity),
        1 + error,
        new ReferencePrice(1, 1e-12),
        1e-9,
        true);
  }

  @Test
  void quantilesAreErrorsThatOccurred() {
    double[] errors = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();
    assertThat(ErrorQuantiles.of(errors)).isEqualTo(new ErrorQuantiles(500, 990, 999, 1000));
    assertThat(ErrorQuantiles.of(new double[] {7})).isEqualTo(new ErrorQuantiles(7, 7, 7, 7));
  }

  @Test
  void gridKeepsTheWorstOfEveryBin() {
    ErrorGrid grid =
        ErrorGrid.of(
            List.of(point(1.0 / 365, 30, 0.25), point(1.0 / 365, 31, 0.5), point(5, 300, 0.125)));

    assertThat(grid.worst(0, 0)).isEqualTo(0.5);
    assertThat(grid.points(0, 0)).isEqualTo(2);
    assertThat(grid.worst(ErrorGrid.MATURITIES - 1, ErrorGrid.STRIKES - 1)).isEqualTo(0.125);
    assertThat(grid.points(5, 5)).isZero();
    assertThat(ErrorGrid.maturityEdge(ErrorGrid.MATURITIES)).isCloseTo(5, within(1e-12));
    assertThat(ErrorGrid.strikeEdge(0)).isEqualTo(30);
  }

  @Test
  void honestyAllowsForTheReference() {
    assertThat(point(1, 100, 0.5e-9).isHonest()).isTrue();
    assertThat(point(1, 100, 1.01e-9).isHonest()).isFalse();
    assertThat(point(1, 100, 0).isUnsure()).isFalse();
  }

  @Test
  void figureShowsWhatIsNoNumberToo() throws IOException {
    List<AccuracyPoint> points = List.of(point(1, 100, Double.NaN), point(2, 100, 0));
    byte[] png = AccuracyFigure.png(Accuracy.of("black_scholes", 1, 1, 1e-8, points));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(900);
  }

  @Test
  void quadratureOfKnownIntegrals() {
    ExpSinh.Integral decaying = ExpSinh.of(s -> new Complex(Math.exp(-s), 0), 1, 1e-14);
    assertThat(decaying.value()).isCloseTo(1, within(2e-15));
    ExpSinh.Integral algebraic =
        ExpSinh.of(s -> new Complex(-1 / ((1 + s) * (1 + s)), 0), 1, 1e-14);
    assertThat(algebraic.value()).isCloseTo(-1, within(2e-15));
    assertThat(algebraic.absolute()).isCloseTo(1, within(2e-15));
    assertThat(algebraic.change()).isLessThanOrEqualTo(1e-14);
  }

  @Test
  void minimaOnFiniteAndInfiniteIntervals() {
    assertThat(AxisMinimum.of(x -> (x - 0.3) * (x - 0.3), 0, 1)).isCloseTo(0.3, within(1e-4));
    assertThat(AxisMinimum.of(x -> (x + 700) * (x + 700), -1, Double.NEGATIVE_INFINITY))
        .isCloseTo(-700, within(0.1));
  }
}
