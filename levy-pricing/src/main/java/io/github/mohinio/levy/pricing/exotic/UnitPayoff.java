package io.github.mohinio.levy.pricing.exotic;

/** What an option of unit size pays at maturity, as a function of the log-moneyness x. */
enum UnitPayoff {
  /** \( 1 - e^x \) below the strike, at x = 0. */
  PUT {
    @Override
    double value(double x) {
      return -Math.expm1(x);
    }

    @Override
    double end() {
      return 0;
    }

    @Override
    double damping(LogReturn process, boolean livesAbove) {
      return PutGrid.damping(process);
    }
  },
  /** One. */
  ONE {
    @Override
    double value(double x) {
      return 1;
    }

    @Override
    double end() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    double damping(LogReturn process, boolean livesAbove) {
      return livesAbove
          ? -Math.min(STRONGEST, PART * process.roomBelow())
          : Math.min(STRONGEST, PART * process.roomAbove());
    }
  };

  private static final double STRONGEST = 1.5;

  /** Part of the strip that is used. */
  private static final double PART = 0.45;

  /** The payoff below its {@link #end}, continued smoothly beyond. */
  abstract double value(double x);

  /** Log-moneyness above which nothing is paid. */
  abstract double end();

  /**
   * The \( \alpha \) by which \( e^{\alpha x} V \) is small at both ends of a lattice, or at the
   * one where the option lives.
   *
   * @param livesAbove whether the option lives at all high log-moneynesses
   */
  abstract double damping(LogReturn process, boolean livesAbove);
}
