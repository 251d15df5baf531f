/**
 * Studies that show whether a sampler can be trusted on a kind of problem, before there are quotes.
 * Begin with {@link io.github.mohinio.levy.bayes.study.CalibrationStudy}.
 */
package io.github.mohinio.levy.bayes.study;
