package dev.cosell.example.ownportal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.Editability;
import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldRule;
import dev.cosell.authority.Owner;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalCapabilities;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The deal registration of Harbor, a distributor that does not exist.
 *
 * <p>Harbor takes a deal as a draft, reviews it once it is submitted, and locks it meanwhile. Its
 * API is JSON over HTTP: {@code POST /deals}, {@code PATCH /deals/H-1}, {@code POST
 * /deals/H-1/submission}, {@code GET /deals/H-1}, {@code GET /deals?from=17} for what has changed
 * from a version on, and {@code POST /offers/F-1/acceptance} or {@code /refusal} for the deals that
 * Harbor brings. Versions are numbers that grow over all deals.
 */
public final class HarborPortal implements Portal {
  /** Harbor, beside the clouds that the library knows. */
  public static final Cloud HARBOR = new Cloud("harbor");

  /** The customer's segment in Harbor's words; a text. */
  public static final Field SEGMENT = Field.of(HARBOR, "segment");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HarborHttp http;

  /**
   * The portal at an address.
   *
   * @param endpoint where Harbor's API is, ending in a slash
   * @param token gives the access token, asked before every call
   * @param http the client to send with
   * @param meter is asked before every call
   */
  public HarborPortal(URI endpoint, Supplier<String> token, HttpClient http, CallMeter meter) {
    this.http = new HarborHttp(http, endpoint, token, meter);
  }

  /**
   * The standard policy, with a rule for Harbor's own fields; without one a person would have to
   * decide on each of them.
   *
   * @return the policy to give to the engine
   */
  public static FieldAuthorityPolicy policy() {
    return FieldAuthorityPolicy.builder(
            new PolicyHeader("standard with Harbor", 1, LocalDate.of(2026, 1, 1), List.of()))
        .from(FieldAuthorityPolicy.standard())
        .rule("harbor.*", FieldRule.ownedBy(Owner.CRM))
        .build();
  }

  @Override
  public Cloud cloud() {
    return HARBOR;
  }

  @Override
  public PortalCapabilities capabilities() {
    return PortalCapabilities.builder()
        .addAllCarried(HarborField.ALL.stream().map(HarborField::field).toList())
        .addInwardOnly(Field.REVIEW_STATUS, Field.REVIEW_COMMENTS)
        .addQuotas(new CallQuota(HarborHttp.READ, 10, OptionalInt.empty()))
        .addQuotas(new CallQuota(HarborHttp.WRITE, 2, OptionalInt.empty()))
        .build();
  }

  @Override
  public Projection project(Opportunity deal) {
    FieldValues values = deal.fieldValues();
    Map<Field, String> notCarried = new TreeMap<>();
    Map<Field, String> unmapped = new TreeMap<>();
    for (Map.Entry<Field, FieldValue> entry : values.asMap().entrySet()) {
      Field field = entry.getKey();
      Optional<HarborField> known = HarborField.of(field);
      if (known.isEmpty() && SharingBoundary.standard().lets(field, HARBOR)) {
        notCarried.put(field, "Harbor has no place for this field");
      }
      FieldValue value = entry.getValue();
      if (known.isPresent() && !value.isBlank() && known.get().write(value).isEmpty()) {
        unmapped.put(field, "the value is not of the kind that Harbor takes");
      }
    }
    return new Projection(values, notCarried, unmapped);
  }

  @Override
  public Preflight preflight(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return new Preflight(moment, HarborRules.check(deal.fieldValues(), moment, current));
  }

  @Override
  public Editability editability(PortalRecord current) {
    return HarborRules.editability(current);
  }

  /** {@inheritDoc} A deal is made as a draft and then submitted. */
  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    if (current.isEmpty()) {
      return Optional.of(HarborCalls.create(deal));
    }
    return current
        .filter(record -> record.registration().reviewStatus().equals(ReviewStatus.DRAFT))
        .map(HarborCalls::submit);
  }

  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues changes) {
    return HarborCalls.update(current, changes);
  }

  @Override
  public PortalCall accept(PortalId invitation) {
    return HarborCalls.accept(invitation);
  }

  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return HarborCalls.decline(invitation, reason);
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    String target = call.target().map(PortalId::value).orElse("");
    Answer<ObjectNode> answer =
        switch (call.kind()) {
          case CREATE -> write("POST", "deals", call);
          case SUBMIT -> write("POST", "deals/" + target + "/submission", call);
          case UPDATE -> write("PATCH", "deals/" + target, call);
          case ACCEPT -> write("POST", "offers/" + target + "/acceptance", call);
          case DECLINE -> write("POST", "offers/" + target + "/refusal", call);
          case ASSOCIATE, DISASSOCIATE, ASSIGN ->
              throw new IllegalArgumentException(
                  "kind must be one of Harbor's, but was " + call.kind());
        };
    return answer.flatMap(json -> receipt(call, json));
  }

  private Answer<ObjectNode> write(String method, String path, PortalCall call) {
    return http.write(method, path, call.body(), call.idempotencyKey());
  }

  private static Answer<Receipt> receipt(PortalCall call, ObjectNode json) {
    Optional<PortalId> id =
        HarborRecord.text(json, "number").map(number -> new PortalId(HARBOR, number));
    return id.<Answer<Receipt>>map(
            made -> new Answer.Ok<>(new Receipt(made, HarborRecord.text(json, "version"))))
        .orElseGet(() -> new Answer.Unavailable<>(call.operation() + ": no number", true));
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    return http.get("deals/" + id.value())
        .flatMap(
            json ->
                HarborRecord.read(json)
                    .<Answer<PortalRecord>>map(Answer.Ok::new)
                    .orElseGet(() -> new Answer.Unavailable<>("not a record of Harbor's", false)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The cursor is the version that was seen last. Harbor tells from that version on, so the last
   * change comes again.
   */
  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    String from = HarborFeed.version(cursor);
    return http.get("deals?from=" + from).flatMap(json -> HarborFeed.page(json, from));
  }

  @Override
  public Optional<PortalId> subject(String event) {
    try {
      return HarborRecord.text(JSON.readTree(event), "deal")
          .map(number -> new PortalId(HARBOR, number));
    } catch (JsonProcessingException notAnEvent) {
      return Optional.empty();
    }
  }
}
