package io.github.mohinio.levy.training.data;

import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The box of parameters that a network answers in: a name and a closed interval for each. Networks
 * work in fractions from 0 to 1 of the intervals. Immutable.
 *
 * @param intervals one interval per parameter, in the order of the network's outputs
 */
public record OutputBox(List<Interval> intervals) {

  /**
   * The range of one parameter, in its natural unit.
   *
   * @param name name of the parameter
   * @param lower lower border; finite
   * @param upper upper border; finite, and larger than {@code lower} also in float32
   */
  public record Interval(String name, double lower, double upper) {

    /**
     * Checks the name and the borders.
     *
     * @throws IllegalArgumentException if the name is blank, or the borders are not finite or not
     *     in ascending order
     */
    public Interval {
      if (name.isBlank()) {
        throw new IllegalArgumentException("name = '" + name + "': must not be blank");
      }
      boolean fits =
          Math.abs(lower) <= Float.MAX_VALUE
              && Math.abs(upper) <= Float.MAX_VALUE
              && inside(upper, Float.NEGATIVE_INFINITY) > inside(lower, Float.POSITIVE_INFINITY);
      if (!fits) {
        throw new IllegalArgumentException(
            "%s: lower = %s, upper = %s: must be finite and ascending in float32"
                .formatted(name, lower, upper));
      }
    }

    /**
     * Returns what a fraction of 0 stands for.
     *
     * @return the lower border
     */
    public float origin() {
      return (float) lower;
    }

    /**
     * Returns the difference between what a fraction of 1 and one of 0 stand for.
     *
     * @return the length of the range
     */
    public float length() {
      return (float) (upper - lower);
    }

    /**
     * Returns the smallest float32 number in the interval.
     *
     * @return the least output of a network
     */
    public float lowest() {
      return inside(lower, Float.POSITIVE_INFINITY);
    }

    /**
     * Returns the largest float32 number in the interval.
     *
     * @return the greatest output of a network
     */
    public float highest() {
      return inside(upper, Float.NEGATIVE_INFINITY);
    }

    /**
     * Rescales a parameter to the interval.
     *
     * @param value the parameter, in its natural unit
     * @return its fraction, limited to 0 and 1
     */
    double fraction(double value) {
      return Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
    }

    /** The float nearest to a border, moved one step inwards if rounding took it outside. */
    private static float inside(double border, float inwards) {
      float rounded = (float) border;
      boolean outside = inwards > 0 ? rounded < border : rounded > border;
      return outside ? Math.nextAfter(rounded, inwards) : rounded;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the list is empty or a name occurs twice
   */
  public OutputBox {
    intervals = List.copyOf(intervals);
    if (intervals.isEmpty()) {
      throw new IllegalArgumentException("intervals = []: must hold at least one");
    }
    HashSet<String> names = new HashSet<>();
    for (Interval interval : intervals) {
      if (!names.add(interval.name())) {
        throw new IllegalArgumentException(interval.name() + ": this name occurs twice");
      }
    }
  }

  /**
   * Makes a box from parallel arrays.
   *
   * @param names names of the parameters
   * @param lower lower borders; finite
   * @param upper upper borders; finite, each larger than its lower border
   * @return the box
   * @throws IllegalArgumentException if the sizes differ or a border is out of its range
   */
  public static OutputBox of(List<String> names, double[] lower, double[] upper) {
    Require.sameLength("lower", lower.length, "names", names.size());
    Require.sameLength("upper", upper.length, "names", names.size());
    List<Interval> intervals = new ArrayList<>();
    for (int j = 0; j < lower.length; j++) {
      intervals.add(new Interval(names.get(j), lower[j], upper[j]));
    }
    return new OutputBox(intervals);
  }

  /**
   * Returns the number of parameters.
   *
   * @return the number of parameters, at least 1
   */
  public int size() {
    return intervals.size();
  }

  /**
   * Rescales parameters to the box.
   *
   * @param name what to call the matrix in messages
   * @param targets parameters in natural units, a row per sample and a column per parameter; may
   *     exceed the box by the rounding of its borders to float32, and no more
   * @return fractions from 0 to 1, of the same shape
   * @throws IllegalArgumentException if the number of columns is not {@link #size()}, or naming the
   *     first entry that is outside the box or NaN
   */
  public FloatMatrix fractions(String name, FloatMatrix targets) {
    if (targets.columns() != size()) {
      throw new IllegalArgumentException(
          "%s.columns = %d: must be the number of parameters, %d"
              .formatted(name, targets.columns(), size()));
    }
    float[] fractions = new float[targets.rows() * size()];
    for (int i = 0; i < targets.rows(); i++) {
      for (int j = 0; j < size(); j++) {
        Interval interval = intervals.get(j);
        float target = targets.get(i, j);
        if (!(target >= (float) interval.lower() && target <= (float) interval.upper())) {
          throw new IllegalArgumentException(
              "%s[%d][%d] = %s: %s must be in [%s, %s]"
                  .formatted(
                      name, i, j, target, interval.name(), interval.lower(), interval.upper()));
        }
        fractions[i * size() + j] = (float) interval.fraction(target);
      }
    }
    return FloatMatrix.wrap(targets.rows(), size(), fractions);
  }
}
