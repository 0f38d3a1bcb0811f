package dev.cosell.contact;

import static dev.cosell.contact.ContactSignal.NAME_NICKNAME;
import static dev.cosell.contact.ContactSignal.NAME_SAME;
import static dev.cosell.contact.ContactSignal.NAME_SWAPPED;

import dev.cosell.contact.AddressForm.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the traits of two records against each other. */
final class RecordComparison {
  private final ContactMatchPolicy policy;
  private final FirstNames firstNames;
  private final NameComparison names;
  private final Set<String> sharedPhones;

  /** A comparison, to which some telephone numbers are those of many people. */
  RecordComparison(ContactMatchPolicy policy, FirstNames firstNames, Set<String> sharedPhones) {
    this.policy = policy;
    this.firstNames = firstNames;
    this.names = new NameComparison(firstNames);
    this.sharedPhones = sharedPhones;
  }

  Score score(Traits one, Traits other) {
    Set<ContactSignal> signals = EnumSet.noneOf(ContactSignal.class);
    if (one.crmId().isPresent() && one.crmId().equals(other.crmId())) {
      signals.add(ContactSignal.CRM_ID_SAME);
    }
    Optional<ContactSignal> name = names.signal(one.name(), other.name());
    name.ifPresent(signals::add);
    email(one, other, name).ifPresent(signals::add);
    phone(one, other).ifPresent(signals::add);
    company(one, other, signals).ifPresent(signals::add);
    return Score.of(signals, policy);
  }

  private Optional<ContactSignal> email(Traits one, Traits other, Optional<ContactSignal> names) {
    if (one.email().isEmpty() || other.email().isEmpty()) {
      return Optional.empty();
    }
    MailAddress a = one.email().get();
    MailAddress b = other.email().get();
    if (a.isShared() || b.isShared()) {
      return a.text().equals(b.text()) ? Optional.of(ContactSignal.EMAIL_SHARED) : Optional.empty();
    }
    if (a.text().equals(b.text())) {
      return Optional.of(ContactSignal.EMAIL_SAME);
    }
    boolean namesFit = names.map(signal -> !signal.keepsApart()).orElse(true);
    boolean together =
        a.domain().equals(b.domain()) || one.company().hasCommonDomain(other.company());
    if (namesFit && together && one.name().isWhole() && other.name().isWhole()) {
      AddressForm form = form(a, one.name(), other.name());
      AddressForm otherForm = form(b, other.name(), one.name());
      if (form.isOfTheName() && otherForm.isOfTheName()) {
        return one.company().hasCommonDomain(other.company())
            ? Optional.of(forms(form, otherForm, names))
            : Optional.empty();
      }
    }
    if (a.isSlipOf(b)) {
      return Optional.of(ContactSignal.EMAIL_SIMILAR);
    }
    return namesFit && together && (fits(a, one, other) || fits(b, other, one))
        ? Optional.of(ContactSignal.EMAIL_FITS_NAME)
        : Optional.empty();
  }

  private AddressForm form(MailAddress address, PersonName own, PersonName others) {
    AddressForm form = AddressForm.of(address.local(), own, policy, firstNames);
    return form.isOfTheName() ? form : AddressForm.of(address.local(), others, policy, firstNames);
  }

  /** Addresses that each follow their own spelling of a name are those of two people. */
  private static ContactSignal forms(
      AddressForm one, AddressForm other, Optional<ContactSignal> names) {
    boolean isOneName =
        names.filter(List.of(NAME_SAME, NAME_NICKNAME, NAME_SWAPPED)::contains).isPresent();
    boolean fits =
        one.kind() != other.kind()
            || one.core().equals(other.core())
            || (one.kind() == Kind.FULL && isOneName);
    return fits && one.number().equals(other.number())
        ? ContactSignal.EMAIL_FORMS
        : ContactSignal.EMAIL_FORM_TWICE;
  }

  /** Whether the address of a side without a whole name can be made of the other's name. */
  private boolean fits(MailAddress address, Traits side, Traits named) {
    return !side.name().isWhole()
        && named.name().isWhole()
        && AddressForm.of(address.local(), named.name(), policy, firstNames).isOfTheName();
  }

  private Optional<ContactSignal> phone(Traits one, Traits other) {
    if (one.phone().isEmpty()
        || other.phone().isEmpty()
        || !one.phone().get().isSameAs(other.phone().get())) {
      return Optional.empty();
    }
    return Optional.of(
        sharedPhones.contains(one.phone().get().tail())
            ? ContactSignal.PHONE_SHARED
            : ContactSignal.PHONE_SAME);
  }

  /** One address is one employer already, and a slip of the pen in a domain is no second one. */
  private static Optional<ContactSignal> company(
      Traits one, Traits other, Set<ContactSignal> signals) {
    if (signals.contains(ContactSignal.EMAIL_SAME)) {
      return Optional.empty();
    }
    if (one.company().isSameAs(other.company())) {
      return Optional.of(ContactSignal.COMPANY_SAME);
    }
    return !signals.contains(ContactSignal.EMAIL_SIMILAR)
            && one.company().differsFrom(other.company())
        ? Optional.of(ContactSignal.COMPANY_DIFFERENT)
        : Optional.empty();
  }
}
