package dev.cosell.alias;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.Duns;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.AliasSubject.RegistrationNumber;
import dev.cosell.cloud.PortalId;
import dev.cosell.internal.JsonReader;
import java.util.List;
import java.util.Optional;

/** The members of a ledger's entry that say what it is about. */
final class SubjectJson {
  private static final String NAME = "name";
  private static final String PORTAL_CUSTOMER = "portalCustomer";
  private static final String DUNS = "duns";
  private static final String REGISTRATION_NUMBER = "registrationNumber";
  private static final String MERGED_ACCOUNT = "mergedAccount";
  private static final String COUNTRY = "country";
  private static final String DOMAIN = "domain";

  /** What may stand in the place of a name. */
  private static final List<String> OTHERS =
      List.of(PORTAL_CUSTOMER, DUNS, REGISTRATION_NUMBER, MERGED_ACCOUNT);

  private SubjectJson() {}

  static void write(AliasSubject subject, ObjectNode entry) {
    if (subject instanceof Name name) {
      entry.put(NAME, name.text());
      name.country().ifPresent(code -> entry.put(COUNTRY, code));
      name.domain().ifPresent(host -> entry.put(DOMAIN, host));
    } else if (subject instanceof PortalCustomer customer) {
      entry.put(PORTAL_CUSTOMER, customer.id().toString());
    } else if (subject instanceof Duns duns) {
      entry.put(DUNS, duns.number());
    } else if (subject instanceof RegistrationNumber registration) {
      entry.put(REGISTRATION_NUMBER, registration.number());
      entry.put(COUNTRY, registration.country());
    } else if (subject instanceof MergedAccount merged) {
      entry.put(MERGED_ACCOUNT, merged.id().value());
    }
  }

  /** Empty where the reader was told a problem that leaves no subject. */
  static Optional<AliasSubject> read(JsonReader entry) {
    final Optional<String> name = entry.optionalText(NAME);
    final Optional<String> country = form(entry, COUNTRY, SubjectForm.COUNTRY);
    final Optional<String> domain = form(entry, DOMAIN, SubjectForm.DOMAIN);
    final Optional<PortalId> customer =
        entry.optional(PORTAL_CUSTOMER, PortalId::parse, "must have the form cloud~id");
    final Optional<String> duns = form(entry, DUNS, SubjectForm.DUNS);
    final Optional<String> number = entry.optionalText(REGISTRATION_NUMBER);
    final Optional<String> merged = entry.optionalText(MERGED_ACCOUNT);
    List<String> others = OTHERS.stream().filter(entry::has).toList();
    if (entry.has(NAME) != others.isEmpty() || others.size() > 1) {
      entry.problem(NAME, "or else one of " + String.join(", ", OTHERS) + " must stand, and alone");
      return Optional.empty();
    }
    String member = entry.has(NAME) ? NAME : others.get(0);
    if (entry.has(DOMAIN) && !member.equals(NAME)) {
      entry.problem(DOMAIN, "must stand with a name only");
    }
    if (entry.has(COUNTRY) && !member.equals(NAME) && !member.equals(REGISTRATION_NUMBER)) {
      entry.problem(COUNTRY, "must stand with a name or a registrationNumber only");
    }
    return switch (member) {
      case NAME -> name.map(text -> new Name(text, country, domain));
      case PORTAL_CUSTOMER -> customer.map(PortalCustomer::new);
      case DUNS -> duns.map(Duns::new);
      case REGISTRATION_NUMBER ->
          AliasJson.required(entry, COUNTRY, country)
              .flatMap(code -> number.map(text -> new RegistrationNumber(code, text)));
      default -> merged.map(id -> new MergedAccount(new AccountId(id)));
    };
  }

  private static Optional<String> form(JsonReader entry, String member, SubjectForm form) {
    return entry.optional(member, form::check, form.rule());
  }
}
