package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a process is started with, everybody on the machine may read: so no command takes a key on
 * its command line. A key is named by its variable.
 */
class NoKeyOptionTest {
  private static final Pattern SECRET =
      Pattern.compile("\\b(api.?)?keys?\\b|secret|token|passw|credential|bearer");

  /** Those that may speak of keys because what they take is the name of something. */
  private static final List<String> NAMES = List.of("--variable", "--auth");

  private static List<ArgSpec> all(CommandLine command) {
    List<ArgSpec> all = new ArrayList<>(command.getCommandSpec().args());
    command.getSubcommands().values().forEach(below -> all.addAll(all(below)));
    return all;
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Whether its name, its label or its description says that it takes a key. */
  private static boolean takesKey(ArgSpec argument) {
    String words =
        nameOf(argument) + " " + argument.paramLabel() + " " + Arrays.toString(described(argument));
    return argument.arity().max() > 0
        && !NAMES.contains(nameOf(argument))
        && SECRET.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  private static String[] described(ArgSpec argument) {
    String[] words = argument.description();
    String key = argument.descriptionKey();
    return words.length == 0 && key != null
        ? new String[] {Terminal.TEXTS.of("cli.help." + key)}
        : words;
  }

  private static CommandLine program() {
    return new CommandLineProgram(
            new FakeOpening(),
            action -> () -> {},
            Terminal.TEXTS,
            InputStream.nullInputStream(),
            80)
        .commandLine(
            new assay.cli.print.Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                Terminal.TEXTS,
                80));
  }

  @Test
  void noOptionAndNoArgumentTakesAKey() {
    List<ArgSpec> all = all(program());
    assertTrue(all.size() > 60, () -> "few were found: " + all.size());
    assertEquals(
        List.of(), all.stream().filter(NoKeyOptionTest::takesKey).map(Object::toString).toList());
  }

  @Test
  void theSearchFindsOneThatDoes() {
    CommandLine planted = program();
    OptionSpec key = OptionSpec.builder("--api-key").arity("1").type(String.class).build();
    OptionSpec other =
        OptionSpec.builder("--open").arity("1").type(String.class).description("The key.").build();
    planted.getCommandSpec().addOption(key).addOption(other);
    assertEquals(
        List.of("--api-key", "--open"),
        all(planted).stream()
            .filter(NoKeyOptionTest::takesKey)
            .map(NoKeyOptionTest::nameOf)
            .toList());
  }
}
