package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes wrong is a value, whatever it is. */
interface AnswerContract extends ContractScene {
  @Test
  default void aRecordThatIsNotShownIsGone() {
    assertThat(portal().read(under().foreignId())).isInstanceOf(Answer.Gone.class);
  }

  @Test
  default void aRecordThatIsShownNoMoreIsGoneForReadersAndWriters() {
    PortalUse use = new PortalUse(under());
    PortalRecord record = use.approved(under().goodDeal("006-1"));
    PortalCall call = use.update(record, under().changeWhenApproved());
    under().remove(record.id());
    assertThat(portal().read(record.id())).isInstanceOf(Answer.Gone.class);
    assertThat(portal().perform(call)).isInstanceOfAny(Answer.Gone.class, Answer.Refused.class);
  }

  @Test
  default void anAnswerToAnOfferThatThereIsNotIsAValue() {
    List<PortalCall> answers =
        List.of(
            portal().accept(under().foreignId()), portal().decline(under().foreignId(), "Other"));
    for (PortalCall answer : answers) {
      assertThat(portal().perform(answer)).isInstanceOfAny(Answer.Gone.class, Answer.Refused.class);
    }
    assertThat(under().records()).isZero();
  }

  @Test
  default void aRefusalNamesWhatToDoAndChangesNothing() {
    PortalUse use = new PortalUse(under());
    PortalRecord record = use.approved(under().goodDeal("006-1"));
    under().refuseNextWrite();
    Answer<Receipt> answer = portal().perform(use.update(record, under().changeWhenApproved()));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    List<Violation> violations = ((Answer.Refused<Receipt>) answer).violations();
    assertThat(violations).isNotEmpty();
    assertThat(violations)
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).isNotBlank();
              assertThat(violation.message()).isNotBlank().doesNotContain("\n");
              assertThat(violation.remedy()).isNotBlank();
            });
    assertThat(use.read(record.id())).isEqualTo(record);
  }

  @Test
  default void aCreateThatWasLostBeforeThePortalActedCanBeRepeated() {
    PortalCall create =
        portal().nextStep(under().goodDeal("006-1"), Optional.empty()).orElseThrow();
    under().failNext(Fault.RESET_BEFORE_ACTING);
    assertThat(portal().perform(create)).isInstanceOf(Answer.Unavailable.class);
    assertThat(under().records()).isZero();
    new PortalUse(under()).perform(create);
    assertThat(under().records()).isEqualTo(1);
  }

  @Test
  default void aCreateWhoseAnswerWasLostMayHaveActedAndIsNotDoubled() {
    PortalUse use = new PortalUse(under());
    PortalCall create =
        portal().nextStep(under().goodDeal("006-1"), Optional.empty()).orElseThrow();
    under().failNext(Fault.RESET_AFTER_ACTING);
    assertThat(portal().perform(create))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, lost -> assertThat(lost.mayHaveActed()).isTrue());
    Receipt receipt = use.perform(create);
    assertThat(under().records()).isEqualTo(1);
    assertThat(use.read(receipt.id()).crmId()).contains(new OpportunityId("006-1"));
  }

  @Test
  default void aThrottledCallChangesNothing() {
    PortalCall create =
        portal().nextStep(under().goodDeal("006-1"), Optional.empty()).orElseThrow();
    under().failNext(Fault.THROTTLED);
    assertThat(portal().perform(create)).isInstanceOf(Answer.Throttled.class);
    assertThat(under().records()).isZero();
  }

  @Test
  default void refusedCredentialsAreDeniedWhateverIsAsked() {
    PortalCall create =
        portal().nextStep(under().goodDeal("006-1"), Optional.empty()).orElseThrow();
    under().failNext(Fault.EXPIRED_CREDENTIALS);
    assertThat(portal().perform(create)).isInstanceOf(Answer.Denied.class);
    under().failNext(Fault.EXPIRED_CREDENTIALS);
    assertThat(portal().read(under().foreignId())).isInstanceOf(Answer.Denied.class);
    under().failNext(Fault.EXPIRED_CREDENTIALS);
    assertThat(portal().changes(Optional.empty())).isInstanceOf(Answer.Denied.class);
    assertThat(under().records()).isZero();
  }

  @Test
  default void anAnswerThatIsNoneIsUnavailableWhateverIsRead() {
    PortalUse use = new PortalUse(under());
    PortalRecord record = use.register(under().goodDeal("006-1"));
    for (Fault fault :
        List.of(
            Fault.SERVER_ERROR,
            Fault.UNAVAILABLE,
            Fault.TRUNCATED_BODY,
            Fault.WRONG_CONTENT_TYPE)) {
      under().failNext(fault);
      assertThat(portal().read(record.id()))
          .as(fault.name())
          .isInstanceOf(Answer.Unavailable.class);
      under().failNext(fault);
      assertThat(portal().changes(Optional.empty()))
          .as(fault.name())
          .isInstanceOf(Answer.Unavailable.class);
    }
    assertThat(use.read(record.id())).isEqualTo(record);
  }

  @Test
  default void noCallGoesOutWithoutTheMeter() {
    PortalUse use = new PortalUse(under());
    PortalRecord record = use.register(under().goodDeal("006-1"));
    use.read(record.id());
    use.feed(Optional.empty());
    assertThat(under().meteredCalls()).isPositive().isEqualTo(under().calls());
  }
}
