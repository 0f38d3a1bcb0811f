package dev.cosell.testkit.aws.internal.portal;

import dev.cosell.testkit.aws.EventDelivery;
import dev.cosell.testkit.aws.FakeSolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a fake was built.
 *
 * @param account the partner's AWS account
 * @param companyName the partner's name
 * @param solutions the partner's solutions
 * @param users e-mail addresses of Partner Central users; empty lets anybody be assigned
 * @param estimates monthly amounts that pricing calculator links stand for
 * @param quotas whether calls are limited
 * @param associateMovesLock whether associating moves LastModifiedDate
 * @param htmlEntities whether reads answer with HTML entities in two texts
 * @param everyClientErrorIs400 whether every client error has status 400
 * @param uniquePartnerIdentifiers whether a partner identifier may be used once only
 * @param specialProgram whether the partner takes part in a special program (SRRP)
 * @param servicesPartner whether the partner sells services rather than software
 * @param taskDuration how long a task is in progress
 * @param delivery how events are handed over
 */
public record Settings(
    String account,
    String companyName,
    List<FakeSolution> solutions,
    Set<String> users,
    Map<String, BigDecimal> estimates,
    boolean quotas,
    boolean associateMovesLock,
    boolean htmlEntities,
    boolean everyClientErrorIs400,
    boolean uniquePartnerIdentifiers,
    boolean specialProgram,
    boolean servicesPartner,
    Duration taskDuration,
    EventDelivery delivery) {}
