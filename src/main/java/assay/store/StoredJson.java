package assay.store;

import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Sha256;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * How records stand as JSON in the workspace: a member for each component, and nothing that is
 * derived. Reasons, hashes and options stand as the strings of the protocol.
 *
 * <p>The names of the components are a file format: a test holds a stored outcome against them.
 */
final class StoredJson {
  /** For any thread. */
  static final JsonMapper MAPPER =
      JsonMapper.builder(factory())
          .changeDefaultVisibility(
              v ->
                  v.with(Visibility.NONE)
                      .withFieldVisibility(Visibility.ANY)
                      .withCreatorVisibility(Visibility.ANY))
          .addModule(protocolStrings())
          .build();

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private StoredJson() {}

  /** A value as JSON. Half a character stands escaped, since SQLite's UTF-8 has none. */
  static String write(Object value) {
    return LONE_SURROGATE
        .matcher(MAPPER.writeValueAsString(value))
        .replaceAll(match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
  }

  /**
   * The value that stands as JSON.
   *
   * @throws StoreFailure of kind CORRUPT if it does not stand there
   */
  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw unreadable(type.getSimpleName(), e);
    }
  }

  /** The same for a type with parameters. */
  static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw unreadable(type.getType().getTypeName(), e);
    }
  }

  private static StoreFailure unreadable(String what, JacksonException e) {
    return new StoreFailure(Kind.CORRUPT, "A stored " + what + " cannot be read", e);
  }

  /** What was written here is read here, however long a service's message was. */
  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
        .build();
  }

  private static SimpleModule protocolStrings() {
    SimpleModule module = new SimpleModule("protocol-strings");
    add(module, FinishReason.class, FinishReason::wireName, FinishReason::of);
    add(module, BlockReason.class, BlockReason::wireName, BlockReason::of);
    add(module, Sha256.class, Sha256::hex, Sha256::new);
    add(module, AspectRatio.class, AspectRatio::wireName, n -> AspectRatio.ofWireName(n).get());
    add(module, Size.class, Size::wireName, n -> Size.ofWireName(n).get());
    return module;
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(type, new Written<>(type, write));
    module.addDeserializer(type, new Read<>(type, read));
  }

  private static final class Written<T> extends StdScalarSerializer<T> {
    private final Function<T, String> write;

    Written(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(write.apply(value));
    }
  }

  private static final class Read<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> read;

    Read(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return read.apply(in.getString());
    }
  }
}
