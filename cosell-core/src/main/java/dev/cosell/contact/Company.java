package dev.cosell.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a record says of the employer.
 *
 * @param byDomain the company by the address's domain: its name in the policy, or the domain
 * @param domainName the domain's first label, such as {@code borealis}
 * @param byStatement the companies by the stated cloud and employer
 */
record Company(Optional<String> byDomain, Optional<String> domainName, Set<String> byStatement) {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "corp",
          "corporation",
          "company",
          "co",
          "ltd",
          "limited",
          "llc",
          "plc",
          "gmbh",
          "ag",
          "ab",
          "as",
          "bv",
          "nv",
          "sa",
          "sas",
          "srl",
          "spa",
          "oy",
          "the");

  /** Reads companies, with what a policy knows of them. */
  static final class Reader {
    private final ContactMatchPolicy policy;
    private final Map<String, String> byDomain = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    Reader(ContactMatchPolicy policy) {
      this.policy = policy;
      policy
          .companies()
          .forEach(
              (company, domains) -> {
                byName.put(company, company);
                for (String domain : domains) {
                  byDomain.put(domain, company);
                  byName.putIfAbsent(firstLabel(domain), company);
                }
              });
    }

    Company of(ContactRecord record) {
      Optional<String> domain =
          record
              .contact()
              .email()
              .flatMap(address -> MailAddress.of(address, policy).companyDomain());
      Set<String> stated = new HashSet<>();
      record.cloud().ifPresent(cloud -> stated.add(cloud.id()));
      record.employer().map(Company::words).map(this::named).ifPresent(stated::add);
      return new Company(
          domain.map(name -> byDomain.getOrDefault(name, name)),
          domain.map(Company::firstLabel),
          Set.copyOf(stated));
    }

    private String named(String words) {
      return byName.getOrDefault(words, words);
    }
  }

  private static String firstLabel(String domain) {
    return domain.substring(0, domain.indexOf('.'));
  }

  private static String words(String employer) {
    List<String> words = new ArrayList<>();
    for (String word : PersonName.plain(employer).split("[ ,-]+", -1)) {
      if (!LEGAL_FORMS.contains(word) && !word.isEmpty()) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  boolean isSameAs(Company other) {
    return hasCommonDomain(other)
        || byStatement.stream().anyMatch(other.byStatement::contains)
        || isStatedBy(other)
        || other.isStatedBy(this);
  }

  boolean hasCommonDomain(Company other) {
    return byDomain.isPresent() && byDomain.equals(other.byDomain);
  }

  private boolean isStatedBy(Company other) {
    return byDomain.filter(other.byStatement::contains).isPresent()
        || domainName.filter(other.byStatement::contains).isPresent();
  }

  /** Two domains, or two statements without a word in common. */
  boolean differsFrom(Company other) {
    if (isSameAs(other)) {
      return false;
    }
    if (byDomain.isPresent() && other.byDomain.isPresent()) {
      return true;
    }
    return !byStatement.isEmpty()
        && !other.byStatement.isEmpty()
        && allWords(byStatement).stream().noneMatch(allWords(other.byStatement)::contains);
  }

  private static Set<String> allWords(Set<String> statements) {
    Set<String> words = new HashSet<>();
    statements.forEach(statement -> words.addAll(List.of(statement.split(" ", -1))));
    return words;
  }

  /** The keys under which records of one company meet. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(byStatement);
    byDomain.ifPresent(keys::add);
    domainName.ifPresent(keys::add);
    return keys;
  }
}
