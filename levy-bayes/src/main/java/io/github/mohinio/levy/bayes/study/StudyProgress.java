package io.github.mohinio.levy.bayes.study;

/**
 * How far a study is.
 *
 * @param done replications that are through, failed or not
 * @param failed those of them without a posterior
 * @param of replications of the whole study
 */
public record StudyProgress(int done, int failed, int of) {}
