package dev.cosell.azure.internal.rule;

import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Projection;
import dev.cosell.portal.ViolationCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Checks a deal against every rule. */
public final class DealCheck {
  private final DealMapper mapper;

  /**
   * A check.
   *
   * @param mapper what of a deal goes out
   */
  public DealCheck(DealMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Checks a deal.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current Microsoft's record
   * @param today the day, in UTC
   * @return the violations, all at once
   */
  public Preflight check(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current, LocalDate today) {
    Projection projection = mapper.project(deal);
    Subject subject = new Subject(mapper.outward(projection.values()), moment, current, today);
    Findings findings = new Findings();
    RequiredRules.check(subject, findings);
    WordRules.check(subject, findings);
    LifeCycleRules.check(subject, findings);
    RegistrationRules.check(subject, findings);
    if (subject.isNew()) {
      unmapped(projection.unmapped(), findings);
    }
    return new Preflight(moment, findings.all());
  }

  /** What a closed list refuses has been said already, with the list. */
  private static void unmapped(Map<Field, String> unmapped, Findings findings) {
    unmapped.forEach(
        (field, message) -> {
          boolean isSaid =
              findings.all().stream().anyMatch(found -> found.path().equals(field.name()));
          if (!isSaid) {
            findings.add(
                field,
                ViolationCode.INVALID_VALUE,
                message.substring(field.name().length() + 1),
                "correct the value, or leave it out");
          }
        });
  }
}
