package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.transport.FieldError;
import dev.cosell.aws.internal.transport.SellingAnswer.Failure;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS's refusals, with the fields by the library's names.
 *
 * <p>AWS's words are passed on, for they say more than a code; but not those about people, and not
 * a value that they quote.
 */
final class Refusals {
  /** The path of what is about no single field. */
  static final String WHOLE = "opportunity";

  private static final Pattern QUOTED_VALUE = Pattern.compile("(?s)[Vv]alue '.*' at '");
  private static final Pattern LINE_BREAKS = Pattern.compile("\\s+");
  private static final Pattern LIST_STEP = Pattern.compile("\\.([0-9]+)(\\.member)?(?=\\.|$)");
  private static final Set<Field> PERSONAL = Set.of(Field.CONTACTS, Field.OWNER);
  private static final Map<String, Field> FIELDS = fields();

  private Refusals() {}

  static List<Violation> of(Failure failure) {
    if (failure.errors().isEmpty()) {
      return List.of(
          new Violation(
              WHOLE,
              ViolationCode.INVALID_VALUE,
              "AWS refuses the request" + spoken(failure.message()),
              "compare the request with AWS's rules"));
    }
    return failure.errors().stream().map(Refusals::violation).toList();
  }

  /** AWS's words without what they quote; empty if there are none. */
  static String spoken(Optional<String> message) {
    return message
        .map(text -> QUOTED_VALUE.matcher(text).replaceAll("Value at '"))
        .map(text -> LINE_BREAKS.matcher(text).replaceAll(" ").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> ": " + text)
        .orElse("");
  }

  private static Violation violation(FieldError error) {
    ViolationCode code = error.code().map(Refusals::code).orElse(ViolationCode.INVALID_VALUE);
    String wirePath = error.fieldName().orElse("");
    Optional<Field> field = field(wirePath);
    String path = field.map(known -> path(known, wirePath)).orElse(wirePath);
    boolean isPersonal = field.filter(PERSONAL::contains).isPresent();
    String words = isPersonal ? "" : spoken(error.message());
    return new Violation(
        path.isEmpty() ? WHOLE : path,
        code,
        "AWS refuses the value with " + code + words,
        remedy(code));
  }

  private static ViolationCode code(String text) {
    return Arrays.stream(ViolationCode.values())
        .filter(code -> code.name().equals(text))
        .findFirst()
        .orElse(ViolationCode.INVALID_VALUE);
  }

  private static Optional<Field> field(String wirePath) {
    String plain = LIST_STEP.matcher(wirePath).replaceAll("").toLowerCase(Locale.ROOT);
    for (String path = plain; !path.isEmpty(); path = parent(path)) {
      Field field = FIELDS.get(path);
      if (field != null) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  /** For people, which one and what of the person: AWS counts from one. */
  private static String path(Field field, String wirePath) {
    if (!field.equals(Field.CONTACTS)) {
      return field.name();
    }
    Matcher step = LIST_STEP.matcher(wirePath);
    String index = step.find() ? "[" + (Integer.parseInt(step.group(1)) - 1) + "]" : "";
    String member = wirePath.substring(wirePath.lastIndexOf('.') + 1);
    return switch (member.toLowerCase(Locale.ROOT)) {
      case "email" -> field + index + ".email";
      case "phone" -> field + index + ".phone";
      case "firstname" -> field + index + ".firstName";
      case "lastname" -> field + index + ".lastName";
      case "businesstitle" -> field + index + ".title";
      default -> field + index;
    };
  }

  private static String remedy(ViolationCode code) {
    return switch (code) {
      case REQUIRED_FIELD_MISSING -> "state the value";
      case INVALID_ENUM_VALUE -> "use one of AWS's values";
      case INVALID_STRING_FORMAT -> "bring the text to the form that AWS asks for";
      case NOT_ENOUGH_VALUES -> "state more values";
      case TOO_MANY_VALUES -> "state fewer values";
      case INVALID_RESOURCE_STATE -> "wait until AWS lets the record be changed";
      case DUPLICATE_KEY_VALUE -> "use a value that no other record has";
      case ACTION_NOT_PERMITTED -> "leave the field as AWS has it";
      case INVALID_VALUE, VALUE_OUT_OF_RANGE -> "correct the value";
    };
  }

  /** The first binding of a member counts: the monthly spend before the contract's total value. */
  private static Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    for (Binding binding : Bindings.all()) {
      for (String path : binding.wirePaths()) {
        fields.putIfAbsent(path.toLowerCase(Locale.ROOT), binding.field());
      }
    }
    fields.putIfAbsent("project.expectedcustomerspend", Field.EXPECTED_MONTHLY_SPEND);
    fields.put("partneropportunityidentifier", new Field("id"));
    return Map.copyOf(fields);
  }
}
