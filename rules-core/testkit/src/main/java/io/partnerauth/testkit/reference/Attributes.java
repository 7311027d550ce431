package io.partnerauth.testkit.reference;

import static java.util.Objects.requireNonNull;

import io.partnerauth.facts.Customer;
import io.partnerauth.facts.Grant;
import io.partnerauth.facts.Partner;
import io.partnerauth.facts.Sale;
import io.partnerauth.internal.rule.Quantities;
import io.partnerauth.ownership.Share;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes that rules may name, and their types: the components of the four facts. */
final class Attributes {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  /** By name; of a set or a map, the type of what it holds. */
  private static final Map<String, Class<?>> TYPES = new TreeMap<>();

  static {
    Stream.of(Customer.class, Partner.class, Grant.class, Sale.class)
        .forEach(
            fact -> {
              for (RecordComponent component : fact.getRecordComponents()) {
                TYPES.put(fact.getSimpleName() + "." + component.getName(), type(component));
              }
            });
  }

  private Attributes() {}

  private static Class<?> type(RecordComponent component) {
    Type type = component.getGenericType();
    if (!(type instanceof ParameterizedType holder)) {
      return component.getType();
    }
    Type[] held = holder.getActualTypeArguments();
    return (Class<?>) held[held.length - 1];
  }

  /** {@return every value of an attribute whose type has only a few} */
  static List<?> constants(String attribute) {
    return Arrays.asList(requireNonNull(TYPES.get(attribute)).getEnumConstants());
  }

  /**
   * {@return what a literal means to the attribute that it is compared with; null for {@code null}}
   *
   * @throws IllegalArgumentException when there is no such attribute or constant
   */
  static @Nullable Object value(String attribute, String literal) {
    Class<?> type = TYPES.get(attribute.replaceFirst("\\[.*", ""));
    if (type == null) {
      throw new IllegalArgumentException("There is no attribute " + attribute);
    }
    if (literal.equals("null")) {
      return null;
    }
    if (type == double.class) {
      return Share.parse(literal);
    }
    if (type == Double.class && !attribute.contains(".number[")) {
      return Share.parse(literal);
    }
    if (type == Double.class) {
      return Quantities.normal(new BigDecimal(literal));
    }
    if (type == boolean.class || type == Boolean.class) {
      return Boolean.valueOf(literal);
    }
    if (type.isEnum()) {
      String name = literal.substring(literal.indexOf('.') + 1);
      return constants(attribute).stream()
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("There is no constant " + literal));
    }
    String text = literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
    return type == LocalDate.class ? LocalDate.parse(text, DAY) : text;
  }
}
