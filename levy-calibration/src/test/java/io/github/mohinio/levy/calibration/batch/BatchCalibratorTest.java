package io.github.mohinio.levy.calibration.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchCalibratorTest {

  private static final LeastSquaresCalibrator CALIBRATOR =
      LeastSquaresCalibrator.of(ModelFamily.named("variance_gamma"));

  /** Eight fitting surfaces of different nu, and between them one of a single option. */
  private static List<OptionSurface> surfaces() {
    List<OptionSurface> surfaces = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      surfaces.add(Surfaces.full(LevyModel.varianceGamma(0.2, 0.2 + 0.05 * i, -0.2)));
    }
    surfaces.add(
        3,
        OptionSurface.ofCalls(
            Market.of(100, 0, 0), new double[] {100}, new double[] {1}, new double[][] {{8}}));
    return surfaces;
  }

  @Test
  void resultsAreInInputOrderAndOneFailureStopsNoOther() {
    List<BatchProgress> heard = new ArrayList<>();
    List<BatchItem> items =
        BatchCalibrator.of(CALIBRATOR)
            .withThreads(3)
            .withProgress(heard::add)
            .calibrate(surfaces());
    assertThat(items).extracting(BatchItem::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(items.get(3).status()).isEqualTo(BatchItem.Status.FAILED);
    assertThat(items.get(3).message())
        .isEqualTo("options = 1: must be at least 3, the number of parameters of variance_gamma");
    assertThat(items).filteredOn(i -> i.status() == BatchItem.Status.DONE).hasSize(8);
    assertThat(nu(items.get(8))).isBetween(0.5499, 0.5501);
    assertThat(heard).hasSize(9);
    assertThat(heard.get(8).done()).isEqualTo(9);
    assertThat(heard.get(8).failed()).isEqualTo(1);
    assertThat(heard.get(8).throughput()).isPositive();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    List<BatchItem> one = BatchCalibrator.of(CALIBRATOR).withThreads(1).calibrate(surfaces());
    List<BatchItem> four = BatchCalibrator.of(CALIBRATOR).withThreads(4).calibrate(surfaces());
    for (int i : new int[] {0, 4, 8}) {
      assertThat(nu(one.get(i))).isEqualTo(nu(four.get(i)));
    }
  }

  @Test
  void aWarmStartIsTheFitBefore() {
    List<BatchItem> items = BatchCalibrator.of(CALIBRATOR).withWarmStart().calibrate(surfaces());
    assertThat(items.get(0).calibration().orElseThrow().starts())
        .noneMatch(s -> s.origin().equals(BatchCalibrator.WARM_START));
    // the one before failed: the start is that of the one before it
    var fit = items.get(4).calibration().orElseThrow();
    assertThat(fit.starts().get(0).origin()).isEqualTo(BatchCalibrator.WARM_START);
    assertThat(fit.starts().get(0).start()[1]).isEqualTo(nu(items.get(2)));
  }

  @Test
  void aCancelledBatchKeepsWhatIsDone() {
    AtomicInteger done = new AtomicInteger();
    List<BatchItem> items =
        BatchCalibrator.of(CALIBRATOR)
            .withWarmStart()
            .withProgress(p -> done.set(p.done()))
            .withCancel(() -> done.get() >= 2)
            .calibrate(surfaces());
    assertThat(items.subList(0, 2)).allMatch(i -> i.status() == BatchItem.Status.DONE);
    assertThat(items.subList(2, 9)).allMatch(i -> i.status() == BatchItem.Status.CANCELLED);
  }

  @Test
  void surfacesAreTakenNoSoonerThanThereIsRoom() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger through = new AtomicInteger();
    AtomicInteger farthest = new AtomicInteger();
    OptionSurface surface = surfaces().get(0);
    Iterator<OptionSurface> source =
        IntStream.range(0, 40)
            .mapToObj(
                i -> {
                  int ahead = taken.incrementAndGet() - through.get();
                  farthest.accumulateAndGet(ahead, Math::max);
                  return surface;
                })
            .iterator();
    BatchCalibrator.of(CALIBRATOR)
        .withThreads(2)
        .calibrate(source, item -> through.incrementAndGet());
    assertThat(through).hasValue(40);
    assertThat(farthest.get()).isLessThanOrEqualTo(5);
  }

  private static double nu(BatchItem item) {
    return item.calibration().orElseThrow().model().parameters()[1];
  }
}
