/** JMH benchmarks of simulation: draws of prices and random surfaces. */
package io.github.mohinio.levy.benchmarks.simulation;
