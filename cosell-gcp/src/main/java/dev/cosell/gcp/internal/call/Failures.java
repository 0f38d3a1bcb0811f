package dev.cosell.gcp.internal.call;

import dev.cosell.gcp.internal.mapping.Binding;
import dev.cosell.gcp.internal.mapping.Bindings;
import dev.cosell.gcp.internal.transport.FailureKind;
import dev.cosell.gcp.internal.transport.FieldError;
import dev.cosell.gcp.internal.transport.GcpAnswer.Failure;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a failed call means for the caller of the portal. Google's words are not passed on, since
 * they may quote what was sent.
 */
final class Failures {
  /** The path of what is about no single field. */
  static final String WHOLE = "opportunity";

  private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");

  private final Bindings bindings;

  Failures(Bindings bindings) {
    this.bindings = bindings;
  }

  <T> Answer<T> of(Operation operation, Failure failure) {
    String said = operation.wireName() + ": " + failure.name();
    return switch (failure.kind()) {
      case INVALID -> new Answer.Refused<>(violations(said, failure));
      case REFUSED ->
          new Answer.Refused<>(
              List.of(
                  new Violation(
                      WHOLE,
                      ViolationCode.ACTION_NOT_PERMITTED,
                      WHOLE + " is refused by Google with " + said,
                      "look the error up in Google's documentation")));
      case CONFLICT -> new Answer.Conflict<>(said);
      case NOT_FOUND -> new Answer.Gone<>(said);
      case DENIED -> new Answer.Denied<>(said);
      case THROTTLED -> new Answer.Throttled<>(failure.retryAfter());
      case UNREACHABLE, UNKNOWN_OUTCOME ->
          new Answer.Unavailable<>(
              said,
              operation.group().equals("write") && failure.kind() == FailureKind.UNKNOWN_OUTCOME);
    };
  }

  private List<Violation> violations(String said, Failure failure) {
    if (failure.errors().isEmpty()) {
      return List.of(
          new Violation(
              WHOLE,
              ViolationCode.INVALID_VALUE,
              WHOLE + " is refused by Google with " + said,
              "compare the record with Google's rules and its state"));
    }
    return failure.errors().stream().map(error -> violation(said, error)).toList();
  }

  private Violation violation(String said, FieldError error) {
    String wirePath = camel(error.field());
    String path = field(wirePath).map(Field::name).orElse(wirePath);
    String shown = path.isBlank() ? WHOLE : path;
    return new Violation(
        shown,
        ViolationCode.INVALID_VALUE,
        shown + " is refused by Google with " + said,
        "correct the value");
  }

  /** The field of a member, or of the object that the member belongs to. */
  private Optional<Field> field(String wirePath) {
    for (String path = wirePath; !path.isEmpty(); path = parent(path)) {
      for (Binding binding : bindings.all()) {
        if (binding.wirePath().equals(path)) {
          return Optional.of(binding.field());
        }
      }
    }
    return Optional.empty();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  /** Google writes paths as in its protocol buffers, and mostly with the message in front. */
  private static String camel(String field) {
    String path = field.replaceAll("\\[[0-9]*]", "").replaceFirst("^" + WHOLE + "\\.", "");
    return SNAKE.matcher(path).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
