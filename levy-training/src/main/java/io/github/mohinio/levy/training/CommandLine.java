package io.github.mohinio.levy.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command: pairs of a name and a value, after its other arguments. */
final class CommandLine {

  private final Map<String, String> options = new HashMap<>();

  /**
   * Reads a command line.
   *
   * @param args all arguments
   * @param first where the options begin
   * @param allowed names of the options
   * @throws IllegalArgumentException if arguments are missing or unknown
   */
  CommandLine(String[] args, int first, List<String> allowed) {
    if (args.length < first) {
      throw new IllegalArgumentException(
          "arguments = %s: must be at least %d".formatted(Arrays.asList(args), first));
    }
    for (int i = first; i < args.length; i += 2) {
      if (!allowed.contains(args[i])) {
        throw new IllegalArgumentException(
            "argument = %s: must be one of %s".formatted(args[i], allowed));
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " = missing: must have a value");
      }
      options.put(args[i], args[i + 1]);
    }
  }

  /** A positive whole number. */
  int positive(String name, int otherwise) {
    String text = options.getOrDefault(name, Integer.toString(otherwise));
    if (!text.matches("0*[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(name + " = " + text + ": must be a whole number > 0");
    }
    return Integer.parseInt(text);
  }

  /** A path. */
  Path path(String name, Path otherwise) {
    return options.containsKey(name) ? Path.of(options.get(name)) : otherwise;
  }
}
