package dev.cosell.azure;

import static dev.cosell.azure.AzureUnderTest.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.testkit.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deals from the beginning to the end, with Microsoft's side played. */
class AzureLifeCycleTest {
  private final AzureUnderTest under = new AzureUnderTest();
  private final Portal azure = under.portal();

  @AfterEach
  void stop() {
    under.close();
  }

  @Test
  void aCoSellDealIsTwoReferralsAndOneRecord() {
    PortalRecord record = register(Deals.coSell());
    assertThat(under.fake().operator().referrals()).hasSize(2);
    assertThat(record.registration().reviewStatus()).isEqualTo(ReviewStatus.SUBMITTED);
    assertThat(record.registration().cloudStage()).contains("New/Pending");
    under.fake().operator().assign(record.id().value(), "Mia", "Meier", "mia@ms.example");
    under.fake().operator().accept(record.id().value());
    PortalRecord accepted = ok(azure.read(record.id()));
    assertThat(accepted.registration().counterparts()).hasSize(1);
    assertThat(accepted.values().text(AzureFields.MSX_ID)).isPresent();
  }

  @Test
  void microsoftsReferralGivesThePartnersRecord() {
    PortalRecord record = register(Deals.coSell());
    String theirs = under.fake().operator().referrals().get(1).path("id").asText();
    assertThat(ok(azure.read(new PortalId(Cloud.AZURE, theirs)))).isEqualTo(record);
  }

  @Test
  void microsoftsAnswerIsAChangeOfThePartnersRecord() {
    PortalRecord record = register(Deals.coSell());
    ChangePage before = ok(azure.changes(Optional.empty()));
    under.fake().clock().advance(Duration.ofHours(1));
    under.fake().operator().decline(record.id().value(), "No matching customer");
    assertThat(ok(azure.changes(Optional.of(before.cursor()))).changes())
        .anySatisfy(
            change -> {
              assertThat(change.id()).isEqualTo(record.id());
              assertThat(change.version()).isEmpty();
            });
  }

  @Test
  void whatMicrosoftDoesNotAnswerExpiresAfterFourteenDays() {
    PortalRecord record = register(Deals.coSell());
    under.fake().clock().advance(Duration.ofDays(14).minusSeconds(1));
    assertThat(ok(azure.read(record.id())).registration().reviewStatus())
        .isEqualTo(ReviewStatus.SUBMITTED);
    under.fake().clock().advance(Duration.ofSeconds(1));
    assertThat(ok(azure.read(record.id())).registration().reviewStatus().name())
        .isEqualTo("Expired");
  }

  @Test
  void anOfferThatIsNotAnsweredExpiresAfterFourteenDays() {
    under.offer();
    ChangePage.Invitation waiting = ok(azure.changes(Optional.empty())).invitations().get(0);
    assertThat(waiting.expires()).contains(Deals.NOW.plus(Duration.ofDays(14)));
    under.fake().clock().advance(Duration.ofDays(14));
    ChangePage after = ok(azure.changes(Optional.empty()));
    assertThat(after.invitations()).isEmpty();
    assertThat(after.changes()).isEmpty();
  }

  @Test
  void aPrivateDealIsShownAndThenShared() {
    PortalRecord record = register(Deals.privateDeal());
    assertThat(record.registration().reviewStatus()).isEqualTo(ReviewStatus.DRAFT);
    PortalRecord shown = upgrade(record, "Partner-led");
    assertThat(shown.registration().reviewStatus().name()).isEqualTo("Shared");
    ok(azure.perform(azure.nextStep(Deals.coSell(), Optional.of(shown)).orElseThrow()));
    PortalRecord shared = ok(azure.read(record.id()));
    assertThat(shared.registration().reviewStatus()).isEqualTo(ReviewStatus.SUBMITTED);
    assertThat(shared.values().text(AzureFields.DEAL_TYPE)).contains("Co-sell");
  }

  @Test
  void anInvitationWhoseAnswerWasLostIsNotMadeTwice() {
    PortalRecord made = create(Deals.coSell());
    PortalCall invite = azure.nextStep(Deals.coSell(), Optional.of(made)).orElseThrow();
    under.fake().faults().next(Fault.RESET_AFTER_ACTING, "CreateReferral");
    assertThat(azure.perform(invite)).isInstanceOf(Answer.Unavailable.class);
    ok(azure.perform(invite));
    assertThat(under.fake().operator().referrals()).hasSize(2);
  }

  @Test
  void aLostDealIsClosedWithItsReasonAndFrozen() {
    PortalRecord record = register(Deals.partnerLed());
    FieldValues lost =
        Deals.one(Field.STAGE, new Text(Stage.CLOSED_LOST.name()))
            .with(Field.CLOSED_LOST_REASON, new Text("Price"));
    ok(azure.perform(azure.nextUpdate(record, lost).orElseThrow()));
    PortalRecord closed = ok(azure.read(record.id()));
    assertThat(closed.values().text(Field.STAGE)).contains("Closed Lost");
    assertThat(closed.values().text(Field.CLOSED_LOST_REASON)).contains("Price");
    assertThat(azure.editability(closed).locked(Field.STAGE))
        .contains("Microsoft lets nothing change while the referral is Closed/Lost");
    FieldValues again = Deals.one(Field.STAGE, new Text(Stage.COMMITTED.name()));
    assertThat(azure.perform(azure.nextUpdate(closed, again).orElseThrow()))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aPartnerLedDealIsRegisteredWithoutMicrosoftsAcceptance() {
    PortalRecord record = register(Deals.partnerLed());
    under.fake().clock().advance(Duration.ofDays(4));
    FieldValues won = Deals.one(Field.STAGE, new Text(Stage.LAUNCHED.name()));
    ok(azure.perform(azure.nextUpdate(record, won).orElseThrow()));
    PortalRecord closed = ok(azure.read(record.id()));
    FieldValues registration = Deals.registration(Deals.TODAY.plusDays(1));
    PortalCall call = azure.nextUpdate(closed, registration).orElseThrow();
    assertThat(call.body()).contains("\"path\":\"/registrations/-\"", "AzureIPCoSell");
    ok(azure.perform(call));
    PortalRecord registered = ok(azure.read(record.id()));
    assertThat(registered.values().asMap()).containsAllEntriesOf(registration.asMap());
    assertThat(registered.values().text(AzureFields.DEAL_REGISTRATION)).contains("ReviewPending");
    assertThat(azure.editability(registered).locked(AzureFields.REGISTRATION_TERM)).isPresent();
  }

  @Test
  void aUserWithoutARoleIsDenied() {
    AzureReferrals other =
        AzureReferrals.builder(under.fake()::tokenWithoutRole).endpoint(under.fake().url()).build();
    assertThat(other.changes(Optional.empty()))
        .isEqualTo(new Answer.Denied<>("GET: 403 accessDenied"));
  }

  private PortalRecord upgrade(PortalRecord record, String dealType) {
    FieldValues change = Deals.one(AzureFields.DEAL_TYPE, new Text(dealType));
    ok(azure.perform(azure.nextUpdate(record, change).orElseThrow()));
    return ok(azure.read(record.id()));
  }

  private PortalRecord create(Opportunity deal) {
    return ok(
        azure.read(ok(azure.perform(azure.nextStep(deal, Optional.empty()).orElseThrow())).id()));
  }

  private PortalRecord register(Opportunity deal) {
    PortalRecord record = create(deal);
    for (Optional<PortalCall> step = azure.nextStep(deal, Optional.of(record));
        step.isPresent();
        step = azure.nextStep(deal, Optional.of(record))) {
      ok(azure.perform(step.get()));
      record = ok(azure.read(record.id()));
    }
    return record;
  }
}
