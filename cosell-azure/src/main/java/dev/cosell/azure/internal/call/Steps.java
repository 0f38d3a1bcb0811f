package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.azure.internal.mapping.Draft;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.Words;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls that bring a deal to Microsoft: the partner's own referral, the flag that shows it, and
 * the second referral that asks Microsoft to join.
 */
public final class Steps {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What Microsoft's referral has in common with the partner's. */
  private static final List<String> SHARED_MEMBERS =
      List.of("name", "qualification", "customerProfile", "consent", "details", "inviteContext");

  private final DealMapper mapper;

  /**
   * The steps of deals.
   *
   * @param mapper writes deals
   */
  public Steps(DealMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The next call.
   *
   * @param deal the deal
   * @param current the record as last read
   * @return the call; empty if there is none to make
   */
  public Optional<PortalCall> next(Opportunity deal, Optional<PortalRecord> current) {
    if (current.isEmpty()) {
      return Optional.of(create(deal));
    }
    return upgrade(current.get(), deal.fieldValues());
  }

  private PortalCall create(Opportunity deal) {
    Draft draft = Draft.blank();
    mapper.write(deal.fieldValues(), draft);
    draft.put("/externalReferenceId", deal.id().value());
    // The first referral is stored as being worked on, whatever is sent.
    draft.put("/status", "Active");
    draft.put("/substatus", "Accepted");
    if (draft.at("/qualification").isMissingNode()) {
      draft.put("/qualification", "SalesQualified");
    }
    if (draft.at(DealType.FLAG).isMissingNode()) {
      draft.put("/type", "Independent");
      draft.put(DealType.FLAG, NODES.booleanNode(false));
    }
    String body = ReferralJson.write(draft.tree());
    return call(CallKind.CREATE, Operation.CREATE, body, Optional.of(deal.id()), Optional.empty());
  }

  private Optional<PortalCall> upgrade(PortalRecord current, FieldValues deal) {
    Optional<PortalCall> show = show(current, deal);
    if (show.isPresent()) {
      return show;
    }
    RecordPayload payload = RecordPayload.parse(current.payload());
    Referral own = payload.ownReferral();
    boolean isWanted = rank(deal) >= DealType.rank(Words.CO_SELL);
    if (!isWanted || !isOpen(own) || !isOutgoing(own) || payload.microsoft().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        call(
            CallKind.SUBMIT,
            Operation.INVITE,
            invitation(payload.own(), deal),
            current.crmId(),
            Optional.of(current.id())));
  }

  /**
   * The call that shows a deal to Microsoft.
   *
   * @param current the record
   * @param wanted the values that are wanted, with the deal type
   * @return the call; empty if Microsoft sees the deal or is not to see it, or it is closed
   */
  Optional<PortalCall> show(PortalRecord current, FieldValues wanted) {
    ObjectNode own = RecordPayload.parse(current.payload()).own();
    Referral referral = ReferralJson.read(own, Referral.class);
    boolean isWanted = rank(wanted) >= DealType.rank(Words.PARTNER_LED);
    if (!isWanted || !isOpen(referral) || DealType.isShown(referral)) {
      return Optional.empty();
    }
    PatchBody flag = PatchBody.of(own, Map.of(DealType.FLAG, NODES.booleanNode(true)));
    return Optional.of(
        call(
            CallKind.SUBMIT,
            Operation.PATCH,
            flag.text(),
            current.crmId(),
            Optional.of(current.id())));
  }

  private static int rank(FieldValues values) {
    return values.text(AzureFields.DEAL_TYPE).map(DealType::rank).orElse(-1);
  }

  private static boolean isOpen(Referral own) {
    return own.status().filter("Active"::equals).isPresent();
  }

  /** A deal that came from somebody else is not offered to Microsoft again. */
  private static boolean isOutgoing(Referral own) {
    return own.direction().filter("Incoming"::equals).isEmpty()
        || own.inviteContext()
            .flatMap(invite -> invite.invitedBy())
            .flatMap(by -> by.organizationId())
            .equals(own.organizationId());
  }

  private String invitation(ObjectNode own, FieldValues wanted) {
    ObjectNode invitation = NODES.objectNode();
    for (String member : SHARED_MEMBERS) {
      JsonNode value = own.path(member);
      if (!value.isMissingNode() && !value.isNull()) {
        invitation.set(member, value);
      }
    }
    Draft draft = Draft.of(invitation);
    mapper.write(
        wanted.only(
            field -> field.equals(Field.COMMENTS) || field.equals(AzureFields.ASSISTANCE_REQUEST)),
        draft);
    draft.put("/engagementId", own.path("engagementId").asText());
    draft.put("/type", "Shared");
    draft.put("/status", "New");
    draft.put("/substatus", "Pending");
    draft.put(
        "/target",
        NODES
            .arrayNode()
            .add(
                NODES
                    .objectNode()
                    .put("type", "BusinessProfileLocation")
                    .put("id", RecordPayload.MICROSOFT)));
    return ReferralJson.write(draft.tree());
  }

  static PortalCall call(
      CallKind kind,
      Operation operation,
      String body,
      Optional<OpportunityId> crmId,
      Optional<PortalId> target) {
    return PortalCall.builder()
        .cloud(Cloud.AZURE)
        .kind(kind)
        .operation(operation.wireName())
        .body(body)
        .crmId(crmId)
        .target(target)
        .idempotencyKey(
            WorkKey.of(
                operation.wireName(),
                crmId.map(OpportunityId::value).orElse(""),
                target.map(PortalId::value).orElse(""),
                body))
        .build();
  }
}
