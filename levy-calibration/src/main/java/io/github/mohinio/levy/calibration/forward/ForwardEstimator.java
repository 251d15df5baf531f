package io.github.mohinio.levy.calibration.forward;

import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Forwards and discount factors of all expiries of a chain. Each expiry takes the first of these
 * that it can have:
 *
 * <ol>
 *   <li>a forward and a discount factor that are known as such;
 *   <li>both by put-call parity, if the interest rate that follows has a small standard error: over
 *       two weeks a rate is noise, for a thousandth of the discount factor is 2.6 % a year;
 *   <li>the discount factor from a curve of the rates of the expiries that could have the second,
 *       and the forward by parity with it;
 *   <li>the discount factor that is known or follows from a known rate, and the forward by parity;
 *   <li>both from known spot, rate and dividend yield;
 *   <li>both by parity with an uncertain rate, if the standard error of the discount factor is
 *       below half a percent;
 *   <li>for quotes in volatility, a known forward and a discount factor of one;
 *   <li>without enough pairs of call and put: the forward between those of the expiries before and
 *       after, with the discount factor of the curve or the known one.
 * </ol>
 *
 * <p>What has none of these has no forward, and the report says why. A forward by parity whose
 * standard error exceeds half a percent counts as none. Immutable and thread-safe.
 */
public final class ForwardEstimator {

  private static final int ENOUGH_PAIRS = 5;
  private static final double GREATEST_ERROR = 0.005;

  private final ParityRegression regression;
  private final double rateError;
  private final boolean givenFirst;

  private ForwardEstimator(ParityRegression regression, double rateError, boolean givenFirst) {
    this.regression = regression;
    this.rateError = rateError;
    this.givenFirst = givenFirst;
  }

  /** Estimator that believes rates with a standard error of up to 0.15 % a year. */
  public static ForwardEstimator withDefaults() {
    return new ForwardEstimator(ParityRegression.withDefaults(), 0.0015, false);
  }

  /** The same estimator with another regression. */
  public ForwardEstimator withRegression(ParityRegression regression) {
    return new ForwardEstimator(regression, rateError, givenFirst);
  }

  /**
   * The same estimator with another limit for rates by parity.
   *
   * @param rateError greatest standard error of a rate per year; not negative, and 0 to smooth all
   */
  public ForwardEstimator withRateError(double rateError) {
    return new ForwardEstimator(
        regression, Require.nonNegative("rateError", rateError), givenFirst);
  }

  /**
   * The same estimator that prefers what is known to parity: spot, rate and dividend yield or, if
   * the yield is not known, the discount factor, to which the forward is then found by parity.
   */
  public ForwardEstimator withGivenFirst() {
    return new ForwardEstimator(regression, rateError, true);
  }

  /** Estimates the forwards of the expiries of one chain. */
  public ForwardReport estimate(List<ExpiryPairs> expiries) {
    List<Optional<ParityFit>> fits = new ArrayList<>();
    List<RateCurve.Point> points = new ArrayList<>();
    for (ExpiryPairs expiry : expiries) {
      Optional<ParityFit> fit = regression.fit(expiry.pairs(), expiry.known().spot());
      fits.add(fit);
      fit.filter(f -> hasSlope(f, expiry)).ifPresent(f -> points.add(point(f, expiry)));
    }
    Optional<RateCurve> curve = curve(points);
    List<ForwardEstimate> estimates = new ArrayList<>();
    for (int i = 0; i < expiries.size(); i++) {
      estimates.add(alone(expiries.get(i), fits.get(i), curve));
    }
    return new ForwardReport(new Gaps(expiries, estimates, curve).fill());
  }

  /** Rates that can be believed; with a limit of zero, all of them make the curve. */
  private Optional<RateCurve> curve(List<RateCurve.Point> points) {
    List<RateCurve.Point> good =
        rateError == 0 ? points : points.stream().filter(p -> p.error() <= rateError).toList();
    return good.isEmpty() ? Optional.empty() : Optional.of(new RateCurve(good));
  }

  private static RateCurve.Point point(ParityFit fit, ExpiryPairs expiry) {
    double maturity = expiry.maturity();
    return new RateCurve.Point(
        maturity, -Math.log(fit.discountFactor()) / maturity, fit.rateError(maturity));
  }

  private static boolean hasSlope(ParityFit fit, ExpiryPairs expiry) {
    return fit.pairs() - fit.outliers() >= ENOUGH_PAIRS
        && Double.isFinite(fit.rateError(expiry.maturity()))
        && certain(fit);
  }

  private static boolean certain(ParityFit fit) {
    return !(fit.forwardError() > GREATEST_ERROR * fit.forward());
  }

  /** What the expiry has without looking at other forwards. */
  private ForwardEstimate alone(
      ExpiryPairs expiry, Optional<ParityFit> fit, Optional<RateCurve> curve) {
    KnownMarket known = expiry.known();
    Optional<ForwardEstimate> given = given(expiry);
    if (given.isPresent() && (givenFirst || known.quoted())) {
      return given.get();
    }
    Optional<ParityFit> tied = tied(expiry, discountFactor(known));
    if (givenFirst && tied.isPresent()) {
      String reason = "given discount factor, forward by parity of " + pairs(tied.get());
      return ForwardEstimate.of(expiry, tied.get(), ForwardSource.GIVEN, reason);
    }
    if (fit.isPresent() && believed(fit.get(), expiry)) {
      return ForwardEstimate.of(
          expiry, fit.get(), ForwardSource.PARITY, "parity of " + pairs(fit.get()));
    }
    return tied(expiry, curve.map(c -> c.discountFactor(expiry.maturity())))
        .map(f -> tied(expiry, fit, f, ForwardSource.SMOOTHED, "from the curve of the others"))
        .or(() -> tied.map(f -> tied(expiry, fit, f, ForwardSource.GIVEN, "as given")))
        .or(() -> given)
        .or(() -> fit.filter(ForwardEstimator::isLastResort).map(f -> uncertain(expiry, f)))
        .or(() -> undiscounted(expiry))
        .orElseGet(() -> ForwardEstimate.none(expiry, because(fit, expiry)));
  }

  private boolean believed(ParityFit fit, ExpiryPairs expiry) {
    return hasSlope(fit, expiry) && fit.rateError(expiry.maturity()) <= rateError;
  }

  private static Optional<Double> discountFactor(KnownMarket known) {
    return known.hasDiscountFactor() ? Optional.of(known.discountFactor()) : Optional.empty();
  }

  private Optional<ParityFit> tied(ExpiryPairs expiry, Optional<Double> discount) {
    return discount
        .flatMap(d -> regression.fit(expiry.pairs(), expiry.known().spot(), d))
        .filter(ForwardEstimator::certain);
  }

  private static ForwardEstimate tied(
      ExpiryPairs expiry,
      Optional<ParityFit> free,
      ParityFit tied,
      ForwardSource source,
      String from) {
    return ForwardEstimate.of(
        expiry, tied, source, because(free, expiry) + ": discount factor " + from);
  }

  private static boolean isLastResort(ParityFit fit) {
    return certain(fit) && fit.discountError() <= GREATEST_ERROR * fit.discountFactor();
  }

  private static ForwardEstimate uncertain(ExpiryPairs expiry, ParityFit fit) {
    return ForwardEstimate.of(
        expiry,
        fit,
        ForwardSource.PARITY,
        because(Optional.of(fit), expiry) + ": taken for want of another discount factor");
  }

  private static String because(Optional<ParityFit> fit, ExpiryPairs expiry) {
    return fit.filter(f -> hasSlope(f, expiry))
        .map(
            f ->
                String.format(
                    Locale.ROOT,
                    "rate by parity of %s has standard error %.2f %%",
                    pairs(f),
                    100 * f.rateError(expiry.maturity())))
        .orElse(expiry.pairs().size() + " pairs give no rate by parity");
  }

  private static String pairs(ParityFit fit) {
    return fit.pairs() + " pairs";
  }

  private static Optional<ForwardEstimate> undiscounted(ExpiryPairs expiry) {
    if (!expiry.known().needsNoDiscountFactor()) {
      return Optional.empty();
    }
    return Optional.of(
        new ForwardEstimate(
            expiry.name(),
            expiry.maturity(),
            expiry.known().forward(),
            1,
            ForwardSource.GIVEN,
            ForwardSource.UNDISCOUNTED,
            Optional.empty(),
            "given forward, no rate or discount factor: prices are undiscounted"));
  }

  private static Optional<ForwardEstimate> given(ExpiryPairs expiry) {
    KnownMarket known = expiry.known();
    if (!known.hasForward()) {
      return Optional.empty();
    }
    return Optional.of(
        new ForwardEstimate(
            expiry.name(),
            expiry.maturity(),
            known.forward(),
            known.discountFactor(),
            ForwardSource.GIVEN,
            ForwardSource.GIVEN,
            Optional.empty(),
            known.quoted() ? "given forward" : "given spot, rate and dividend yield"));
  }
}
