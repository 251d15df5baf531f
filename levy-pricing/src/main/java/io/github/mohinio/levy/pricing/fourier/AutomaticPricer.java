package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;

/**
 * Prices on contours, and on Lewis's line where there is no room for a contour or the contour does
 * not converge and the line does better. Not thread-safe.
 */
final class AutomaticPricer implements SurfacePricer {

  private final List<OptionSlice> slices;
  private final double tolerance;
  private final double relativeTolerance;
  private final ContourPricer contour;
  private ContourPricer absolute; // without relative tolerance; made when first needed
  private LewisPricer line; // made when first needed
  private double[] linePrices;
  private SurfacePricer last;
  private int nodes;

  /** Whether the last prices miss the relative tolerance, which the line does not look at. */
  private boolean coarse;

  AutomaticPricer(List<OptionSlice> slices, double tolerance, double relativeTolerance) {
    this.slices = slices;
    this.tolerance = tolerance;
    this.relativeTolerance = relativeTolerance;
    contour = new ContourPricer(slices, tolerance, relativeTolerance);
    last = contour;
  }

  @Override
  public int size() {
    return contour.size();
  }

  @Override
  public void price(ReturnModel model, double[] prices) {
    evaluate(model, prices, null);
  }

  @Override
  public void priceWithGradient(ReturnModel model, double[] prices, double[] gradient) {
    evaluate(model, prices, gradient);
  }

  @Override
  public double errorEstimate() {
    return last.errorEstimate();
  }

  @Override
  public boolean converged() {
    return last.converged() && !coarse;
  }

  @Override
  public int nodes() {
    return nodes;
  }

  private void evaluate(ReturnModel model, double[] prices, double[] gradient) {
    coarse = false;
    evaluate(contour, model, prices, gradient);
    nodes = contour.nodes();
    last = contour;
    if (!contour.converged() && !failsOnlyFarOptions(model)) {
      tryLine(model, prices, gradient);
    }
  }

  /** Whether the contour meets the absolute tolerance, so that the line would not help. */
  private boolean failsOnlyFarOptions(ReturnModel model) {
    if (relativeTolerance == 1) {
      return false;
    }
    if (absolute == null) {
      absolute = new ContourPricer(slices, tolerance, 1);
    }
    absolute.price(model, new double[size()]);
    nodes += absolute.nodes();
    return absolute.converged();
  }

  private void makeLine() {
    if (line == null) {
      line = new LewisPricer(slices, tolerance);
      linePrices = new double[line.size()];
    }
  }

  private static void evaluate(
      SurfacePricer pricer, ReturnModel model, double[] prices, double[] gradient) {
    if (gradient == null) {
      pricer.price(model, prices);
    } else {
      pricer.priceWithGradient(model, prices, gradient);
    }
  }

  /** Replaces prices of the contour, which has not converged, by those of the line if better. */
  private void tryLine(ReturnModel model, double[] prices, double[] gradient) {
    makeLine();
    double toBeat = contour.errorEstimate();
    if (line.expectedError(model) > toBeat) {
      return;
    }
    double[] lineGradient = gradient == null ? null : new double[gradient.length];
    evaluate(line, model, linePrices, lineGradient);
    nodes += line.nodes();
    if (line.errorEstimate() < toBeat) {
      System.arraycopy(linePrices, 0, prices, 0, prices.length);
      if (gradient != null) {
        System.arraycopy(lineGradient, 0, gradient, 0, gradient.length);
      }
      last = line;
      coarse = isCoarse(linePrices);
    }
  }

  /** Whether the line's error is too large beside the value of some option out of the money. */
  private boolean isCoarse(double[] prices) {
    if (relativeTolerance == 1) {
      return false;
    }
    int i = 0;
    for (OptionSlice slice : slices) {
      double error = line.errorEstimate() * slice.forward() * slice.discountFactor();
      for (int q = 0; q < slice.size(); q++) {
        boolean outOfTheMoney = slice.type(q).sign() * slice.logMoneyness(q) >= 0;
        if (outOfTheMoney && !(error <= relativeTolerance * prices[i])) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
