package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The deals that the cloud brings. */
interface OfferContract extends ContractScene {
  @Test
  default void anOfferedDealIsListedAndTaken() {
    PortalUse use = new PortalUse(under());
    PortalId invitation = under().offer();
    if (!under().answersOffers()) {
      isRefusedAtHome(portal().accept(invitation));
      return;
    }
    ChangePage.Invitation listed =
        use.feed(Optional.empty()).invitations().stream().findFirst().orElseThrow();
    assertThat(listed.id()).isEqualTo(invitation);
    assertThat(listed.summary().text(Field.ACCOUNT_NAME)).isPresent();
    int before = under().records();
    PortalCall call = portal().accept(invitation);
    Receipt receipt = use.perform(call);
    assertThat(use.perform(call).id()).isEqualTo(receipt.id());
    assertThat(under().records()).isEqualTo(before + 1);
    PortalRecord record = use.read(receipt.id());
    assertThat(record.values().text(Field.ACCOUNT_NAME))
        .isEqualTo(listed.summary().text(Field.ACCOUNT_NAME));
    assertThat(use.feed(Optional.empty()).invitations()).isEmpty();
  }

  @Test
  default void anOfferedDealIsTurnedDown() {
    PortalUse use = new PortalUse(under());
    PortalId invitation = under().offer();
    if (!under().answersOffers()) {
      isRefusedAtHome(portal().decline(invitation, "Other"));
      return;
    }
    use.perform(portal().decline(invitation, "Other"));
    assertThat(use.feed(Optional.empty()).invitations()).isEmpty();
    assertThat(under().records()).isZero();
  }

  /** The deal is one of the portal's records, and an answer to it is a value without a call. */
  private void isRefusedAtHome(PortalCall answer) {
    assertThat(new PortalUse(under()).feed(Optional.empty()).ids())
        .contains(answer.target().orElseThrow());
    long calls = under().calls();
    int records = under().records();
    assertThat(portal().perform(answer)).isInstanceOf(Answer.Refused.class);
    assertThat(under().calls()).isEqualTo(calls);
    assertThat(under().records()).isEqualTo(records);
  }
}
