package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.testkit.CosellArbitraries;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The laws of a deal's typed form, flat form and JSON form. */
@Domain(CosellArbitraries.class)
class OpportunityProperties {
  @Property
  void aFlatFormLosesNothingOnTheWayThroughATypedOne(
      @ForAll Opportunity any, @ForAll FieldValues record) {
    FieldValues stated =
        record.only(field -> !record.get(field).map(FieldValue::isBlank).orElse(true));
    assertThat(Opportunity.of(any.id(), record).fieldValues()).isEqualTo(stated);
  }

  @Property
  void aTypedFormLosesNothingOnTheWayThroughAFlatOne(@ForAll Opportunity deal) {
    assertThat(Opportunity.of(deal.id(), deal.fieldValues()))
        .isEqualTo(inOneForm(deal).withPortalIds(List.of()));
  }

  @Property
  void aDealIsReadAsItWasWritten(@ForAll Opportunity deal) {
    Opportunity read = Opportunity.fromJson(deal.toJson());
    assertThat(read).isEqualTo(inOneForm(deal));
    assertThat(read.toJson()).isEqualTo(deal.toJson());
  }

  @Property
  void dealsHaveEqualTextsExactlyWhenTheyAreEqual(
      @ForAll Opportunity one, @ForAll Opportunity other) {
    Opportunity first = inOneForm(one);
    Opportunity another = inOneForm(other);
    for (Opportunity second :
        List.of(another, first.withTitle(another.title()), first.withId(another.id()))) {
      assertThat(first.toJson().equals(second.toJson())).isEqualTo(first.equals(second));
    }
  }

  /** What the flat form does not tell apart: blanks around texts, and order and repetition. */
  private static Opportunity inOneForm(Opportunity deal) {
    return Opportunity.builder()
        .from(deal)
        .title(deal.title().map(String::strip))
        .customerProblem(deal.customerProblem().map(String::strip))
        .stage(deal.stage().map(stage -> new Stage(stage.name().strip())))
        .type(deal.type().map(type -> new OpportunityType(type.name().strip())))
        .closedLostReason(deal.closedLostReason().map(String::strip))
        .nextSteps(deal.nextSteps().map(String::strip))
        .comments(deal.comments().map(String::strip))
        .account(
            Opportunity.of(deal.id(), deal.fieldValues().only(field -> field.isIn("account")))
                .account())
        .contacts(deal.contacts().isEmpty() ? List.of() : new People(deal.contacts()).people())
        .build();
  }
}
