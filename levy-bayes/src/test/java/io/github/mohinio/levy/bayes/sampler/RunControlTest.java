package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunControlTest {

  private static final PosteriorTarget TARGET = GoldenSurfaces.target("vg_5x3", 0);
  private static final ChainSettings SETTINGS =
      ChainSettings.withDefaults().withChains(3).withWarmup(100).withDraws(120).withSeed(5);

  @TempDir private Path folder;

  /** The samplers that run chains. */
  enum Chains {
    METROPOLIS,
    DELAYED,
    NUTS;

    PosteriorSampler sampler(ChainSettings settings) {
      MetropolisCalibrator metropolis = MetropolisCalibrator.varianceGamma().with(settings);
      return switch (this) {
        case METROPOLIS -> metropolis;
        case DELAYED -> metropolis.withDelayedAcceptance();
        case NUTS -> NutsCalibrator.varianceGamma().with(settings);
      };
    }
  }

  private static RunControl cancelAfter(int draws, RunControl control) {
    AtomicBoolean cancelled = new AtomicBoolean();
    return control
        .withListener(
            progress -> cancelled.compareAndSet(false, progress.iteration() >= 100 + draws))
        .withCancellation(cancelled::get);
  }

  private static double[][][] head(double[][][] draws, int n) {
    return Arrays.stream(draws).map(chain -> Arrays.copyOf(chain, n)).toArray(double[][][]::new);
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledRunReturnsWhatWasDrawn(Chains chains) {
    Posterior whole = chains.sampler(SETTINGS).sample(TARGET);
    Posterior part = chains.sampler(SETTINGS).sample(TARGET, cancelAfter(30, RunControl.none()));
    assertThat(whole.isCancelled()).isFalse();
    assertThat(part.isCancelled()).isTrue();
    assertThat(part.drawsPerChain()).isBetween(30, 79);
    assertThat(part.draws()).isDeepEqualTo(head(whole.draws(), part.drawsPerChain()));
    assertThat(part.warnings()).extracting(Finding::kind).contains(Finding.Kind.ESS_BULK_LOW);
    assertThat(part.evaluations()).isLessThan(whole.evaluations());
  }

  @Test
  void aRunCancelledInTheWarmupHasNoDraws() {
    assertThatThrownBy(
            () ->
                Chains.NUTS
                    .sampler(SETTINGS)
                    .sample(TARGET, RunControl.none().withCancellation(() -> true)))
        .isInstanceOfSatisfying(SamplingException.class, e -> assertThat(e.partial()).isEmpty())
        .hasMessage("cancelled before the first draw; 0 draws of each chain have been made");
  }

  @ParameterizedTest
  @EnumSource
  void progressIsToldOfEveryChain(Chains chains) {
    List<ChainProgress> told = new ArrayList<>();
    AtomicInteger others = new AtomicInteger();
    Thread caller = Thread.currentThread();
    RunControl control =
        RunControl.none()
            .withListener(
                progress -> {
                  told.add(progress);
                  others.addAndGet(Thread.currentThread() == caller ? 0 : 1);
                });
    chains.sampler(SETTINGS).sample(TARGET, control);
    assertThat(others).hasValue(0);
    for (int c = 0; c < 3; c++) {
      int chain = c;
      List<ChainProgress> own = told.stream().filter(p -> p.chain() == chain).toList();
      assertThat(own).hasSizeGreaterThanOrEqualTo(220 / 40);
      assertThat(own)
          .allSatisfy(
              progress -> {
                assertThat(progress.of()).isEqualTo(220);
                assertThat(progress.warmup()).isEqualTo(progress.iteration() < 100);
              });
      assertThat(own.get(own.size() - 1).iteration()).isEqualTo(220);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunTakenUpGoesOnToTheIdenticalStream(Chains chains) throws IOException {
    Path wholeFile = folder.resolve("whole.csv");
    Path file = folder.resolve("part.csv");
    Posterior whole =
        chains
            .sampler(SETTINGS.withThreads(1))
            .sample(TARGET, RunControl.none().withDrawFile(wholeFile));
    RunControl recorded = RunControl.none().withDrawFile(file);
    Posterior part =
        chains.sampler(SETTINGS.withThreads(2)).sample(TARGET, cancelAfter(30, recorded));
    assertThat(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")))
        .hasSize(1 + 3 * part.drawsPerChain());
    // a process that died within a line
    Files.writeString(file, Files.readString(file) + "0,77,0.1");
    Posterior resumed = chains.sampler(SETTINGS).sample(TARGET, recorded);
    assertThat(resumed.draws()).isDeepEqualTo(whole.draws());
    assertThat(resumed.logDensities()).isDeepEqualTo(whole.logDensities());
    assertThat(resumed.acceptanceRates()).containsExactly(whole.acceptanceRates());
    assertThat(Files.readAllLines(file))
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(wholeFile));

    Posterior longer = chains.sampler(SETTINGS.withDraws(150)).sample(TARGET, recorded);
    Posterior atOnce = chains.sampler(SETTINGS.withDraws(150)).sample(TARGET);
    assertThat(longer.draws()).isDeepEqualTo(atOnce.draws());
    long size = Files.size(file);
    Posterior again = chains.sampler(SETTINGS).sample(TARGET, recorded);
    assertThat(again.draws()).isDeepEqualTo(whole.draws());
    assertThat(Files.size(file)).isEqualTo(size);
  }

  @Test
  void theFileDoesNotDependOnTheThreads() throws IOException {
    Path one = folder.resolve("one.csv");
    Path three = folder.resolve("three.csv");
    ChainSettings brief = SETTINGS.withDraws(30);
    Chains.NUTS.sampler(brief.withThreads(1)).sample(TARGET, RunControl.none().withDrawFile(one));
    Chains.NUTS.sampler(brief.withThreads(3)).sample(TARGET, RunControl.none().withDrawFile(three));
    assertThat(three).hasSameTextualContentAs(one);
    assertThat(one)
        .content()
        .startsWith("# draws of levy-bayes, format 1\n# sampler = nuts\n")
        .contains("# seed = 5\n", "# model = variance_gamma\n", "# surface = ")
        .contains("# noise = Unknown[prior=HalfNormalPrior[scale=0.5]]\n");
  }

  @Test
  void aFileOfAnotherRunIsRefused() throws IOException {
    Path file = folder.resolve("draws.csv");
    RunControl control = RunControl.none().withDrawFile(file);
    ChainSettings brief = SETTINGS.withDraws(10);
    Chains.NUTS.sampler(brief).sample(TARGET, control);
    assertThatThrownBy(() -> Chains.NUTS.sampler(brief.withSeed(6)).sample(TARGET, control))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "draw file = %s: is of another run: line 4 is '# seed = 5', must be '# seed = 6'",
            file);
    assertThatThrownBy(() -> Chains.METROPOLIS.sampler(brief).sample(TARGET, control))
        .hasMessageContaining("'# sampler = nuts', must be '# sampler = metropolis'");
    assertThatThrownBy(
            () -> Chains.NUTS.sampler(brief).sample(GoldenSurfaces.target("vg_5x3", 0.5), control))
        .hasMessageContaining("must be '# noise = Known[standardDeviation=0.5]'");
    Files.writeString(file, Files.readString(file) + "0,10,nonsense\n");
    assertThatThrownBy(() -> Chains.NUTS.sampler(brief).sample(TARGET, control))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 49: must be a draw of this run: ");
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeTheRun() {
    Path file = folder.resolve("none").resolve("draws.csv");
    RunControl control = RunControl.none().withDrawFile(file);
    assertThatThrownBy(() -> Chains.NUTS.sampler(SETTINGS).sample(TARGET, control))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("draw file = " + file + ": cannot be used: ");
  }

  /** A disk that is full after some draws: the run ends and has them all. */
  @ParameterizedTest
  @EnumSource
  void aFullDiskLosesNothing(Chains chains) {
    DrawSink full =
        new DrawSink() {
          @Override
          public void accept(int chain, double[] adapted, List<ChainDraw> draws)
              throws IOException {
            if (chain == 1 && draws.size() >= 50) {
              throw new IOException("No space left on device");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ChainKernel kernel = ((ChainCalibrator<?>) chains.sampler(SETTINGS)).kernel();
    SamplingException e =
        catchThrowableOfType(
            SamplingException.class,
            () -> ChainRun.run(kernel, SETTINGS, TARGET, RunControl.none(), full));
    Posterior partial = e.partial().orElseThrow();
    int n = partial.drawsPerChain();
    assertThat(n).isBetween(50, 89);
    assertThat(e)
        .hasMessage(
            "draws cannot be written: java.io.IOException: No space left on device;"
                + " %d draws of each chain have been made",
            n);
    assertThat(partial.isCancelled()).isTrue();
    assertThat(partial.draws())
        .isDeepEqualTo(head(chains.sampler(SETTINGS).sample(TARGET).draws(), n));
  }

  static List<RuntimeException> failures() {
    return List.of(new IllegalStateException("closed"), new IllegalArgumentException("bad"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aListenerThatFailsLosesNothing(RuntimeException failure) {
    RunControl control =
        RunControl.none()
            .withListener(
                progress -> {
                  if (progress.iteration() > 150) {
                    throw failure;
                  }
                });
    assertThatThrownBy(() -> Chains.NUTS.sampler(SETTINGS).sample(TARGET, control))
        .hasCause(failure)
        .isInstanceOfSatisfying(
            SamplingException.class,
            e -> assertThat(e.partial().orElseThrow().drawsPerChain()).isEqualTo(60));
  }

  @Test
  void anInterruptedRunHasItsDraws() {
    RunControl control =
        RunControl.none()
            .withListener(
                progress -> {
                  if (progress.iteration() == 150) {
                    Thread.currentThread().interrupt();
                  }
                });
    SamplingException e =
        catchThrowableOfType(
            SamplingException.class, () -> Chains.NUTS.sampler(SETTINGS).sample(TARGET, control));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e).hasMessageStartingWith("interrupted while sampling; ");
    assertThat(e.partial().orElseThrow().drawsPerChain()).isGreaterThanOrEqualTo(50);
  }
}
