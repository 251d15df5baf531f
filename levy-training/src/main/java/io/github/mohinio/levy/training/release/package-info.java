/** Makes the networks that come with the library. Begin with {@link NetworkWriter}. */
package io.github.mohinio.levy.training.release;
