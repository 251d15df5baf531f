/**
 * From the quotes of a surface, at any strikes and expiries, to the inputs of a network. Begin with
 * {@link FeatureExtractor}.
 */
package io.github.mohinio.levy.calibration.feature;
