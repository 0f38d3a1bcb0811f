package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.InMemorySyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine with Microsoft's portal. */
class AzureSyncTest {
  private final AzureUnderTest under = new AzureUnderTest();
  private final SyncEngine engine =
      SyncEngine.builder()
          .portal(under.portal())
          .store(new InMemorySyncStore())
          .pace(new SettablePace())
          .build();

  @AfterEach
  void stop() {
    under.close();
  }

  @Test
  void dealsOfEveryKindAreRegisteredAndASecondPassWritesNothing() {
    List<CrmDeal> deals =
        List.of(
            deal(Deals.coSell(), "006-1"),
            deal(Deals.partnerLed(), "006-2"),
            deal(Deals.privateDeal(), "006-3"));
    SyncReport first = engine.pass(deals);
    assertThat(first.stoppedBy()).isEmpty();
    assertThat(first.deals()).allSatisfy(deal -> assertThat(deal.violations()).isEmpty());
    assertThat(first.deals()).allMatch(DealResult::registeredNow);
    assertThat(first.deals()).allMatch(DealResult::inSync);
    assertThat(first.writeCalls()).isEqualTo(4);
    assertThat(engine.pass(deals).writeCalls()).isZero();
  }

  @Test
  void aWonDealIsClosedAndItsRegistrationFollowsOnceMicrosoftHasAccepted() {
    Opportunity coSell = Deals.coSell();
    engine.pass(List.of(CrmDeal.of(coSell)));
    under.fake().clock().advance(Duration.ofDays(4));
    FieldValues values =
        coSell
            .fieldValues()
            .with(Field.STAGE, new Text(Stage.LAUNCHED.name()))
            .with(Deals.registration(Deals.TODAY.plusDays(1)));
    List<CrmDeal> won = List.of(CrmDeal.of(Opportunity.of(coSell.id(), values)));
    engine.pass(won);
    assertThat(registrations()).isZero();
    under.fake().clock().advance(Duration.ofHours(1));
    under.fake().operator().accept(id());
    SyncReport after = engine.pass(won);
    assertThat(registrations()).isEqualTo(1);
    assertThat(after.deals().get(0).standing()).isEqualTo(Standing.APPROVED);
    assertThat(engine.pass(won).writeCalls()).isZero();
  }

  @Test
  void aPrivateDealThatBecomesCoSellIsShownAndMicrosoftIsInvited() {
    Opportunity deal = Deals.privateDeal();
    engine.pass(List.of(CrmDeal.of(deal)));
    Opportunity upgraded = Opportunity.builder().from(Deals.coSell()).id(deal.id()).build();
    FieldValues values =
        deal.fieldValues()
            .with(
                upgraded
                    .fieldValues()
                    .only(
                        field ->
                            List.of(
                                    AzureFields.DEAL_TYPE,
                                    AzureFields.SOLUTIONS,
                                    AzureFields.ASSISTANCE_REQUEST,
                                    Field.CONTACTS,
                                    Field.COMMENTS)
                                .contains(field)));
    List<CrmDeal> coSell = List.of(CrmDeal.of(Opportunity.of(deal.id(), values)));
    SyncReport report = engine.pass(coSell);
    assertThat(under.fake().operator().referrals()).hasSize(2);
    assertThat(report.deals().get(0).standing()).isEqualTo(Standing.IN_REVIEW);
    assertThat(under.fake().operator().referrals().get(1).at("/inviteContext/notes").asText())
        .isEqualTo("Please bring somebody who knows the warehouse.");
    assertThat(engine.pass(coSell).writeCalls()).isZero();
  }

  private long registrations() {
    return under.fake().operator().referrals().stream()
        .mapToLong(each -> each.path("registrations").size())
        .sum();
  }

  private String id() {
    return under.fake().operator().referrals().get(0).path("id").asText();
  }

  private static CrmDeal deal(Opportunity deal, String id) {
    return CrmDeal.of(Opportunity.builder().from(deal).id(new OpportunityId(id)).build());
  }

  private final class SettablePace implements Pace {
    @Override
    public Instant now() {
      return under.fake().clock().instant();
    }

    @Override
    public void waitUntil(Instant time) {
      under.fake().clock().set(time);
    }
  }
}
