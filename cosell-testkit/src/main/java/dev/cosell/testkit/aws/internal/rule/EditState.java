package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.internal.Json;

/**
 * The state that decides what may be edited.
 *
 * @param column the column of the edit table
 * @param words how a message names the state
 * @param specialProgram whether the partner takes part in a special program (SRRP)
 * @param servicesPartner whether the partner sells services rather than software
 */
public record EditState(
    String column, String words, boolean specialProgram, boolean servicesPartner) {

  /**
   * The state of a stored record whose review status lets something be edited.
   *
   * @param record the stored record, Action Required or Approved
   * @param circumstances what kind of partner it is
   * @return the state
   */
  public static EditState of(JsonNode record, Circumstances circumstances) {
    String status = Json.text(record, "LifeCycle", "ReviewStatus");
    String stage = Json.text(record, "LifeCycle", "Stage");
    String column = "approved";
    String words = status;
    if (status.equals("Action Required")) {
      column = "actionRequired";
    } else if (isFinal(stage)) {
      column = "afterLaunched";
      words = stage;
    }
    return new EditState(
        column, words, circumstances.specialProgram(), circumstances.servicesPartner());
  }

  /**
   * Whether the stage is one after which changes are ignored.
   *
   * @return true after Launched and Closed Lost
   */
  public boolean ignoresChanges() {
    return column.equals("afterLaunched");
  }

  private static boolean isFinal(String stage) {
    return stage.equals("Launched") || stage.equals("Closed Lost");
  }
}
