package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.PortalId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an {@link AliasDecision} is about: a name, an id that somebody outside the CRM gave, or an
 * account that the CRM no longer has.
 *
 * <p>Two spellings of a name are two subjects; which spellings mean the same is for the reader of
 * the ledger to say. The natural order is a total one that agrees with {@code equals}.
 */
public sealed interface AliasSubject extends Comparable<AliasSubject> {
  @Override
  default int compareTo(AliasSubject other) {
    return AliasOrder.SUBJECTS.compare(this, other);
  }

  /**
   * A company name, as another system writes it.
   *
   * @param text the name as written there, not blank
   * @param country where the decision holds, as an ISO 3166-1 alpha-2 code in upper case; empty for
   *     everywhere
   * @param domain the web host that the decision holds for, such as {@code acme.example}, in lower
   *     case; empty for any
   */
  record Name(String text, Optional<String> country, Optional<String> domain)
      implements AliasSubject {
    /**
     * Checks the members and sets their case.
     *
     * @param text as the type says
     * @param country as the type says, in any case
     * @param domain as the type says, in any case
     * @throws IllegalArgumentException if the text is blank, or the country or the domain has not
     *     the form of one
     */
    public Name {
      SubjectForm.requireText("text", text);
      country = country.map(SubjectForm.COUNTRY::check);
      domain = domain.map(SubjectForm.DOMAIN::check);
    }

    /**
     * A name that means the same everywhere.
     *
     * @param text the name as written, not blank
     * @throws IllegalArgumentException if the text is blank
     */
    public Name(String text) {
      this(text, Optional.empty(), Optional.empty());
    }

    /**
     * The same name in one country only.
     *
     * @param code an ISO 3166-1 alpha-2 code
     * @return a narrower name
     * @throws IllegalArgumentException if the code has not the form of one
     */
    public Name in(String code) {
      return new Name(text, Optional.of(code), domain);
    }

    /**
     * The same name of the owner of one web host only.
     *
     * @param host the host, such as {@code acme.example}
     * @return a narrower name
     * @throws IllegalArgumentException if the host has not the form of one
     */
    public Name at(String host) {
      return new Name(text, country, Optional.of(host));
    }

    /** The name in quotes, and what narrows it in brackets. */
    @Override
    public String toString() {
      String narrowed =
          Stream.of(country, domain).flatMap(Optional::stream).collect(Collectors.joining(", "));
      return "'" + text + "'" + (narrowed.isEmpty() ? "" : " (" + narrowed + ")");
    }
  }

  /**
   * A customer's id at a cloud's portal.
   *
   * @param id the id, with its cloud
   */
  record PortalCustomer(PortalId id) implements AliasSubject {
    /** The id. */
    @Override
    public String toString() {
      return id.toString();
    }
  }

  /**
   * A D-U-N-S number.
   *
   * @param number nine digits
   */
  record Duns(String number) implements AliasSubject {
    /**
     * Checks the number and takes hyphens out of it.
     *
     * @param number nine digits, with or without hyphens, such as {@code 01-234-5678}
     * @throws IllegalArgumentException if there are not nine digits
     */
    public Duns {
      number = SubjectForm.DUNS.check(number);
    }

    /** The number after {@code D-U-N-S}. */
    @Override
    public String toString() {
      return "D-U-N-S " + number;
    }
  }

  /**
   * A company's number in a register of its country.
   *
   * @param country the country of the register, as an ISO 3166-1 alpha-2 code in upper case
   * @param number the number as the source writes it, not blank
   */
  record RegistrationNumber(String country, String number) implements AliasSubject {
    /**
     * Checks the members and sets the case of the country.
     *
     * @param country as the type says, in any case
     * @param number as the type says
     * @throws IllegalArgumentException if the country has not the form of one, or the number is
     *     blank
     */
    public RegistrationNumber {
      country = SubjectForm.COUNTRY.check(country);
      SubjectForm.requireText("number", number);
    }

    /** The country and the number. */
    @Override
    public String toString() {
      return country + " " + number;
    }
  }

  /**
   * An account that the CRM merged into another and no longer has.
   *
   * @param id the id that the account had
   */
  record MergedAccount(AccountId id) implements AliasSubject {
    /** The id after {@code account}. */
    @Override
    public String toString() {
      return "account " + id;
    }
  }
}
