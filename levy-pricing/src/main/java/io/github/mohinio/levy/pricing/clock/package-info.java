/**
 * Random clocks: increasing processes \( Y_t = \int_0^t y_s\,ds \) that a Lévy process can be run
 * on, so that volatility clusters. Independent of any process.
 */
package io.github.mohinio.levy.pricing.clock;
