package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.alias.NameStore.Origin;
import dev.cosell.name.CompanyName;
import dev.cosell.name.LegalForm;
import dev.cosell.name.NameWord;
import dev.cosell.name.WebDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays accounts out for look-up, one after the other. */
final class NameStoreBuild {
  final Texts.Builder ids = new Texts.Builder();
  final Texts.Builder hosts = new Texts.Builder();
  final int[] domainParts;
  final short[] countries;
  final Map<String, Integer> regions = new LinkedHashMap<>();
  final int[] regionOf;
  final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
  final int[] nameOfAccount;
  final Map<List<LegalForm>, Integer> legalForms = new LinkedHashMap<>();
  final KeyTable.Builder compacts = new KeyTable.Builder();
  final KeyTable.Builder initials = new KeyTable.Builder();
  final KeyTable.Builder domains = new KeyTable.Builder();
  final KeyTable.Builder labels = new KeyTable.Builder();

  private int[] termOfName;
  private int[] terms = new int[1 << 12];
  private byte[] origins;
  private short[] legalOf;
  private int names;
  private int termCount;
  private int accounts;

  NameStoreBuild(int size) {
    domainParts = new int[size];
    countries = new short[size];
    regionOf = new int[size];
    nameOfAccount = new int[size + 1];
    termOfName = new int[size + 16];
    origins = new byte[size + 16];
    legalOf = new short[size + 16];
    regions.put("", 0);
    legalForms.put(List.of(), 0);
  }

  static short country(Optional<String> code) {
    String text = code.map(String::strip).orElse("").toUpperCase(Locale.ROOT);
    return text.length() == 2 ? (short) ((text.charAt(0) << 8) | text.charAt(1)) : 0;
  }

  static String region(Optional<String> region) {
    return region.map(String::strip).orElse("").toUpperCase(Locale.ROOT);
  }

  void add(Account account, List<ReadName> accountNames) {
    ids.add(account.id().orElseThrow().value());
    countries[accounts] = country(account.address().country());
    regionOf[accounts] =
        regions.computeIfAbsent(region(account.address().region()), key -> regions.size());
    Optional<WebDomain> domain = account.website().flatMap(WebDomain::of);
    hosts.add(domain.map(WebDomain::host).orElse(""));
    domain
        .filter(its -> !its.isShared())
        .ifPresent(
            its -> {
              domainParts[accounts] = NameStore.parts(its);
              domains.add(KeyTable.hash(its.registered()), accounts);
              labels.add(KeyTable.hash(its.label().replace("-", "")), accounts);
            });
    accountNames.forEach(name -> add(name.name(), name.origin()));
    accounts++;
    nameOfAccount[accounts] = names;
  }

  /** The names of an account: its own, then its other ones. */
  static List<AccountName> names(Account account, Iterable<String> otherNames) {
    List<AccountName> names = new ArrayList<>(2);
    account.name().ifPresent(name -> names.add(new AccountName(name, Origin.LEGAL_NAME)));
    for (String name : otherNames) {
      names.add(new AccountName(name, Origin.OTHER_NAME));
    }
    return names;
  }

  /** A name of an account and where it comes from. */
  record AccountName(String text, Origin origin) {}

  /** A name that was taken apart, which takes longer than laying it out. */
  record ReadName(CompanyName name, Origin origin) {}

  /** Takes names apart; in other letters too, where others may write them so. */
  static List<ReadName> read(List<AccountName> names) {
    List<ReadName> read = new ArrayList<>(names.size());
    for (AccountName name : names) {
      CompanyName written = CompanyName.of(name.text());
      read.add(new ReadName(written, name.origin()));
      written
          .transliterated()
          .ifPresent(other -> read.add(new ReadName(other, Origin.TRANSLITERATED)));
    }
    return read;
  }

  private void add(CompanyName name, Origin origin) {
    if (name.words().isEmpty()) {
      return;
    }
    add(name.words(), name, origin);
    addInitials(name.words(), true);
    addInitials(name.words(), false);
    for (int first = 0; first < name.words().size(); ) {
      int end = first + 1;
      while (end < name.words().size() && name.parts().get(end).equals(name.parts().get(first))) {
        end++;
      }
      List<NameWord> part = name.words().subList(first, end);
      if (part.size() < name.words().size() && namesSomething(part)) {
        add(part, name, Origin.PART);
      }
      first = end;
    }
  }

  /** Whether a part of a name may stand for the whole. */
  private static boolean namesSomething(List<NameWord> part) {
    int words = 0;
    for (int i = 0; i < part.size(); i++) {
      if (part.get(i).kind() == NameWord.Kind.PROPER) {
        return true;
      }
      words += part.get(i).kind() == NameWord.Kind.PARTICLE ? 0 : 1;
    }
    return words > 2;
  }

  private void add(List<NameWord> words, CompanyName whole, Origin origin) {
    List<NameWord> its = Terms.of(words);
    if (names + 1 == termOfName.length) {
      termOfName = Arrays.copyOf(termOfName, names * 2);
      origins = Arrays.copyOf(origins, names * 2);
      legalOf = Arrays.copyOf(legalOf, names * 2);
    }
    if (termCount + its.size() > terms.length) {
      terms = Arrays.copyOf(terms, Math.max(terms.length * 2, termCount + its.size()));
    }
    for (int i = 0; i < its.size(); i++) {
      terms[termCount++] = vocabulary.add(its.get(i));
    }
    origins[names] = origin.code;
    legalOf[names] =
        (short) (int) legalForms.computeIfAbsent(whole.legalForms(), key -> legalForms.size());
    compacts.add(KeyTable.hash(Terms.compact(words)), accounts);
    names++;
    termOfName[names] = termCount;
  }

  private void addInitials(List<NameWord> words, boolean particles) {
    String letters = Terms.initials(words, particles);
    if (letters.length() > 1) {
      initials.add(KeyTable.hash(letters), accounts);
    }
  }

  int[] termOfName() {
    return Arrays.copyOf(termOfName, names + 1);
  }

  int[] terms() {
    return Arrays.copyOf(terms, termCount);
  }

  byte[] origins() {
    return Arrays.copyOf(origins, names);
  }

  short[] legalOf() {
    return Arrays.copyOf(legalOf, names);
  }
}
