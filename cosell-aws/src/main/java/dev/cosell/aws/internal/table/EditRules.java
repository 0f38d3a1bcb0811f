package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which members of an opportunity may be changed, by its review status and stage.
 *
 * <p>Where AWS's documents differ, the newest one (the workbook) counts, but a permission that
 * another document denies outright is {@link EditPermission#DISPUTED}. What each document says is
 * kept in {@link Rule#sources()}.
 *
 * @param source where the table comes from
 * @param all the members that the documents speak of
 * @param gates which set of rules applies in each review status
 * @param finalStages the stages after which only the rules for launched opportunities apply
 */
public record EditRules(
    TableSource source, List<Rule> all, Map<String, Gate> gates, Set<String> finalStages) {
  /** Which set of rules applies in a review status. */
  public enum Gate {
    /** Everything may be changed. */
    EVERYTHING,
    /** Nothing may be changed. */
    NOTHING,
    /** The rules for opportunities that were sent back. */
    ACTION_REQUIRED,
    /** The rules for approved opportunities, and after launch those for launched ones. */
    APPROVED
  }

  /**
   * What the documents say about one member.
   *
   * @param path the member's path, without list indexes
   * @param actionRequired the permission while the opportunity is sent back
   * @param approved the permission once it is approved
   * @param afterLaunched the permission once it is launched or lost
   * @param sources what each document says, by one of the three names above, where they differ
   */
  public record Rule(
      String path,
      EditPermission actionRequired,
      EditPermission approved,
      EditPermission afterLaunched,
      Optional<Map<String, Map<String, EditPermission>>> sources) {}

  /** {@return the table as the jar holds it} */
  public static EditRules load() {
    File file = TableFile.read("edit-rules.json", File.class);
    return new EditRules(
        TableSource.of(file.source, file.read),
        List.copyOf(file.fields),
        Map.copyOf(file.gates),
        Set.copyOf(file.finalStages));
  }

  /**
   * Looks a member up.
   *
   * @param path the member's path, without list indexes
   * @return what the documents say, or empty if they do not speak of it
   */
  public Optional<Rule> of(String path) {
    return all.stream().filter(rule -> rule.path().equals(path)).findFirst();
  }

  /**
   * Tells whether a member may be changed now.
   *
   * @param reviewStatus the review status that the portal holds
   * @param stage the stage that the portal holds
   * @param path the member's path, without list indexes
   * @return the permission; {@link EditPermission#NOT_STATED} for a review status that is not known
   *     or a member that no document speaks of
   */
  public EditPermission permission(String reviewStatus, String stage, String path) {
    Gate gate = gates.get(reviewStatus);
    if (gate == null) {
      return EditPermission.NOT_STATED;
    }
    return switch (gate) {
      case EVERYTHING -> EditPermission.YES;
      case NOTHING -> EditPermission.NO;
      case ACTION_REQUIRED ->
          of(path).map(Rule::actionRequired).orElse(EditPermission.NO); // a list of what may
      case APPROVED ->
          of(path)
              .map(finalStages.contains(stage) ? Rule::afterLaunched : Rule::approved)
              .orElse(EditPermission.NOT_STATED);
    };
  }

  private record File(
      String source,
      String read,
      Map<String, Gate> gates,
      List<String> finalStages,
      List<Rule> fields) {}
}
