package dev.cosell.testkit.aws.internal.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the rules need to know besides the opportunity.
 *
 * @param today the portal's date
 * @param opportunityExists whether the caller can see an opportunity
 * @param estimates monthly amounts that pricing calculator links stand for
 * @param specialProgram whether the partner takes part in a special program (SRRP)
 * @param servicesPartner whether the partner sells services rather than software
 */
public record Circumstances(
    LocalDate today,
    Predicate<String> opportunityExists,
    Map<String, BigDecimal> estimates,
    boolean specialProgram,
    boolean servicesPartner) {}
