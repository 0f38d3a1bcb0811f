package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the portal asks of every member of the requests that create and update an opportunity.
 *
 * @param source where the table comes from
 * @param all the members, in the order of the requests
 */
public record FieldRules(TableSource source, List<FieldRule> all) {
  /** {@return the table as the jar holds it} */
  public static FieldRules load() {
    File file = TableFile.read("opportunity-fields.json", File.class);
    return new FieldRules(TableSource.of(file.source, file.read), List.copyOf(file.fields));
  }

  /**
   * Looks a member up.
   *
   * @param path the member's path, without list indexes
   * @return its rule, or empty if neither request has the member
   */
  public Optional<FieldRule> of(String path) {
    return all.stream().filter(rule -> rule.path().equals(path)).findFirst();
  }

  private record File(
      String source, String read, Map<String, String> subjects, List<FieldRule> fields) {}
}
