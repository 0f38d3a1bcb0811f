package dev.cosell.azure.internal.table;

import dev.cosell.opportunity.Field;
import java.util.Set;

/**
 * Which members may be changed when.
 *
 * @param source the documents that say so
 * @param read the day on which they were read
 * @param patchable the JSON pointers that may be patched
 * @param untilShared the fields that freeze when Microsoft is invited
 * @param withInvitationOnly the fields that go out with the invitation of Microsoft alone
 * @param untilClosed the fields that freeze when the referral is closed
 * @param onceWon the beginning of the names of the fields that open when the deal is won
 * @param inferred what of this is not documented
 */
public record EditRules(
    String source,
    String read,
    Set<String> patchable,
    Set<String> untilShared,
    Set<String> withInvitationOnly,
    Set<String> untilClosed,
    Set<String> onceWon,
    String inferred) {

  /** When a field may be changed. */
  public enum Window {
    /** Only in the making. */
    CREATION,
    /** Until Microsoft is invited. */
    UNTIL_SHARED,
    /** Only in the invitation of Microsoft. */
    INVITATION,
    /** Until the referral is closed. */
    UNTIL_CLOSED,
    /** Once the deal is won. */
    ONCE_WON
  }

  /**
   * When a field may be changed.
   *
   * @param field a field that a referral has
   * @return the window
   */
  public Window window(Field field) {
    String name = field.name();
    if (onceWon.stream().anyMatch(field::isIn)) {
      return Window.ONCE_WON;
    }
    if (untilClosed.contains(name)) {
      return Window.UNTIL_CLOSED;
    }
    if (untilShared.contains(name)) {
      return Window.UNTIL_SHARED;
    }
    return withInvitationOnly.contains(name) ? Window.INVITATION : Window.CREATION;
  }
}
