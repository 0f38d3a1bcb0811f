package dev.cosell.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of an attribution. */
class AttributionProperties {
  private static final LocalDate CREATED = Deals.day("2031-03-01");
  private static final Opportunity DEAL =
      Deals.with(Deals.demo("2031-03-20"), Deals.SOURCE, new FieldValue.Text("Direct"));

  private static Attribution attribute(List<AttributionEntry> entries) {
    return Attribution.of(DEAL, AttributionLog.of().append(entries), AttributionPolicy.standard());
  }

  @Property(tries = 300)
  void g6TwoPeopleWhoAskGetTheSameAnswer(
      @ForAll("entries") List<AttributionEntry> entries, @ForAll Random random) {
    List<AttributionEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    assertThat(attribute(shuffled)).isEqualTo(attribute(entries));
    AttributionLog log = AttributionLog.of().append(entries);
    assertThat(
            Attribution.of(
                DEAL,
                AttributionLog.fromJson(log.toJson()),
                AttributionPolicy.fromJson(AttributionPolicy.standard().toJson())))
        .isEqualTo(attribute(entries));
  }

  /** What comes later, forms and claims of others, takes no credit away. */
  @Property(tries = 300)
  void g5ALaterEntryTakesNoCreditAway(
      @ForAll("entries") List<AttributionEntry> entries,
      @ForAll("entries") List<AttributionEntry> more) {
    LocalDate last =
        entries.stream().map(AttributionEntry::on).max(LocalDate::compareTo).orElse(CREATED);
    List<AttributionEntry> later = new ArrayList<>(entries);
    for (AttributionEntry each : more) {
      later.add(
          each.withId("L" + later.size())
              .withOn(last.plusDays(1))
              .withRecordedOn(last.plusDays(1)));
    }
    Attribution after = attribute(later);
    for (CloudAttribution before : attribute(entries).clouds()) {
      assertThat(after.at(before.cloud()).credit()).isLessThanOrEqualTo(before.credit());
    }
  }

  @Property(tries = 300)
  void sourcedIsOneCloudUnlessTheDaysAreOne(@ForAll("entries") List<AttributionEntry> entries) {
    Attribution attribution = attribute(entries);
    long sources =
        attribution.clouds().stream().filter(each -> each.credit() == Credit.SOURCED).count();
    assertThat(attribution.findings(AttributionFinding.Kind.SOURCED_BY_SEVERAL_CLOUDS))
        .hasSize(sources > 1 ? 1 : 0);
  }

  @Property(tries = 300)
  void everyCreditButDirectHasARuleAndProof(@ForAll("entries") List<AttributionEntry> entries) {
    Attribution attribution = attribute(entries);
    for (CloudAttribution each : attribution.clouds()) {
      boolean isDirect = each.credit() == Credit.DIRECT;
      assertThat(each.rule().isEmpty()).isEqualTo(isDirect);
      assertThat(each.evidence().isEmpty()).isEqualTo(isDirect);
      assertThat(attribution.dropped())
          .noneMatch(dropped -> each.evidence().contains(dropped.evidence()));
    }
  }

  @Provide
  Arbitrary<List<AttributionEntry>> entries() {
    return Combinators.combine(
            Arbitraries.of(EntryKind.class),
            Arbitraries.of(Cloud.AWS, Cloud.AZURE),
            Arbitraries.integers().between(-400, 60),
            Arbitraries.integers().between(-2, 12))
        .as(
            (kind, cloud, day, late) ->
                Deals.internal("A", "2031-03-01")
                    .withKind(kind)
                    .withCloud(cloud)
                    .withOn(CREATED.plusDays(day))
                    .withRecordedOn(CREATED.plusDays(day + late)))
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<AttributionEntry> numbered = new ArrayList<>();
              for (AttributionEntry each : all) {
                numbered.add(each.withId("A" + numbered.size()));
              }
              return numbered;
            });
  }
}
