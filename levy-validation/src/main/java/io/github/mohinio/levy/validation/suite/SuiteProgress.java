package io.github.mohinio.levy.validation.suite;

/** Is told how a suite gets on. */
@FunctionalInterface
public interface SuiteProgress {

  /**
   * Called now and then.
   *
   * @param study name of the study under way
   * @param done studies that are done before it
   * @param studies number of all
   * @param share part of this one that is done, from 0 to 1
   */
  void accept(String study, int done, int studies, double share);
}
