package io.github.mohinio.levy.calibration.global;

/** How the box is searched before the descents. */
public enum GlobalMethod {
  /** Differential evolution. */
  DIFFERENTIAL_EVOLUTION(new DifferentialEvolution()),
  /** Covariance matrix adaptation, restarted. */
  CMA_ES(new CmaEs()),
  /** Centres of equal cells. */
  GRID(new GridSearch());

  private final transient CubeSearch search;

  GlobalMethod(CubeSearch search) {
    this.search = search;
  }

  CubeSearch search() {
    return search;
  }
}
