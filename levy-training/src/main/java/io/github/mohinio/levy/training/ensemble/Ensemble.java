package io.github.mohinio.levy.training.ensemble;

import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.Operations;
import io.github.mohinio.levy.training.network.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Networks of any architecture that take the same inputs. Each parameter's fraction is a linear
 * combination of those of the members, limited to the box. If all members have mixtures, so has the
 * ensemble: all their components, with weights times the member's share, which is the mean of its
 * coefficients over the parameters where that is positive. Immutable.
 */
public final class Ensemble implements Predictor {

  private final List<Network> members;
  private final FloatMatrix coefficients;

  private Ensemble(List<Network> members, FloatMatrix coefficients) {
    this.members = members;
    this.coefficients = coefficients;
  }

  /**
   * Makes the ensemble whose coefficients are all equal.
   *
   * @param members at least one network; all with the same number of inputs and the same box
   * @return the ensemble
   * @throws IllegalArgumentException if there is no member, or two of them do not fit together
   */
  public static Ensemble mean(List<Network> members) {
    List<Network> checked = check(members);
    float[] equal = new float[checked.size() * checked.get(0).box().size()];
    Arrays.fill(equal, 1f / checked.size());
    return of(checked, equal);
  }

  /**
   * Makes the ensemble whose coefficients are in proportion to one over the mean squared error of
   * the member, for each parameter.
   *
   * @param members at least one network; all with the same number of inputs and the same box
   * @param inputs inputs of samples that no member was trained on
   * @param targets parameters of the samples, in natural units
   * @return the ensemble
   * @throws IllegalArgumentException if members or samples do not fit together
   */
  public static Ensemble weighted(List<Network> members, FloatMatrix inputs, FloatMatrix targets) {
    List<Network> checked = check(members);
    return of(checked, new Stacking(checked, inputs, targets).inverseErrors());
  }

  /**
   * Makes the ensemble whose coefficients minimise, for each parameter, the mean squared error of
   * the fraction plus {@code ridge} times the squared distance of the coefficients from equal ones.
   *
   * @param members at least one network; all with the same number of inputs and the same box
   * @param inputs inputs of samples that no member was trained on
   * @param targets parameters of the samples, in natural units
   * @param ridge what a squared distance of 1 costs, in squared fractions of the range; finite and
   *     positive; much less than the members' errors lets the samples decide, 1e-5 is customary
   * @return the ensemble
   * @throws IllegalArgumentException if members or samples do not fit together, or {@code ridge} is
   *     out of its range
   */
  public static Ensemble stacked(
      List<Network> members, FloatMatrix inputs, FloatMatrix targets, double ridge) {
    List<Network> checked = check(members);
    return of(checked, new Stacking(checked, inputs, targets).leastSquares(ridge));
  }

  private static List<Network> check(List<Network> members) {
    List<Network> copy = List.copyOf(members);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("members = []: must hold at least one");
    }
    Network first = copy.get(0);
    for (int m = 1; m < copy.size(); m++) {
      if (copy.get(m).inputs() != first.inputs() || !copy.get(m).box().equals(first.box())) {
        throw new IllegalArgumentException(
            "members[%d]: %d inputs, %s: must be as of members[0], %d inputs, %s"
                .formatted(
                    m, copy.get(m).inputs(), copy.get(m).box(), first.inputs(), first.box()));
      }
    }
    return copy;
  }

  private static Ensemble of(List<Network> members, float[] coefficients) {
    int size = members.get(0).box().size();
    return new Ensemble(members, FloatMatrix.wrap(members.size(), size, coefficients));
  }

  /**
   * Returns the networks.
   *
   * @return an immutable list
   */
  public List<Network> members() {
    return List.copyOf(members);
  }

  /**
   * Returns the coefficients.
   *
   * @return a row per member, a column per parameter
   */
  public FloatMatrix coefficients() {
    return coefficients;
  }

  @Override
  public int inputs() {
    return members.get(0).inputs();
  }

  @Override
  public OutputBox box() {
    return members.get(0).box();
  }

  @Override
  public <T> Answers<T> apply(Workshop<T> workshop, T inputs) {
    List<Answers<T>> answers = new ArrayList<>();
    for (int m = 0; m < members.size(); m++) {
      answers.add(members.get(m).apply(workshop, "member_" + m + ".", inputs));
    }
    Operations<T> operations = workshop.operations("ensemble.", Map.of());
    List<Density<T>> densities = answers.stream().flatMap(a -> a.density().stream()).toList();
    Optional<Density<T>> joined =
        densities.size() < answers.size()
            ? Optional.empty()
            : Optional.of(join(operations, densities));
    return new Answers<>(combine(operations, answers), joined);
  }

  private <T> T combine(Operations<T> operations, List<Answers<T>> answers) {
    int size = box().size();
    T zero = operations.constant("zero", new float[] {0}, 1);
    T one = operations.constant("one", new float[] {1}, 1);
    List<T> terms = new ArrayList<>();
    for (int m = 0; m < answers.size(); m++) {
      float[] row = new float[size];
      for (int j = 0; j < size; j++) {
        row[j] = coefficients.get(m, j);
      }
      T coefficient = operations.constant("coefficients_" + m, row, size);
      terms.add(operations.mul(answers.get(m).fractions(), coefficient));
    }
    T sum = terms.stream().reduce(operations::add).orElseThrow();
    return operations.minimum(operations.maximum(sum, zero), one);
  }

  private <T> Density<T> join(Operations<T> operations, List<Density<T>> densities) {
    float[] shares = shares();
    List<T> weights = new ArrayList<>();
    for (int m = 0; m < densities.size(); m++) {
      T share = operations.constant("share_" + m, new float[] {shares[m]}, 1);
      weights.add(operations.mul(densities.get(m).weights(), share));
    }
    return new Density<>(
        densities.stream().mapToInt(Density::components).sum(),
        operations.concat(1, weights),
        operations.concat(1, densities.stream().map(Density::means).toList()),
        operations.concat(1, densities.stream().map(Density::factors).toList()));
  }

  /** Shares of the members, from 0 to 1, which add up to 1. */
  private float[] shares() {
    double[] means = new double[members.size()];
    for (int m = 0; m < means.length; m++) {
      for (int j = 0; j < box().size(); j++) {
        means[m] += coefficients.get(m, j) / box().size();
      }
      means[m] = Math.max(0, means[m]);
    }
    double sum = Arrays.stream(means).sum();
    float[] shares = new float[means.length];
    for (int m = 0; m < means.length; m++) {
      shares[m] = (float) (sum > 0 ? means[m] / sum : 1.0 / means.length);
    }
    return shares;
  }
}
