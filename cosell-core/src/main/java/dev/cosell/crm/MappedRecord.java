package dev.cosell.crm;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One deal as a map read it, with the origin of every value.
 *
 * @param id the CRM's id of the deal
 * @param values the values by field; {@link dev.cosell.opportunity.FieldValue.Blank} where the CRM
 *     was asked and its cell is empty
 * @param provenance by field, where its value came from; blank values have none
 * @param partners by join, the key of the row that belongs to the deal
 * @param problems what a person should know about this record
 */
public record MappedRecord(
    OpportunityId id,
    FieldValues values,
    SortedMap<Field, Provenance> provenance,
    SortedMap<String, String> partners,
    List<CrmProblem> problems) {
  /** A person without a telephone number is still a person. */
  private static final Set<Field> PEOPLE = Set.of(Field.CONTACTS, Field.OWNER);

  /**
   * Checks and normalises what the type asks for.
   *
   * @param id as the type says
   * @param values as the type says
   * @param provenance as the type says
   * @param partners as the type says
   * @param problems as the type says
   */
  public MappedRecord {
    provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    partners = Collections.unmodifiableSortedMap(new TreeMap<>(partners));
    problems = List.copyOf(problems);
  }

  /**
   * The deal.
   *
   * @return the deal of {@link #values}, without portal ids; blank fields are left out
   */
  public Opportunity opportunity() {
    return Opportunity.of(id, values);
  }

  /**
   * Where a value came from.
   *
   * @param field the field
   * @return its value's origin, or empty if the field has no value or a blank one
   */
  public Optional<Provenance> provenance(Field field) {
    return Optional.ofNullable(provenance.get(field));
  }

  /**
   * The fields whose values the map made up because the CRM had none. They may fill a gap of a
   * portal's record and must not replace a value there.
   *
   * @return the fields that an expression or a default gave, in name order
   */
  public Set<Field> derivedFields() {
    TreeSet<Field> derived = new TreeSet<>();
    provenance.forEach(
        (field, from) -> {
          if (from.isDerived()) {
            derived.add(field);
          }
        });
    return Collections.unmodifiableSet(derived);
  }

  /**
   * The problems for which the deal must not go to a cloud as it is: a value that is there and
   * could not be read, or one that the map demands and that is not there. Of people it is enough
   * that those who could be read go on, and a day that only the CRM keeps is none of a cloud's.
   *
   * @return the problems, in the order of {@link #problems}
   */
  public List<CrmProblem> blocking() {
    return problems.stream()
        .filter(problem -> problem.effect() != CrmProblem.Effect.NOTED)
        .filter(problem -> problem.field().filter(field -> !PEOPLE.contains(field)).isPresent())
        .filter(problem -> !isOwnDay(problem))
        .toList();
  }

  private static boolean isOwnDay(CrmProblem problem) {
    return problem.code() == CrmProblem.Code.DATE_UNREADABLE
        && problem.field().filter(field -> field.isIn("crm")).isPresent();
  }

  /** The id and the number of problems; no value, since one may be personal. */
  @Override
  public String toString() {
    return "MappedRecord[" + id + ", " + problems.size() + " problems]";
  }
}
