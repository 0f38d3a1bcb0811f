package dev.cosell.gcp.lead;

import dev.cosell.opportunity.Field;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Map;

/**
 * A deal as a lead of Google's older API.
 *
 * @param json the request's body
 * @param violations why Google would not take it as it is; what does not fit is left out of the
 *     body
 * @param notCarried the fields that a lead has no place for, with the reason
 */
public record Lead(String json, List<Violation> violations, Map<Field, String> notCarried) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param json as the type says
   * @param violations as the type says
   * @param notCarried as the type says
   */
  public Lead {
    violations = List.copyOf(violations);
    notCarried = Map.copyOf(notCarried);
  }

  /** What does not fit; nothing of the body, which is confidential. */
  @Override
  public String toString() {
    return "Lead[violations=" + violations.size() + ", notCarried=" + notCarried.keySet() + "]";
  }
}
