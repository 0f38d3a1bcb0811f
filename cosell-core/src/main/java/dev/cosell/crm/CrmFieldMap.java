package dev.cosell.crm;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.PolicyHeader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a CRM's columns mean: a policy that turns an export into deals, and changes of deals into
 * rows to write back.
 *
 * <p>The JSON form has, beside the header of every policy:
 *
 * <ul>
 *   <li>{@code deals}: the {@code table} with the deals, the column with their {@code id}, and its
 *       {@code transforms}.
 *   <li>{@code joins}: what belongs to a deal's row: {@code table}, its {@code key} column, the
 *       column {@code on} that names the key, {@code as} another name than the table's, {@code
 *       transforms} of both sides, {@code duplicates} ({@code REPORT} or {@code FIRST}). A partner
 *       that is missing is reported, unless the join is {@code optional}; the row stays.
 *   <li>{@code corrections}: by {@code table.column}, misspelt texts and what they stand for; they
 *       hold wherever the column is read, joins included.
 *   <li>{@code lookups}: tables of texts for expressions.
 *   <li>{@code fields}: by {@link Field}, its {@code column} ({@code stage} or {@code
 *       accounts.sector}), {@code kind} (TEXT, AMOUNT, DAY, WHOLE, ITEMS) where the field is not a
 *       typed one, {@code transforms}, {@code valueMap} with {@code otherwise} (CARRY or VIOLATION)
 *       and {@code reverse}, {@code number} ({@code decimal}, {@code grouping}, {@code negative},
 *       {@code rounding}), {@code currency} and {@code currencyColumn}, {@code dates}, {@code
 *       separator}, {@code direction} (BOTH, READ, WRITE), {@code optional} where an export may
 *       lack the column, and the {@code ladder}.
 *   <li>{@code owner}, and {@code contacts} with {@code table}, {@code deal}, {@code joins} and
 *       {@code person}: expressions for {@code id}, {@code firstName}, {@code lastName}, {@code
 *       email}, {@code phone}, {@code title} and {@code role}.
 *   <li>{@code ignored}: columns ({@code table.column}) and tables ({@code table.*}) that are left
 *       alone on purpose.
 * </ul>
 *
 * <p>A ladder's rungs are tried in order; each {@code take}s CRM_VALUE, EXPRESSION ({@code
 * expression}), DEFAULT ({@code value}, or {@code values} for ITEMS) or VIOLATION ({@code rule},
 * {@code remedy}), if its condition {@code when} holds. Without a ladder the CRM's value is taken.
 * A value that is there and cannot be read is a problem and ends the ladder.
 *
 * <p>Expressions: {@code today + 90 days}, {@code value >= today}, {@code '{account}: {product}'},
 * {@code value / 12 rounding HALF_UP}, {@code lookup('codes', {country})}, {@code {stage} =
 * 'Lost'}, {@code {city} is blank}, {@code slug({account}) + '.example'}. Their types are checked
 * when the map is read; a blank column gives nothing, and the next rung is tried.
 *
 * <pre>{@code
 * CrmFieldMap map = CrmFieldMap.fromJson(Files.readString(Path.of("map.json")));
 * CrmImport read = map.read(CrmTables.fromDirectory(Path.of("export")), clock);
 * }</pre>
 */
public final class CrmFieldMap {
  private final MapRules rules;

  private CrmFieldMap(MapRules rules) {
    this.rules = rules;
  }

  /**
   * Reads a map.
   *
   * @param json the JSON form
   * @return the map
   * @throws dev.cosell.policy.InvalidPolicyException if the text is not a map; lists every problem
   */
  public static CrmFieldMap fromJson(String json) {
    return new CrmFieldMap(new MapReading(json).read());
  }

  /**
   * The JSON form; equal maps give equal texts.
   *
   * @return the text, indented, with the fields in name order and without what is the default
   */
  public String toJson() {
    return new MapWriting(rules).write();
  }

  /**
   * The name, version and day of effect.
   *
   * @return the header
   */
  public PolicyHeader header() {
    return rules.header();
  }

  /**
   * The fields that the map speaks of.
   *
   * @return the fields, in name order, owner and contacts included
   */
  public Set<Field> fields() {
    TreeMap<Field, Boolean> fields = new TreeMap<>();
    rules.fields().keySet().forEach(field -> fields.put(field, true));
    rules.owner().ifPresent(owner -> fields.put(Field.OWNER, true));
    if (!rules.contacts().isEmpty()) {
      fields.put(Field.CONTACTS, true);
    }
    return Collections.unmodifiableSet(fields.keySet());
  }

  /**
   * Reads an export.
   *
   * @param tables the export
   * @param clock says what {@code today} is, in the clock's zone
   * @return the records and the problems; one bad row never stops the others
   */
  public CrmImport read(CrmTables tables, Clock clock) {
    List<MappedRecord> records = new ArrayList<>();
    CrmImport rest = readEach(tables, clock, records::add);
    return new CrmImport(records, rest.problems(), rest.leftovers());
  }

  /**
   * Reads an export and hands out the records one by one, so that they need not be held together.
   *
   * @param tables the export
   * @param clock says what {@code today} is, in the clock's zone
   * @param each takes a record, in the order of the file
   * @return the problems and the leftovers, without records
   */
  public CrmImport readEach(CrmTables tables, Clock clock, Consumer<MappedRecord> each) {
    return new ImportRun(rules, tables, LocalDate.now(clock), each).run();
  }

  /**
   * Turns changes of a deal into rows for the CRM, where only the deal's id is known. Columns of
   * joined tables cannot be written this way.
   *
   * @param id the CRM's id of the deal
   * @param changes the new values by field; a blank clears
   * @return the rows, and what cannot be written with the reason; every field is in one of them
   */
  public CrmWriteBack writeBack(OpportunityId id, FieldValues changes) {
    return new WriteBackRun(
            rules,
            new MappedRecord(id, FieldValues.none(), new TreeMap<>(), new TreeMap<>(), List.of()))
        .write(changes);
  }

  /**
   * Turns changes of a deal into rows for the CRM, those of joined tables included.
   *
   * @param current the deal as it was read
   * @param changes the new values by field; a blank clears
   * @return the rows, and what cannot be written with the reason; every field is in one of them
   */
  public CrmWriteBack writeBack(MappedRecord current, FieldValues changes) {
    return new WriteBackRun(rules, current).write(changes);
  }

  /**
   * Turns what several clouds say of one deal into rows for its one record in the CRM. A cloud's
   * value goes where the map has that field under the cloud's id ({@code azure.status.review}), and
   * otherwise where it has the field. A column for which the clouds have different texts is not
   * written, and that is told.
   *
   * @param id the CRM's id of the deal
   * @param changes the new values by cloud and field; a blank clears
   * @return the rows, and what cannot be written with the reason; every field is in one of them
   */
  public CrmWriteBack writeBack(OpportunityId id, Map<Cloud, FieldValues> changes) {
    return new WriteBackRun(
            rules,
            new MappedRecord(id, FieldValues.none(), new TreeMap<>(), new TreeMap<>(), List.of()))
        .writeAll(changes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrmFieldMap that && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "CrmFieldMap[" + header().name() + " version " + header().version() + "]";
  }
}
