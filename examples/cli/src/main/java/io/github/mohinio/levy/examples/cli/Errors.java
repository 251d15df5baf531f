package io.github.mohinio.levy.examples.cli;

import java.nio.file.FileSystemException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns exceptions into exit codes and one line each. A bad argument is the caller's, whether the
 * command line or a value in a file: 2. Anything else is a failure: 1.
 */
final class Errors {

  private Errors() {}

  static int badUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !command.getSubcommands().isEmpty()) {
      print(command, Main.unknownCommand(unmatched.getUnmatched().get(0), command));
    } else {
      print(command, e.getMessage());
    }
    return ExitCode.USAGE;
  }

  static int failed(Exception e, CommandLine command, ParseResult parsed) {
    print(command, message(e));
    return e instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static String message(Exception e) {
    if (e instanceof FileSystemException file) {
      // its message may be the bare name of the file
      return file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), kind(file));
    }
    return Objects.requireNonNullElse(e.getMessage(), kind(e));
  }

  private static String kind(Exception e) {
    return e.getClass().getSimpleName();
  }

  private static void print(CommandLine command, String message) {
    String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
    command.getErr().flush();
  }
}
