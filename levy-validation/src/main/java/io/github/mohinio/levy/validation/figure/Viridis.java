package io.github.mohinio.levy.validation.figure;

import java.awt.Color;

/**
 * Seven colours from dark blue to yellow that keep their order in grey and for the colour-blind.
 */
final class Viridis {

  private static final int[] COLOURS = {
    0x440154, 0x46327e, 0x365c8d, 0x277f8e, 0x1fa187, 0x4ac16d, 0xa0da39
  };

  private Viridis() {}

  /** Colour of series {@code i} of {@code count}; those of few series are far apart. */
  static Color series(int i, int count) {
    int place = count == 1 ? 2 : Math.round(i * (COLOURS.length - 1f) / (count - 1));
    return new Color(COLOURS[place]);
  }

  /** All of them, for a scale. */
  static Color[] scale() {
    Color[] scale = new Color[COLOURS.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = new Color(COLOURS[i]);
    }
    return scale;
  }
}
