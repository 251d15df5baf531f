package io.github.mohinio.levy.bayes.diagnostics;

import java.util.Optional;

/**
 * Does the momentum of a Hamiltonian sampler carry each chain across its energies?
 *
 * <p>The estimated Bayesian fraction of missing information is \( \sum (E_n - E_{n-1})^2 / \sum
 * (E_n - \bar E)^2 \), as in Stan. Below {@value #ALARM} the energy moves in small steps, and tails
 * are explored slowly; a well tuned sampler has some 0.8 or more.
 *
 * <p>Reference: Betancourt (2016), arXiv:1604.00695. Immutable and thread-safe.
 */
public final class EnergyDiagnostics {

  /** E-BFMI below which the sampler should not be trusted. */
  public static final double ALARM = 0.3;

  private static final int FEWEST_DRAWS = 3;

  private final double[][] energies;
  private final double[] fractions;

  private EnergyDiagnostics(double[][] energies) {
    this.energies = energies;
    fractions = new double[energies.length];
    for (int c = 0; c < energies.length; c++) {
      fractions[c] = whyUndefined(c).isPresent() ? Double.NaN : fraction(energies[c]);
    }
  }

  private static double fraction(double[] energy) {
    double steps = 0;
    for (int i = 1; i < energy.length; i++) {
      steps += (energy[i] - energy[i - 1]) * (energy[i] - energy[i - 1]);
    }
    return steps / Chains.squares(energy, Chains.mean(energy));
  }

  /**
   * Diagnostics of the energies of some chains.
   *
   * @param energies Hamiltonian (potential plus kinetic) at each draw, {@code [chain][draw]}; at
   *     least one chain, all of the same length, which is at least 1; copied
   * @throws IllegalArgumentException if the shape is another
   */
  public static EnergyDiagnostics of(double[][] energies) {
    return new EnergyDiagnostics(Chains.copyOf(energies));
  }

  /** Number of chains. */
  public int chains() {
    return energies.length;
  }

  /**
   * E-BFMI of a chain; NaN if it is not defined.
   *
   * @param chain in [0, number of chains - 1]
   * @throws IllegalArgumentException for another chain
   */
  public double eBfmi(int chain) {
    return fractions[Chains.inRange("chain", chain, 0, energies.length - 1)];
  }

  /**
   * Why the E-BFMI of a chain is NaN; empty if it is not.
   *
   * @param chain in [0, number of chains - 1]
   * @throws IllegalArgumentException for another chain
   */
  public Optional<Undefined> whyUndefined(int chain) {
    double[] energy = energies[Chains.inRange("chain", chain, 0, energies.length - 1)];
    if (!Chains.allFinite(energy)) {
      return Optional.of(Undefined.NOT_FINITE);
    }
    if (energy.length < FEWEST_DRAWS) {
      return Optional.of(Undefined.TOO_FEW_DRAWS);
    }
    return Chains.allEqual(energy) ? Optional.of(Undefined.CONSTANT) : Optional.empty();
  }

  /** Whether the E-BFMI of a chain is below {@value #ALARM}; false if it is not defined. */
  public boolean isLow(int chain) {
    return eBfmi(chain) < ALARM;
  }

  /**
   * Energies of a chain less their mean: the marginal distribution of an energy plot. A fresh
   * array, as long as the chain.
   *
   * @param chain in [0, number of chains - 1]
   * @throws IllegalArgumentException for another chain
   */
  public double[] marginal(int chain) {
    double[] energy = energies[Chains.inRange("chain", chain, 0, energies.length - 1)];
    double mean = Chains.mean(energy);
    double[] centred = new double[energy.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = energy[i] - mean;
    }
    return centred;
  }

  /**
   * Changes of energy from each draw to the next: the transition distribution of an energy plot,
   * which should be as wide as the marginal. A fresh array, one shorter than the chain.
   *
   * @param chain in [0, number of chains - 1]
   * @throws IllegalArgumentException for another chain
   */
  public double[] transitions(int chain) {
    double[] energy = energies[Chains.inRange("chain", chain, 0, energies.length - 1)];
    double[] steps = new double[energy.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = energy[i + 1] - energy[i];
    }
    return steps;
  }
}
