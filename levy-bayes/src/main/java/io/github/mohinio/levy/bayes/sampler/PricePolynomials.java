package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.QuoteLikelihood;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.bayes.variational.StudentApproximation;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Polynomials that stand for the prices of the quotes around a posterior: fitted by least squares,
 * in the coordinates that a normal approximation standardises, to exact prices at draws of a
 * distribution wider than the posterior. Some microseconds for a surface, whatever the model.
 *
 * <p>They end at a distance from the centre beyond which no polynomial was fitted. Not thread-safe.
 */
final class PricePolynomials {

  /** Most terms of a polynomial: degree 6 in three dimensions, 4 in five, 3 in eight. */
  private static final int MOST_TERMS = 170;

  private static final int HIGHEST_DEGREE = 6;

  /** Exact surfaces for each term. */
  private static final int POINTS_PER_TERM = 6;

  /** Points in the tails, for a polynomial that must not go astray there. */
  private static final double WIDENED = 1.5;

  /**
   * Distance of the farthest point fitted to, in standard deviations and square root dimensions.
   */
  private static final double REACH = 4;

  private final NormalApproximation normal;
  private final QuoteLikelihood quotes;
  private final Monomials monomials;
  private final double[] coefficients; // term after term
  private final double squaredReach;
  private final double[] terms;
  private final double[] prices;

  private PricePolynomials(
      NormalApproximation normal,
      QuoteLikelihood quotes,
      Monomials monomials,
      double[] coefficients,
      double squaredReach) {
    this.normal = normal;
    this.quotes = quotes;
    this.monomials = monomials;
    this.coefficients = coefficients;
    this.squaredReach = squaredReach;
    terms = new double[monomials.size()];
    prices = new double[quotes.size()];
  }

  /**
   * Fits polynomials.
   *
   * @param density gives exact prices
   * @param normal approximation of the posterior of the model's coordinates
   * @param random chooses the points
   * @return empty if too few of them have prices
   */
  static Optional<PricePolynomials> fit(
      PosteriorDensity density, NormalApproximation normal, RandomGenerator random) {
    int d = normal.dimension();
    int n = density.quotes();
    Monomials monomials = Monomials.of(d, HIGHEST_DEGREE, MOST_TERMS);
    double squaredReach = REACH * REACH * d;
    StudentApproximation wide =
        new StudentApproximation(normal.widened(WIDENED), Proposals.DEGREES_OF_FREEDOM);
    int rows = POINTS_PER_TERM * monomials.size();
    DMatrixRMaj design = new DMatrixRMaj(rows, monomials.size());
    DMatrixRMaj observed = new DMatrixRMaj(rows, n);
    double[] terms = new double[monomials.size()];
    double[] row = new double[n];
    int found = 0;
    for (int attempt = 0; attempt < 2 * rows && found < rows; attempt++) {
      double[] point = wide.draw(random);
      if (normal.squaredDistance(point) < squaredReach && density.prices(point, row)) {
        monomials.at(normal.standardised(point), terms);
        System.arraycopy(terms, 0, design.data, found * terms.length, terms.length);
        System.arraycopy(row, 0, observed.data, found * n, n);
        found++;
      }
    }
    LinearSolverDense<DMatrixRMaj> solver =
        LinearSolverFactory_DDRM.leastSquares(rows, monomials.size());
    if (found < rows || !solver.setA(design)) {
      return Optional.empty();
    }
    DMatrixRMaj solution = new DMatrixRMaj(monomials.size(), n);
    solver.solve(observed, solution);
    return Optional.of(
        new PricePolynomials(
            normal, density.target().quotes(), monomials, solution.data, squaredReach));
  }

  /** The likelihood that the polynomials give; empty beyond their reach. */
  Optional<NoiseLikelihood> likelihood(double[] point) {
    double[] z = normal.standardised(point);
    double square = 0;
    for (double coordinate : z) {
      square += coordinate * coordinate;
    }
    if (!(square < squaredReach)) {
      return Optional.empty();
    }
    monomials.at(z, terms);
    Arrays.fill(prices, 0);
    // Terms outside and quotes inside, so that the inner loop becomes vector instructions.
    for (int k = 0; k < terms.length; k++) {
      int from = k * prices.length;
      double term = terms[k];
      for (int i = 0; i < prices.length; i++) {
        prices[i] += coefficients[from + i] * term;
      }
    }
    return Optional.of(quotes.at(prices));
  }
}
