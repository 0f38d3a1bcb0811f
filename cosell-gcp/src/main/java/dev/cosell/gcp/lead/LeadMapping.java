package dev.cosell.gcp.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.gcp.GcpFields;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WireDate;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * A deal as a lead of the Cloud CRM Partners API {@code v1}, both ways (reference of 2025-07-26;
 * official, read 2026-11-22).
 *
 * <p>The engagement model and the kind of transaction are Google's words, whose lists are not
 * public; they are the partner's and stand in the mapping.
 */
public final class LeadMapping {
  /** The member of a lead for each field that is one text. */
  private static final Map<Field, String> TEXTS = texts();

  private static final List<Field> REQUIRED =
      List.of(
          Field.ACCOUNT_NAME,
          Field.DEAL_VALUE,
          Field.CONTRACT_MONTHS,
          Field.TARGET_CLOSE_DATE,
          Field.CUSTOMER_PROBLEM,
          GcpFields.SUPPORT_LEVEL);

  private final String engagementModel;
  private final String dealTransactionType;
  private final RoundingMode rounding;
  private final SharingBoundary boundary;

  /**
   * A mapping.
   *
   * @param engagementModel Google's word for the partner's engagement model
   * @param dealTransactionType Google's word for the kind of transaction
   * @param rounding how an annual value is rounded that does not come out even
   * @param boundary what never leaves
   */
  public LeadMapping(
      String engagementModel,
      String dealTransactionType,
      RoundingMode rounding,
      SharingBoundary boundary) {
    this.engagementModel = engagementModel;
    this.dealTransactionType = dealTransactionType;
    this.rounding = rounding;
    this.boundary = boundary;
  }

  private static Map<Field, String> texts() {
    Map<Field, String> texts = new LinkedHashMap<>();
    texts.put(Field.TITLE, "title");
    texts.put(Field.CUSTOMER_PROBLEM, "opportunitySummary");
    texts.put(Field.ACCOUNT_NAME, "customer.company");
    texts.put(Field.ACCOUNT_WEBSITE, "customer.googleAccountDomain");
    texts.put(Field.ACCOUNT_INDUSTRY, "customer.industry");
    texts.put(Field.ACCOUNT_STREET, "customer.customerAddress.street");
    texts.put(Field.ACCOUNT_CITY, "customer.customerAddress.city");
    texts.put(Field.ACCOUNT_COUNTRY, "customer.customerAddress.regionCode");
    texts.put(Field.ACCOUNT_REGION, "customer.customerAddress.state");
    texts.put(Field.ACCOUNT_POSTAL_CODE, "customer.customerAddress.zipCode");
    texts.put(GcpFields.SUPPORT_LEVEL, "supportLevel");
    texts.put(GcpFields.DELIVERY_MODEL, "deliveryModel");
    texts.put(GcpFields.CONTRACT_VEHICLE, "contractVehicle");
    return texts;
  }

  /**
   * Writes a deal.
   *
   * @param deal the deal
   * @return the lead, with everything that is wrong with it
   */
  public Lead write(Opportunity deal) {
    FieldValues values = deal.fieldValues().only(field -> boundary.lets(field, Cloud.GCP));
    ObjectNode lead = GcpJson.newObject();
    lead.put("engagementModel", engagementModel);
    lead.put("dealTransactionType", dealTransactionType);
    lead.put("externalSystemId", deal.id().value());
    TEXTS.forEach(
        (field, path) -> values.text(field).ifPresent(text -> WirePath.of(path).put(lead, text)));
    values
        .day(Field.TARGET_CLOSE_DATE)
        .ifPresent(day -> WireDate.write(lead.putObject("estimatedCloseDate"), day));
    if (values.get(GcpFields.EMPLOYEE_COUNT).orElse(null) instanceof Whole count) {
      lead.withObjectProperty("customer").put("totalEmployees", count.number());
    }
    if (values.get(Field.CONTACTS).orElse(null) instanceof People people) {
      writePeople(lead, people);
    }
    List<Violation> violations = new ArrayList<>();
    for (Field field : REQUIRED) {
      if (values.get(field).filter(value -> !value.isBlank()).isEmpty()) {
        violations.add(
            new Violation(
                field.name(),
                ViolationCode.REQUIRED_FIELD_MISSING,
                field + " is required for a lead",
                "state the value"));
      }
    }
    writeTerms(lead, values, violations);
    return new Lead(GcpJson.write(lead), violations, notCarried(values));
  }

  private void writeTerms(ObjectNode lead, FieldValues values, List<Violation> violations) {
    Optional<Long> months = months(values);
    months.ifPresent(count -> lead.put("dealTerm", Long.toString(count)));
    if (months.isPresent() && (months.get() < 1 || months.get() > Integer.MAX_VALUE)) {
      violations.add(
          new Violation(
              Field.CONTRACT_MONTHS.name(),
              ViolationCode.VALUE_OUT_OF_RANGE,
              Field.CONTRACT_MONTHS + " must be at least 1, but was " + months.get(),
              "correct the number"));
    } else if (months.isPresent() && values.amount(Field.DEAL_VALUE).isPresent()) {
      AnnualValue annual =
          AnnualValue.of(values.amount(Field.DEAL_VALUE).get(), months.get().intValue(), rounding);
      // A number without an exponent: Google's member is a plain one.
      lead.put(
          "partnerAnnualContractValue", new BigDecimal(annual.money().getAmount().toPlainString()));
      lead.put("leadCurrencyCode", annual.money().getCurrencyUnit().getCode());
    }
  }

  private static Optional<Long> months(FieldValues values) {
    return values.get(Field.CONTRACT_MONTHS).orElse(null) instanceof Whole whole
        ? Optional.of(whole.number())
        : Optional.empty();
  }

  private static void writePeople(ObjectNode lead, People people) {
    var list = lead.withObjectProperty("customer").putArray("customerContacts");
    for (OpportunityContact each : people.people()) {
      ObjectNode person = list.addObject();
      each.contact().firstName().ifPresent(text -> person.put("givenName", text));
      each.contact().lastName().ifPresent(text -> person.put("familyName", text));
      each.contact().email().ifPresent(text -> person.put("email", text));
      each.contact().phone().ifPresent(text -> person.put("phone", text));
    }
  }

  private static Map<Field, String> notCarried(FieldValues values) {
    Map<Field, String> notCarried = new TreeMap<>();
    for (Field field : values.fields()) {
      boolean carried =
          TEXTS.containsKey(field)
              || REQUIRED.contains(field)
              || field.equals(GcpFields.EMPLOYEE_COUNT)
              || field.equals(Field.CONTACTS);
      if (!carried) {
        notCarried.put(field, "a lead has no place for this field");
      }
    }
    return notCarried;
  }

  /**
   * Reads a lead; members that are not known here are passed over.
   *
   * @param json what Google answered, or what was sent
   * @return what it says
   * @throws IllegalArgumentException if the text is not a JSON object; quotes nothing of it
   */
  public LeadReading read(String json) {
    ObjectNode lead = GcpJson.object(json);
    FieldValues.Builder values = FieldValues.builder();
    TEXTS.forEach((field, path) -> values.text(field, WirePath.of(path).text(lead)));
    WireDate.read(lead.path("estimatedCloseDate"))
        .ifPresent(day -> values.put(Field.TARGET_CLOSE_DATE, new Day(day)));
    whole(lead, "customer.totalEmployees")
        .ifPresent(count -> values.put(GcpFields.EMPLOYEE_COUNT, new Whole(count)));
    Optional<Integer> months = whole(lead, "dealTerm");
    months.ifPresent(count -> values.put(Field.CONTRACT_MONTHS, new Whole(count)));
    months
        .filter(count -> count > 0)
        .flatMap(count -> annual(lead).map(money -> AnnualValue.total(money, count, rounding)))
        .ifPresent(total -> values.put(Field.DEAL_VALUE, new Amount(total)));
    people(lead.path("customer").path("customerContacts"))
        .ifPresent(people -> values.put(Field.CONTACTS, people));
    return new LeadReading(
        text(lead, "name"),
        text(lead, "externalSystemId").map(OpportunityId::new),
        text(lead, "leadApprovalStatus"),
        text(lead, "rejectionComments")
            .or(() -> text(lead, "rejectionReason"))
            .or(() -> text(lead, "approvalNotes")),
        values.build());
  }

  private static Optional<String> text(JsonNode lead, String path) {
    return WirePath.of(path).text(lead);
  }

  private static Optional<Integer> whole(JsonNode lead, String path) {
    return text(lead, path).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  private static Optional<Money> annual(JsonNode lead) {
    JsonNode value = lead.path("partnerAnnualContractValue");
    if (!value.isNumber()) {
      return Optional.empty();
    }
    try {
      CurrencyUnit unit = CurrencyUnit.of(lead.path("leadCurrencyCode").asText(""));
      BigDecimal amount = value.decimalValue().stripTrailingZeros();
      return amount.scale() <= unit.getDecimalPlaces()
          ? Optional.of(Money.of(unit, amount))
          : Optional.empty();
    } catch (IllegalCurrencyException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<FieldValue> people(JsonNode list) {
    List<OpportunityContact> people = new ArrayList<>();
    for (JsonNode each : list) {
      Contact person =
          Contact.builder()
              .firstName(text(each, "givenName"))
              .lastName(text(each, "familyName"))
              .email(text(each, "email"))
              .phone(text(each, "phone"))
              .build();
      if (!person.equals(Contact.builder().build())) {
        people.add(OpportunityContact.of(person));
      }
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(new People(people));
  }
}
