package assay.simulator.scenario;

import assay.simulator.scenario.Node.Many;
import assay.simulator.scenario.Node.Named;
import assay.simulator.scenario.Node.Nothing;
import assay.simulator.scenario.Node.Plain;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The YAML of a scenario as plain texts, lists and named values with their lines. One document,
 * without aliases, anchors, tags or deep nesting, so that no file can grow in memory; every plain
 * value stays as it was written.
 */
final class ScenarioYaml {
  private static final int DEEPEST = 8;

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final YAMLParser parser;

  private ScenarioYaml(YAMLParser parser) {
    this.parser = parser;
  }

  /** What came of parsing. */
  sealed interface Result {}

  /** It is YAML of the right form. */
  record Whole(Named root) implements Result {}

  /** It is not. */
  record Broken(Flaw flaw) implements Result {}

  static Result parse(String name, byte[] bytes) {
    try (YAMLParser parser = (YAMLParser) MAPPER.createParser(new WholeSigns(bytes))) {
      return new ScenarioYaml(parser).document(name);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return broken(line < 1 ? name : name + ":" + line, "scenario.wrong.not-yaml");
    } catch (CharacterCodingException e) {
      return broken(name, "scenario.wrong.not-yaml");
    }
  }

  private static Broken broken(String where, String textKey) {
    return new Broken(Flaw.of(where, textKey));
  }

  private Result document(String name) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return broken(name, "scenario.wrong.no-keys");
    }
    Named root = named();
    return parser.nextToken() == null
        ? new Whole(root)
        : broken(name, "scenario.wrong.one-document");
  }

  private Named named() {
    int line = line();
    Map<String, Node> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      entries.put(key, node());
    }
    return new Named(line, entries);
  }

  private Many many() {
    int line = line();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Many(line, items);
  }

  private Node node() {
    refuseWhatCanGrow();
    return switch (parser.currentToken()) {
      case START_OBJECT -> named();
      case START_ARRAY -> many();
      case VALUE_NULL -> new Nothing(line());
      default -> new Plain(line(), parser.getString());
    };
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private void refuseWhatCanGrow() {
    if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
      throw new StreamReadException(parser, "Aliases, anchors and tags are no part of a scenario");
    }
  }

  /**
   * Reads a text without parting the two halves of a sign outside the BMP: the parser's reader
   * fails where one half is the last that its buffer takes (snakeyaml-engine, StreamReader).
   */
  private static final class WholeSigns extends Reader {
    private final String text;
    private int next;

    WholeSigns(byte[] bytes) throws CharacterCodingException {
      this.text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    @Override
    public int read(char[] buffer, int from, int most) {
      int end = Math.min(text.length(), next + most);
      if (end > next + 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      int count = end - next;
      text.getChars(next, end, buffer, from);
      next = end;
      return count == 0 && most > 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }
}
