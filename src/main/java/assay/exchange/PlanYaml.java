package assay.exchange;

import assay.exchange.PlanNode.Many;
import assay.exchange.PlanNode.Named;
import assay.exchange.PlanNode.Nothing;
import assay.exchange.PlanNode.Plain;
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
 * The YAML of a plan as plain texts, lists and named values. One document, without aliases, tags or
 * deep nesting, so that no file can grow in memory; every plain value stays as it was written.
 */
public final class PlanYaml {
  /** A step of a level of an axis: the deepest that any plan has. */
  private static final int DEEPEST = 7;

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final YAMLParser parser;

  private PlanYaml(YAMLParser parser) {
    this.parser = parser;
  }

  /** What came of parsing. */
  public sealed interface Result {}

  /** It is YAML of the right form. */
  public record Whole(Named root) implements Result {}

  /** It is not. */
  public record Broken(Problem problem) implements Result {}

  /**
   * Reads a plan's bytes. Never throws for what they hold.
   *
   * @param name of the file, which a problem names as its place
   */
  public static Result parse(String name, byte[] bytes) {
    try (YAMLParser parser = (YAMLParser) MAPPER.createParser(new WholeSigns(bytes))) {
      return new PlanYaml(parser).document(name);
    } catch (JacksonException e) {
      return new Broken(broken(name, e));
    } catch (CharacterCodingException e) {
      return new Broken(Problem.of(name, "exchange.plan.not-yaml"));
    }
  }

  private static Problem broken(String name, JacksonException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return line < 1
        ? Problem.of(name, "exchange.plan.not-yaml")
        : Problem.of(name, "exchange.plan.not-yaml-line", String.valueOf(line));
  }

  private Result document(String name) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return new Broken(Problem.of(name, "exchange.plan.no-keys"));
    }
    Named root = named();
    if (parser.nextToken() != null) {
      return new Broken(Problem.of(name, "exchange.plan.one-document"));
    }
    return new Whole(root);
  }

  private Named named() {
    Map<String, PlanNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      entries.put(key, node());
    }
    return new Named(entries);
  }

  private Many many() {
    List<PlanNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Many(items);
  }

  private PlanNode node() {
    refuseWhatCanGrow();
    return switch (parser.currentToken()) {
      case START_OBJECT -> named();
      case START_ARRAY -> many();
      case VALUE_NULL -> new Nothing();
      default -> new Plain(parser.getString());
    };
  }

  private void refuseWhatCanGrow() {
    if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
      throw new StreamReadException(parser, "Aliases, anchors and tags are no part of a plan");
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
