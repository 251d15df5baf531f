package io.github.mohinio.levy.examples.cli;

/** A row of a batch has no result; {@link #status()} says why, in a word for machines. */
final class BadRow extends Exception {

  private static final long serialVersionUID = 1;

  private final String status;

  BadRow(String status) {
    super(status, null, false, false);
    this.status = status;
  }

  String status() {
    return status;
  }
}
