/**
 * How much do the errors of a network depend on the surfaces it was trained on? Begin with {@link
 * CrossValidation}; {@link ExpandingWindow} keeps them in an order of time.
 */
package io.github.mohinio.levy.validation.crossvalidation;
