package io.github.mohinio.levy.validation.network;

import java.util.Locale;

/** Whose answers a figure of a {@link NetworkStudy} is about. */
public enum Method {
  /** The network alone: features, then one pass. */
  NETWORK("network alone"),
  /** The fit that least squares reach from the network, moved into the region's box. */
  REFINED("network + refinement"),
  /** Mean of the network's mixture density. */
  MIXTURE_MEAN("mean of the mixture"),
  /** The network's mixture density. */
  MIXTURE("mixture"),
  /** The normal density at the refined fit. */
  LAPLACE("Laplace"),
  /** Distance and misfit of the features, before any fit. */
  FEATURES("features"),
  /** The warnings of the calibration. */
  WARNINGS("warnings of the calibration"),
  /** Those warnings, or a fit that does not repeat the quotes. */
  WARNINGS_OR_RESIDUAL("warnings or residual"),
  /** One pass of the network, its inputs given. */
  PASS("pass of the network");

  private final String label;

  Method(String label) {
    this.label = label;
  }

  /** Name for programs: that of the constant in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name for people. */
  public String label() {
    return label;
  }
}
