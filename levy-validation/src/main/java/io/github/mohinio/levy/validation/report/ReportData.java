package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the page holds as JSON: the numbers behind its charts, in full precision.
 *
 * @param title name of the surface
 * @param parameters value of each parameter of the model
 * @param fit error measures
 * @param provenance what the page was made from
 * @param expiries market against model
 * @param errors maps of the errors
 */
record ReportData(
    String title,
    Map<String, Double> parameters,
    FitMeasures fit,
    Provenance provenance,
    List<ExpiryData> expiries,
    ErrorMap errors) {

  /**
   * Options of one expiry by strike, column by column.
   *
   * @param label maturity in words
   * @param maturity years to expiry
   * @param forward forward price
   * @param discountFactor discount factor
   * @param rmse root mean squared price error, in currency
   * @param rmseVolatility root mean squared error of implied volatility, as a decimal
   * @param type call or put
   * @param strike strikes
   * @param logMoneyness {@code ln(strike / forward)}
   * @param marketPrice prices fitted to
   * @param modelPrice prices of the model
   * @param marketVolatility implied volatilities of the market, as decimals; NaN where none
   * @param modelVolatility implied volatilities of the model, as decimals; NaN where none
   */
  record ExpiryData(
      String label,
      double maturity,
      double forward,
      double discountFactor,
      double rmse,
      double rmseVolatility,
      List<OptionType> type,
      double[] strike,
      double[] logMoneyness,
      double[] marketPrice,
      double[] modelPrice,
      double[] marketVolatility,
      double[] modelVolatility) {

    static ExpiryData of(Expiry expiry) {
      return new ExpiryData(
          expiry.label(),
          expiry.slice().maturity(),
          expiry.slice().forward(),
          expiry.slice().discountFactor(),
          expiry.rmse(),
          expiry.rmseVolatility(),
          expiry.residuals().stream().map(QuoteResidual::type).toList(),
          column(expiry, QuoteResidual::strike),
          column(expiry, QuoteResidual::logMoneyness),
          column(expiry, QuoteResidual::marketPrice),
          column(expiry, QuoteResidual::modelPrice),
          column(expiry, QuoteResidual::marketVolatility),
          column(expiry, QuoteResidual::modelVolatility));
    }

    private static double[] column(Expiry expiry, ToDoubleFunction<QuoteResidual> quantity) {
      return expiry.residuals().stream().mapToDouble(quantity).toArray();
    }
  }

  /** The data of a fit. */
  static ReportData of(
      Calibration fit, String title, List<Expiry> expiries, Provenance provenance) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    double[] values = fit.model().parameters();
    for (int i = 0; i < values.length; i++) {
      parameters.put(fit.model().parameterNames().get(i), values[i]);
    }
    return new ReportData(
        title,
        parameters,
        fit.fit(),
        provenance,
        expiries.stream().map(ExpiryData::of).toList(),
        ErrorMap.of(expiries));
  }
}
