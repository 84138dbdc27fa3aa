package assay.attempt.tree;

import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Sha256;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How records stand as trees: a member for each component and nothing that is derived; enums by
 * their names; reasons, hashes and options as the strings of the protocol; times and durations as
 * ISO 8601; decimal numbers as texts.
 *
 * <p>The names of the components are a file format: a test holds a stored outcome against them.
 */
public final class RecordTree {
  private static final List<Text<?>> TEXTS =
      List.of(
          new Text<>(FinishReason.class, FinishReason::wireName, FinishReason::of),
          new Text<>(BlockReason.class, BlockReason::wireName, BlockReason::of),
          new Text<>(Sha256.class, Sha256::hex, Sha256::new),
          new Text<>(Duration.class, Duration::toString, Duration::parse),
          new Text<>(Instant.class, Instant::toString, Instant::parse),
          new Text<>(UUID.class, UUID::toString, UUID::fromString),
          new Text<>(BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new),
          new Text<>(
              AspectRatio.class, AspectRatio::wireName, n -> found(AspectRatio.ofWireName(n))),
          new Text<>(Size.class, Size::wireName, n -> found(Size.ofWireName(n))));

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private static final ClassValue<Function<Object, Object>> WRITERS =
      new ClassValue<>() {
        @Override
        protected Function<Object, Object> computeValue(Class<?> type) {
          return writer(type);
        }
      };

  private RecordTree() {}

  private static <T> T found(Optional<T> constant) {
    return constant.orElseThrow(() -> new IllegalArgumentException("No such constant"));
  }

  /** The tree of a value. */
  public static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String string -> string;
      case BigDecimal decimal -> decimal.toPlainString();
      case Number number -> number;
      case Boolean truth -> truth;
      case List<?> list -> list.stream().map(RecordTree::of).toList();
      case Map<?, ?> map -> ofMap(map);
      default -> ofOther(value);
    };
  }

  /** In the order of the names, so that the same value is the same text. */
  private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
    Map<String, @Nullable Object> members = new TreeMap<>();
    map.forEach((name, value) -> members.put(name.toString(), of(value)));
    return members;
  }

  private static Object ofOther(Object value) {
    return WRITERS.get(value.getClass()).apply(value);
  }

  /** How values of a type are written. */
  private static Function<Object, Object> writer(Class<?> type) {
    for (Text<?> text : TEXTS) {
      if (text.type().isAssignableFrom(type)) {
        return text::write;
      }
    }
    return value -> value instanceof Enum<?> constant ? constant.name() : ofRecord((Record) value);
  }

  /** The tree of a record. */
  public static Map<String, @Nullable Object> ofRecord(Record value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
      members.put(component.getName(), of(get(component, value)));
    }
    return members;
  }

  private static @Nullable Object get(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot read " + component, e);
    }
  }

  /**
   * The value of a tree. A member that is missing is null; one that is not known is passed over.
   *
   * @throws IllegalArgumentException if the tree is none of such a value
   */
  public static <T> T to(@Nullable Object tree, Class<T> type) {
    Object value = convert(tree, type);
    if (value == null) {
      throw new IllegalArgumentException("Null where a " + type.getSimpleName() + " should be");
    }
    return type.cast(value);
  }

  /** The values of a tree that is a list. */
  public static <T> List<T> toList(@Nullable Object tree, Class<T> type) {
    if (!(tree instanceof List<?> list)) {
      throw new IllegalArgumentException("No list of " + type.getSimpleName());
    }
    return list.stream().map(element -> to(element, type)).toList();
  }

  private static @Nullable Object convert(@Nullable Object tree, Type type) {
    if (tree == null) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? toElements(tree, generic.getActualTypeArguments()[0])
          : toMap(tree, generic.getActualTypeArguments());
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord() && tree instanceof Map<?, ?> members) {
      return SHAPES.get(wanted).make(members);
    }
    return tree instanceof String string ? ofText(string, wanted) : ofScalar(tree, wanted);
  }

  private static Object toElements(Object tree, Type type) {
    if (tree instanceof List<?> list) {
      return list.stream().map(element -> convert(element, type)).toList();
    }
    throw new IllegalArgumentException("No list");
  }

  private static Object toMap(Object tree, Type[] types) {
    if (!(tree instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("No object");
    }
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> map.put(to(name, (Class<?>) types[0]), convert(value, types[1])));
    return map;
  }

  private static Object ofText(String string, Class<?> wanted) {
    for (Text<?> text : TEXTS) {
      if (text.type() == wanted) {
        return text.read().apply(string);
      }
    }
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(string))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No " + wanted + ": " + string));
    }
    return ofScalar(string, wanted);
  }

  private static Object ofScalar(Object scalar, Class<?> wanted) {
    if (wanted.isInstance(scalar) || (wanted == boolean.class && scalar instanceof Boolean)) {
      return scalar;
    }
    if (wanted == double.class || wanted == Double.class) {
      return Double.valueOf(scalar.toString());
    }
    if (wanted == long.class || wanted == Long.class) {
      return Long.valueOf(scalar.toString());
    }
    if (wanted == int.class || wanted == Integer.class) {
      return Integer.valueOf(scalar.toString());
    }
    throw new IllegalArgumentException("No " + wanted.getSimpleName());
  }

  /** A type that stands as a string of its own. */
  private record Text<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {
    String write(Object value) {
      return write.apply(type.cast(value));
    }
  }

  /** What a record is made of. */
  private record Shape(List<RecordComponent> components, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      List<RecordComponent> components = List.of(type.getRecordComponents());
      Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        components.forEach(component -> component.getAccessor().setAccessible(true));
        return new Shape(components, constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException(type + " is no record", e);
      }
    }

    /**
     * The member for a component. Where a record was made of components that stood beside it
     * before, an old tree has them there still.
     */
    private static @Nullable Object of(RecordComponent part, Map<?, ?> members) {
      if (members.containsKey(part.getName()) || !part.getType().isRecord()) {
        return members.get(part.getName());
      }
      boolean stoodHere =
          SHAPES.get(part.getType()).components().stream()
              .anyMatch(inner -> members.containsKey(inner.getName()));
      return stoodHere ? members : null;
    }

    Object make(Map<?, ?> members) {
      @Nullable Object[] values =
          components.stream()
              .map(part -> convert(of(part, members), part.getGenericType()))
              .toArray();
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("Cannot make a " + constructor.getName(), e);
      }
    }
  }
}
