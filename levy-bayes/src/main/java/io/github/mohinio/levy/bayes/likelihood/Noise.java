package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/** What is known of the standard deviation of the price noise, in currency. Immutable. */
public sealed interface Noise {

  /** A standard deviation that is known. */
  static Noise known(double standardDeviation) {
    return new Known(standardDeviation);
  }

  /**
   * A standard deviation that is sampled.
   *
   * @param prior its prior; on exact prices one whose density rises towards 0 faster than a
   *     constant leaves the posterior without a finite mass
   */
  static Noise unknown(Prior prior) {
    return new Unknown(prior);
  }

  /**
   * See {@link Noise#known}.
   *
   * @param standardDeviation in currency; finite and positive
   */
  record Known(double standardDeviation) implements Noise {
    /** Checks the range. */
    public Known {
      Require.positive("noise", standardDeviation);
    }
  }

  /**
   * See {@link Noise#unknown}.
   *
   * @param prior prior of the standard deviation
   */
  record Unknown(Prior prior) implements Noise {
    /** Checks for null. */
    public Unknown {
      Objects.requireNonNull(prior, "prior");
    }
  }
}
