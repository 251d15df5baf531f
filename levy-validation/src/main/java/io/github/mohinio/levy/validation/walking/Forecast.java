package io.github.mohinio.levy.validation.walking;

/**
 * A day priced by the fit to an earlier one.
 *
 * @param model name of the model and how it was fitted
 * @param day number of the day of the fit, from 0
 * @param horizon number of days between them, at least 1
 * @param rmsePrice root mean squared price error, in currency
 * @param rmsePoints root mean squared error of implied volatility, in points of 0.01
 */
record Forecast(String model, int day, int horizon, double rmsePrice, double rmsePoints) {}
