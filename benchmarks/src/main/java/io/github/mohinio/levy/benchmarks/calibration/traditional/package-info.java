/**
 * The methods people calibrate with today against those of levy, on the same surfaces and the same
 * exact prices. Begin with {@link TraditionalComparison}.
 */
package io.github.mohinio.levy.benchmarks.calibration.traditional;
