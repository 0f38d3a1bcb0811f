package dev.cosell.testkit;

import dev.cosell.portal.Preflight;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a {@link Preflight}; a failure shows every violation. */
public final class PreflightAssert extends AbstractAssert<PreflightAssert, Preflight> {
  PreflightAssert(Preflight actual) {
    super(actual, PreflightAssert.class);
  }

  /**
   * The portal would take the record.
   *
   * @return this
   */
  public PreflightAssert passes() {
    isNotNull();
    if (!actual.passes()) {
      throw failure("expected no violation at %s, but found %s", actual.moment(), all());
    }
    return this;
  }

  /**
   * One rule is broken, perhaps beside others.
   *
   * @param path the path of the field
   * @param code the kind of rule
   * @return this
   */
  public PreflightAssert objectsTo(String path, ViolationCode code) {
    isNotNull();
    if (actual.violations().stream().noneMatch(violation -> is(violation, path, code))) {
      throw failure("expected %s at %s for %s, but found %s", code, actual.moment(), path, all());
    }
    return this;
  }

  /**
   * One rule is broken, and no other.
   *
   * @param path the path of the field
   * @param code the kind of rule
   * @return this
   */
  public PreflightAssert objectsOnlyTo(String path, ViolationCode code) {
    objectsTo(path, code);
    if (actual.violations().size() > 1) {
      throw failure(
          "expected %s for %s and nothing else at %s, but found %s",
          code, path, actual.moment(), all());
    }
    return this;
  }

  private static boolean is(Violation violation, String path, ViolationCode code) {
    return violation.path().equals(path) && violation.code() == code;
  }

  private List<String> all() {
    return actual.violations().stream()
        .map(violation -> violation.code() + " " + violation.message())
        .toList();
  }
}
