package io.github.mohinio.levy.calibration.forward;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.Optional;

/**
 * Forward \( F \) and discount factor \( D \) of one expiry by regression of put-call parity over
 * the strikes, \( C - P = D (F - K) \).
 *
 * <p>Pairs weigh by their inverse squared half spreads, all alike if one has none. The fit is
 * robust: from Theil and Sen's line, the median of the slopes between any two strikes, which stands
 * up to 29 % of wrong pairs, by Tukey's biweight, so that a pair far out of line has no influence
 * at all. Residuals below a twentieth of the half spread are never far.
 *
 * <p>Only strikes within a window around the money count, for far from it spreads are wide; the
 * window is doubled until enough pairs are in it. Immutable and thread-safe.
 *
 * <p>Reference: R. A. Maronna, R. D. Martin, V. J. Yohai and M. Salibian-Barrera, Robust
 * Statistics, 2nd edition, Wiley 2019, chapter 5; 4.685 is the biweight's constant for 95 %
 * efficiency.
 */
public final class ParityRegression {

  private static final int FEWEST_FOR_SLOPE = 3;
  private static final double WIDEST = 4;

  private final double window;
  private final int enough;

  private ParityRegression(double window, int enough) {
    this.window = window;
    this.enough = enough;
  }

  /** Regression over strikes within 10 % of the money, more if these are fewer than 6. */
  public static ParityRegression withDefaults() {
    return new ParityRegression(0.1, 6);
  }

  /**
   * The same regression over other strikes.
   *
   * @param window greatest distance of a strike from the money, as a fraction of the latter; finite
   *     and positive
   */
  public ParityRegression withWindow(double window) {
    return new ParityRegression(Require.positive("window", window), enough);
  }

  /**
   * The same regression with another number of pairs below which the window is widened.
   *
   * @param enough positive
   */
  public ParityRegression withEnough(int enough) {
    return new ParityRegression(window, Require.positive("enough", enough));
  }

  /**
   * Fits forward and discount factor.
   *
   * @param pairs the pairs, in any order
   * @param money price of the underlying or thereabouts; NaN if not known
   * @return the fit; empty if there are fewer than three strikes or they do not give a positive
   *     forward and discount factor
   */
  public Optional<ParityFit> fit(List<ParityPair> pairs, double money) {
    List<ParityPair> near = near(pairs, money);
    long strikes = near.stream().mapToDouble(ParityPair::strike).distinct().count();
    return strikes < FEWEST_FOR_SLOPE ? Optional.empty() : new RobustLine(near, Double.NaN).fit();
  }

  /**
   * Fits the forward to a discount factor.
   *
   * @param pairs the pairs, in any order
   * @param money price of the underlying or thereabouts; NaN if not known
   * @param discountFactor discount factor; finite and positive
   * @return the fit; empty if there is no pair or the forward is not positive
   */
  public Optional<ParityFit> fit(List<ParityPair> pairs, double money, double discountFactor) {
    Require.positive("discountFactor", discountFactor);
    return pairs.isEmpty()
        ? Optional.empty()
        : new RobustLine(near(pairs, money), discountFactor).fit();
  }

  private List<ParityPair> near(List<ParityPair> pairs, double money) {
    double centre = Double.isNaN(money) ? whereCallAndPutMeet(pairs) : money;
    for (double width = window; width < WIDEST; width *= 2) {
      double distance = width * centre;
      List<ParityPair> near =
          pairs.stream().filter(pair -> Math.abs(pair.strike() - centre) <= distance).toList();
      if (near.size() >= enough) {
        return near;
      }
    }
    return pairs;
  }

  private static double whereCallAndPutMeet(List<ParityPair> pairs) {
    double strike = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (ParityPair pair : pairs) {
      if (Math.abs(pair.difference()) < least) {
        least = Math.abs(pair.difference());
        strike = pair.strike();
      }
    }
    return strike;
  }
}
