/**
 * Which model fits a surface, and which of them is steady from day to day. Begin with {@link
 * ModelComparison}.
 */
package io.github.mohinio.levy.validation.comparison;
