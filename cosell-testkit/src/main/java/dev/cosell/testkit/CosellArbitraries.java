package dev.cosell.testkit;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.account.Industry;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.PortalRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple1;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Values of every model of the core for property tests, as one jqwik domain; policies and what they
 * decide on are {@link AuthorityArbitraries}, decisions about aliases {@link AliasArbitraries},
 * stage one {@link StageOneArbitraries}, attribution {@link AttributionArbitraries}, deals that
 * clouds bring {@link InboundArbitraries}, fiscal years {@link CalendarArbitraries}, comp credit
 * {@link CompArbitraries}.
 *
 * <pre>{@code
 * @Property
 * @Domain(CosellArbitraries.class)
 * void whatIsWrittenIsReadBack(@ForAll Opportunity deal) { ... }
 * }</pre>
 *
 * <p>Texts hold letters of any script, emoji, control characters and lone surrogates. Fields are
 * drawn mostly from a few, so that the records of one draw meet in them. Wide models have no edge
 * cases of their own: those of their members would multiply.
 */
public final class CosellArbitraries extends DomainContextBase {
  /**
   * Typed, status, portal, CRM and money fields, one that no policy knows, one that no list has.
   */
  static final List<Field> FIELDS =
      List.of(
          Field.TITLE,
          Field.STAGE,
          Field.NEXT_STEPS,
          Field.DEAL_VALUE,
          Field.TARGET_CLOSE_DATE,
          Field.CONTRACT_MONTHS,
          Field.OWNER,
          Field.CONTACTS,
          Field.ACCOUNT_ID,
          Field.ACCOUNT_NAME,
          Field.REVIEW_STATUS,
          Field.CLOUD_CLOSE_DATE,
          Field.COUNTERPARTS,
          new Field("aws.deliveryModels"),
          new Field("azure.dealType"),
          new Field("crm.paymentTerms"),
          new Field("payment.net"),
          new Field("transaction.offerId"),
          new Field("oci.region"),
          new Field("margin"));

  private static final Arbitrary<String> TEXTS =
      Combinators.combine(
              Arbitraries.of(
                  "",
                  "a",
                  "b",
                  "Qualified",
                  "Größe & Maß",
                  "北光物流",
                  "\uD83D\uDEA2\uD83C\uDFFD",
                  "e\u0301",
                  "\u0000\u0007\u001f",
                  "\"\\/{}[],:",
                  "null",
                  "\uD83D"),
              Arbitraries.strings().all().ofMaxLength(6))
          .as((beginning, end) -> beginning + end)
          .filter(text -> !text.isBlank())
          .withoutEdgeCases();

  // Each is made once: jqwik looks generators up by equal arbitraries, which is slow for copies.
  private static final Arbitrary<Field> SOME_FIELDS = makeFields();
  private static final Arbitrary<Contact> PEOPLE = makeContacts();
  private static final Arbitrary<OpportunityContact> PARTS =
      Combinators.combine(PEOPLE, maybe(TEXTS)).as(OpportunityContact::new);
  private static final Arbitrary<FieldValue> VALUES = makeFieldValues();
  private static final Arbitrary<FieldValues> RECORDS =
      Arbitraries.maps(SOME_FIELDS, VALUES).ofMaxSize(10).map(FieldValues::of).withoutEdgeCases();

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public CosellArbitraries() {}

  /** A value or none, each half of the time; jqwik's own optional is empty once in twenty. */
  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
    return Combinators.combine(values, Arbitraries.of(true, false))
        .as((value, present) -> present ? Optional.of(value) : Optional.empty());
  }

  /** {@return clouds, mostly the three known ones} */
  @Provide
  public static Arbitrary<Cloud> clouds() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP)),
        Tuple.of(1, Arbitraries.of("oci", "crm", "status").map(Cloud::new)));
  }

  /** {@return ids of portals} */
  @Provide
  public static Arbitrary<PortalId> portalIds() {
    return Combinators.combine(clouds(), texts()).as(PortalId::new);
  }

  /** {@return amounts of any size and sign, in currencies of no, two and three decimals} */
  @Provide
  public static Arbitrary<Money> money() {
    Arbitrary<CurrencyUnit> currencies =
        Arbitraries.of("USD", "EUR", "JPY", "KWD").map(CurrencyUnit::of);
    Arbitrary<BigInteger> units =
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30));
    return Combinators.combine(currencies, units)
        .as(
            (currency, count) ->
                Money.of(currency, new BigDecimal(count, currency.getDecimalPlaces())));
  }

  /** {@return texts of any characters that are not blank} */
  public static Arbitrary<String> texts() {
    return TEXTS;
  }

  /** {@return names of fields, mostly of a few} */
  @Provide
  public static Arbitrary<Field> fields() {
    return SOME_FIELDS;
  }

  private static Arbitrary<Field> makeFields() {
    Arbitrary<String> word = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8);
    return Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(FIELDS)),
            Tuple.of(3, Arbitraries.of(Field.typed())),
            Tuple.of(
                1,
                Combinators.combine(
                        Arbitraries.of("aws", "azure", "crm", "status", "x"),
                        word.list().ofMaxSize(3))
                    .as((first, rest) -> new Field(join(first, rest)))))
        .withoutEdgeCases();
  }

  private static String join(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).collect(Collectors.joining("."));
  }

  /** {@return values of every kind, blanks among them} */
  @Provide
  public static Arbitrary<FieldValue> fieldValues() {
    return VALUES;
  }

  private static Arbitrary<FieldValue> makeFieldValues() {
    return Arbitraries.oneOf(
            List.<Arbitrary<? extends FieldValue>>of(
                texts().map(Text::new),
                Arbitraries.of("a", "b", "c").map(Text::new),
                money().map(Amount::new),
                days().map(Day::new),
                Arbitraries.longs().map(Whole::new),
                texts().list().ofMinSize(1).ofMaxSize(4).map(Items::new),
                opportunityContacts().list().ofMinSize(1).ofMaxSize(3).map(People::new),
                Arbitraries.just(Blank.BLANK)))
        .withoutEdgeCases();
  }

  /** {@return records of up to twelve fields} */
  @Provide
  public static Arbitrary<FieldValues> records() {
    return RECORDS;
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-365_000, 3_650_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli);
  }

  /** {@return people with any of their members} */
  @Provide
  public static Arbitrary<Contact> contacts() {
    return PEOPLE;
  }

  private static Arbitrary<Contact> makeContacts() {
    return Combinators.combine(
            maybe(texts()),
            maybe(texts()),
            maybe(texts()),
            maybe(texts().map(text -> text + "@Borealis.Example")),
            maybe(texts()),
            maybe(texts()))
        .as(
            (id, firstName, lastName, email, phone, title) ->
                Contact.builder()
                    .id(id)
                    .firstName(firstName)
                    .lastName(lastName)
                    .email(email)
                    .phone(phone)
                    .title(title)
                    .build())
        .withoutEdgeCases();
  }

  /** {@return people with a part in a deal} */
  @Provide
  public static Arbitrary<OpportunityContact> opportunityContacts() {
    return PARTS;
  }

  /** {@return people of a cloud} */
  @Provide
  public static Arbitrary<Counterpart> counterparts() {
    return Combinators.combine(clouds(), maybe(texts().map(CounterpartRole::new)), contacts())
        .as(Counterpart::new);
  }

  /** {@return addresses with any of their parts} */
  @Provide
  public static Arbitrary<Address> addresses() {
    return Combinators.combine(
            maybe(texts()),
            maybe(texts()),
            maybe(texts()),
            maybe(texts()),
            maybe(Arbitraries.of("US", "DE", "JP")))
        .as(
            (street, city, region, postalCode, country) ->
                Address.builder()
                    .street(street)
                    .city(city)
                    .region(region)
                    .postalCode(postalCode)
                    .country(country)
                    .build())
        .withoutEdgeCases();
  }

  /** {@return accounts with any of their members} */
  @Provide
  public static Arbitrary<Account> accounts() {
    return Combinators.combine(
            maybe(texts().map(AccountId::new)),
            maybe(texts()),
            maybe(texts()),
            maybe(texts().map(Industry::new)),
            maybe(texts()),
            maybe(texts().map(AccountId::new)),
            addresses())
        .as(
            (id, name, website, industry, duns, parent, address) ->
                Account.builder()
                    .id(id)
                    .name(name)
                    .website(website)
                    .industry(industry)
                    .otherIndustry(name)
                    .duns(duns)
                    .parent(parent)
                    .address(address)
                    .build())
        .withoutEdgeCases();
  }

  /** {@return deals with any of their members, details and portal ids} */
  @Provide
  public static Arbitrary<Opportunity> opportunities() {
    Arbitrary<Opportunity> words =
        Combinators.combine(
                texts().map(OpportunityId::new),
                maybe(texts()),
                maybe(texts()),
                maybe(texts().map(Stage::new)),
                maybe(texts().map(OpportunityType::new)),
                maybe(texts()),
                maybe(texts()),
                maybe(texts()))
            .as(
                (id, title, problem, stage, type, reason, nextSteps, comments) ->
                    Opportunity.builder()
                        .id(id)
                        .title(title)
                        .customerProblem(problem)
                        .stage(stage)
                        .type(type)
                        .closedLostReason(reason)
                        .nextSteps(nextSteps)
                        .comments(comments)
                        .build());
    return Combinators.combine(
            words,
            maybe(accounts()),
            maybe(money().tuple2()),
            maybe(days()),
            maybe(Arbitraries.integers()),
            maybe(contacts()),
            opportunityContacts().list().ofMaxSize(3),
            Combinators.combine(details(), portalIds().set().ofMaxSize(2)).as(Tuple::of))
        .as(
            (deal, account, amounts, closes, months, owner, contacts, rest) ->
                Opportunity.builder()
                    .from(deal)
                    .account(account)
                    .dealValue(amounts.map(Tuple1::get1))
                    .expectedMonthlySpend(amounts.map(Tuple2::get2))
                    .targetCloseDate(closes)
                    .contractMonths(months)
                    .owner(owner)
                    .contacts(contacts)
                    .details(rest.get1())
                    .portalIds(rest.get2())
                    .build())
        .withoutEdgeCases();
  }

  /** What a deal read from its flat form has as details: stated values of fields of no member. */
  private static Arbitrary<Map<Field, FieldValue>> details() {
    return Arbitraries.maps(
            fields().filter(field -> !Field.typed().contains(field)),
            fieldValues().filter(value -> !value.isBlank()))
        .ofMaxSize(4);
  }

  /** {@return what a portal decided about a deal} */
  @Provide
  public static Arbitrary<Registration> registrations() {
    return Combinators.combine(
            portalIds(),
            Arbitraries.oneOf(
                Arbitraries.of(ReviewStatus.DRAFT, ReviewStatus.SUBMITTED, ReviewStatus.APPROVED),
                texts().map(ReviewStatus::new)),
            maybe(texts()),
            maybe(texts()),
            maybe(days()),
            maybe(texts()),
            counterparts().list().ofMaxSize(3),
            instants())
        .as(
            (id, status, comments, stage, closes, involvement, people, modified) ->
                Registration.builder()
                    .portalId(id)
                    .reviewStatus(status)
                    .reviewComments(comments)
                    .cloudStage(stage)
                    .cloudCloseDate(closes)
                    .involvement(involvement)
                    .counterparts(people)
                    .lastModified(modified)
                    .build())
        .withoutEdgeCases();
  }

  /** {@return records as they are read from a portal} */
  @Provide
  public static Arbitrary<PortalRecord> portalRecords() {
    return Combinators.combine(
            registrations(),
            texts(),
            maybe(texts().map(OpportunityId::new)),
            records(),
            maybe(instants()))
        .as(
            (registration, version, crmId, values, created) ->
                PortalRecord.builder()
                    .registration(registration)
                    .version(version)
                    .crmId(crmId)
                    .values(values)
                    .payload(values.toJson())
                    .createdAt(created)
                    .build())
        .withoutEdgeCases();
  }
}
