/** Benchmarks of levy-bayes. */
package io.github.mohinio.levy.benchmarks.bayes;
