package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.aws.internal.table.Basis;
import dev.cosell.aws.internal.table.Requirement;
import dev.cosell.aws.internal.table.Requirement.Condition;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What AWS asks to be stated, by moment and under conditions, as the table of fields has it.
 *
 * <p>What is asked for at submission must stay from then on. Of two members of one field, such as
 * an amount and its currency, the first counts.
 */
final class Requirements {
  /** The field that the table's condition on the solution is about has a rule of its own. */
  private static final String ASSOCIATED_SOLUTION = "@associatedSolution";

  private Requirements() {}

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    Set<Field> done = new HashSet<>();
    for (Binding binding : Bindings.all()) {
      for (String path : binding.wirePaths()) {
        Optional<Requirement> required =
            Tables.FIELDS.of(path).stream()
                .flatMap(field -> field.required().stream())
                .filter(requirement -> !isOfSolution(requirement))
                .findFirst();
        if (required.isPresent() && isMain(binding, path) && done.add(binding.field())) {
          rules.add(rule(binding.field(), required.get()));
        }
      }
    }
    return rules;
  }

  /** The list of spend belongs to the monthly spend; the contract's total value may be missing. */
  private static boolean isMain(Binding binding, String path) {
    return !binding.field().equals(Field.DEAL_VALUE) && binding.wirePaths().indexOf(path) == 0;
  }

  private static boolean isOfSolution(Requirement requirement) {
    return requirement
        .onlyIf()
        .filter(condition -> condition.subject().equals(ASSOCIATED_SOLUTION))
        .isPresent();
  }

  private static Rule rule(Field field, Requirement requirement) {
    Predicate<Subject> applies =
        requirement.onlyIf().map(Requirements::holds).orElse(subject -> true);
    Predicate<Subject> excepted =
        requirement.unless().map(Requirements::holds).orElse(subject -> false);
    String words =
        "is required"
            + during(requirement.at())
            + requirement.onlyIf().map(condition -> " when " + words(condition)).orElse("")
            + requirement.unless().map(condition -> ", unless " + words(condition)).orElse("");
    Rule.Draft draft =
        Rule.about(field, "required", ViolationCode.REQUIRED_FIELD_MISSING)
            .says(words)
            .brokenIf(
                subject ->
                    subject.lacks(field)
                        && isDue(requirement.at(), subject, field)
                        && applies.test(subject)
                        && !excepted.test(subject));
    Rule.Draft timely =
        switch (requirement.at()) {
          case CREATE -> draft;
          case UPDATE, LAUNCH -> draft.at(Moment.UPDATE);
          case SUBMISSION -> draft.at(Moment.SUBMIT, Moment.UPDATE);
        };
    return timely.remedy("state the value in the CRM", citation(requirement.basis()));
  }

  /** An update must not empty what was asked for at submission; what AWS itself lacks may lack. */
  private static boolean isDue(Requirement.Moment at, Subject subject, Field field) {
    return switch (at) {
      case CREATE, UPDATE -> true;
      case SUBMISSION ->
          subject.moment() == Moment.SUBMIT || (subject.isSubmitted() && subject.changes(field));
      case LAUNCH -> subject.is(Field.STAGE, "Launched");
    };
  }

  private static String during(Requirement.Moment at) {
    return switch (at) {
      case CREATE -> "";
      case UPDATE -> " in an update";
      case SUBMISSION -> " from the submission on";
      case LAUNCH -> " at stage Launched";
    };
  }

  private static Predicate<Subject> holds(Condition condition) {
    return switch (condition.subject()) {
      case "@countryHasPostalCodes" -> Requirements::hasPostalCodes;
      case "@estimationUrl" -> subject -> subject.has(AwsFields.ESTIMATION_URL);
      case "@partner" -> subject -> subject.partner().services();
      case "@program" -> subject -> subject.partner().specialProgram();
      default -> {
        Field field = field(condition.subject());
        yield subject -> subject.is(field, condition.is());
      }
    };
  }

  private static boolean hasPostalCodes(Subject subject) {
    Optional<String> country = subject.text(Field.ACCOUNT_COUNTRY);
    return country
        .filter(code -> !Tables.POSTAL_CODES.countriesWithout().contains(code))
        .isPresent();
  }

  private static String words(Condition condition) {
    return switch (condition.subject()) {
      case "@countryHasPostalCodes" -> "the country has postal codes";
      case "@estimationUrl" -> AwsFields.ESTIMATION_URL + " is given";
      case "@partner" -> "one is a services partner";
      case "@program" -> "one is in a special program";
      default -> field(condition.subject()) + " is " + condition.is();
    };
  }

  private static Field field(String wirePath) {
    return Bindings.all().stream()
        .filter(binding -> binding.wirePaths().get(0).equals(wirePath))
        .map(Binding::field)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no field stands at " + wirePath));
  }

  private static Citation citation(Basis basis) {
    return switch (basis) {
      case MODEL -> Citation.MODEL;
      case DOCUMENTED -> Citation.REFERENCE;
      case WORKBOOK, RECORDED -> Citation.WORKBOOK;
    };
  }
}
