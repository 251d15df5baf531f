/**
 * What a model's prices look like, and how fast each way to compute them converges: {@link
 * io.github.mohinio.levy.validation.pricing.PricingStudy}.
 */
package io.github.mohinio.levy.validation.pricing;
