package dev.cosell.contact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records by what they could have in common, so that not every record meets every other.
 *
 * <p>Records meet by address, number, CRM id, or name at a company; and by a name, or half a name
 * at a company, unless a crowd shares it.
 */
final class RecordIndex {
  /** So many crowds that share an address or a number are not people. */
  private static final int CROWDS = 25;

  private final ContactMatchPolicy policy;
  private final FirstNames firstNames;
  private final List<Traits> traits;
  private final KeyedRecords strong = new KeyedRecords();
  private final KeyedRecords weak = new KeyedRecords();
  private final Set<String> sharedPhones = new HashSet<>();

  RecordIndex(ContactMatchPolicy policy, FirstNames firstNames, List<Traits> traits) {
    this.policy = policy;
    this.firstNames = firstNames;
    this.traits = traits;
    KeyedRecords phones = new KeyedRecords();
    for (int i = 0; i < traits.size(); i++) {
      Traits of = traits.get(i);
      for (String key : strongKeys(of)) {
        strong.add(key, i);
      }
      for (String key : weakKeys(of)) {
        weak.add(key, i);
      }
      if (of.phone().isPresent()) {
        phones.add(of.phone().get().tail(), i);
      }
    }
    addAliases();
    phones.forEachShared(this::addSharedPhone);
  }

  private Set<String> strongKeys(Traits of) {
    Set<String> keys = new HashSet<>();
    of.personalEmail().ifPresent(address -> keys.add(addressKey(address)));
    of.phone().ifPresent(number -> keys.add("phone|" + number.tail()));
    of.crmId().ifPresent(id -> keys.add("id|" + id));
    for (String company : of.company().keys()) {
      nameKeys(of.name()).forEach(name -> keys.add("at|" + company + "|" + name));
    }
    return keys;
  }

  private static String addressKey(MailAddress address) {
    return "address|" + address.text();
  }

  private Set<String> weakKeys(Traits of) {
    Set<String> keys = new HashSet<>();
    nameKeys(of.name()).forEach(name -> keys.add("name|" + name));
    for (String company : of.company().keys()) {
      for (String word : List.of(of.name().first(), of.name().last())) {
        if (word.length() > 1) {
          firstNames.inFull(word).forEach(full -> keys.add("half|" + company + "|" + full));
        }
      }
    }
    return keys;
  }

  /** A whole name whichever way round, as written and in full. */
  private Set<String> nameKeys(PersonName name) {
    if (!name.isWhole()) {
      return Set.of();
    }
    Set<String> keys = new TreeSet<>();
    Set<String> firsts = new TreeSet<>(firstNames.inFull(name.first()));
    firsts.add(name.first());
    firsts.add(name.firstJoined());
    for (String first : firsts) {
      String last = name.last();
      keys.add(first.compareTo(last) < 0 ? first + "~" + last : last + "~" + first);
    }
    return keys;
  }

  /** Records without a whole name meet the names that their address could be made of. */
  private void addAliases() {
    Map<String, Integer> unnamed = new HashMap<>();
    for (int i = 0; i < traits.size(); i++) {
      Traits of = traits.get(i);
      if (!of.name().isWhole() && of.personalEmail().isPresent()) {
        MailAddress address = of.personalEmail().get();
        AddressForm form = AddressForm.of(address.local(), of.name(), policy, firstNames);
        String key = aliasKey(address, form.core());
        unnamed.put(key, i);
        weak.add(key, i);
      }
    }
    for (int i = 0; i < traits.size() && !unnamed.isEmpty(); i++) {
      Traits of = traits.get(i);
      if (of.name().isWhole() && of.personalEmail().isPresent()) {
        for (String core : cores(of.name())) {
          String key = aliasKey(of.personalEmail().get(), core);
          if (unnamed.containsKey(key)) {
            weak.add(key, i);
          }
        }
      }
    }
  }

  private static String aliasKey(MailAddress address, String core) {
    return "alias|" + address.domain() + "|" + core;
  }

  private static Set<String> cores(PersonName name) {
    String first = name.first();
    String last = name.last();
    Set<String> cores = new HashSet<>(List.of(first + last, last + first));
    cores.add(first);
    cores.add(last);
    cores.add(first.charAt(0) + last);
    cores.add(last + first.charAt(0));
    for (int i = 1; i <= Math.min(3, last.length()); i++) {
      cores.add(first + last.substring(0, i));
    }
    return cores;
  }

  private void addSharedPhone(int[] members) {
    Set<String> people = new HashSet<>();
    for (int member : members) {
      nameKeys(traits.get(member).name()).stream().findFirst().ifPresent(people::add);
    }
    if (people.size() > policy.sharedPhone()) {
      traits.get(members[0]).phone().ifPresent(number -> sharedPhones.add(number.tail()));
    }
  }

  /** The ends of the numbers that too many people have. */
  Set<String> sharedPhones() {
    return sharedPhones;
  }

  /** How many records share something with a crowd, by which alone they were not compared. */
  int crowded() {
    Set<Integer> crowded = new HashSet<>();
    strong.forEachShared(members -> addCrowd(members, mostStrong(), crowded));
    weak.forEachShared(members -> addCrowd(members, policy.crowd(), crowded));
    return crowded.size();
  }

  private static void addCrowd(int[] members, int most, Set<Integer> crowded) {
    if (members.length > most) {
      for (int member : members) {
        crowded.add(member);
      }
    }
  }

  private int mostStrong() {
    return CROWDS * policy.crowd();
  }

  /** The pairs that meet, each the lesser number in the upper half and the greater in the lower. */
  Set<Long> pairs() {
    Set<Long> pairs = new HashSet<>();
    strong.forEachShared(members -> addPairs(members, mostStrong(), pairs));
    weak.forEachShared(members -> addPairs(members, policy.crowd(), pairs));
    return pairs;
  }

  private static void addPairs(int[] members, int most, Set<Long> pairs) {
    if (members.length > most) {
      return;
    }
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        if (members[i] != members[j]) {
          pairs.add(pair(members[i], members[j]));
        }
      }
    }
  }

  static long pair(int one, int other) {
    return ((long) Math.min(one, other) << 32) | Math.max(one, other);
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }

  /** The records that somebody could be. */
  Set<Integer> candidates(Traits of) {
    Set<Integer> candidates = new TreeSet<>();
    for (String key : strongKeys(of)) {
      for (int member : strong.of(key)) {
        candidates.add(member);
      }
    }
    for (String key : weakKeys(of)) {
      int[] members = weak.of(key);
      for (int i = 0; i < members.length && members.length <= policy.crowd(); i++) {
        candidates.add(members[i]);
      }
    }
    return candidates;
  }

  /** The records with an address of one person's own. */
  int[] withAddress(MailAddress address) {
    return strong.of(addressKey(address));
  }
}
