package dev.cosell.azure;

import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.table.LifeCycle.StagePercent;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Deals in Microsoft's words, with any of the fields of a referral changed, cleared or wrong. */
final class AzureArbitraries extends DomainContextBase {
  static Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.of("USD", "EUR", "JPY", "KWD").map(CurrencyUnit::of),
            Arbitraries.longs().between(0, 9_000_000_000_000_000L))
        .as(Money::ofMinor);
  }

  private static Arbitrary<FieldValue> text() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(40)
        .excludeChars('\u0000')
        .filter(text -> !text.isBlank() && text.equals(text.strip()))
        .map(Text::new);
  }

  private static Arbitrary<FieldValue> words(List<String> words) {
    return Arbitraries.of(words).map(Text::new);
  }

  private static Arbitrary<FieldValue> items(String... words) {
    return Arbitraries.of(words)
        .set()
        .ofMinSize(1)
        .map(set -> Items.of(set.toArray(String[]::new)));
  }

  private static Arbitrary<FieldValue> days() {
    return Arbitraries.integers()
        .between(-400, 4000)
        .map(days -> new Day(Deals.TODAY.plusDays(days)));
  }

  /** A value for each field, in Microsoft's words. */
  private static Map<Field, Arbitrary<FieldValue>> values() {
    Map<Field, Arbitrary<FieldValue>> values = new TreeMap<>();
    values.put(Field.TITLE, text());
    values.put(Field.ACCOUNT_NAME, text());
    values.put(Field.ACCOUNT_CITY, text());
    values.put(Field.ACCOUNT_COUNTRY, words(List.of("US", "CH", "JP")));
    values.put(Field.CUSTOMER_PROBLEM, text());
    values.put(Field.DEAL_VALUE, money().map(Amount::new));
    values.put(Field.TARGET_CLOSE_DATE, days());
    values.put(
        Field.STAGE, words(Tables.LIFE_CYCLE.stages().stream().map(StagePercent::stage).toList()));
    values.put(AzureFields.DEAL_TYPE, words(List.of("Private", "Partner-led", "Co-sell")));
    values.put(AzureFields.SOLUTIONS, items("SOL-1", "SOL-2", "SOL-3"));
    values.put(AzureFields.PRODUCTS, items("Azure", "PowerBI"));
    values.put(AzureFields.CAMPAIGN_ID, text());
    values.put(AzureFields.REFERRAL_PROGRAM, text());
    values.put(AzureFields.QUALIFICATION, words(Tables.VOCABULARIES.of("qualification")));
    values.put(AzureFields.CONSENT_TO_CONTACT, words(List.of("Yes", "No")));
    return values;
  }

  /** Some fields with values that Microsoft takes. */
  static Arbitrary<FieldValues> changes() {
    return some(values());
  }

  private static Arbitrary<FieldValues> some(Map<Field, Arbitrary<FieldValue>> values) {
    return Arbitraries.of(values.keySet())
        .set()
        .flatMap(
            fields ->
                Combinators.combine(
                        fields.stream()
                            .map(
                                field ->
                                    Objects.requireNonNull(values.get(field))
                                        .map(value -> Deals.one(field, value)))
                            .toList())
                    .as(
                        parts -> {
                          FieldValues all = FieldValues.builder().build();
                          for (FieldValues part : parts) {
                            all = all.with(part);
                          }
                          return all;
                        }));
  }

  /** Deals that Microsoft takes. */
  @Provide
  static Arbitrary<Opportunity> deals() {
    return Combinators.combine(
            Arbitraries.of(Deals.coSell(), Deals.partnerLed(), Deals.privateDeal()), changes())
        .as((deal, change) -> Opportunity.of(deal.id(), deal.fieldValues().with(change)));
  }

  /** Deals of which any field may be missing, or of another kind or another word. */
  static Arbitrary<Opportunity> wrongDeals() {
    Arbitrary<FieldValue> wrong =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.just(Blank.BLANK),
                text(),
                days(),
                money().map(Money::negated).map(Amount::new),
                items("SOL-1", "SOL-2")));
    Map<Field, Arbitrary<FieldValue>> values = new TreeMap<>();
    DealMapper.carried().forEach(field -> values.put(field, wrong));
    return Combinators.combine(deals(), some(values))
        .as((deal, change) -> Opportunity.of(deal.id(), deal.fieldValues().with(change)));
  }
}
