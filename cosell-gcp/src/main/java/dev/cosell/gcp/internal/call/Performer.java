package dev.cosell.gcp.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the calls that change something, each as it was recorded, so that it can be repeated.
 *
 * <p>Google documents no key of idempotence and no lock. So a creation first asks for an
 * opportunity with the CRM's id and takes that if there is one; and a change first reads the
 * record, is a conflict if the record has changed since the call was recorded, and is nothing to do
 * if the record holds it all already. What another program does between the two calls, or what
 * Google's query does not show yet, stays unseen.
 */
public final class Performer {
  private static final Set<String> DRAFTS = Set.of("DRAFT", "STATE_UNSPECIFIED");

  private final Calls calls;
  private final RecordMapper mapper;
  private final ReferenceSearch search;

  /**
   * A performer.
   *
   * @param calls makes single calls
   * @param mapper the mapper
   */
  public Performer(Calls calls, RecordMapper mapper) {
    this.calls = calls;
    this.mapper = mapper;
    this.search = new ReferenceSearch(calls, mapper);
  }

  /**
   * Makes a call.
   *
   * @param call the call
   * @return what came of it
   * @throws IllegalArgumentException if the call is not one of this portal
   */
  public Answer<Receipt> perform(PortalCall call) {
    if (!call.cloud().equals(Cloud.GCP)) {
      throw new IllegalArgumentException("call must be one of gcp, but was of " + call.cloud());
    }
    Operation operation =
        Operation.of(call.operation())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "operation must be one of opportunities, but was '"
                            + call.operation()
                            + "'"));
    return switch (operation) {
      case CREATE -> create(call);
      case PATCH -> patch(call);
      case ANSWER -> new Answer.Refused<>(List.of(notDocumented(call)));
      case GET, QUERY ->
          throw new IllegalArgumentException("operation must be one that changes something");
    };
  }

  private Answer<Receipt> create(PortalCall call) {
    OpportunityId crmId =
        mapper
            .crmId(GcpJson.object(call.body()))
            .orElseThrow(() -> new IllegalArgumentException("call must carry the CRM's id"));
    return search
        .find(crmId)
        .flatMap(
            found ->
                found.isEmpty()
                    ? calls.create(call.body()).flatMap(made -> receipt(Operation.CREATE, made))
                    : receipt(Operation.CREATE, oldest(found)));
  }

  private static WireOpportunity oldest(List<WireOpportunity> found) {
    Comparator<WireOpportunity> byTime =
        Comparator.comparing(each -> each.text("createTime").orElse("~"));
    return found.stream().min(byTime.thenComparing(each -> each.name().orElse(""))).orElseThrow();
  }

  private Answer<Receipt> patch(PortalCall call) {
    PortalId target =
        call.target().orElseThrow(() -> new IllegalArgumentException("call must name its record"));
    Patch patch = Patch.read(call.body());
    return calls
        .get(target.value())
        .flatMap(
            present -> {
              if (isDone(call.kind(), patch, present)) {
                return receipt(Operation.PATCH, present);
              }
              if (!present.updateTime().equals(patch.expected())) {
                return new Answer.Conflict<>("the opportunity has changed since it was read");
              }
              return calls
                  .patch(target.value(), patch.mask(groups()), call.body())
                  .flatMap(changed -> receipt(Operation.PATCH, changed));
            });
  }

  private Set<String> groups() {
    return mapper.bindings().groups();
  }

  /** A submission has been made once the record is no draft any more. */
  private boolean isDone(CallKind kind, Patch patch, WireOpportunity present) {
    ObjectNode json = present.json();
    return kind == CallKind.SUBMIT
        ? present.state().filter(state -> !DRAFTS.contains(state)).isPresent()
        : patch.isIn(json, groups());
  }

  private static Answer<Receipt> receipt(Operation operation, WireOpportunity opportunity) {
    Optional<String> id = opportunity.id();
    return id.isEmpty()
        ? new Answer.Unavailable<>(operation.wireName() + ": an answer without a name", true)
        : new Answer.Ok<>(new Receipt(new PortalId(Cloud.GCP, id.get()), opportunity.updateTime()));
  }

  private static Violation notDocumented(PortalCall call) {
    String path = call.kind() == CallKind.ACCEPT ? "accept" : "decline";
    return new Violation(
        path,
        ViolationCode.ACTION_NOT_PERMITTED,
        path + " is not an operation of Google's API as far as it is documented",
        "answer a deal that Google brings in the Partner Hub");
  }
}
