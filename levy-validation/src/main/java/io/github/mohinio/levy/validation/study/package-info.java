/**
 * Studies whose results are tables in a folder: made once, kept while their settings stay the same,
 * drawn from the tables alone. Begin with {@link
 * io.github.mohinio.levy.validation.study.StudyFolder}.
 */
package io.github.mohinio.levy.validation.study;
