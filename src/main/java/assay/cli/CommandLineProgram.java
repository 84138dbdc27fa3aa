package assay.cli;

import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.bundle.ArchiveCommand;
import assay.cli.bundle.Bundles;
import assay.cli.bundle.ExportCommand;
import assay.cli.bundle.ImportCommand;
import assay.cli.bundle.OpenCommand;
import assay.cli.bundle.PrintedBytes;
import assay.cli.bundle.SealKeyCommand;
import assay.cli.print.Console;
import assay.cli.workspace.CollectCommand;
import assay.cli.workspace.DiagnosticsCommand;
import assay.cli.workspace.DoctorCommand;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.OpenBundle;
import assay.run.Desk;
import assay.text.Texts;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** The program without a window: finds the command, runs it and says how it ended. */
public final class CommandLineProgram {
  private final Opening opening;
  private final Interrupts interrupts;
  private final Texts texts;
  private final InputStream in;
  private final int columns;
  private final boolean terminal;

  /**
   * The program over these.
   *
   * @param in what is piped in; not closed
   * @param columns how wide the terminal is, in characters
   */
  public CommandLineProgram(
      Opening opening, Interrupts interrupts, Texts texts, InputStream in, int columns) {
    this(opening, interrupts, texts, in, columns, false);
  }

  private CommandLineProgram(
      Opening opening,
      Interrupts interrupts,
      Texts texts,
      InputStream in,
      int columns,
      boolean terminal) {
    this.opening = opening;
    this.interrupts = interrupts;
    this.texts = texts;
    this.in = in;
    this.columns = columns;
    this.terminal = terminal;
  }

  /** The program as it was started on this machine, be it by a person or by another program. */
  public static CommandLineProgram here(Opening opening, Texts texts) {
    return new CommandLineProgram(
        opening, new ShutdownInterrupts(), texts, System.in, Columns.here(), Columns.isTerminal());
  }

  /**
   * Runs one command. Never throws, whatever happens.
   *
   * @param out for results; flushed at the end
   * @param err for what went wrong
   * @return the exit code: 0 done, 1 something in the run failed, 2 wrong use
   */
  public int run(String[] arguments, PrintWriter out, PrintWriter err) {
    Console console = new Console(out, err, texts, columns, terminal);
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
    Bundles bundles = new Opened(surroundings.opening());
    return new CommandLine(new AssayCommand(console))
        .addSubcommand("window", new WindowCommand(console))
        .addSubcommand("run", new RunCommand(surroundings))
        .addSubcommand("resume", new ResumeCommand(surroundings))
        .addSubcommand("report", new ReportCommand(surroundings))
        .addSubcommand("list", new ListCommand(surroundings))
        .addSubcommand("audit", new AuditCommand(surroundings))
        .addSubcommand("flag", new FlagCommand(surroundings))
        .addSubcommand("standard", new StandardCommand(surroundings))
        .addSubcommand("decode", new DecodeCommand(surroundings))
        .addSubcommand("redecode", new RedecodeCommand(surroundings))
        .addSubcommand("endpoint", EndpointCommand.with(surroundings))
        .addSubcommand("models", new ModelsCommand(surroundings))
        .addSubcommand("doctor", versioned(new DoctorCommand(console, opening::doctor)))
        .addSubcommand(
            "diagnostics", versioned(new DiagnosticsCommand(console, opening::diagnostics)))
        .addSubcommand(
            "export",
            versioned(new ExportCommand(console, bundles, new PrintedBytes(console.out()))))
        .addSubcommand("collect", versioned(new CollectCommand(console, opening::collector)))
        .addSubcommand(
            "import",
            versioned(
                new ImportCommand(
                    console,
                    bundles,
                    action -> interrupts.onInterrupt(action)::close,
                    opening.clock())))
        .addSubcommand("open", versioned(new OpenCommand(console, bundles, opening.clock())))
        .addSubcommand("archive", versioned(new ArchiveCommand(console, bundles)))
        .addSubcommand("seal-key", versioned(new SealKeyCommand(console, opening.signingKeys())))
        .addSubcommand("simulate", new SimulateCommand(surroundings))
        .setResourceBundle(new TextsBundle(texts))
        .setUsageHelpWidth(Math.clamp(columns, 60, 110))
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler(failures::wrongUse)
        .setExecutionExceptionHandler(failures::unexpected);
  }

  /** One that knows none of the other commands, and so not where the version comes from. */
  private static CommandLine versioned(Object command) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().versionProvider(new VersionFromModule());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** How the commands that bring files out and in come by a workspace. */
  private record Opened(Opening opening) implements Bundles {
    @Override
    public Open open(Optional<Path> workspace, Use use) {
      Access access =
          switch (use) {
            case READ -> Access.READ;
            case LOOK -> Access.LOOK;
            case LEAVE -> Access.CHANGE;
            case TAKE -> Access.WRITE;
          };
      return new OpenedDesk(opening.open(workspace, access));
    }

    @Override
    public OpenBundle.Tools tools() {
      return opening.bundleTools();
    }
  }

  private record OpenedDesk(OpenDesk open) implements Bundles.Open {
    @Override
    public Desk desk() {
      return open.desk();
    }

    @Override
    public BundleDesk bundles() {
      return open.bundles();
    }

    @Override
    public void close() {
      open.close();
    }
  }
}
