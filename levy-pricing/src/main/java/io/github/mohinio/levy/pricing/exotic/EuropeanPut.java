package io.github.mohinio.levy.pricing.exotic;

/** A put that cannot be exercised before maturity: the schemes' own error, without exercise. */
final class EuropeanPut extends PutScheme {

  EuropeanPut(PutGrid grid) {
    super(grid);
  }

  @Override
  void begin() {}

  @Override
  double step(double tau, double weight) {
    factor.resolvent(weight);
    resolve();
    return Double.NEGATIVE_INFINITY;
  }
}
