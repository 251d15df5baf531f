package io.github.mohinio.levy.bayes.hamiltonian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmupWindowsTest {

  private static int[] lasts(int warmup) {
    WarmupWindows windows = new WarmupWindows(warmup);
    return IntStream.range(0, 3000).filter(windows::endsAt).toArray();
  }

  private static int[] counted(int warmup) {
    WarmupWindows windows = new WarmupWindows(warmup);
    return IntStream.range(0, 3000).filter(windows::contains).toArray();
  }

  @Test
  void windowsAreThoseOfStan() {
    assertThat(lasts(1000)).containsExactly(99, 149, 249, 449, 949);
    assertThat(counted(1000)).startsWith(75).endsWith(949).hasSize(875);
    assertThat(lasts(2000)).containsExactly(99, 149, 249, 449, 849, 1949);
    assertThat(lasts(150)).containsExactly(99);
  }

  @Test
  void shortWarmupsHaveOneWindow() {
    assertThat(lasts(100)).containsExactly(89);
    assertThat(counted(100)).startsWith(15).endsWith(89).hasSize(75);
    assertThat(lasts(20)).containsExactly(17);
    assertThat(lasts(19)).isEmpty();
    assertThat(counted(0)).isEmpty();
  }
}
