package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.PosteriorCalibrator;
import io.github.mohinio.levy.bayes.sampler.RunControl;
import io.github.mohinio.levy.bayes.sampler.SamplingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A run of a sampler, with what was drawn even if it ended before its time.
 *
 * @param posterior the draws
 * @param failure why the run ended before its time; empty if it did not
 */
record SamplingRun(Posterior posterior, String failure) {

  /**
   * Runs a sampler with a progress line.
   *
   * @param drawFile file to which draws are appended; null for none
   * @throws SamplingException if the run ended before the first draw
   */
  static SamplingRun of(
      PosteriorCalibrator<?> calibrator,
      PosteriorTarget target,
      Path drawFile,
      Interrupt interrupt) {
    Progress progress = Progress.of(SamplerOptions.iterations(calibrator), "iterations");
    Map<Integer, Integer> done = new HashMap<>();
    RunControl control =
        RunControl.none()
            .withCancellation(interrupt::isRequested)
            .withListener(
                chain -> {
                  done.put(chain.chain(), chain.iteration());
                  long sum = done.values().stream().mapToLong(Integer::longValue).sum();
                  progress.show(sum, sum);
                });
    try {
      Posterior posterior =
          calibrator.sample(target, drawFile == null ? control : control.withDrawFile(drawFile));
      return new SamplingRun(
          posterior,
          posterior.isCancelled()
              ? "interrupted after " + posterior.drawsPerChain() + " draws of each chain"
              : "");
    } catch (SamplingException e) {
      return new SamplingRun(e.partial().orElseThrow(() -> e), e.getMessage());
    } finally {
      progress.close();
    }
  }

  /** Whether the run came to its end. */
  boolean isComplete() {
    return failure.isEmpty();
  }
}
