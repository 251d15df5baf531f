/** JMH benchmarks; run them with {@code java -jar benchmarks/target/benchmarks.jar}. */
package io.github.mohinio.levy.benchmarks.pricing;
