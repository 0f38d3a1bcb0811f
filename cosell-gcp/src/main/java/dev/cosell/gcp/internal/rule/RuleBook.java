package dev.cosell.gcp.internal.rule;

import dev.cosell.gcp.Confidence;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.mapping.Bindings;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rules. */
public final class RuleBook {
  private static final GcpRule LOCKED =
      new GcpRule(
          "*.locked",
          Set.of(Moment.UPDATE),
          "*",
          ViolationCode.INVALID_RESOURCE_STATE,
          "must not change while Google locks the field",
          Confidence.OFFICIAL,
          Tables.LIFE_CYCLE.source(),
          Tables.LIFE_CYCLE.read());
  private static final GcpRule KIND =
      new GcpRule(
          "*.kind",
          EnumSet.allOf(Moment.class),
          "*",
          ViolationCode.INVALID_VALUE,
          "must be a value of the field's kind",
          Confidence.VENDOR_CODE,
          Tables.FIELDS.source(),
          Tables.FIELDS.read());

  private RuleBook() {}

  /**
   * The rules under the standard settings.
   *
   * @return the rules, in the order of their ids
   */
  public static List<GcpRule> described() {
    return Stream.of(
            Requirements.rules(),
            new Bindings(GcpSettings.standard())
                .all().stream().flatMap(binding -> binding.rules().stream()),
            Stream.of(LOCKED, KIND))
        .flatMap(rules -> rules)
        .sorted(Comparator.comparing(GcpRule::id))
        .toList();
  }
}
