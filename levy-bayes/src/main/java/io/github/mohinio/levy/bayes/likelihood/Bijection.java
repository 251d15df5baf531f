package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * From all numbers to one parameter: itself, \( l + e^x \), \( u - e^{-x} \) or \( l + (u - l)/(1 +
 * e^{-x}) \) with the ends of its support; or to a constant, from nothing. Immutable.
 *
 * @param name name of the parameter
 * @param lower lower end, {@code -Infinity} if there is none
 * @param upper upper end, {@code Infinity} if there is none; the lower one for a constant
 */
record Bijection(String name, double lower, double upper) {

  /** Those of all parameters of a family. */
  static List<Bijection> of(ModelFamily family, List<Prior> priors) {
    List<Bijection> all = new ArrayList<>();
    int next = 0;
    for (Parameter parameter : family.parameters()) {
      if (parameter.isFixed()) {
        all.add(new Bijection(parameter.name(), parameter.lower(), parameter.lower()));
      } else {
        Prior prior = priors.get(next++);
        all.add(
            new Bijection(
                parameter.name(), Math.max(prior.lower(), parameter.limit()), prior.upper()));
      }
    }
    return all;
  }

  /** The same parameter, also below {@code limit}. */
  Bijection below(double limit) {
    return new Bijection(name, lower, Math.min(upper, limit));
  }

  boolean isConstant() {
    return lower == upper;
  }

  private boolean hasLower() {
    return lower > Double.NEGATIVE_INFINITY;
  }

  private boolean hasUpper() {
    return upper < Double.POSITIVE_INFINITY;
  }

  String coordinateName() {
    if (hasLower() && hasUpper()) {
      return "logit " + name;
    }
    if (hasLower()) {
      return lower == 0 ? "log " + name : "log (" + name + " - " + text(lower) + ")";
    }
    return hasUpper() ? "-log (" + text(upper) + " - " + name + ")" : name;
  }

  private static String text(double end) {
    return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
  }

  double coordinate(double value) {
    if (hasLower() && hasUpper()) {
      return Math.log(value - lower) - Math.log(upper - value);
    }
    if (hasLower()) {
      return Math.log(value - lower);
    }
    return hasUpper() ? -Math.log(upper - value) : value;
  }

  double value(double x) {
    if (hasLower() && hasUpper()) {
      return x < 0
          ? lower + (upper - lower) * Math.exp(x) / (1 + Math.exp(x))
          : upper - (upper - lower) / (1 + Math.exp(x));
    }
    if (hasLower()) {
      return lower + Math.exp(x);
    }
    return hasUpper() ? upper - Math.exp(-x) : x;
  }

  /** Logarithm of the derivative. */
  double logSlope(double x) {
    if (hasLower() && hasUpper()) {
      double modulus = Math.abs(x);
      return Math.log(upper - lower) - modulus - 2 * Math.log1p(Math.exp(-modulus));
    }
    if (hasLower()) {
      return x;
    }
    return hasUpper() ? -x : 0;
  }

  /** Derivative of the logarithm of the derivative. */
  double curvature(double x) {
    if (hasLower() && hasUpper()) {
      return -Math.tanh(0.5 * x);
    }
    if (hasLower()) {
      return 1;
    }
    return hasUpper() ? -1 : 0;
  }
}
