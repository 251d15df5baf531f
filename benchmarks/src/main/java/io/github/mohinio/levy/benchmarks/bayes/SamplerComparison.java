package io.github.mohinio.levy.benchmarks.bayes;

import com.sun.management.OperatingSystemMXBean;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.LaplaceCalibrator;
import io.github.mohinio.levy.bayes.sampler.MetropolisCalibrator;
import io.github.mohinio.levy.bayes.sampler.NutsCalibrator;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.PosteriorSampler;
import io.github.mohinio.levy.bayes.sampler.VariationalCalibrator;
import io.github.mohinio.levy.bayes.sampler.VariationalCalibrator.Method;
import io.github.mohinio.levy.benchmarks.CpuTime;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.Require;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How many effective draws does each sampler give for a second of processor time? Four chains of
 * 2000 warm-up iterations and 5000 draws, or 20 000 weighted draws of an approximation, from the
 * surface to the posterior with its diagnostics: the search of the mode is part of it.
 *
 * <p>Time is that of all threads of the process, the compiler and the collector among them, so that
 * other work on the machine counts as little as it can. After one run that warms up the virtual
 * machine, medians over repeats with different seeds.
 *
 * <p>Effective draws are the least bulk ESS of a parameter, noise included; of an approximation,
 * whose draws are independent, the effective size of its importance weights.
 */
public final class SamplerComparison {

  private static final Map<String, BiFunction<ModelFamily, Long, PosteriorSampler>> SAMPLERS =
      samplers();

  private SamplerComparison() {}

  private static Map<String, BiFunction<ModelFamily, Long, PosteriorSampler>> samplers() {
    Map<String, BiFunction<ModelFamily, Long, PosteriorSampler>> all = new LinkedHashMap<>();
    all.put("Metropolis", (family, seed) -> MetropolisCalibrator.of(family).withSeed(seed));
    all.put(
        "Metropolis, delayed",
        (family, seed) -> MetropolisCalibrator.of(family).withDelayedAcceptance().withSeed(seed));
    all.put("NUTS", (family, seed) -> NutsCalibrator.of(family).withSeed(seed));
    all.put("Laplace", (family, seed) -> LaplaceCalibrator.of(family).withSeed(seed));
    all.put("ADVI, full rank", (family, seed) -> variational(family, Method.FULL_RANK, seed));
    all.put("Pathfinder", (family, seed) -> variational(family, Method.PATHFINDER, seed));
    return all;
  }

  private static PosteriorSampler variational(ModelFamily family, Method method, long seed) {
    return VariationalCalibrator.of(family).withMethod(method).withSeed(seed);
  }

  /** Names of the samplers. */
  static Set<String> names() {
    return SAMPLERS.keySet();
  }

  /**
   * Prints a table in Markdown.
   *
   * @param args number of repeats, 5 unless given; then the names of problems, all unless given
   */
  public static void main(String[] args) {
    int repeats = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<String> problems =
        args.length > 1 ? Arrays.asList(args).subList(1, args.length) : GoldenProblem.NAMES;
    System.out.println(
        "| problem | sampler | CPU s | ESS | ESS per CPU s | prices per ESS | finding |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String problem : problems) {
      for (String sampler : names()) {
        System.out.println(row(problem, sampler, repeats));
      }
    }
  }

  /** One row of the table. */
  static String row(String problem, String sampler, int repeats) {
    Require.positive("repeats", repeats);
    PosteriorTarget target = GoldenProblem.target(problem);
    Run[] runs = new Run[repeats + 1];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = Run.of(SAMPLERS.get(sampler).apply(target.family(), i + 1L), target);
    }
    Run[] warm = Arrays.copyOfRange(runs, 1, runs.length);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.0f | %.0f | %.1f | %s |",
        problem,
        sampler,
        CpuTime.median(Arrays.stream(warm).mapToDouble(Run::seconds).toArray()),
        CpuTime.median(Arrays.stream(warm).mapToDouble(Run::effective).toArray()),
        CpuTime.median(Arrays.stream(warm).mapToDouble(Run::rate).toArray()),
        CpuTime.median(Arrays.stream(warm).mapToDouble(Run::pricesPerDraw).toArray()),
        runs[runs.length - 1].finding());
  }

  /**
   * One posterior.
   *
   * @param seconds processor time of the process
   * @param effective effective draws
   * @param evaluations surfaces priced
   * @param finding what the verdict says, in short
   */
  private record Run(double seconds, double effective, int evaluations, String finding) {

    static Run of(PosteriorSampler sampler, PosteriorTarget target) {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      long begin = system.getProcessCpuTime();
      Posterior posterior = sampler.sample(target);
      double seconds = 1e-9 * (system.getProcessCpuTime() - begin);
      double effective =
          posterior
              .approximation()
              .map(approximation -> approximation.weights().effectiveSize())
              .orElseGet(() -> leastEss(posterior));
      String finding =
          posterior.approximation().isPresent()
              ? String.format(
                  Locale.ROOT,
                  "k-hat %.2f",
                  posterior.approximation().orElseThrow().weights().kHat())
              : posterior
                  .trajectories()
                  .map(trajectories -> trajectories.divergences().count() + " divergences")
                  .orElse("");
      return new Run(seconds, effective, posterior.evaluations(), finding);
    }

    private static double leastEss(Posterior posterior) {
      return posterior.summary().stream()
          .mapToDouble(ParameterSummary::essBulk)
          .min()
          .orElseThrow();
    }

    double rate() {
      return effective / seconds;
    }

    double pricesPerDraw() {
      return evaluations / effective;
    }
  }
}
