package dev.cosell.opportunity;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.account.Industry;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The typed members of an {@link Opportunity} as fields, both ways. */
final class OpportunityMembers {
  private static final List<Field> FIELDS =
      List.of(
          Field.ACCOUNT_ID,
          Field.ACCOUNT_NAME,
          Field.ACCOUNT_WEBSITE,
          Field.ACCOUNT_INDUSTRY,
          Field.ACCOUNT_OTHER_INDUSTRY,
          Field.ACCOUNT_DUNS,
          Field.ACCOUNT_STREET,
          Field.ACCOUNT_CITY,
          Field.ACCOUNT_REGION,
          Field.ACCOUNT_POSTAL_CODE,
          Field.ACCOUNT_COUNTRY,
          Field.ACCOUNT_PARENT,
          Field.TITLE,
          Field.CUSTOMER_PROBLEM,
          Field.STAGE,
          Field.TARGET_CLOSE_DATE,
          Field.DEAL_VALUE,
          Field.EXPECTED_MONTHLY_SPEND,
          Field.CONTRACT_MONTHS,
          Field.TYPE,
          Field.CLOSED_LOST_REASON,
          Field.NEXT_STEPS,
          Field.COMMENTS,
          Field.OWNER,
          Field.CONTACTS);
  private static final Set<Field> KNOWN = Set.copyOf(FIELDS);

  private OpportunityMembers() {}

  static List<Field> fields() {
    return FIELDS;
  }

  static FieldValues flatten(Opportunity deal) {
    FieldValues.Builder out = FieldValues.builder();
    deal.details().forEach(out::put);
    deal.account().ifPresent(account -> flatten(account, out));
    out.text(Field.TITLE, deal.title())
        .text(Field.CUSTOMER_PROBLEM, deal.customerProblem())
        .text(Field.STAGE, deal.stage().map(Stage::name))
        .text(Field.TYPE, deal.type().map(OpportunityType::name))
        .text(Field.CLOSED_LOST_REASON, deal.closedLostReason())
        .text(Field.NEXT_STEPS, deal.nextSteps())
        .text(Field.COMMENTS, deal.comments());
    deal.targetCloseDate().ifPresent(date -> out.put(Field.TARGET_CLOSE_DATE, new Day(date)));
    deal.dealValue().ifPresent(money -> out.put(Field.DEAL_VALUE, new Amount(money)));
    deal.expectedMonthlySpend()
        .ifPresent(money -> out.put(Field.EXPECTED_MONTHLY_SPEND, new Amount(money)));
    deal.contractMonths().ifPresent(months -> out.put(Field.CONTRACT_MONTHS, new Whole(months)));
    deal.owner()
        .ifPresent(
            owner -> out.put(Field.OWNER, new People(List.of(OpportunityContact.of(owner)))));
    if (!deal.contacts().isEmpty()) {
      out.put(Field.CONTACTS, new People(deal.contacts()));
    }
    return out.build();
  }

  private static void flatten(Account account, FieldValues.Builder out) {
    Address address = account.address();
    out.text(Field.ACCOUNT_ID, account.id().map(AccountId::value))
        .text(Field.ACCOUNT_NAME, account.name())
        .text(Field.ACCOUNT_WEBSITE, account.website())
        .text(Field.ACCOUNT_INDUSTRY, account.industry().map(Industry::name))
        .text(Field.ACCOUNT_OTHER_INDUSTRY, account.otherIndustry())
        .text(Field.ACCOUNT_DUNS, account.duns())
        .text(Field.ACCOUNT_STREET, address.street())
        .text(Field.ACCOUNT_CITY, address.city())
        .text(Field.ACCOUNT_REGION, address.region())
        .text(Field.ACCOUNT_POSTAL_CODE, address.postalCode())
        .text(Field.ACCOUNT_COUNTRY, address.country())
        .text(Field.ACCOUNT_PARENT, account.parent().map(AccountId::value));
  }

  /** A value that its typed member cannot hold whole stays in the details, unread. */
  static Opportunity.Builder unflatten(OpportunityId id, FieldValues values) {
    Opportunity.Builder deal = Opportunity.builder().id(id);
    FieldValues stated =
        values.only(field -> !values.get(field).map(FieldValue::isBlank).orElse(true));
    Account account = account(stated);
    if (!account.equals(Account.builder().build())) {
      deal.account(account);
    }
    deal.title(stated.text(Field.TITLE))
        .customerProblem(stated.text(Field.CUSTOMER_PROBLEM))
        .stage(stated.text(Field.STAGE).map(Stage::new))
        .targetCloseDate(stated.day(Field.TARGET_CLOSE_DATE))
        .dealValue(stated.amount(Field.DEAL_VALUE))
        .expectedMonthlySpend(stated.amount(Field.EXPECTED_MONTHLY_SPEND))
        .type(stated.text(Field.TYPE).map(OpportunityType::new))
        .closedLostReason(stated.text(Field.CLOSED_LOST_REASON))
        .nextSteps(stated.text(Field.NEXT_STEPS))
        .comments(stated.text(Field.COMMENTS));
    if (stated.get(Field.CONTRACT_MONTHS).orElse(null) instanceof Whole months
        && months.number() == (int) months.number()) {
      deal.contractMonths((int) months.number());
    }
    List<OpportunityContact> owners = people(stated, Field.OWNER);
    if (owners.size() == 1 && owners.get(0).role().isEmpty()) {
      deal.owner(owners.get(0).contact());
    }
    deal.contacts(people(stated, Field.CONTACTS));
    List<OpportunityContact> counterparts = people(stated, Field.CRM_COUNTERPARTS);
    if (counterparts.stream().allMatch(person -> person.counterpart().isPresent())) {
      deal.addAllContacts(counterparts);
    }
    TreeMap<Field, FieldValue> details = new TreeMap<>();
    FieldValues read = flatten(deal.build());
    stated
        .asMap()
        .forEach(
            (field, value) -> {
              boolean isKnown = KNOWN.contains(field) || field.equals(Field.CRM_COUNTERPARTS);
              if (!isKnown || read.get(field).isEmpty()) {
                details.put(field, value);
              }
            });
    return deal.details(details);
  }

  private static Account account(FieldValues values) {
    return Account.builder()
        .id(values.text(Field.ACCOUNT_ID).map(AccountId::new))
        .name(values.text(Field.ACCOUNT_NAME))
        .website(values.text(Field.ACCOUNT_WEBSITE))
        .industry(values.text(Field.ACCOUNT_INDUSTRY).map(Industry::new))
        .otherIndustry(values.text(Field.ACCOUNT_OTHER_INDUSTRY))
        .duns(values.text(Field.ACCOUNT_DUNS))
        .parent(values.text(Field.ACCOUNT_PARENT).map(AccountId::new))
        .address(
            Address.builder()
                .street(values.text(Field.ACCOUNT_STREET))
                .city(values.text(Field.ACCOUNT_CITY))
                .region(values.text(Field.ACCOUNT_REGION))
                .postalCode(values.text(Field.ACCOUNT_POSTAL_CODE))
                .country(values.text(Field.ACCOUNT_COUNTRY))
                .build())
        .build();
  }

  private static List<OpportunityContact> people(FieldValues values, Field field) {
    Optional<FieldValue> value = values.get(field);
    return value.isPresent() && value.get() instanceof People people
        ? people.people()
        : new ArrayList<>();
  }
}
