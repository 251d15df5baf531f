package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.DigitalOption;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;
import java.util.Objects;

/**
 * Prices European options under any Lévy model, and any other model of which the characteristic
 * function is known, by Fourier methods: sinh-deformed contours unless {@link #withMethod} asks for
 * another.
 *
 * <pre>{@code
 * double price = FourierPricer.withDefaults()
 *     .price(LevyModel.varianceGamma(0.2, 0.5, -0.1), Market.of(100, 0.05, 0), EuropeanOption.call(105, 0.5));
 * }</pre>
 *
 * <p>Immutable and thread-safe. For many models on one set of options take a {@link SurfacePricer}
 * from {@link #on}, one for each thread.
 */
public final class FourierPricer {

  private static final double DEFAULT_TOLERANCE = 1e-12;

  private final double tolerance;
  private final double relativeTolerance;
  private final FourierMethod method;

  private FourierPricer(double tolerance, double relativeTolerance, FourierMethod method) {
    this.tolerance = tolerance;
    this.relativeTolerance = relativeTolerance;
    this.method = method;
  }

  /**
   * Pricer by {@link FourierMethod#AUTOMATIC} to a tolerance of 1e-12 of the discounted forward.
   */
  public static FourierPricer withDefaults() {
    return new FourierPricer(DEFAULT_TOLERANCE, 1, FourierMethod.AUTOMATIC);
  }

  /** The same pricer with another numerical method. */
  public FourierPricer withMethod(FourierMethod method) {
    return new FourierPricer(
        tolerance, relativeTolerance, Objects.requireNonNull(method, "method"));
  }

  /**
   * The same pricer with another tolerance.
   *
   * @param tolerance absolute error allowed, in units of the discounted forward; in [1e-14, 1e-2]
   */
  public FourierPricer withTolerance(double tolerance) {
    return new FourierPricer(
        Require.inClosedInterval("tolerance", tolerance, 1e-14, 1e-2), relativeTolerance, method);
  }

  /**
   * The same pricer that holds out-of-the-money options to a relative accuracy too, however small
   * their value: implied volatilities of far strikes need it. Options that the absolute tolerance
   * does not cover get a contour of their own. Only the contour does this: {@link
   * FourierMethod#AUTOMATIC} reports options that had to be priced otherwise and miss it, the other
   * methods pay no heed to it.
   *
   * @param relativeTolerance relative error allowed; in [1e-12, 1], 1 for none
   */
  public FourierPricer withRelativeTolerance(double relativeTolerance) {
    return new FourierPricer(
        tolerance,
        Require.inClosedInterval("relativeTolerance", relativeTolerance, 1e-12, 1),
        method);
  }

  /** Error allowed, in units of the discounted forward. */
  public double tolerance() {
    return tolerance;
  }

  /** The numerical method. */
  public FourierMethod method() {
    return method;
  }

  /** Present value of an option. */
  public double price(ReturnModel model, Market market, EuropeanOption option) {
    return estimate(model, market, option).value();
  }

  /** Present value of an option, with error estimate and status. */
  public PriceEstimate estimate(ReturnModel model, Market market, EuropeanOption option) {
    OptionSlice slice =
        new OptionSlice(
            option.maturity(),
            market.forward(option.maturity()),
            market.discountFactor(option.maturity()),
            new double[] {option.strike()},
            new OptionType[] {option.type()});
    SurfacePricer pricer = on(List.of(slice));
    double[] price = new double[1];
    pricer.price(model, price);
    return new PriceEstimate(
        price[0],
        pricer.errorEstimate() * slice.forward() * slice.discountFactor(),
        pricer.converged() ? PriceEstimate.Status.OK : PriceEstimate.Status.TOLERANCE_NOT_MET);
  }

  /**
   * Present value of a digital option, with error estimate and status; from the distribution of the
   * log-return, whatever the method.
   *
   * @throws IllegalArgumentException if the model leaves no room to bend a contour
   * @see ReturnDistribution
   */
  public PriceEstimate estimate(ReturnModel model, Market market, DigitalOption option) {
    return DigitalPricer.estimate(model, market, option);
  }

  /** Price and sensitivities of an option; on contours, whatever the method. */
  public Greeks greeks(ReturnModel model, Market market, EuropeanOption option) {
    return new GreekIntegrals().of(model, market, option, tolerance);
  }

  /** Present values of the options of all slices, slice by slice. */
  public double[] price(ReturnModel model, List<OptionSlice> slices) {
    SurfacePricer pricer = on(slices);
    double[] prices = new double[pricer.size()];
    pricer.price(model, prices);
    return prices;
  }

  /** A workspace that prices these options under one model after another, for one thread. */
  public SurfacePricer on(List<OptionSlice> slices) {
    List<OptionSlice> options = List.copyOf(slices);
    return switch (method) {
      case AUTOMATIC -> new AutomaticPricer(options, tolerance, relativeTolerance);
      case CONTOUR -> new ContourPricer(options, tolerance, relativeTolerance);
      case LEWIS -> new LewisPricer(options, tolerance);
      case COS -> new CosPricer(options, tolerance);
      case CARR_MADAN -> new CarrMadanPricer(options, tolerance);
    };
  }
}
