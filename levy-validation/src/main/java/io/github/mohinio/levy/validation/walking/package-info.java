/**
 * Forward walking: each day's fit prices the days after it. Begin with {@link
 * io.github.mohinio.levy.validation.walking.WalkingStudy}.
 */
package io.github.mohinio.levy.validation.walking;
