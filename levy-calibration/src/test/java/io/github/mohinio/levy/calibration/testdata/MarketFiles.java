package io.github.mohinio.levy.calibration.testdata;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Files of real quotes; their README tells what they are. */
public final class MarketFiles {

  private MarketFiles() {}

  /** A file by its name without the ending. */
  public static Path of(String name) {
    try {
      return Path.of(MarketFiles.class.getResource("/market/" + name + ".csv").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
