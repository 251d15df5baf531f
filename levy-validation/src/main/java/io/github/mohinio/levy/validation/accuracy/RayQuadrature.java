package io.github.mohinio.levy.validation.accuracy;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.Cone;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.Strip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A slow pricer of one European option, to check the fast one with: the Lewis integral over two
 * straight rays that meet on the imaginary axis, by double-exponential quadrature.
 *
 * <p>\[ V = -\frac{KD}{\pi}\,\mathrm{Re}\int_0^\infty \frac{\exp(T(\psi(z)+i\omega z) -
 * ikz)}{z(z+i)}\,e^{i\alpha}\,ds, \qquad z = ic + se^{i\alpha},\quad k = \log(K/F) \]
 *
 * <p>is the put for c &gt; 0, the call for c &lt; -1, and minus the covered call between; parity
 * gives the rest. Contours cross the axis where the integrand is least on one of these parts of it
 * and are bent by a half or a fifth of the model's {@link Cone} up or down, or not at all. They are
 * tried in the order of their integrals of the modulus, straight ones last, each with halved steps
 * until the value moves by no more than 1e-14 of the discounted forward, until two have settled.
 * The distance of these two is the uncertainty of the result. Digits that the printed form of an
 * exponent loses are lost on both and do not show; they are below 1e-13 of the spot on the
 * reference options of the tests.
 *
 * <p>It shares with the pricers the model's strip and cone and none of their planning, summation or
 * exponents, but for generalized hyperbolic models and for tempered stable ones with an index
 * within 0.02 of 0 or 1, whose exponent is {@link LevyModel#exponent}.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>References: Lewis (2001), A simple option formula for general jump-diffusion and other
 * exponential Lévy processes; Boyarchenko and Levendorskii (2019), IJTAF 22(3); Takahasi and Mori
 * (1974), Publ. RIMS Kyoto Univ. 9, 721-741.
 */
public final class RayQuadrature {

  /** Change of the value at which the step is small enough, in units of the discounted forward. */
  private static final double TOLERANCE = 1e-14;

  /** Integral of a modulus below which an option is worth nothing in double precision. */
  private static final double NOTHING = 1e-30;

  /** Change of the value above which another contour is tried. */
  private static final double SETTLED = 1e-13;

  /** Integral of the modulus of a bent contour above which too many digits would cancel. */
  private static final double LARGE = 1e3;

  /** Parts of the cone that contours are bent by. */
  private static final double[] BENDS = {0.5, 0.2};

  private final ReferenceExponent exponent;
  private final double drift;
  private final Strip strip;
  private final Cone cone;

  private RayQuadrature(LevyModel model) {
    exponent = ReferenceExponents.of(model);
    drift = exponent.martingaleDrift();
    strip = model.strip();
    cone = model.cone();
  }

  /** Pricer of a model. */
  public static RayQuadrature of(LevyModel model) {
    return new RayQuadrature(model);
  }

  /** Present value of an option, with its uncertainty; both in the currency of the spot. */
  public ReferencePrice price(Market market, EuropeanOption option) {
    double forward = market.forward(option.maturity());
    PayoffIntegral integral =
        new PayoffIntegral(exponent, drift, option.maturity(), Math.log(option.strike() / forward));
    List<Value> values = values(integral, option.type());
    Value best = values.get(0);
    double distance = Math.abs(best.value() - values.get(1).value());
    double unit = forward * market.discountFactor(option.maturity());
    return new ReferencePrice(unit * best.value(), unit * Math.max(distance, best.change()));
  }

  /** The option's value on one contour, with its change by the last halving of the step. */
  private record Value(double value, double change) {}

  /** Values on at least two contours, the one that has settled best first. */
  private List<Value> values(PayoffIntegral integral, OptionType type) {
    List<Value> values = new ArrayList<>();
    int settled = 0;
    for (Candidate candidate : candidates(integral)) {
      ExpSinh.Integral found = candidate.evaluate(integral);
      double height = candidate.ray().height();
      double parity = type == OptionType.PUT ? integral.toPut(height) : integral.toCall(height);
      values.add(new Value(found.value() + parity, found.change()));
      settled += found.change() <= SETTLED ? 1 : 0;
      if (settled == 2) {
        break;
      }
    }
    values.sort(Comparator.comparingDouble(Value::change));
    return values;
  }

  /** A contour with the integral of the modulus over it, roughly; NaN where that overflows. */
  private record Candidate(Ray ray, double modulus, double scale) {

    static Candidate of(PayoffIntegral integral, Ray ray) {
      double modulus = ExpSinh.modulus(integral.along(ray), 1);
      return new Candidate(ray, modulus, modulus / integral.along(ray).apply(0).abs());
    }

    ExpSinh.Integral evaluate(PayoffIntegral integral) {
      return modulus < NOTHING
          ? new ExpSinh.Integral(0, 0, 0)
          : ExpSinh.of(integral.along(ray), scale, TOLERANCE);
    }
  }

  /** Bent contours, then straight ones; of either the one with the smallest modulus first. */
  private List<Candidate> candidates(PayoffIntegral integral) {
    List<Candidate> bent = new ArrayList<>();
    List<Candidate> straight = new ArrayList<>();
    for (double height : heights(integral)) {
      for (double side : new double[] {cone.upper(), cone.lower()}) {
        for (double bend : BENDS) {
          if (side != 0) {
            bent.add(Candidate.of(integral, new Ray(height, bend * side)));
          }
        }
      }
      straight.add(Candidate.of(integral, new Ray(height, 0)));
    }
    bent.removeIf(candidate -> !(candidate.modulus() <= LARGE));
    bent.sort(Comparator.comparingDouble(Candidate::modulus));
    straight.sort(Comparator.comparingDouble(Candidate::modulus));
    bent.addAll(straight);
    return bent;
  }

  /** The heights at which the integrand on the axis is least: above 0, between 0 and -1, below. */
  private List<Double> heights(PayoffIntegral integral) {
    List<Double> heights = new ArrayList<>();
    if (strip.upper() > 0) {
      heights.add(AxisMinimum.of(integral::logModulus, 0, strip.upper()));
    }
    heights.add(AxisMinimum.of(integral::logModulus, 0, -1));
    heights.add(AxisMinimum.of(integral::logModulus, -1, strip.lower()));
    return heights;
  }
}
