package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsRule;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A rule of AWS, and how to tell whether a deal keeps it. */
final class Rule {
  private final AwsRule described;
  private final Predicate<Subject> isBroken;
  private final Function<Subject, String> message;
  private final String remedy;

  private Rule(Draft draft, String remedy, Citation citation) {
    this.described =
        new AwsRule(
            draft.id,
            draft.moments,
            draft.path,
            draft.code,
            draft.statement,
            citation.source(),
            citation.readOn());
    this.isBroken = draft.isBroken;
    this.message = draft.message;
    this.remedy = remedy;
  }

  /** A draft of a rule about a field, at every moment, which nothing breaks yet. */
  static Draft about(Field field, String name, ViolationCode code) {
    return about(field.name(), name, code);
  }

  static Draft about(String path, String name, ViolationCode code) {
    return new Draft(path + "." + name, path, code);
  }

  AwsRule described() {
    return described;
  }

  Stream<Violation> check(Subject subject) {
    return described.moments().contains(subject.moment()) && isBroken.test(subject)
        ? Stream.of(
            new Violation(
                described.path(),
                described.code(),
                described.path() + " " + message.apply(subject),
                remedy))
        : Stream.empty();
  }

  /** A rule that is being written down. */
  static final class Draft {
    private final String id;
    private final String path;
    private final ViolationCode code;
    private Set<Moment> moments = EnumSet.allOf(Moment.class);
    private Predicate<Subject> isBroken = subject -> false;
    private String statement = "";
    private Function<Subject, String> message = subject -> statement;

    private Draft(String id, String path, ViolationCode code) {
      this.id = id;
      this.path = path;
      this.code = code;
    }

    Draft at(Moment first, Moment... more) {
      moments = EnumSet.of(first, more);
      return this;
    }

    Draft brokenIf(Predicate<Subject> test) {
      isBroken = test;
      return this;
    }

    /** The rule in words that follow the path, such as {@code must not be in the past}. */
    Draft says(String words) {
      statement = words;
      return this;
    }

    /** What to show of a value that is not personal, such as {@code was 2031-01-14}. */
    Draft but(Function<Subject, String> shown) {
      return says(subject -> statement + ", but " + shown.apply(subject));
    }

    /** The rule and the value in words of their own. */
    Draft says(Function<Subject, String> words) {
      message = words;
      return this;
    }

    Rule remedy(String remedy, Citation citation) {
      return new Rule(this, remedy, citation);
    }
  }
}
