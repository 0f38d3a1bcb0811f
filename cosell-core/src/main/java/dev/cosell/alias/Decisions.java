package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.name.CompanyName;
import dev.cosell.name.WebDomain;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is decided or certain before names are compared: the ledger, and ids that accounts have. */
final class Decisions implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, List<Decided>> byKey = new HashMap<>();
  private final Map<String, List<String>> accountsByDuns = new HashMap<>();

  Decisions(AliasLedger ledger) {
    for (StandingAlias standing : ledger.inForce(Decisions::key)) {
      Optional<String> key = lookup(standing.subject());
      key.ifPresent(
          text -> byKey.computeIfAbsent(text, absent -> new ArrayList<>(1)).add(decided(standing)));
    }
  }

  void account(Account account, String id) {
    account
        .duns()
        .ifPresent(
            duns -> {
              List<String> ids =
                  accountsByDuns.computeIfAbsent(digits(duns), key -> new ArrayList<>(1));
              if (!ids.contains(id)) {
                ids.add(id);
              }
            });
  }

  /** Spellings of a name that normalise alike are one subject, if the same narrows them. */
  private static Object key(AliasSubject subject) {
    return subject instanceof AliasSubject.Name name
        ? List.of("name", normalised(CompanyName.of(name.text())), country(name), domain(name))
        : subject;
  }

  private static Optional<String> lookup(AliasSubject subject) {
    if (subject instanceof AliasSubject.Name name) {
      return Optional.of("name " + normalised(CompanyName.of(name.text())));
    }
    return subject instanceof AliasSubject.MergedAccount
        ? Optional.empty()
        : Optional.of("id " + subject);
  }

  private static Decided decided(StandingAlias standing) {
    String what =
        standing.subject() instanceof AliasSubject.Name
            ? "the name"
            : standing.subject().toString();
    String country = standing.subject() instanceof AliasSubject.Name name ? country(name) : "";
    String domain = standing.subject() instanceof AliasSubject.Name name ? domain(name) : "";
    return new Decided(standing.account().value(), standing.kind(), country, domain, what);
  }

  private static String normalised(CompanyName name) {
    return name.normalised().isEmpty()
        ? name.text().strip().toLowerCase(Locale.ROOT)
        : name.normalised();
  }

  private static String country(AliasSubject.Name name) {
    return name.country().orElse("");
  }

  private static String domain(AliasSubject.Name name) {
    return name.domain().map(Decisions::registered).orElse("");
  }

  private static String registered(String text) {
    return WebDomain.of(text).map(WebDomain::registered).orElse(text);
  }

  private static String digits(String duns) {
    return duns.replace("-", "").strip();
  }

  /**
   * What was decided about ids that the question states; several ones that say otherwise are all
   * there.
   */
  List<Decided> byIds(AliasQuery query) {
    Set<Decided> found = new LinkedHashSet<>();
    query.portalIds().stream()
        .sorted()
        .map(AliasSubject.PortalCustomer::new)
        .forEach(subject -> found.addAll(byKey.getOrDefault("id " + subject, List.of())));
    query
        .duns()
        .map(AliasSubject.Duns::new)
        .ifPresent(subject -> found.addAll(byKey.getOrDefault("id " + subject, List.of())));
    if (query.country().isPresent() && query.registrationNumber().isPresent()) {
      AliasSubject subject =
          new AliasSubject.RegistrationNumber(
              query.country().get(), query.registrationNumber().get());
      found.addAll(byKey.getOrDefault("id " + subject, List.of()));
    }
    return List.copyOf(found);
  }

  /** What was decided about the name, where it holds for the question. */
  List<Decided> byName(AliasQuery query, CompanyName name) {
    List<Decided> all = byKey.getOrDefault("name " + normalised(name), List.of());
    if (all.isEmpty()) {
      return all;
    }
    String country = query.country().orElse("").strip().toUpperCase(Locale.ROOT);
    String domain = query.domain().map(Decisions::registered).orElse("");
    List<Decided> holding =
        all.stream()
            .filter(
                decided ->
                    (decided.country().isEmpty() || decided.country().equals(country))
                        && (decided.domain().isEmpty() || decided.domain().equals(domain)))
            .toList();
    List<Decided> narrow =
        holding.stream()
            .filter(decided -> !decided.isGeneral() && decided.kind() != AliasKind.DIFFERENT)
            .toList();
    return narrow.isEmpty()
        ? holding
        : holding.stream()
            .filter(decided -> !decided.isGeneral() || decided.kind() == AliasKind.DIFFERENT)
            .toList();
  }

  /** The accounts whose own D-U-N-S number it is. */
  List<String> byDuns(AliasQuery query) {
    return query
        .duns()
        .map(duns -> accountsByDuns.getOrDefault(digits(duns), List.of()))
        .orElse(List.of());
  }
}
