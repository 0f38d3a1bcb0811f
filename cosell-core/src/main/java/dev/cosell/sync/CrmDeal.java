package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A deal as it was read from the CRM, with what is known of its values.
 *
 * @param deal the deal
 * @param derived the fields whose value is a default or an expression: they fill gaps at a portal
 *     and overrule nothing there
 * @param unmapped the fields with a value that could not be translated, with the reason
 * @param violations what the mapping found wrong; a deal with any is not registered
 */
public record CrmDeal(
    Opportunity deal, Set<Field> derived, Map<Field, String> unmapped, List<Violation> violations) {
  static final List<Cloud> KNOWN = List.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP);
  private static final Set<Field> TYPED = Set.copyOf(Field.typed());

  /**
   * Checks and normalises what the type asks for.
   *
   * @param deal as the type says
   * @param derived as the type says
   * @param unmapped as the type says
   * @param violations as the type says
   */
  public CrmDeal {
    derived = Set.copyOf(derived);
    unmapped = Map.copyOf(unmapped);
    violations = List.copyOf(violations);
  }

  /**
   * A deal of which every value is the CRM's own.
   *
   * @param deal the deal
   * @return the deal
   */
  public static CrmDeal of(Opportunity deal) {
    return new CrmDeal(deal, Set.of(), Map.of(), List.of());
  }

  /**
   * A deal as a map read it. What keeps it from a cloud becomes a violation, so that nothing is
   * registered without a value in silence; an empty cell is a blank, which clears a portal's value
   * only where the policy says so.
   *
   * @param record the record
   * @return the deal
   */
  public static CrmDeal of(MappedRecord record) {
    Map<Field, String> unmapped = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (CrmProblem problem : record.blocking()) {
      Field field = problem.field().orElseThrow();
      violations.add(
          new Violation(field.name(), code(problem.code()), problem.rule(), problem.remedy()));
      if (problem.code() == Code.VALUE_UNMAPPED) {
        unmapped.put(field, problem.rule());
      }
    }
    return new CrmDeal(
        withBlanks(record.opportunity(), record.values()),
        record.derivedFields(),
        unmapped,
        violations);
  }

  private static Opportunity withBlanks(Opportunity deal, FieldValues values) {
    Opportunity.Builder all = Opportunity.builder().from(deal);
    values
        .asMap()
        .forEach(
            (field, value) -> {
              if (value.isBlank()) {
                all.putDetails(field, value);
              }
            });
    return all.build();
  }

  /**
   * The deal as one cloud is to see it. A field that stands under the cloud's id and is called as a
   * deal's own ({@code gcp.stage}, {@code azure.title}) replaces that field there, so that a CRM
   * may hold one more column for a cloud that needs another word; what stands under another cloud's
   * id is not for this one.
   *
   * @param cloud the cloud
   * @return the deal, with the problems of what the cloud would see
   */
  public CrmDeal at(Cloud cloud) {
    FieldValues values = deal.fieldValues();
    Set<Field> derivedThere = new HashSet<>();
    Map<Field, String> unmappedThere = new HashMap<>();
    FieldValues there = values.only(field -> isFor(field, cloud) && shared(field, cloud).isEmpty());
    derived.stream().filter(there.fields()::contains).forEach(derivedThere::add);
    unmapped.forEach(
        (field, why) -> {
          if (isFor(field, cloud)) {
            unmappedThere.put(shared(field, cloud).orElse(field), why);
          }
        });
    for (Map.Entry<Field, FieldValue> entry : values.asMap().entrySet()) {
      Optional<Field> shared = shared(entry.getKey(), cloud);
      if (shared.isPresent() && !entry.getValue().isBlank()) {
        there = there.with(shared.get(), entry.getValue());
        derivedThere.remove(shared.get());
        if (derived.contains(entry.getKey())) {
          derivedThere.add(shared.get());
        }
      }
    }
    List<Violation> violationsThere =
        violations.stream().filter(each -> !isOfOther(each.path(), cloud)).toList();
    return new CrmDeal(withValues(there).deal(), derivedThere, unmappedThere, violationsThere);
  }

  /** The deal with other values and the same that is known of them. */
  CrmDeal withValues(FieldValues values) {
    Opportunity other = Opportunity.of(deal.id(), values).withPortalIds(deal.portalIds());
    return new CrmDeal(withBlanks(other, values), derived, unmapped, violations);
  }

  private static boolean isFor(Field field, Cloud cloud) {
    return !isOfOther(field.name(), cloud);
  }

  private static boolean isOfOther(String path, Cloud cloud) {
    return KNOWN.stream()
        .anyMatch(other -> !other.equals(cloud) && path.startsWith(other.id() + "."));
  }

  /** The field of every cloud that a field under one cloud's id stands for. */
  private static Optional<Field> shared(Field field, Cloud cloud) {
    if (!field.isIn(cloud.id())) {
      return Optional.empty();
    }
    Field rest = new Field(field.name().substring(cloud.id().length() + 1));
    return Optional.of(rest).filter(name -> TYPED.contains(name) || name.isIn("status"));
  }

  private static ViolationCode code(Code code) {
    return switch (code) {
      case LADDER_VIOLATION -> ViolationCode.REQUIRED_FIELD_MISSING;
      case VALUE_UNMAPPED -> ViolationCode.INVALID_ENUM_VALUE;
      case TEXT_UNREADABLE, NUMBER_UNREADABLE, DATE_UNREADABLE ->
          ViolationCode.INVALID_STRING_FORMAT;
      case NUMBER_TOO_LARGE, NUMBER_NEGATIVE, NUMBER_TOO_PRECISE ->
          ViolationCode.VALUE_OUT_OF_RANGE;
      default -> ViolationCode.INVALID_VALUE;
    };
  }

  /**
   * The CRM's id.
   *
   * @return the id
   */
  public OpportunityId id() {
    return deal.id();
  }
}
