package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.pricing.Require;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a calibration makes small: the sum over the options of \( \rho(\sqrt{w_i}\,e_i) \), with
 * errors e in some unit, weights w and loss \( \rho \), and a penalty on the parameters if there is
 * one.
 *
 * <p>The loss is the square, or with a Huber threshold h beyond it \( 2h|r| - h^2 \), so that a
 * wrong quote pulls no harder than one at the threshold. Immutable and thread-safe.
 */
public final class Objective {

  private final ResidualUnit unit;
  private final Weighting weighting;
  private final double huber;
  private final Tikhonov tikhonov;

  private Objective(ResidualUnit unit, Weighting weighting, double huber, Tikhonov tikhonov) {
    this.unit = Objects.requireNonNull(unit, "unit");
    this.weighting = Objects.requireNonNull(weighting, "weighting");
    this.huber = huber;
    this.tikhonov = tikhonov;
    if (weighting == Weighting.VEGA && unit != ResidualUnit.PRICE) {
      throw new IllegalArgumentException(
          "weights = VEGA: must be with residuals in PRICE, not " + unit);
    }
    if (weighting == Weighting.SPREAD && unit == ResidualUnit.SPREAD) {
      throw new IllegalArgumentException(
          "weights = SPREAD: must be with residuals in another unit; those in SPREAD have"
              + " been divided by it already");
    }
  }

  /** Squared price errors with the weights of the surface. */
  public static Objective prices() {
    return in(ResidualUnit.PRICE);
  }

  /** Squared errors in a unit with the weights of the surface. */
  public static Objective in(ResidualUnit unit) {
    return new Objective(unit, Weighting.SURFACE, Double.POSITIVE_INFINITY, null);
  }

  /**
   * The same objective with other weights.
   *
   * @throws IllegalArgumentException if they make no sense with its unit
   */
  public Objective withWeights(Weighting weighting) {
    return new Objective(unit, weighting, huber, tikhonov);
  }

  /**
   * The same objective with Huber's loss.
   *
   * @param threshold weighted residual from which the loss is linear, in the objective's unit
   */
  public Objective withHuber(double threshold) {
    return new Objective(unit, weighting, Require.positive("threshold", threshold), tikhonov);
  }

  /** The same objective with a penalty on the parameters. */
  public Objective withTikhonov(Tikhonov penalty) {
    return new Objective(unit, weighting, huber, Objects.requireNonNull(penalty, "penalty"));
  }

  /** In what errors are measured. */
  public ResidualUnit unit() {
    return unit;
  }

  /** How much each option counts. */
  public Weighting weighting() {
    return weighting;
  }

  /** Residual from which the loss is linear; infinite for squares. */
  public double huber() {
    return huber;
  }

  /** The penalty on the parameters, if there is one. */
  public Optional<Tikhonov> tikhonov() {
    return Optional.ofNullable(tikhonov);
  }

  /** In words: {@code price errors, weights SPREAD, Huber beyond 0.5}. */
  @Override
  public String toString() {
    return unit.name().toLowerCase(Locale.ROOT)
        + " errors, weights "
        + weighting
        + (huber < Double.POSITIVE_INFINITY ? ", Huber beyond " + huber : "")
        + (tikhonov == null ? "" : ", Tikhonov penalty");
  }
}
