/**
 * The levy command line: one class for each command, {@link Main} to join them.
 *
 * <p>Exit code 0 means done, 2 bad usage or unreadable input, 1 failed for another reason; the last
 * two come with one line on the error stream and leave no half-written file. Rows of a batch that
 * cannot be used get a status and stop nothing.
 */
package io.github.mohinio.levy.examples.cli;
