/** What several packages of this module share and nobody else should use. */
package io.github.mohinio.levy.validation.internal;
