package dev.cosell.alias;

import dev.cosell.name.LegalForm;
import dev.cosell.name.WebDomain;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The accounts and their names as numbers, laid out for look-up. */
final class NameStore implements Serializable {
  private static final long serialVersionUID = 1;

  /** Where a name comes from. */
  enum Origin {
    LEGAL_NAME(0),
    OTHER_NAME(1),
    DECIDED(2),
    TRANSLITERATED(3),
    PART(4);

    /** How it is kept, and what the weights were learnt with. */
    final byte code;

    Origin(int code) {
      this.code = (byte) code;
    }

    static Origin of(byte code) {
      return values()[code];
    }
  }

  final Texts ids;
  final Texts hosts;

  /** The {@link #parts} of each account's domain; 0 where there is none, or one that many share. */
  private final int[] domainParts;

  final short[] countries;
  final List<String> regions;
  final int[] regionOf;

  final Vocabulary vocabulary;
  final int[] nameOfAccount;
  final int[] termOfName;
  final int[] terms;
  final byte[] origins;
  final short[] legalOf;
  final List<List<LegalForm>> legalForms;

  final int[] postingOfConcept;
  final int[] postings;

  final KeyTable compacts;
  final KeyTable initials;
  final KeyTable domains;
  final KeyTable labels;

  /** The weight of each concept by its rarity. */
  private final float[] weights;

  NameStore(NameStoreBuild build) {
    ids = build.ids.build();
    hosts = build.hosts.build();
    domainParts = build.domainParts;
    countries = build.countries;
    regions = List.copyOf(build.regions.keySet());
    regionOf = build.regionOf;
    vocabulary = build.vocabulary.build();
    nameOfAccount = build.nameOfAccount;
    termOfName = build.termOfName();
    terms = build.terms();
    origins = build.origins();
    legalOf = build.legalOf();
    legalForms = List.copyOf(build.legalForms.keySet());
    postingOfConcept = new int[vocabulary.size() + 1];
    postings = post();
    weights = new float[vocabulary.size()];
    for (int word = 0; word < weights.length; word++) {
      weights[word] = Rarity.weight(accountsWith(word), vocabulary.kind(word));
    }
    compacts = build.compacts.build();
    initials = build.initials.build();
    domains = build.domains.build();
    labels = build.labels.build();
  }

  int size() {
    return nameOfAccount.length - 1;
  }

  /** The domain of an account, unless it is one that many share. */
  Optional<WebDomain> domainOf(int account) {
    int parts = domainParts[account];
    if (parts == 0) {
      return Optional.empty();
    }
    String host = hosts.get(account);
    String registered = host.substring(parts >>> 8);
    return Optional.of(new WebDomain(host, registered, registered.substring(0, parts & 0xff)));
  }

  /** Where in the host the registered part begins, and in the last byte how long its label is. */
  static int parts(WebDomain domain) {
    return ((domain.host().length() - domain.registered().length()) << 8) | domain.label().length();
  }

  /** The name that a name is a part of; itself where it is whole. */
  int wholeOf(int name) {
    int whole = name;
    while (origins[whole] == Origin.PART.code) {
      whole--;
    }
    return whole;
  }

  float weight(int concept) {
    return weights[concept];
  }

  int accountsWith(int concept) {
    return postingOfConcept[concept + 1] - postingOfConcept[concept];
  }

  private int[] post() {
    int[] last = new int[vocabulary.size()];
    java.util.Arrays.fill(last, -1);
    int total = 0;
    for (int account = 0; account < size(); account++) {
      for (int at = firstTerm(account); at < firstTerm(account + 1); at++) {
        int concept = vocabulary.concept(terms[at]);
        if (last[concept] != account) {
          last[concept] = account;
          postingOfConcept[concept + 1]++;
          total++;
        }
      }
    }
    for (int concept = 0; concept < vocabulary.size(); concept++) {
      postingOfConcept[concept + 1] += postingOfConcept[concept];
    }
    int[] next = java.util.Arrays.copyOf(postingOfConcept, vocabulary.size());
    java.util.Arrays.fill(last, -1);
    int[] posted = new int[total];
    for (int account = 0; account < size(); account++) {
      for (int at = firstTerm(account); at < firstTerm(account + 1); at++) {
        int concept = vocabulary.concept(terms[at]);
        if (last[concept] != account) {
          last[concept] = account;
          posted[next[concept]++] = account;
        }
      }
    }
    return posted;
  }

  private int firstTerm(int account) {
    return termOfName[nameOfAccount[account]];
  }
}
