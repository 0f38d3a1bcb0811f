package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.transport.ReferralsTransport;
import dev.cosell.azure.internal.transport.Reply;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Receipt;
import java.util.Optional;

/** Makes the calls that change something, each exactly as it was recorded. */
public final class Performer {
  private final ReferralsTransport transport;
  private final Engagements engagements;

  /**
   * A performer.
   *
   * @param transport makes single calls
   * @param engagements looks for what has been made before
   */
  public Performer(ReferralsTransport transport, Engagements engagements) {
    this.transport = transport;
    this.engagements = engagements;
  }

  /**
   * Makes a call.
   *
   * @param call the call
   * @return what came of it
   * @throws IllegalArgumentException if the call is not one of this portal
   */
  public Answer<Receipt> perform(PortalCall call) {
    if (!call.cloud().equals(Cloud.AZURE)) {
      throw new IllegalArgumentException("call must be one of azure, but was of " + call.cloud());
    }
    Operation operation =
        Operation.of(call.operation())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "operation must be one of the referrals API, but was '"
                            + call.operation()
                            + "'"));
    return switch (operation) {
      case CREATE -> create(call);
      case INVITE -> invite(call);
      case PATCH -> patch(call);
    };
  }

  /** A referral that carries the CRM's id already is the one that was to be made. */
  private Answer<Receipt> create(PortalCall call) {
    String crmId = ReferralJson.object(call.body()).path("externalReferenceId").asText();
    return engagements
        .ofCrmId(crmId)
        .flatMap(
            found ->
                found.isPresent()
                    ? receipt(found.get(), Optional.empty())
                    : transport
                        .post(call.body())
                        .flatMap(reply -> receipt(reply.body(), reply.eTag())));
  }

  /** Microsoft is invited once to an engagement. The record is the partner's referral. */
  private Answer<Receipt> invite(PortalCall call) {
    PortalId target = target(call);
    String engagement = ReferralJson.object(call.body()).path("engagementId").asText();
    return engagements
        .ofEngagement(engagement)
        .map(all -> Engagements.first(all, RecordPayload::isMicrosofts))
        .flatMap(
            found ->
                found.isPresent()
                    ? new Answer.Ok<>(new Receipt(target, Optional.empty()))
                    : transport
                        .post(call.body())
                        .map(reply -> new Receipt(target, Optional.empty())));
  }

  private Answer<Receipt> patch(PortalCall call) {
    PortalId target = target(call);
    PatchBody body = PatchBody.parse(call.body());
    return transport
        .patch(target.value(), body.ifMatch(), body.patch())
        .map(reply -> new Receipt(target, version(reply)));
  }

  private static Optional<String> version(Reply reply) {
    return Optional.ofNullable(reply.body().path("eTag").textValue()).or(reply::eTag);
  }

  private static Answer<Receipt> receipt(ObjectNode referral, Optional<String> eTag) {
    String id = referral.path("id").asText();
    if (id.isBlank()) {
      return new Answer.Unavailable<>("POST: an answer without an id", true);
    }
    return new Answer.Ok<>(
        new Receipt(
            new PortalId(Cloud.AZURE, id),
            Optional.ofNullable(referral.path("eTag").textValue()).or(() -> eTag)));
  }

  private static PortalId target(PortalCall call) {
    return call.target()
        .orElseThrow(() -> new IllegalArgumentException("call must name its record"));
  }
}
