package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A deal on which the partner and Microsoft do whatever comes to their minds. */
final class StatusWalk {
  private final AzureUnderTest under;
  private final AzureReferrals azure;
  private final PortalId own;
  private final List<PortalId> offers = new ArrayList<>();
  private final Map<String, String> before = new HashMap<>();

  StatusWalk(AzureUnderTest under, Opportunity deal) {
    this.under = under;
    this.azure = (AzureReferrals) under.portal();
    this.own =
        AzureUnderTest.ok(azure.perform(azure.nextStep(deal, Optional.empty()).orElseThrow())).id();
    for (Optional<PortalCall> next = azure.nextStep(deal, Optional.of(read(own)));
        next.isPresent();
        next = azure.nextStep(deal, Optional.of(read(own)))) {
      AzureUnderTest.ok(azure.perform(next.get()));
    }
  }

  private PortalRecord read(PortalId id) {
    return AzureUnderTest.ok(azure.read(id));
  }

  void step(String doing) {
    switch (doing) {
      case "accept" -> microsoft(() -> under.fake().operator().accept(own.value()));
      case "decline" -> microsoft(() -> under.fake().operator().decline(own.value(), "No"));
      case "refer" ->
          offers.add(new PortalId(Cloud.AZURE, under.fake().operator().refer("Alpine Freight")));
      case "answer" -> offers.forEach(id -> answered(azure.perform(azure.accept(id))));
      case "refuse" -> offers.forEach(id -> answered(azure.perform(azure.decline(id, "No"))));
      case "won" -> update(Deals.one(Field.STAGE, new Text(Stage.LAUNCHED.name())));
      case "lost" -> update(Deals.one(Field.STAGE, new Text(Stage.CLOSED_LOST.name())));
      case "register" -> update(Deals.registration(Deals.TODAY));
      default -> under.fake().clock().advance(Duration.ofDays(5));
    }
  }

  /** What Microsoft cannot do now changes nothing. */
  private static void microsoft(Runnable doing) {
    try {
      doing.run();
    } catch (IllegalStateException notNow) {
      assertThat(notNow.getMessage()).startsWith("Microsoft ");
    }
  }

  private void update(FieldValues change) {
    azure.nextUpdate(read(own), change).ifPresent(call -> answered(azure.perform(call)));
  }

  /** Whatever the partner may not do is refused as a value. */
  private static void answered(Answer<?> answer) {
    assertThat(answer)
        .isInstanceOfAny(Answer.Ok.class, Answer.Refused.class, Answer.Conflict.class);
  }

  void check() {
    for (ObjectNode each : under.fake().operator().referrals()) {
      String id = each.path("id").asText();
      String status = each.path("status").asText();
      assertThat(Tables.LIFE_CYCLE.substatuses().get(status))
          .contains(each.path("substatus").asText());
      String was = Objects.requireNonNullElse(before.put(id, status), status);
      assertThat(Tables.LIFE_CYCLE.transitions().get(was)).contains(status);
    }
  }
}
