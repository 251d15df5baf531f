/**
 * What a model's prices look like, and how fast each way to compute them converges: {@link
 * io.github.mohinio.levy.validation.pricing.PricingStudy} and {@link
 * io.github.mohinio.levy.validation.pricing.PideStudy}.
 */
package io.github.mohinio.levy.validation.pricing;
