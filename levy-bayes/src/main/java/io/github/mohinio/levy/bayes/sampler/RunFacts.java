package io.github.mohinio.levy.bayes.sampler;

/**
 * How draws were made.
 *
 * @param sampler name of the sampler
 * @param seed seed that fixes every draw
 * @param modes maxima of the posterior that are known
 * @param evaluations times the surface was priced
 * @param elapsedMillis time from target to posterior
 * @param cancelled whether the run ended before its time
 */
record RunFacts(
    String sampler,
    long seed,
    int modes,
    int evaluations,
    double elapsedMillis,
    boolean cancelled) {}
