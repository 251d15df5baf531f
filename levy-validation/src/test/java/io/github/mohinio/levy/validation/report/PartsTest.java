package io.github.mohinio.levy.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.validation.internal.SurfaceHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small parts that a report is put together from. */
class PartsTest {

  @Test
  void surfaceHashIsThatOfTheBytesItDescribes() {
    OptionSurface surface =
        OptionSurface.of(
            List.of(
                new OptionSlice(
                    0.5,
                    100,
                    0.99,
                    new double[] {90, 110},
                    new OptionType[] {OptionType.PUT, OptionType.CALL})),
            new double[] {2.5, 3.25});
    // Python: sha256 over struct.pack('>ddddcd', 0.5, 100, 0.99, k, t, p)
    // for (k, t, p) = (90, b'P', 2.5), (110, b'C', 3.25)
    assertThat(SurfaceHash.sha256(surface))
        .isEqualTo("831205fc37f8300b7f068c212270074c8ac4229ce9c837851ef8aa991b1d3b98");
    assertThat(SurfaceHash.sha256(surface.withPrices(new double[] {2.5, Math.nextUp(3.25)})))
        .isNotEqualTo(SurfaceHash.sha256(surface));
  }

  @Test
  void slicesOfOneMaturityHaveDifferentLabels() {
    OptionSlice slice =
        new OptionSlice(0.25, 100, 1, new double[] {100}, new OptionType[] {OptionType.CALL});
    OptionSlice later =
        new OptionSlice(0.5, 100, 1, new double[] {100}, new OptionType[] {OptionType.CALL});
    OptionSlice empty = new OptionSlice(0.4, 100, 1, new double[0], new OptionType[0]);
    OptionSurface surface =
        OptionSurface.of(List.of(later, empty, slice, slice), new double[] {6, 4, 5});
    List<Expiry> expiries =
        Expiry.of(LeastSquaresCalibrator.of(ModelFamily.named("black_scholes")).calibrate(surface));
    assertThat(expiries).extracting(Expiry::label).containsExactly("0.25 y", "0.25 y #2", "0.5 y");
    assertThat(expiries)
        .extracting(expiry -> expiry.residuals().get(0).marketPrice())
        .containsExactly(4.0, 5.0, 6.0);
  }
}
