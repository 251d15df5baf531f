/**
 * Do calibrators find the parameters that surfaces were simulated with? Begin with {@link
 * RecoveryStudy}.
 */
package io.github.mohinio.levy.validation.recovery;
