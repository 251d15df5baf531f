package io.github.mohinio.levy.training.loop;

/**
 * A learning rate that rises linearly and then falls to zero along a cosine: at step t of T, with w
 * warm-up steps, \( p (t + 1) / w \) before step w and \( p (1 + \cos(\pi (t - w) / (T - w))) / 2
 * \) from there.
 *
 * @param peak the largest rate
 * @param warmUpSteps steps of the rise, at most {@code steps}
 * @param steps steps in all
 */
record OneCycle(double peak, long warmUpSteps, long steps) {

  /** Returns the rate of a step, counted from 0. */
  double rate(long step) {
    if (step < warmUpSteps) {
      return peak * (step + 1) / warmUpSteps;
    }
    return peak * 0.5 * (1 + Math.cos(Math.PI * (step - warmUpSteps) / (steps - warmUpSteps)));
  }
}
