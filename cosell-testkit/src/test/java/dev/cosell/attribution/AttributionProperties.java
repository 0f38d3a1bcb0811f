package dev.cosell.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.contact.Contact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.testkit.AttributionArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of an attribution. */
@Domain(AttributionArbitraries.class)
@Domain(DomainContext.Global.class)
class AttributionProperties {
  private static final LocalDate CREATED = AttributionArbitraries.CREATED;
  private static final Opportunity DEAL =
      Opportunity.builder()
          .id(new OpportunityId("006A1"))
          .account(Account.builder().id(AttributionArbitraries.ACCOUNT).build())
          .owner(Contact.builder().id("005S1").build())
          .details(
              Map.of(
                  new Field("crm.createdOn"), new FieldValue.Day(CREATED),
                  new Field("crm.firstDemoOn"), new FieldValue.Day(CREATED.plusDays(19)),
                  new Field("crm.source"), new FieldValue.Text("Direct")))
          .build();

  private static Attribution attribute(AttributionLog log) {
    return Attribution.of(DEAL, log, AttributionPolicy.standard());
  }

  @Property(tries = 300)
  void g6TwoPeopleWhoAskGetTheSameAnswer(@ForAll AttributionLog log, @ForAll Random random) {
    List<AttributionEntry> shuffled = new ArrayList<>(log.entries());
    Collections.shuffle(shuffled, random);
    assertThat(attribute(AttributionLog.of().append(shuffled))).isEqualTo(attribute(log));
    assertThat(
            Attribution.of(
                DEAL,
                AttributionLog.fromJson(log.toJson()),
                AttributionPolicy.fromJson(AttributionPolicy.standard().toJson())))
        .isEqualTo(attribute(log));
  }

  /** What comes later, forms and claims of others, takes no credit away. */
  @Property(tries = 300)
  void g5ALaterEntryTakesNoCreditAway(@ForAll AttributionLog log, @ForAll AttributionLog more) {
    LocalDate last =
        log.entries().stream().map(AttributionEntry::on).max(LocalDate::compareTo).orElse(CREATED);
    List<AttributionEntry> later = new ArrayList<>(log.entries());
    for (AttributionEntry each : more.entries()) {
      later.add(
          each.withId("L" + later.size())
              .withOn(last.plusDays(1))
              .withRecordedOn(last.plusDays(1)));
    }
    Attribution after = attribute(AttributionLog.of().append(later));
    for (CloudAttribution before : attribute(log).clouds()) {
      assertThat(after.at(before.cloud()).credit()).isLessThanOrEqualTo(before.credit());
    }
  }

  @Property(tries = 300)
  void sourcedIsOneCloudUnlessTheDaysAreOne(@ForAll AttributionLog log) {
    Attribution attribution = attribute(log);
    long sources =
        attribution.clouds().stream().filter(each -> each.credit() == Credit.SOURCED).count();
    assertThat(attribution.findings(AttributionFinding.Kind.SOURCED_BY_SEVERAL_CLOUDS))
        .hasSize(sources > 1 ? 1 : 0);
  }

  @Property(tries = 300)
  void everyCreditButDirectHasARuleAndProof(@ForAll AttributionLog log) {
    Attribution attribution = attribute(log);
    for (CloudAttribution each : attribution.clouds()) {
      boolean isDirect = each.credit() == Credit.DIRECT;
      assertThat(each.rule().isEmpty()).isEqualTo(isDirect);
      assertThat(each.evidence().isEmpty()).isEqualTo(isDirect);
      assertThat(attribution.dropped())
          .noneMatch(dropped -> each.evidence().contains(dropped.evidence()));
    }
  }
}
