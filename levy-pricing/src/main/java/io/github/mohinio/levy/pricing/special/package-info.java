/** Special functions to the last digits: digamma and the normal distribution far in its tails. */
package io.github.mohinio.levy.pricing.special;
