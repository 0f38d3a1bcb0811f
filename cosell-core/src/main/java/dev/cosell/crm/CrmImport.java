package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.opportunity.OpportunityId;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading an export with a map.
 *
 * <p>Every row of the deals' table is either one of the records or has one problem whose effect is
 * {@link Effect#ROW_REFUSED}; such a problem of row 0 is the whole file's.
 *
 * @param records the deals, in the order of the file; empty where they were handed out one by one
 * @param problems everything that a person should know, those of the records included: first of the
 *     files, then of the rows in the order of the deals' file
 * @param leftovers what nothing matched
 */
public record CrmImport(
    List<MappedRecord> records, List<CrmProblem> problems, CrmLeftovers leftovers) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param records as the type says
   * @param problems as the type says
   * @param leftovers as the type says
   */
  public CrmImport {
    records = List.copyOf(records);
    problems = List.copyOf(problems);
  }

  /**
   * The problems of rows, and of rests of files, that were not imported.
   *
   * @return the problems whose effect is {@link Effect#ROW_REFUSED}
   */
  public List<CrmProblem> refused() {
    return problems.stream().filter(problem -> problem.effect() == Effect.ROW_REFUSED).toList();
  }

  /**
   * A record by its deal.
   *
   * @param id the CRM's id of the deal
   * @return the record, or empty if the deal was not imported
   */
  public Optional<MappedRecord> record(OpportunityId id) {
    return records.stream().filter(record -> record.id().equals(id)).findFirst();
  }

  /** The sizes; no value, since one may be personal. */
  @Override
  public String toString() {
    return "CrmImport[" + records.size() + " records, " + problems.size() + " problems]";
  }
}
