package io.github.mohinio.levy.bayes.hamiltonian;

/**
 * Where and why the integration of a trajectory broke off.
 *
 * <p>Many in one place mean that draws from there are missing. Immutable and thread-safe.
 *
 * @param cause what was wrong
 * @param from coordinates from which the last step was made; the density is not 0 there
 * @param to coordinates to which it led, which may be far away
 */
public record Divergence(Cause cause, double[] from, double[] to) {

  /** What was wrong with the last point of a trajectory. */
  public enum Cause {
    /** The density is 0 there: the trajectory has left the model's range. */
    ZERO_DENSITY,
    /** The energy is off by more than 1000: the step is too long for the curvature there. */
    ENERGY_ERROR
  }

  /** Copies the points. */
  public Divergence {
    from = from.clone();
    to = to.clone();
  }

  /** Copy of the coordinates from which the last step was made. */
  @Override
  public double[] from() {
    return from.clone();
  }

  /** Copy of the coordinates to which the last step led. */
  @Override
  public double[] to() {
    return to.clone();
  }
}
