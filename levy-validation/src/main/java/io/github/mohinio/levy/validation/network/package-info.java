/**
 * What networks that calibrate are worth: accuracy, behaviour under noise and with quotes missing,
 * uncertainty, exactness after refinement, and whether they know their range. Begin with {@link
 * NetworkStudy}.
 */
package io.github.mohinio.levy.validation.network;
