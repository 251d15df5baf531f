package io.github.mohinio.levy.validation.testing;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fits to the S&P 500 calls of 18 April 2002; each made once. */
public final class Sp500 {

  public static final OptionSurface SURFACE = read("sp500_2002-04-18.csv");

  public static final Calibration VARIANCE_GAMMA = fit("variance_gamma");

  /** Ends with G on its bound of 0.01. */
  public static final Calibration CGMY = fit("cgmy");

  private Sp500() {}

  private static OptionSurface read(String name) {
    try (Reader reader =
        new InputStreamReader(Sp500.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return QuoteReader.generic().read(reader, name).clean().surface();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calibration fit(String model) {
    return LeastSquaresCalibrator.of(ModelFamily.named(model)).withMaxStarts(2).calibrate(SURFACE);
  }
}
