package dev.cosell.alias;

import dev.cosell.name.CompanyName;
import dev.cosell.name.WebDomain;
import java.util.List;
import java.util.Optional;

/** What is asked, in the terms of an index. */
final class Question {
  final QueryName name;

  /** The name as it is written, and in other letters if it has any. */
  final List<QueryName> names;

  final short country;
  final String region;
  final Optional<WebDomain> domain;

  /** Whether anything but the name is known that accounts are compared by. */
  final boolean placed;

  /** How many accounts have the domain, and how many its label. */
  final int accountsOfDomain;

  Question(AliasQuery query, NameStore store) {
    this(query, CompanyName.of(query.name()), store);
  }

  /** A question whose name was taken apart already. */
  Question(AliasQuery query, CompanyName written, NameStore store) {
    name = new QueryName(written, store);
    names =
        written
            .transliterated()
            .map(other -> List.of(name, new QueryName(other, store)))
            .orElseGet(() -> List.of(name));
    country = NameStoreBuild.country(query.country());
    region = NameStoreBuild.region(query.region());
    domain = query.domain().flatMap(WebDomain::of).filter(its -> !its.isShared());
    placed = isPlaced(query);
    accountsOfDomain =
        domain.map(its -> store.domains.count(KeyTable.hash(its.registered()))).orElse(0);
  }

  static boolean isPlaced(AliasQuery query) {
    return query.country().isPresent() || query.region().isPresent() || query.domain().isPresent();
  }
}
