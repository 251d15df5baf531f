package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalIntervalTest {

  /** Ends, log probability, fall and moment; from mpmath with 60 digits. */
  private static final double[][] REFERENCE = {
    {-0.5, 0.5, -0.95991633369562232, 0.0, 0.9194108453991883},
    {-0.4, 0.7, -0.88319912542971798, 0.1354821888225203, 0.88494050272497626},
    {-3.0, 1.0, -0.17435952045297591, -0.28278611072715401, 0.3038902802219805},
    {-1e5, 2e5, 0, 0, 0},
    {0.3, 1.7, -1.0861212819703628, 0.8513157329652501, 0.13470806849918353},
    {2.0, 2.000001, -16.734450091029169, 2.0000004999998334, -3.0000019999996669},
    {5.0, 9.0, -15.064998393989119, 5.186503967124298, -25.932519835607145},
    {9.0, 30.0, -43.628149113332115, 9.1085231050028688, -81.976707945025819},
    {40.0, 41.0, -804.60844201375379, 40.024968847207264, -1600.9987538882905},
    {-41.0, -40.0, -804.60844201375379, -40.024968847207264, -1600.9987538882905},
    {100.0, 100.01, -5005.9827965679805, 100.00418019591862, -9999.83606459034},
    {-1.0e-8, 3.0e-8, -17.953324916037148, 9.9999999999999972e-9, 0.99999999999999977},
    {3.0, 3.9, -6.644006060458344, 3.2517955544434138, -9.6180462942442275},
    {-0.2, 7.0, -0.54600435372498351, 0.67507317977601381, 0.13501463606874422},
    {1000.0, 1010.0, -500007.82669481218, 1000.000999998, -1000000.999998},
    {-7.0, -5.5, -17.779443750474736, -5.6713114962010784, -31.191491621951524},
  };

  @Test
  void valuesMatchTheReferenceHoweverShortAndFarOut() {
    NormalInterval interval = new NormalInterval();
    for (double[] row : REFERENCE) {
      interval.set(row[0], row[1]);
      String where = row[0] + " to " + row[1];
      assertThat(interval.logProbability())
          .as(where)
          .isCloseTo(row[2], within(1e-13 * (1 + Math.abs(row[2])) + lengthError(row)));
      assertThat(interval.fall())
          .as(where)
          .isCloseTo(row[3], within(1e-13 * (1 + row[3] * row[3])));
      assertThat(interval.moment())
          .as(where)
          .isCloseTo(row[4], within(1e-12 * (1 + Math.abs(row[4])) + lengthError(row)));
    }
  }

  /** Relative error of the length from the rounding of the ends. */
  private static double lengthError(double[] row) {
    return 4 * Math.ulp(row[1]) / (row[1] - row[0]);
  }
}
