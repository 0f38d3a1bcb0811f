package dev.cosell.alias;

import dev.cosell.name.CompanyName;
import dev.cosell.name.WebDomain;
import java.util.Optional;

/** What is asked, in the terms of an index. */
final class Question {
  final QueryName name;
  final short country;
  final String region;
  final Optional<WebDomain> domain;

  /** How many accounts have the domain, and how many its label. */
  final int accountsOfDomain;

  Question(AliasQuery query, NameStore store) {
    name = new QueryName(CompanyName.of(query.name()), store);
    country = NameStoreBuild.country(query.country());
    region = NameStoreBuild.region(query.region());
    domain = query.domain().flatMap(WebDomain::of).filter(its -> !its.isShared());
    accountsOfDomain =
        domain.map(its -> store.domains.count(KeyTable.hash(its.registered()))).orElse(0);
  }
}
