package dev.cosell.cli.report;

import dev.cosell.sync.Standing;
import java.util.List;

/** The order and the words in which standings are shown. */
final class Standings {
  /** From done to not begun. */
  static final List<Standing> ORDER =
      List.of(
          Standing.APPROVED,
          Standing.SHARED,
          Standing.IN_REVIEW,
          Standing.ACTION_REQUIRED,
          Standing.REJECTED,
          Standing.EXPIRED,
          Standing.DRAFT,
          Standing.QUEUED,
          Standing.REFUSED,
          Standing.GONE,
          Standing.PROPOSED);

  /** From what needs somebody the most to what needs nobody. */
  static final List<Standing> URGENCY =
      List.of(
          Standing.REFUSED,
          Standing.ACTION_REQUIRED,
          Standing.REJECTED,
          Standing.EXPIRED,
          Standing.GONE,
          Standing.QUEUED,
          Standing.PROPOSED,
          Standing.DRAFT,
          Standing.IN_REVIEW,
          Standing.SHARED,
          Standing.APPROVED);

  private Standings() {}

  static String label(Standing standing) {
    return switch (standing) {
      case APPROVED -> "approved";
      case IN_REVIEW -> "in review";
      case ACTION_REQUIRED -> "action required";
      case SHARED -> "shared with the cloud";
      case EXPIRED -> "not answered in time";
      case REJECTED -> "rejected by the cloud";
      case DRAFT -> "draft at the portal";
      case QUEUED -> "queued";
      case REFUSED -> "refused, not sent";
      case GONE -> "gone from the portal";
      case PROPOSED -> "proposed by the cloud";
    };
  }

  static String meaning(Standing standing) {
    return switch (standing) {
      case APPROVED -> "the cloud works on the deal";
      case IN_REVIEW -> "with the cloud, which has not decided";
      case ACTION_REQUIRED -> "the cloud asks a person for a correction";
      case SHARED -> "the cloud sees the deal and is asked for nothing";
      case EXPIRED -> "nobody at the cloud answered";
      case REJECTED -> "the cloud turned the deal down";
      case DRAFT -> "recorded at the portal, not with the cloud";
      case QUEUED -> "work is left that could not be done yet";
      case REFUSED -> "the mapping or the portal's rules object";
      case GONE -> "the portal no longer shows the record";
      case PROPOSED -> "the cloud brought it; the CRM has to take it";
    };
  }
}
