package assay.cli;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Protocol;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Explanation;
import assay.exchange.HashingBlobs;
import assay.exchange.OutcomeJson;
import assay.run.AnswerReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay decode}: explains a raw answer that lies in a file. Sends and stores nothing. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:decode.about}")
final class DecodeCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final String USUAL_PROTOCOL = "gemini";

  private final Surroundings surroundings;
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "decode.file")
  private String file = STANDARD_INPUT;

  @Option(
      names = "--http-status",
      paramLabel = "N",
      defaultValue = "200",
      descriptionKey = "decode.status")
  private int status;

  @Option(names = "--header", paramLabel = "\"Name: value\"", descriptionKey = "decode.header")
  private List<String> headers = new ArrayList<>();

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      defaultValue = USUAL_PROTOCOL,
      descriptionKey = "decode.protocol")
  private String protocol = USUAL_PROTOCOL;

  @Option(names = "--json", descriptionKey = "decode.json")
  private boolean json;

  DecodeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    Optional<String> notAHeader = headers.stream().filter(h -> h.indexOf(':') < 1).findFirst();
    if (notAHeader.isPresent()) {
      return wrong(notAHeader.get(), "--header");
    }
    if (status < 100 || status > 599) {
      return wrong(String.valueOf(status), "--http-status");
    }
    Optional<Protocol> spoken = Protocol.ofName(protocol);
    return spoken.isEmpty()
        ? wrong(protocol, "--protocol")
        : explain(spoken.get(), new Http(status, named(headers)));
  }

  private int wrong(String value, String option) {
    console.problem("cli.wrong.value", value, option);
    return ExitCodes.WRONG_USE;
  }

  private static Map<String, List<String>> named(List<String> headers) {
    Map<String, List<String>> named = new TreeMap<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      named.computeIfAbsent(name, n -> new ArrayList<>()).add(header.substring(colon + 1).strip());
    }
    return named;
  }

  private int explain(Protocol spoken, Http http) {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return explain(spoken, http, surroundings.in());
      }
      try (InputStream in = open(Path.of(file))) {
        return explain(spoken, http, in);
      }
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      console.problem("cli.decode.unreadable", file);
      return ExitCodes.WRONG_USE;
    }
  }

  /** A folder opens on some systems and only fails when it is read, as a broken answer would. */
  private static InputStream open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("A folder is no answer");
    }
    return Files.newInputStream(path);
  }

  private int explain(Protocol spoken, Http http, InputStream in) throws IOException {
    AnswerReader reader = surroundings.opening().reader();
    Answer answer = reader.read(spoken, evidenceOf(spoken), http, in, new HashingBlobs());
    Outcome outcome = Outcome.of(answer);
    if (json) {
      console.machineLine(new OutcomeJson(console.outcomeWords()).line(outcome));
    } else {
      new Explanation(console).lines(outcome).forEach(console::line);
    }
    return ExitCodes.DONE;
  }

  /** A file says nothing of who sent it: only what OpenAI's fields hold is surely a summary. */
  private static Evidence evidenceOf(Protocol spoken) {
    return switch (spoken) {
      case GEMINI, VERTEX -> Evidence.NATIVE_RAW;
      case OPENAI -> Evidence.GATEWAY_SUMMARY;
    };
  }
}
