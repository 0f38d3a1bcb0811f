package dev.cosell.crm;

import dev.cosell.opportunity.Field;
import dev.cosell.policy.PolicyHeader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything that a map says.
 *
 * @param deals the deals' table and their ids
 * @param corrections by table and column, misspelt texts and what they stand for
 * @param joins what belongs to a deal's row
 * @param lookups tables of texts for expressions
 * @param ignored columns that are left alone on purpose, as {@code table.column} or {@code table.*}
 */
record MapRules(
    PolicyHeader header,
    Optional<String> comment,
    Deals deals,
    Map<String, Map<String, String>> corrections,
    List<Join> joins,
    Map<String, Map<String, String>> lookups,
    SortedMap<Field, FieldRule> fields,
    Optional<PersonRule> owner,
    List<ContactsRule> contacts,
    List<String> ignored) {

  /** The deals' table, the column with their ids, and how an id is written. */
  record Deals(String table, String id, List<Transform> transforms) {}

  Optional<String> correction(String table, String column, String text) {
    Map<String, String> corrected = corrections.get(table + "." + column);
    return corrected == null ? Optional.empty() : Optional.ofNullable(corrected.get(text));
  }
}
