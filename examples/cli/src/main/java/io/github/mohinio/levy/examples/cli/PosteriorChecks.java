package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.diagnostics.Verdict;
import io.github.mohinio.levy.bayes.posterior.LeaveOneOut;
import io.github.mohinio.levy.bayes.posterior.PosteriorDraws;
import io.github.mohinio.levy.bayes.posterior.PredictiveCheck;
import io.github.mohinio.levy.bayes.posterior.PriorSensitivity;
import io.github.mohinio.levy.bayes.sampler.Posterior;

/**
 * What is asked of a posterior once it is there.
 *
 * @param evidence log evidence
 * @param predictive posterior predictive check
 * @param leaveOneOut what the other quotes say of each
 * @param sensitivity to priors and likelihood
 */
record PosteriorChecks(
    Evidence evidence,
    PredictiveCheck predictive,
    LeaveOneOut leaveOneOut,
    PriorSensitivity sensitivity) {

  static PosteriorChecks of(Posterior posterior) {
    PosteriorDraws draws = PosteriorDraws.of(posterior.target(), posterior.points());
    return new PosteriorChecks(
        Evidence.of(posterior, draws),
        PredictiveCheck.of(draws, posterior.seed()),
        LeaveOneOut.of(draws),
        PriorSensitivity.of(draws));
  }

  /** The verdict on the draws with that on the quotes. */
  Verdict verdict(Posterior posterior) {
    return posterior.verdict().with(leaveOneOut.psis());
  }
}
