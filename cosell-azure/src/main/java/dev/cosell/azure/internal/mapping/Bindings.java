package dev.cosell.azure.internal.mapping;

import static dev.cosell.azure.internal.table.Tables.VOCABULARIES;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.Binding.Reader;
import dev.cosell.azure.internal.wire.Consent;
import dev.cosell.azure.internal.wire.CustomerProfile;
import dev.cosell.azure.internal.wire.CustomerProfileId;
import dev.cosell.azure.internal.wire.InviteContext;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralAddress;
import dev.cosell.azure.internal.wire.ReferralDetails;
import dev.cosell.azure.internal.wire.ReferralRequirements;
import dev.cosell.azure.internal.wire.SolutionTag;
import dev.cosell.azure.internal.wire.Tag;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of a deal that a referral has a place for, but for the deal registration. */
public final class Bindings {
  private static final String NO_INDUSTRY = "must be an industry that Microsoft has a word for";
  private static final List<Binding> ALL =
      List.of(
          text(Field.TITLE, "/name", Referral::name),
          text(Field.ACCOUNT_NAME, "/customerProfile/name", customer(CustomerProfile::name)),
          text(Field.ACCOUNT_STREET, address("addressLine1"), in(ReferralAddress::addressLine1)),
          text(Field.ACCOUNT_CITY, address("city"), in(ReferralAddress::city)),
          text(Field.ACCOUNT_REGION, address("state"), in(Bindings::state)),
          text(Field.ACCOUNT_POSTAL_CODE, address("postalCode"), in(ReferralAddress::postalCode)),
          text(Field.ACCOUNT_COUNTRY, address("country"), in(ReferralAddress::country)),
          customerId(Field.ACCOUNT_DUNS, "Duns"),
          customerId(AzureFields.CUSTOMER_EXTERNAL_ID, "External"),
          text(AzureFields.CUSTOMER_SIZE, "/customerProfile/size", customer(CustomerProfile::size)),
          new Binding(Field.ACCOUNT_INDUSTRY, Bindings::industry, IndustryWriter.of(NO_INDUSTRY)),
          new Binding(
              Field.CONTACTS,
              referral ->
                  people(
                      referral
                          .customerProfile()
                          .map(customer -> People.all(customer.team()))
                          .orElseGet(List::of)),
              Writers.people("/customerProfile/team")),
          text(Field.CUSTOMER_PROBLEM, "/details/notes", details(ReferralDetails::notes)),
          text(
              Field.COMMENTS,
              "/inviteContext/notes",
              referral -> referral.inviteContext().flatMap(InviteContext::notes)),
          new Binding(
              AzureFields.ASSISTANCE_REQUEST,
              Bindings::assistance,
              Writers.text("/inviteContext/assistanceRequestCode")),
          new Binding(
              Field.DEAL_VALUE,
              referral -> referral.details().flatMap(Amounts::ofDeal),
              Writers.amount("/details/dealValue", "/details/currency")),
          new Binding(
              Field.TARGET_CLOSE_DATE,
              referral ->
                  details(ReferralDetails::closingDateTime)
                      .apply(referral)
                      .flatMap(Times::day)
                      .map(Day::new),
              Writers.day("/details/closingDateTime")),
          tags(
              AzureFields.SOLUTIONS, "solutions", needs -> ids(needs.solutions(), SolutionTag::id)),
          tags(AzureFields.PRODUCTS, "products", needs -> ids(needs.products(), Tag::id)),
          tags(AzureFields.SERVICES, "services", needs -> ids(needs.services(), Tag::id)),
          text(AzureFields.QUALIFICATION, "/qualification", Referral::qualification),
          text(AzureFields.CAMPAIGN_ID, "/campaignId", Referral::campaignId),
          text(AzureFields.REFERRAL_PROGRAM, "/referralProgram", Referral::referralProgram),
          text(
              AzureFields.MARKETPLACE_INTENT,
              "/customerMarketplaceIntent",
              Referral::customerMarketplaceIntent),
          flag(AzureFields.CONSENT_TO_CONTACT, "consentToContact", Consent::consentToContact),
          flag(
              AzureFields.CONSENT_TO_SHARE_INFO,
              "consentToToShareInfoWithOthers",
              Consent::consentToToShareInfoWithOthers),
          new Binding(AzureFields.DEAL_TYPE, DealType::read, DealType::write),
          new Binding(Field.OWNER, Owner::read, Owner::write),
          text(Field.CLOSED_LOST_REASON, "/statusReason", Bindings::lostReason),
          new Binding(Field.STAGE, Stages::read, Stages::write));

  private Bindings() {}

  /**
   * All of them.
   *
   * @return the bindings; the one that closes a referral is the last
   */
  public static List<Binding> all() {
    return ALL;
  }

  private static Binding text(
      Field field, String pointer, Function<Referral, Optional<String>> member) {
    return new Binding(field, referral -> stated(member.apply(referral)), Writers.text(pointer));
  }

  private static Binding flag(
      Field field, String member, Function<Consent, Optional<Boolean>> flag) {
    return new Binding(
        field,
        referral -> Words.of(referral.consent().flatMap(flag)),
        Writers.yesOrNo("/consent/" + member));
  }

  private static Binding tags(
      Field field, String member, Function<ReferralRequirements, List<String>> ids) {
    Reader reader =
        referral ->
            referral
                .details()
                .flatMap(ReferralDetails::requirements)
                .map(ids)
                .filter(words -> !words.isEmpty())
                .map(Items::new);
    return new Binding(field, reader, Writers.tags("/details/requirements/" + member));
  }

  private static <T> List<String> ids(List<T> tags, Function<T, Optional<String>> id) {
    return tags.stream().map(id).flatMap(Optional::stream).filter(word -> !word.isBlank()).toList();
  }

  private static Binding customerId(Field field, String kind) {
    Reader reader =
        referral ->
            stated(
                referral.customerProfile().map(CustomerProfile::ids).stream()
                    .flatMap(List::stream)
                    .filter(id -> id.profileType().filter(kind::equals).isPresent())
                    .map(CustomerProfileId::id)
                    .flatMap(Optional::stream)
                    .findFirst());
    return new Binding(field, reader, Writers.customerId(kind));
  }

  private static Function<Referral, Optional<String>> customer(
      Function<CustomerProfile, Optional<String>> member) {
    return referral -> referral.customerProfile().flatMap(member);
  }

  private static Function<Referral, Optional<String>> in(
      Function<ReferralAddress, Optional<String>> member) {
    return referral -> referral.customerProfile().flatMap(CustomerProfile::address).flatMap(member);
  }

  private static Function<Referral, Optional<String>> details(
      Function<ReferralDetails, Optional<String>> member) {
    return referral -> referral.details().flatMap(member);
  }

  private static String address(String member) {
    return "/customerProfile/address/" + member;
  }

  /** A recorded answer had the state in the region. */
  private static Optional<String> state(ReferralAddress address) {
    return address.state().filter(text -> !text.isBlank()).or(address::region);
  }

  private static Optional<FieldValue> assistance(Referral referral) {
    return stated(
        referral
            .inviteContext()
            .flatMap(InviteContext::assistanceRequestCode)
            .filter(code -> !code.equals("Unknown")));
  }

  private static Optional<FieldValue> industry(Referral referral) {
    return stated(
        referral.details().flatMap(ReferralDetails::requirements).stream()
            .flatMap(needs -> needs.industries().stream())
            .map(Tag::id)
            .flatMap(Optional::stream)
            .findFirst()
            .map(VOCABULARIES::fromMicrosoft));
  }

  /** The reason why a referral was won or declined is another matter. */
  private static Optional<String> lostReason(Referral referral) {
    boolean isDecided =
        Stream.of("Won", "Declined", "Expired", "Error")
            .anyMatch(word -> referral.substatus().filter(word::equals).isPresent());
    return isDecided ? Optional.empty() : referral.statusReason();
  }

  static Optional<FieldValue> people(List<OpportunityContact> people) {
    return people.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.People(people));
  }

  static Optional<FieldValue> stated(Optional<String> text) {
    return text.filter(words -> !words.isBlank()).map(Text::new);
  }
}
