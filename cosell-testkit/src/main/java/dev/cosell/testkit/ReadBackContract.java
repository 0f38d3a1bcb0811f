package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Projection;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a portal holds after a write, which is not always what was written. */
interface ReadBackContract extends ContractScene {
  @Test
  default void everyFieldThatIsCarriedIsReadBackAsItWasProjected() {
    Opportunity deal = under().goodDeal("006-1");
    Projection projection = portal().project(deal);
    FieldValues arriving =
        projection
            .values()
            .only(
                field ->
                    portal().capabilities().carried().contains(field)
                        && SharingBoundary.standard().lets(field, portal().cloud())
                        && !projection.notCarried().containsKey(field)
                        && !projection.unmapped().containsKey(field));
    PortalRecord record = new PortalUse(under()).register(deal);
    List<WriteOutcome> outcomes =
        WriteOutcome.compare(FieldValues.none(), arriving, record.values());
    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.result() != Result.APPLIED)
        .extracting(WriteOutcome::field)
        .isEmpty();
  }

  @Test
  default void aProjectionProjectsToItself() {
    Opportunity deal = under().goodDeal("006-1");
    Projection once = portal().project(deal);
    Projection twice = portal().project(Opportunity.of(deal.id(), once.values()));
    assertThat(twice).isEqualTo(once);
    assertThat(once.unmapped()).isEmpty();
  }

  @Test
  default void aProjectionLosesNoField() {
    Opportunity deal = under().goodDeal("006-1");
    FieldValues stated = deal.fieldValues();
    assertThat(portal().project(deal).values().fields()).containsAll(stated.fields());
  }

  @Test
  default void whatThePortalSpellsInItsOwnWayIsReadAsThePortalHasIt() {
    PortalUse use = new PortalUse(under());
    PortalRecord before = use.approved(under().goodDeal("006-1"));
    FieldValues change = under().changeWhenApproved();
    Field respelled = under().respell("The portal's own words");
    use.perform(use.update(before, change));
    PortalRecord after = use.read(before.id());
    assertThat(WriteOutcome.compare(before.values(), change, after.values()))
        .allSatisfy(
            outcome ->
                assertThat(outcome.result())
                    .as(outcome.field().name())
                    .isEqualTo(
                        outcome.field().equals(respelled) ? Result.NORMALISED : Result.APPLIED));
    assertThat(after.values().get(respelled)).contains(new Text("The portal's own words"));
  }

  @Test
  default void anUpdateThatThePortalIgnoredIsSeenByReadingBack() {
    PortalUse use = new PortalUse(under());
    PortalRecord before = use.approved(under().goodDeal("006-1"));
    FieldValues change = under().changeWhenApproved();
    under().failNext(Fault.IGNORED_WRITE);
    use.perform(use.update(before, change));
    PortalRecord after = use.read(before.id());
    assertThat(WriteOutcome.compare(before.values(), change, after.values()))
        .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(Result.IGNORED));
  }
}
