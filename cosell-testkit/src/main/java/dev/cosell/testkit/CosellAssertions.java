package dev.cosell.testkit;

import dev.cosell.authority.Reconciliation;
import dev.cosell.portal.Preflight;

/** Where assertions about the library's answers begin; to be imported beside AssertJ's own. */
public final class CosellAssertions {
  private CosellAssertions() {}

  /**
   * Assertions about what was decided.
   *
   * @param actual the decisions
   * @return the assertions
   */
  public static ReconciliationAssert assertThat(Reconciliation actual) {
    return new ReconciliationAssert(actual);
  }

  /**
   * Assertions about what a portal would object to.
   *
   * @param actual the check
   * @return the assertions
   */
  public static PreflightAssert assertThat(Preflight actual) {
    return new PreflightAssert(actual);
  }
}
