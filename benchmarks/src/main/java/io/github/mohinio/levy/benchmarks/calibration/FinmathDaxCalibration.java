package io.github.mohinio.levy.benchmarks.calibration;

import io.github.mohinio.levy.benchmarks.MarketSurfaces;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.time.LocalDate;
import java.util.Arrays;
import net.finmath.fouriermethod.calibration.BoundConstraint;
import net.finmath.fouriermethod.calibration.CalibratedModel;
import net.finmath.fouriermethod.calibration.ScalarParameterInformation;
import net.finmath.fouriermethod.calibration.ScalarParameterInformationImplementation;
import net.finmath.fouriermethod.calibration.models.CalibratableVarianceGammaModel;
import net.finmath.fouriermethod.products.smile.EuropeanOptionSmileByCarrMadan;
import net.finmath.marketdata.model.curves.CurveInterpolation.ExtrapolationMethod;
import net.finmath.marketdata.model.curves.CurveInterpolation.InterpolationEntity;
import net.finmath.marketdata.model.curves.CurveInterpolation.InterpolationMethod;
import net.finmath.marketdata.model.curves.DiscountCurve;
import net.finmath.marketdata.model.curves.DiscountCurveInterpolation;
import net.finmath.marketdata.model.volatilities.OptionSmileData;
import net.finmath.marketdata.model.volatilities.OptionSurfaceData;
import net.finmath.marketdata.model.volatilities.VolatilitySurface.QuotingConvention;
import net.finmath.modelling.descriptor.VarianceGammaModelDescriptor;
import net.finmath.optimizer.OptimizerFactoryLevenbergMarquardt;
import net.finmath.optimizer.SolverException;

/**
 * Variance Gamma on the two DAX smiles by finmath-lib, set up as in its own {@code
 * VarianceGammaDaxCalibrationTest}: volatility residuals, smiles by Carr and Madan,
 * Levenberg-Marquardt of at most 300 iterations on two threads with parameter steps of 0.01, sigma
 * in [0.001, 1], theta in [-1, 1], nu in [0, 1].
 *
 * <p>That test compounds its rate of 5 % continuously in the forwards that turn prices into
 * volatilities, but once a year in the discount factors that give the model its drift, so that the
 * model's forward is not that of the quotes. {@link #withOneRate} compounds continuously in both
 * and solves the problem that levy solves; {@link #asInItsTest} leaves it as it is there.
 *
 * <p>Immutable and thread-safe.
 */
final class FinmathDaxCalibration {

  /** Its start (sigma, theta, nu); the last is below its bound and is moved there. */
  private static final double[] START = {0.25, 0.05, -0.3};

  private static final LocalDate DATE = LocalDate.of(2010, 8, 1);
  private static final double[] ONE_YEAR = {1};
  private static final int MAX_ITERATIONS = 300;
  private static final int THREADS = 2;
  private static final double STEP = 0.01;

  private final OptionSurfaceData surface;
  private final CalibratableVarianceGammaModel model;
  private final EuropeanOptionSmileByCarrMadan pricer;

  private FinmathDaxCalibration(OptionSurface quotes, DiscountCurve discount) {
    double spot = MarketSurfaces.DAX_2010.spot();
    double rate = MarketSurfaces.DAX_2010.rate();
    // a curve of forwards, which finmath-lib keeps in a curve of discount factors
    DiscountCurve forward =
        DiscountCurveInterpolation.createDiscountCurveFromDiscountFactors(
            "forward",
            new double[] {0, 1, 2},
            new double[] {spot, spot * Math.exp(rate), spot * Math.exp(2 * rate)},
            InterpolationMethod.LINEAR,
            ExtrapolationMethod.CONSTANT,
            InterpolationEntity.LOG_OF_VALUE);
    OptionSmileData[] smiles = new OptionSmileData[quotes.slices().size()];
    int first = 0;
    for (int s = 0; s < smiles.length; s++) {
      OptionSlice slice = quotes.slices().get(s);
      double[] volatilities = new double[slice.size()];
      for (int j = 0; j < volatilities.length; j++) {
        volatilities[j] = quotes.impliedVolatility(first++);
      }
      smiles[s] =
          new OptionSmileData(
              "DAX",
              DATE,
              strikes(slice),
              slice.maturity(),
              volatilities,
              QuotingConvention.VOLATILITYLOGNORMAL);
    }
    surface = new OptionSurfaceData(smiles, discount, forward);
    // its test: the values given to the descriptor do not matter, the start is the optimiser's
    model =
        new CalibratableVarianceGammaModel(
            new VarianceGammaModelDescriptor(
                DATE, spot, discount, discount, START[0], START[1], START[2]),
            between(0.001, 1),
            between(-1, 1),
            between(0, 1));
    OptionSlice any = quotes.slices().get(0);
    pricer = new EuropeanOptionSmileByCarrMadan(any.maturity(), strikes(any));
  }

  /** With the same forwards in the model and in the quotes. */
  static FinmathDaxCalibration withOneRate(OptionSurface quotes) {
    return new FinmathDaxCalibration(
        quotes,
        DiscountCurveInterpolation.createDiscountCurveFromZeroRates(
            "discount",
            DATE,
            ONE_YEAR.clone(),
            new double[] {MarketSurfaces.DAX_2010.rate()},
            InterpolationMethod.LINEAR,
            ExtrapolationMethod.CONSTANT,
            InterpolationEntity.LOG_OF_VALUE_PER_TIME));
  }

  /** With the discount curve of its test, compounded once a year. */
  static FinmathDaxCalibration asInItsTest(OptionSurface quotes) {
    return new FinmathDaxCalibration(
        quotes,
        DiscountCurveInterpolation.createDiscountCurveFromAnnualizedZeroRates(
            "discount",
            DATE,
            ONE_YEAR.clone(),
            new double[] {MarketSurfaces.DAX_2010.rate()},
            InterpolationMethod.LINEAR,
            ExtrapolationMethod.CONSTANT,
            InterpolationEntity.LOG_OF_VALUE_PER_TIME));
  }

  private static double[] strikes(OptionSlice slice) {
    double[] strikes = new double[slice.size()];
    Arrays.setAll(strikes, slice::strike);
    return strikes;
  }

  private static ScalarParameterInformation between(double lower, double upper) {
    return new ScalarParameterInformationImplementation(true, new BoundConstraint(lower, upper));
  }

  /** The start of its test as levy orders parameters: sigma, nu, theta. */
  static double[] start() {
    return new double[] {START[0], START[2], START[1]};
  }

  /** Calibrates from the start of its test. */
  LevyModel calibrate() throws SolverException {
    CalibratedModel.OptimizationResult result =
        new CalibratedModel(
                surface,
                model,
                new OptimizerFactoryLevenbergMarquardt(MAX_ITERATIONS, THREADS),
                pricer,
                START.clone(),
                new double[] {STEP, STEP, STEP})
            .getCalibration();
    VarianceGammaModelDescriptor best =
        (VarianceGammaModelDescriptor) result.getModel().getModelDescriptor();
    return LevyModel.varianceGamma(best.getSigma(), best.getNu(), best.getTheta());
  }
}
