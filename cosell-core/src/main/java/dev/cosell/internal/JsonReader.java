package dev.cosell.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy's JSON object member by member and collects every problem with its path.
 *
 * <p>A reader hands out stand-ins for what is missing or wrong, so that reading goes on; {@link
 * #finish} then throws all problems at once, unknown members included.
 */
public final class JsonReader {
  /** What stands in for a day that is missing or wrong. */
  public static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final ObjectNode node;
  private final String path;
  private final List<String> problems;
  private final List<JsonReader> children = new ArrayList<>();
  private final Set<String> read = new TreeSet<>();

  private JsonReader(ObjectNode node, String path, List<String> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /**
   * A reader of a whole document.
   *
   * @param json the text
   * @return a reader of its root
   * @throws InvalidPolicyException if the text is not one JSON object
   */
  public static JsonReader of(String json) {
    try {
      return new JsonReader(Json.object(json), "", new ArrayList<>());
    } catch (InvalidPolicyException already) {
      throw already;
    } catch (IllegalArgumentException broken) {
      throw new InvalidPolicyException(List.of(String.valueOf(broken.getMessage())));
    }
  }

  /**
   * The path of a member.
   *
   * @param name the member
   * @return the path from the root, such as {@code fields.stage.owner}
   */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /**
   * Adds a problem.
   *
   * @param name the member
   * @param rule what is asked of it, and what to do
   */
  public void problem(String name, String rule) {
    // A quoted value may hold line breaks, and a problem is one line.
    problems.add((path(name) + " " + rule).replaceAll("\\R", " "));
  }

  /**
   * The names of all members.
   *
   * @return the names, in the order of the text
   */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Takes every member as read: which are known here cannot be told. */
  public void passOver() {
    read.addAll(names());
  }

  /**
   * Whether a member stands in the text and is not null.
   *
   * @param name the member
   * @return whether it has a value
   */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /**
   * A text that may be missing.
   *
   * @param name the member
   * @return the text
   */
  public Optional<String> optionalText(String name) {
    @Nullable JsonNode value = member(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      problem(name, "must be a text that is not blank");
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  /**
   * A text that must stand there.
   *
   * @param name the member
   * @return the text, or a stand-in where it is missing
   */
  public String text(String name) {
    return required(name, optionalText(name), "?");
  }

  /**
   * A whole number that may be missing.
   *
   * @param name the member
   * @return the number
   */
  public Optional<Integer> optionalWhole(String name) {
    @Nullable JsonNode value = member(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      problem(name, "must be a whole number");
      return Optional.empty();
    }
    return Optional.of(value.intValue());
  }

  /**
   * A whole number within limits that must stand there.
   *
   * @param name the member
   * @param least the least that it may be
   * @param most the most that it may be
   * @return the number, or the least as a stand-in where it is missing or beyond the limits
   */
  public int whole(String name, int least, int most) {
    int number = required(name, optionalWhole(name), least);
    if (number < least || number > most) {
      problem(name, "must be from " + least + " to " + most + ", but was " + number);
      return least;
    }
    return number;
  }

  /**
   * A truth value.
   *
   * @param name the member
   * @param otherwise what holds where the member is missing
   * @return the value
   */
  public boolean flag(String name, boolean otherwise) {
    @Nullable JsonNode value = member(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      problem(name, "must be true or false");
      return otherwise;
    }
    return value.booleanValue();
  }

  /**
   * Whether a member is true or false, for one that may also be a text.
   *
   * @param name the member
   * @return whether it is a truth value
   */
  public boolean isFlag(String name) {
    return node.path(name).isBoolean();
  }

  /**
   * A value that is written as a text and may be missing.
   *
   * @param name the member
   * @param parse reads the text; throws {@link IllegalArgumentException} or {@link
   *     DateTimeException} if it cannot
   * @param rule what the text must be, such as {@code "must be a date such as 2031-01-15"}
   * @param <T> the type of the value
   * @return the value
   */
  public <T> Optional<T> optional(String name, Function<String, T> parse, String rule) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text.get()));
    } catch (IllegalArgumentException | DateTimeException broken) {
      problem(name, rule + ", but was '" + text.get() + "'");
      return Optional.empty();
    }
  }

  /**
   * A value that must stand there.
   *
   * @param name the member
   * @param value the value that was read
   * @param standIn what to go on with where it is missing
   * @param <T> the type of the value
   * @return the value or the stand-in
   */
  public <T> T required(String name, Optional<T> value, T standIn) {
    if (value.isEmpty() && !has(name)) {
      problem(name, "is required");
    }
    return value.orElse(standIn);
  }

  /**
   * A value that must stand there, for a caller who cannot go on with a stand-in.
   *
   * @param name the member
   * @param value the value that was read
   * @param <T> the type of the value
   * @return the value
   */
  public <T> Optional<T> stated(String name, Optional<T> value) {
    if (value.isEmpty() && !has(name)) {
      problem(name, "is required");
    }
    return value;
  }

  /**
   * A whole number of at least 1 that must stand there.
   *
   * @param name the member
   * @return the number, or 1 where it is missing or wrong
   */
  public int positive(String name) {
    int number = required(name, optionalWhole(name), 1);
    if (number < 1) {
      problem(name, "must be at least 1, but was " + number);
      return 1;
    }
    return number;
  }

  /**
   * The version of the form in which the document is written, in its member {@code format}.
   *
   * @param known the version that is read here
   */
  public void format(int known) {
    int format = required("format", optionalWhole("format"), known);
    if (format != known) {
      problem("format", "must be " + known + ", but was " + format);
    }
  }

  /**
   * A constant of an enum, by its name.
   *
   * @param name the member
   * @param type the enum
   * @param <E> the enum
   * @return the constant
   */
  public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
    return optional(
        name,
        text -> Enum.valueOf(type, text),
        "must be one of " + List.of(type.getEnumConstants()));
  }

  /**
   * An object that may be missing.
   *
   * @param name the member
   * @return a reader of it
   */
  public Optional<JsonReader> optionalObject(String name) {
    @Nullable JsonNode value = member(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ObjectNode object) {
      return Optional.of(child(object, path(name)));
    }
    problem(name, "must be an object");
    return Optional.empty();
  }

  /**
   * An object of two texts that may be missing.
   *
   * @param name the member
   * @param one the first text's member
   * @param other the second text's member
   * @param of makes the value of the two
   * @param <T> the type of the value
   * @return the value
   */
  public <T> Optional<T> optionalPair(
      String name, String one, String other, BiFunction<String, String, T> of) {
    return optionalObject(name).map(pair -> of.apply(pair.text(one), pair.text(other)));
  }

  /**
   * A list of objects that must stand there.
   *
   * @param name the member
   * @return a reader of each
   */
  public List<JsonReader> requiredObjects(String name) {
    if (!has(name)) {
      problem(name, "is required");
    }
    return objects(name);
  }

  /**
   * A list of objects.
   *
   * @param name the member
   * @return a reader of each; empty where the member is missing
   */
  public List<JsonReader> objects(String name) {
    List<JsonReader> readers = new ArrayList<>();
    List<JsonNode> items = array(name);
    for (int i = 0; i < items.size(); i++) {
      String at = path(name) + "[" + i + "]";
      if (items.get(i) instanceof ObjectNode object) {
        readers.add(child(object, at));
      } else {
        problems.add(at + " must be an object");
      }
    }
    return readers;
  }

  /**
   * A list of texts.
   *
   * @param name the member
   * @return the texts; empty where the member is missing
   */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> items = array(name);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isTextual() && !items.get(i).textValue().isBlank()) {
        texts.add(items.get(i).textValue());
      } else {
        problems.add(path(name) + "[" + i + "] must be a text that is not blank");
      }
    }
    return texts;
  }

  /**
   * An object whose members are all texts, such as a value map.
   *
   * @param name the member
   * @return the texts by name, in the order of the document; empty where the member is missing
   */
  public Map<String, String> textMap(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    optionalObject(name)
        .ifPresent(
            object -> {
              for (String key : object.names()) {
                object.optionalText(key).ifPresent(text -> texts.put(key, text));
              }
            });
    return texts;
  }

  /**
   * The members that every policy has: {@code name}, {@code version}, {@code effectiveFrom} and,
   * optionally, {@code signatories} with {@code role} and {@code signedOn}.
   *
   * @return the header
   */
  public PolicyHeader header() {
    String name = text("name");
    int version = positive("version");
    LocalDate from = date("effectiveFrom");
    List<Signatory> signatories = new ArrayList<>();
    for (JsonReader signatory : objects("signatories")) {
      signatories.add(new Signatory(signatory.text("role"), signatory.date("signedOn")));
    }
    return new PolicyHeader(name, version, from, signatories);
  }

  /**
   * Who signs for which side, in the member {@code offices}.
   *
   * @return the offices; the standard ones where the member is missing
   */
  public Offices offices() {
    return optionalObject("offices")
        .map(
            offices ->
                new Offices(
                    offices.texts("alliances"), offices.texts("sales"), offices.texts("neutral")))
        .orElse(Offices.standard());
  }

  /**
   * A day that must stand there.
   *
   * @param name the member
   * @return the day, or a stand-in where it is missing
   */
  public LocalDate date(String name) {
    return required(name, optionalDate(name), NO_DAY);
  }

  /**
   * A day that may be missing.
   *
   * @param name the member
   * @return the day
   */
  public Optional<LocalDate> optionalDate(String name) {
    return optional(name, LocalDate::parse, "must be a date such as 2031-01-15");
  }

  /**
   * Ends the reading of the whole document.
   *
   * @throws InvalidPolicyException if there was any problem, or a member that nothing read
   */
  public void finish() {
    unread();
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }

  private void unread() {
    for (String name : names()) {
      if (!read.contains(name)) {
        problem(name, "is not a known member; known here: " + String.join(", ", read));
      }
    }
    children.forEach(JsonReader::unread);
  }

  private JsonReader child(ObjectNode object, String at) {
    JsonReader child = new JsonReader(object, at, problems);
    children.add(child);
    return child;
  }

  private List<JsonNode> array(String name) {
    List<JsonNode> items = new ArrayList<>();
    @Nullable JsonNode value = member(name);
    if (value instanceof ArrayNode array) {
      array.forEach(items::add);
    } else if (value != null) {
      problem(name, "must be a list");
    }
    return items;
  }

  private @Nullable JsonNode member(String name) {
    read.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
