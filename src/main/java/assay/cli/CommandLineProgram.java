package assay.cli;

import assay.cli.print.Console;
import assay.cli.workspace.DoctorCommand;
import assay.text.Texts;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The program without a window: finds the command, runs it and says how it ended. */
public final class CommandLineProgram {
  private final Opening opening;
  private final Interrupts interrupts;
  private final Texts texts;
  private final InputStream in;
  private final int columns;

  /**
   * The program over these.
   *
   * @param in what is piped in; not closed
   * @param columns how wide the terminal is, in characters
   */
  public CommandLineProgram(
      Opening opening, Interrupts interrupts, Texts texts, InputStream in, int columns) {
    this.opening = opening;
    this.interrupts = interrupts;
    this.texts = texts;
    this.in = in;
    this.columns = columns;
  }

  /**
   * Runs one command. Never throws, whatever happens.
   *
   * @param out for results; flushed at the end
   * @param err for what went wrong
   * @return the exit code: 0 done, 1 something in the run failed, 2 wrong use
   */
  public int run(String[] arguments, PrintWriter out, PrintWriter err) {
    Console console = new Console(out, err, texts, columns);
    int code = commandLine(console).execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** The program with all of its commands. */
  CommandLine commandLine(Console console) {
    Surroundings surroundings =
        new Surroundings(new TellingOpening(opening, console), interrupts, in, console);
    Failures failures = new Failures(console);
    return new CommandLine(new AssayCommand(console))
        .addSubcommand("window", new WindowCommand(console))
        .addSubcommand("run", new RunCommand(surroundings))
        .addSubcommand("resume", new ResumeCommand(surroundings))
        .addSubcommand("list", new ListCommand(surroundings))
        .addSubcommand("audit", new AuditCommand(surroundings))
        .addSubcommand("flag", new FlagCommand(surroundings))
        .addSubcommand("standard", new StandardCommand(surroundings))
        .addSubcommand("decode", new DecodeCommand(surroundings))
        .addSubcommand("redecode", new RedecodeCommand(surroundings))
        .addSubcommand("endpoint", EndpointCommand.with(surroundings))
        .addSubcommand("models", new ModelsCommand(surroundings))
        .addSubcommand("doctor", doctor(console))
        .addSubcommand("simulate", new SimulateCommand(surroundings))
        .setResourceBundle(new TextsBundle(texts))
        .setUsageHelpWidth(Math.clamp(columns, 60, 110))
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler(failures::wrongUse)
        .setExecutionExceptionHandler(failures::unexpected);
  }

  /** It knows none of the other commands, and so not where the version comes from. */
  private CommandLine doctor(Console console) {
    CommandLine doctor = new CommandLine(new DoctorCommand(console, opening::doctor));
    doctor.getCommandSpec().versionProvider(new VersionFromModule());
    return doctor;
  }
}
