package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * Price and sensitivities of one option from one contour.
 *
 * <p>With f the summand of the price, \( \psi \) the compensated exponent and \( k = \log(K/F) \),
 * derivatives put factors on f: iz for the forward, iz(iz - 1) for twice the forward (which cancels
 * the payoff's poles), \( \psi \) for the maturity, \( T\,\partial\psi/\partial\theta \) for a
 * parameter, and iz times that for the mixed ones. Volga takes \( T^2\psi_\sigma^2 +
 * T\psi_{\sigma\sigma} \).
 */
final class GreekIntegrals {

  /**
   * Added to the accuracy asked for, in the exponent: the factors grow like a power of z, so their
   * sums need nodes further out and closer together than the price.
   */
  private static final double EXTRA_ACCURACY = 25;

  private final CompensatedExponent exponent = new CompensatedExponent();
  private final Summands summands = new Summands();
  private double time; // in the unit of the exponent
  private boolean accurate;

  /** Computes everything; {@code tolerance} is that of the price, in units of the forward. */
  Greeks of(ReturnModel model, Market market, EuropeanOption option, double tolerance) {
    int parameters = model.parameterNames().size();
    double t = option.maturity();
    double forward = market.forward(t);
    double discount = market.discountFactor(t);
    double strike = option.strike();
    double k = market.slice(t, new double[] {strike}, option.type()).logMoneyness(0);
    Wing wing = integrate(model, parameters, t, k, tolerance);

    double w0 = wing.weightAt0;
    double w1 = wing.weightAtMinusI;
    boolean call = option.type() == OptionType.CALL;
    double strikeShare = call ? 1 - w0 : -w0;
    double forwardShare = call ? 1 - w1 : -w1;
    double price =
        discount * (forward * forwardShare - strike * strikeShare - strike * summands.sum(0));
    Factors factors = new Factors(wing, summands);
    double once = factors.sum((x, y) -> -y, (x, y) -> x);
    double twice = factors.sum((x, y) -> y - (x - y) * (x + y), (x, y) -> -x * (1 + 2 * y));
    double byMaturity = factors.maturitySlope(model, t);
    double byForward = discount * (forwardShare - strike * once / forward);
    double byForwardTwice = -discount * strike * twice / (forward * forward);
    double carry = market.rate() - market.dividendYield();
    double bySpot = forward / market.spot();
    double[] byParameter = new double[parameters];
    double[] mixed = new double[parameters];
    for (int p = 0; p < parameters; p++) {
      byParameter[p] = -discount * strike * time * factors.gradient(p);
      mixed[p] = -discount * strike * time * factors.gradientTimesForward(p) / forward * bySpot;
    }
    double volga = model instanceof LevyModel levy ? factors.volga(levy, t, exponent) : Double.NaN;
    accurate = accurate && Double.isFinite(price + byForward + byForwardTwice + byMaturity);
    return new Greeks(
        price,
        bySpot * byForward,
        bySpot * bySpot * byForwardTwice,
        market.rate() * price + discount * strike * byMaturity - carry * forward * byForward,
        t * (forward * byForward - price),
        -t * forward * byForward,
        -discount * strike * t * volga,
        model.parameterNames(),
        byParameter,
        mixed,
        accurate ? PriceEstimate.Status.OK : PriceEstimate.Status.TOLERANCE_NOT_MET);
  }

  private Wing integrate(ReturnModel model, int parameters, double t, double k, double tolerance) {
    if (model instanceof LevyModel levy) {
      exponent.bind(levy, parameters);
      time = t;
    } else {
      exponent.bind(model, t, parameters);
      time = 1;
    }
    WingThreshold threshold = new WingThreshold();
    threshold.bind(exponent);
    Wing wing = new Wing(k <= threshold.at(time));
    wing.hull.clear();
    wing.hull.add(time, k, k);
    double lambda = 1 - Math.log(tolerance) + EXTRA_ACCURACY;
    new ContourPlanner().plan(exponent, wing.hull, wing.up, lambda, wing.contour);
    boolean usable =
        wing.contour.level < ContourPlanner.HOPELESS_LEVEL && wing.layNodes(exponent, lambda);
    summands.clear(wing);
    summands.append(time, new double[] {k}, 0, 1);
    summands.evaluateComplex();
    double moneyness = Math.exp(k);
    double estimate =
        moneyness * (summands.alternating(0, false) + wing.partAt0) - wing.partAtMinusI;
    accurate = usable && estimate * estimate <= tolerance;
    return wing;
  }

  /** A factor at a node. */
  @FunctionalInterface
  private interface Factor {
    double at(double x, double y);
  }

  /** Sums with factors over the nodes of a wing. */
  private static final class Factors {

    private final Wing wing;
    private final Summands summands;
    private final double[] re;
    private final double[] im;

    Factors(Wing wing, Summands summands) {
      this.wing = wing;
      this.summands = summands;
      re = new double[wing.nodes()];
      im = new double[wing.nodes()];
    }

    double sum(Factor real, Factor imaginary) {
      for (int j = 0; j < re.length; j++) {
        re[j] = real.at(wing.x[j], wing.y[j]);
        im[j] = imaginary.at(wing.x[j], wing.y[j]);
      }
      return summands.product(0, re, im);
    }

    /** The exponent's derivative to the maturity. */
    double maturitySlope(ReturnModel model, double t) {
      double[] x = new double[re.length];
      double[] y = new double[re.length];
      for (int j = 0; j < re.length; j++) {
        x[j] = wing.x[j];
        y[j] = wing.y[j];
      }
      model.maturitySlope(t, x, y, re.length, re, im);
      return summands.product(0, re, im);
    }

    double gradient(int p) {
      for (int j = 0; j < re.length; j++) {
        re[j] = wing.gradRe[p][j];
        im[j] = wing.gradIm[p][j];
      }
      return summands.product(0, re, im);
    }

    /** T times the square of psi_sigma, plus psi_sigma_sigma; both with the drift's part. */
    double volga(LevyModel model, double t, CompensatedExponent exponent) {
      int p = model.parameterNames().indexOf("sigma");
      if (p < 0) {
        return Double.NaN;
      }
      double a = model.sigmaCurvature()[0];
      double b = model.sigmaCurvature()[1];
      double drift = exponent.driftGradient(p);
      for (int j = 0; j < re.length; j++) {
        double u = wing.gradRe[p][j];
        double v = wing.gradIm[p][j];
        // without the drift's part: psi_sigma - iz omega_sigma
        double rawRe = u + wing.y[j] * drift;
        double rawIm = v - wing.x[j] * drift;
        double curvedRe = (rawRe - rawIm) * (rawRe + rawIm) + wing.y[j] * drift * drift;
        double curvedIm = 2 * rawRe * rawIm - wing.x[j] * drift * drift;
        re[j] = t * (u - v) * (u + v) + a * u + b * curvedRe;
        im[j] = 2 * t * u * v + a * v + b * curvedIm;
      }
      return summands.product(0, re, im);
    }

    double gradientTimesForward(int p) {
      for (int j = 0; j < re.length; j++) {
        double a = wing.gradRe[p][j];
        double b = wing.gradIm[p][j];
        re[j] = -wing.y[j] * a - wing.x[j] * b;
        im[j] = wing.x[j] * a - wing.y[j] * b;
      }
      return summands.product(0, re, im);
    }
  }
}
