package dev.cosell.crm;

import static dev.cosell.opportunity.Field.ACCOUNT_COUNTRY;
import static dev.cosell.opportunity.Field.ACCOUNT_INDUSTRY;
import static dev.cosell.opportunity.Field.ACCOUNT_NAME;
import static dev.cosell.opportunity.Field.ACCOUNT_PARENT;
import static dev.cosell.opportunity.Field.ACCOUNT_POSTAL_CODE;
import static dev.cosell.opportunity.Field.CLOSED_LOST_REASON;
import static dev.cosell.opportunity.Field.CUSTOMER_PROBLEM;
import static dev.cosell.opportunity.Field.DEAL_VALUE;
import static dev.cosell.opportunity.Field.EXPECTED_MONTHLY_SPEND;
import static dev.cosell.opportunity.Field.STAGE;
import static dev.cosell.opportunity.Field.TARGET_CLOSE_DATE;
import static dev.cosell.opportunity.Field.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.OpportunityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmSalesSampleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private CrmFieldMap map;
  private CrmImport read;

  @BeforeAll
  void readTheExport() throws IOException {
    Optional<Path> data = SharedData.crm();
    Assumptions.assumeTrue(data.isPresent(), SharedData.MISSING);
    map = CrmFieldMap.fromJson(Files.readString(SharedData.exampleMap()));
    read = map.read(CrmTables.fromDirectory(data.get()), CLOCK);
  }

  @Test
  void everyDealIsImportedWithoutAProblem() {
    assertThat(read.records()).hasSize(8_800);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void dealsWithoutAnAccountHaveNoAccountFieldAtAll() {
    assertThat(
            read.records().stream()
                .filter(deal -> deal.values().text(ACCOUNT_NAME).isEmpty())
                .filter(deal -> deal.opportunity().account().isEmpty()))
        .hasSize(1_425)
        .allSatisfy(
            deal -> {
              assertThat(deal.values().get(ACCOUNT_NAME)).contains(Blank.BLANK);
              assertThat(deal.values().get(ACCOUNT_COUNTRY)).isEmpty();
              assertThat(deal.values().get(ACCOUNT_POSTAL_CODE)).isEmpty();
            });
  }

  @Test
  void stagesAreTheLibrarysOwn() {
    assertThat(count(STAGE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Prospect", 500L, "Qualified", 1_589L, "Committed", 4_238L, "Closed Lost", 2_473L));
  }

  @Test
  void openDealsHaveNoSpendAndLostOnesHaveZero() {
    Map<String, Long> without =
        read.records().stream()
            .filter(deal -> deal.values().amount(EXPECTED_MONTHLY_SPEND).isEmpty())
            .collect(
                Collectors.groupingBy(
                    deal -> deal.values().text(STAGE).orElse(""), Collectors.counting()));
    assertThat(without)
        .containsExactlyInAnyOrderEntriesOf(Map.of("Prospect", 500L, "Qualified", 1_589L));
    assertThat(
            read.records().stream()
                .filter(deal -> deal.values().text(STAGE).equals(Optional.of("Closed Lost")))
                .map(deal -> deal.values().amount(DEAL_VALUE).orElseThrow())
                .distinct())
        .containsExactly(Money.parse("USD 0"));
    assertThat(count(CLOSED_LOST_REASON)).isEqualTo(Map.of("Other", 2_473L));
  }

  @Test
  void datesThatHavePassedBecomeTodayAndNinetyDays() {
    assertThat(read.records().stream().map(deal -> deal.values().day(TARGET_CLOSE_DATE)).distinct())
        .containsExactly(Optional.of(LocalDate.parse("2027-02-20")));
    MappedRecord deal = deal("Z063OYW0");
    assertThat(deal.derivedFields()).contains(TARGET_CLOSE_DATE, TITLE, ACCOUNT_POSTAL_CODE);
    assertThat(deal.derivedFields()).doesNotContain(STAGE, DEAL_VALUE, Field.OWNER);
    Provenance from = deal.provenance(TARGET_CLOSE_DATE).orElseThrow();
    assertThat(from.before()).contains("2017-03-11");
    assertThat(from.after()).contains("2027-02-20");
    assertThat(from.rung()).isEqualTo(Provenance.Rung.EXPRESSION);
  }

  @Test
  void aDateThatIsStillToComeIsKept() throws IOException {
    Clock earlier = Clock.fixed(Instant.parse("2017-03-11T12:00:00Z"), ZoneOffset.UTC);
    CrmImport then = map.read(CrmTables.fromDirectory(SharedData.crm().orElseThrow()), earlier);
    assertThat(then.record(new OpportunityId("Z063OYW0")).orElseThrow().values())
        .satisfies(
            values ->
                assertThat(values.get(TARGET_CLOSE_DATE))
                    .contains(new Day(LocalDate.parse("2017-03-11"))));
  }

  @Test
  void theMisspeltProductIsCorrectedInTheJoinAndInTheTitle() {
    assertThat(
            read.records().stream()
                .map(deal -> deal.provenance(new Field("crm.product")).orElseThrow())
                .filter(from -> from.before().equals(Optional.of("GTXPro"))))
        .hasSize(1_480)
        .allSatisfy(
            from -> {
              assertThat(from.after()).contains("GTX Pro");
              assertThat(from.rung()).isEqualTo(Provenance.Rung.VALUE_MAP);
            });
    assertThat(count(TITLE).keySet()).noneMatch(title -> title.contains("GTXPro"));
    assertThat(count(new Field("crm.productSeries"))).containsOnlyKeys("GTX", "MG", "GTK");
  }

  @Test
  void theMisspeltSectorsAndCountriesAreUnderstood() {
    long technology =
        read.records().stream()
            .filter(
                deal ->
                    deal.provenance(ACCOUNT_INDUSTRY)
                        .flatMap(Provenance::before)
                        .equals(Optional.of("technolgy")))
            .map(deal -> deal.values().text(ACCOUNT_NAME))
            .distinct()
            .count();
    assertThat(technology).isEqualTo(12);
    assertThat(count(ACCOUNT_INDUSTRY))
        .containsOnlyKeys(
            "Computers and Electronics",
            "Financial Services",
            "Healthcare",
            "Marketing and Advertising",
            "Media and Entertainment",
            "Professional Services",
            "Retail",
            "Software and Internet",
            "Telecommunications");
    assertThat(count(ACCOUNT_COUNTRY))
        .containsOnlyKeys(
            "US", "BE", "BR", "CN", "DE", "IT", "JP", "JO", "KE", "KR", "NO", "PA", "PH", "PL",
            "RO");
  }

  @Test
  void everyDealWithAnAccountHasTheAssumedAddressOfItsCountry() {
    Map<String, String> codes = new TreeMap<>();
    for (MappedRecord deal : read.records()) {
      deal.values()
          .text(ACCOUNT_COUNTRY)
          .ifPresent(
              country ->
                  codes.put(country, deal.values().text(ACCOUNT_POSTAL_CODE).orElse("missing")));
    }
    assertThat(codes)
        .hasSize(15)
        .containsEntry("US", "98109")
        .containsEntry("JP", "100-0001")
        .containsEntry("PL", "00-001");
    assertThat(codes.values()).doesNotContain("missing");
  }

  @Test
  void subsidiariesNameTheirParent() {
    assertThat(count(ACCOUNT_PARENT))
        .containsOnlyKeys(
            "Acme Corporation",
            "Bubba Gump",
            "Golddex",
            "Inity",
            "Massive Dynamic",
            "Sonron",
            "Warephase");
  }

  @Test
  void everyDealHasAProblemOfTwentyCharactersAndAnOwner() {
    assertThat(read.records())
        .allSatisfy(
            deal -> {
              assertThat(deal.values().text(CUSTOMER_PROBLEM).orElse(""))
                  .hasSizeGreaterThanOrEqualTo(20);
              assertThat(deal.opportunity().owner()).isPresent();
            });
    MappedRecord deal = deal("Z063OYW0");
    assertThat(deal.opportunity().owner().orElseThrow().firstName()).contains("Darcel");
    assertThat(deal.opportunity().owner().orElseThrow().lastName()).contains("Schlecht");
    assertThat(deal.provenance(Field.OWNER).orElseThrow().before()).isEmpty();
  }

  @Test
  void whatNothingMatchesIsListed() {
    assertThat(read.leftovers().columns()).isEmpty();
    assertThat(read.leftovers().tables()).isEmpty();
    assertThat(read.leftovers().values()).isEmpty();
    assertThat(read.leftovers().rows()).containsOnlyKeys("sales_teams");
    assertThat(read.leftovers().rows().get("sales_teams")).containsExactly(12, 18, 24, 30, 36);
  }

  @Test
  void theMapReadsBackFromItsOwnText() {
    assertThat(CrmFieldMap.fromJson(map.toJson())).isEqualTo(map);
    assertThat(CrmFieldMap.fromJson(map.toJson()).toJson()).isEqualTo(map.toJson());
  }

  private MappedRecord deal(String id) {
    return read.record(new OpportunityId(id)).orElseThrow();
  }

  private Map<String, Long> count(Field field) {
    return read.records().stream()
        .flatMap(deal -> deal.values().text(field).stream())
        .collect(Collectors.groupingBy(text -> text, TreeMap::new, Collectors.counting()));
  }
}
