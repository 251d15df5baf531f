package io.github.mohinio.levy.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code levy}. */
@Command(
    name = "levy",
    description = "Prices, calibrates and samples exponential-Lévy models from files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      PriceCommand.class,
      ExoticCommand.class,
      ImpliedVolCommand.class,
      CleanCommand.class,
      CalibrateCommand.class,
      CompareCommand.class,
      PosteriorCommand.class,
      DiagnoseCommand.class,
      GenerateCommand.class,
      ValidateCommand.class,
      NetworksCommand.class,
    })
public final class Main implements Runnable {

  @Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // figures go to files only
    System.exit(commandLine().execute(args));
  }

  /** The commands, ready to be executed; the streams may be set on the result. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Errors::badUsage)
        .setExecutionExceptionHandler(Errors::failed);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), unknownCommand("missing", spec.commandLine()));
  }

  /** Message for a first word that is no command. */
  static String unknownCommand(String word, CommandLine levy) {
    return "command = "
        + word
        + ": must be one of "
        + String.join(", ", levy.getSubcommands().keySet());
  }
}
