/**
 * All studies of a model in one folder. Begin with {@link
 * io.github.mohinio.levy.validation.suite.ValidationSuite}.
 */
package io.github.mohinio.levy.validation.suite;
