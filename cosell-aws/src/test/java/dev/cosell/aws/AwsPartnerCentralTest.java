package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsPartnerCentralTest {
  private final FakeAws aws = new FakeAws();
  private final AwsPartnerCentral portal = aws.portal();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void aFullDealIsRegisteredAndReadBackAsItWasProjected() {
    Opportunity deal = Deals.full();
    PortalRecord record = FakeAws.register(portal, deal);
    assertThat(record.registration().reviewStatus()).isEqualTo(ReviewStatus.SUBMITTED);
    assertThat(record.crmId()).contains(deal.id());
    FieldValues expected =
        portal.project(deal).values().only(field -> !field.equals(Field.ACCOUNT_ID));
    assertThat(record.values().only(field -> expected.get(field).isPresent()).asMap())
        .containsExactlyInAnyOrderEntriesOf(expected.asMap());
  }

  @Test
  void anApprovedRecordIsUpdated() {
    PortalRecord submitted = FakeAws.register(portal, Deals.full());
    aws.fake().operator().approve(submitted.id().value());
    PortalRecord approved = FakeAws.ok(portal.read(submitted.id()));
    FieldValues changes =
        FieldValues.builder().put(Field.NEXT_STEPS, new Text("Contract review")).build();
    PortalCall call = portal.nextUpdate(approved, changes).orElseThrow();
    FakeAws.ok(portal.perform(call));
    PortalRecord updated = FakeAws.ok(portal.read(submitted.id()));
    assertThat(updated.values().text(Field.NEXT_STEPS)).contains("Contract review");
    assertThat(portal.nextUpdate(updated, changes)).isEmpty();
  }
}
