package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.RecordReading;
import dev.cosell.azure.internal.transport.ReferralsTransport;
import dev.cosell.azure.internal.transport.Reply;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads referrals, and joins both referrals of an engagement into one record. */
public final class Engagements {
  private final ReferralsTransport transport;

  /**
   * The engagements of a partner.
   *
   * @param transport makes the calls
   */
  public Engagements(ReferralsTransport transport) {
    this.transport = transport;
  }

  /**
   * Reads a record: the referral, and the others of its engagement where there can be any.
   *
   * @param id the partner's referral, or Microsoft's
   * @return the record
   */
  public Answer<PortalRecord> read(String id) {
    return transport
        .get(id)
        .map(Engagements::bare)
        .flatMap(this::joined)
        .flatMap(Engagements::record);
  }

  /** The context tells of the answer and not of the referral: a list's referrals have none. */
  private static ObjectNode bare(Reply reply) {
    ObjectNode referral = reply.body().deepCopy();
    referral.remove("@odata.context");
    return referral;
  }

  private Answer<RecordPayload> joined(ObjectNode one) {
    Referral referral = ReferralJson.read(one, Referral.class);
    boolean isMicrosofts = RecordPayload.isMicrosofts(referral);
    Optional<String> engagement = referral.engagementId().filter(text -> !text.isBlank());
    if (engagement.isEmpty() || (!isMicrosofts && !canBeShared(referral))) {
      return new Answer.Ok<>(new RecordPayload(one, Optional.empty()));
    }
    return ofEngagement(engagement.get())
        .map(
            related -> {
              Optional<ObjectNode> own =
                  isMicrosofts
                      ? first(related, any -> !RecordPayload.isMicrosofts(any))
                      : Optional.of(one);
              Optional<ObjectNode> microsoft =
                  isMicrosofts ? Optional.of(one) : first(related, RecordPayload::isMicrosofts);
              return new RecordPayload(own.orElse(one), microsoft);
            });
  }

  /** A private deal has one referral: nothing else is to be asked for. */
  private static boolean canBeShared(Referral referral) {
    return referral.type().filter("Independent"::equals).isEmpty() || DealType.isShown(referral);
  }

  private static Answer<PortalRecord> record(RecordPayload payload) {
    Optional<PortalRecord> record = RecordReading.of(payload);
    return record.isPresent()
        ? new Answer.Ok<>(record.get())
        : new Answer.Unavailable<>("GET: an answer without an id", false);
  }

  /** All referrals of an engagement. */
  Answer<List<ObjectNode>> ofEngagement(String engagement) {
    return all(Query.where("engagementId eq " + Query.quoted(engagement)));
  }

  /** The partner's referral that carries a CRM id; the filter itself is not documented. */
  Answer<Optional<ObjectNode>> ofCrmId(String crmId) {
    return all(Query.where("externalReferenceId eq " + Query.quoted(crmId)))
        .map(
            list ->
                first(
                    list,
                    referral ->
                        referral.externalReferenceId().filter(crmId::equals).isPresent()
                            && !RecordPayload.isMicrosofts(referral)));
  }

  /** Reads a list to its end. */
  Answer<List<ObjectNode>> all(String query) {
    List<ObjectNode> all = new ArrayList<>();
    Optional<String> next = Optional.of(query);
    while (next.isPresent()) {
      Answer<Page> answer = page(next.get());
      Optional<Page> page = answer.toOptional();
      if (page.isEmpty()) {
        return answer.map(none -> all);
      }
      all.addAll(page.get().referrals());
      // A link that leads back to where it stands would never end.
      Optional<String> from = next;
      next = page.get().next().filter(link -> !Optional.of(link).equals(from));
    }
    return new Answer.Ok<>(all);
  }

  /** Reads one page of a list. */
  Answer<Page> page(String query) {
    return transport
        .list(query)
        .map(
            reply -> {
              List<ObjectNode> referrals = new ArrayList<>();
              for (JsonNode each : reply.body().path("value")) {
                if (each instanceof ObjectNode referral) {
                  referrals.add(referral);
                }
              }
              return new Page(
                  referrals,
                  Query.ofLink(
                      Optional.ofNullable(reply.body().path("@odata.nextLink").textValue())));
            });
  }

  static Optional<ObjectNode> first(List<ObjectNode> list, Predicate<Referral> test) {
    return list.stream()
        .filter(json -> test.test(ReferralJson.read(json, Referral.class)))
        .findFirst();
  }

  /**
   * One page of a list.
   *
   * @param referrals the referrals
   * @param next the query of the next page
   */
  record Page(List<ObjectNode> referrals, Optional<String> next) {}
}
