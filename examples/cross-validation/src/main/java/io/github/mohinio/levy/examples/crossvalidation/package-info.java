/** How well do networks do on surfaces that they were not trained on? */
package io.github.mohinio.levy.examples.crossvalidation;
