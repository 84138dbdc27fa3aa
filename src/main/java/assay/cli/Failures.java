package assay.cli;

import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.StoreFailure;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, never with a stack trace. */
final class Failures {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** A command line that is not understood. */
  int wrongUse(ParameterException e, String[] arguments) {
    switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          console.problem("cli.wrong.twice", name(twice.getOverwritten()));
      case MissingParameterException missing ->
          console.problem("cli.wrong.missing", names(missing.getMissing()));
      default -> otherwise(e);
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.problem("cli.wrong.see-help", command);
    return ExitCodes.WRONG_USE;
  }

  private void unmatched(UnmatchedArgumentException e) {
    String options = withoutValues(e.getUnmatched());
    if (options.isEmpty()) {
      console.problem("cli.wrong.unclear");
    } else {
      console.problem("cli.wrong.unknown", options);
    }
    List<String> suggestions = e.getSuggestions();
    if (!suggestions.isEmpty()) {
      console.problem("cli.wrong.meant", String.join(", ", suggestions));
    }
  }

  /** Options alone, cut at their values: any other word may be a key that was given by mistake. */
  private static String withoutValues(List<String> unmatched) {
    return unmatched.stream()
        .filter(word -> word.startsWith("-"))
        .map(word -> word.replaceAll("=.*", ""))
        .collect(Collectors.joining(" "));
  }

  private void otherwise(ParameterException e) {
    if (e instanceof MaxValuesExceededException) {
      console.problem("cli.wrong.too-many");
    } else if (e.getArgSpec() == null) {
      console.problem("cli.wrong.unclear");
    } else if (e.getValue() == null) {
      console.problem("cli.wrong.other", name(e.getArgSpec()));
    } else {
      console.problem("cli.wrong.value", e.getValue(), name(e.getArgSpec()));
    }
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(Failures::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Anything that a command did not foresee. */
  int unexpected(Exception e, CommandLine commandLine, ParseResult parsed) {
    return tell(e, console);
  }

  /** One sentence for people, the rest for the log. */
  static int tell(Exception e, Console console) {
    if (e instanceof StoreFailure failure) {
      LOG.log(System.Logger.Level.INFO, failure.detail());
      console.problem("store.failure." + failure.kind());
    } else {
      LOG.log(System.Logger.Level.ERROR, "Unexpected", e);
      console.problem("cli.unexpected", e.getClass().getSimpleName());
    }
    return ExitCodes.FAILED;
  }
}
