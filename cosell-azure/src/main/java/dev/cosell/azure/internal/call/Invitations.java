package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.RecordReading;
import dev.cosell.azure.internal.mapping.Times;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage.Invitation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The incoming referrals that wait for the partner's answer. */
final class Invitations {
  private static final String WAITING = Query.where("status eq 'New' and direction eq 'Incoming'");
  private static final Set<String> REFUSED = Set.of("Declined", "Expired", "Error");

  private final Engagements engagements;

  Invitations(Engagements engagements) {
    this.engagements = engagements;
  }

  Answer<List<Invitation>> waiting() {
    return engagements
        .all(WAITING)
        .map(all -> all.stream().flatMap(json -> invitation(json).stream()).toList());
  }

  /** Whether an incoming referral has not been taken: it waits, or it was turned down. */
  static boolean isUntaken(Referral referral) {
    boolean isIncoming = referral.direction().filter("Incoming"::equals).isPresent();
    return isIncoming
        && (referral.status().filter("New"::equals).isPresent()
            || referral.substatus().filter(REFUSED::contains).isPresent());
  }

  private static Optional<Invitation> invitation(ObjectNode json) {
    Referral referral = ReferralJson.read(json, Referral.class);
    boolean isWaiting = referral.status().filter("New"::equals).isPresent();
    if (!isWaiting || !isUntaken(referral) || RecordPayload.isMicrosofts(referral)) {
      return Optional.empty();
    }
    return referral
        .id()
        .filter(id -> !id.isBlank())
        .map(
            id ->
                new Invitation(
                    new PortalId(Cloud.AZURE, id),
                    RecordReading.values(referral),
                    expires(referral)));
  }

  private static Optional<Instant> expires(Referral referral) {
    return referral
        .expirationDateTime()
        .flatMap(Times::instant)
        .or(
            () ->
                referral
                    .createdDateTime()
                    .flatMap(Times::instant)
                    .map(made -> made.plus(Duration.ofDays(Tables.LIFE_CYCLE.daysToAnswer()))));
  }
}
