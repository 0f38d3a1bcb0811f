package dev.cosell.contact;

import java.util.ArrayList;
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
  /** A crowd that shares so many addresses or numbers is not one of people. */
  private static final int CROWDS = 25;

  private final ContactMatchPolicy policy;
  private final FirstNames firstNames;
  private final List<Traits> traits;
  private final Map<String, List<Integer>> strong = new HashMap<>();
  private final Map<String, List<Integer>> weak = new HashMap<>();
  private final Set<String> sharedPhones = new HashSet<>();

  RecordIndex(ContactMatchPolicy policy, FirstNames firstNames, List<Traits> traits) {
    this.policy = policy;
    this.firstNames = firstNames;
    this.traits = traits;
    for (int i = 0; i < traits.size(); i++) {
      for (String key : strongKeys(traits.get(i))) {
        strong.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(i);
      }
      for (String key : weakKeys(traits.get(i))) {
        weak.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(i);
      }
    }
    addAliases();
    findSharedPhones();
  }

  private Set<String> strongKeys(Traits of) {
    Set<String> keys = new HashSet<>();
    of.personalEmail().ifPresent(address -> keys.add("address|" + address.text()));
    of.phone().ifPresent(number -> keys.add(phoneKey(number)));
    of.crmId().ifPresent(id -> keys.add("id|" + id));
    for (String company : of.company().keys()) {
      nameKeys(of.name()).forEach(name -> keys.add("at|" + company + "|" + name));
    }
    return keys;
  }

  private static String phoneKey(PhoneNumber number) {
    return "phone|" + number.tail();
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
    Set<String> keys = new HashSet<>();
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
    Map<String, List<Integer>> unnamed = new HashMap<>();
    for (int i = 0; i < traits.size(); i++) {
      Traits of = traits.get(i);
      if (!of.name().isWhole() && of.personalEmail().isPresent()) {
        AddressForm form =
            AddressForm.of(of.personalEmail().get().local(), of.name(), policy, firstNames);
        String key = of.personalEmail().get().domain() + "|" + form.core();
        unnamed.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(i);
      }
    }
    for (int i = 0; i < traits.size() && !unnamed.isEmpty(); i++) {
      Traits of = traits.get(i);
      if (of.name().isWhole() && of.personalEmail().isPresent()) {
        for (String core : cores(of.name())) {
          String key = of.personalEmail().get().domain() + "|" + core;
          if (unnamed.containsKey(key)) {
            weak.computeIfAbsent("alias|" + key, unseen -> new ArrayList<>(unnamed.get(key)))
                .add(i);
          }
        }
      }
    }
  }

  private static Set<String> cores(PersonName name) {
    String first = name.first();
    String last = name.last();
    Set<String> cores =
        new HashSet<>(
            List.of(
                first,
                last,
                first + last,
                last + first,
                first.charAt(0) + last,
                last + first.charAt(0)));
    for (int i = 1; i <= Math.min(3, last.length()); i++) {
      cores.add(first + last.substring(0, i));
    }
    return cores;
  }

  private void findSharedPhones() {
    strong.forEach(
        (key, members) -> {
          if (key.startsWith("phone|")) {
            Set<String> people = new HashSet<>();
            for (int member : members) {
              PersonName name = traits.get(member).name();
              people.add(name.isWhole() ? new TreeSet<>(nameKeys(name)).first() : "");
            }
            people.remove("");
            if (people.size() > policy.sharedPhone()) {
              sharedPhones.add(key.substring("phone|".length()));
            }
          }
        });
  }

  Set<String> sharedPhones() {
    return sharedPhones;
  }

  /** How many keys a crowd shares, so that they alone brought nobody together. */
  int crowds() {
    int crowds = 0;
    for (List<Integer> members : strong.values()) {
      crowds += members.size() > CROWDS * policy.crowd() ? 1 : 0;
    }
    for (List<Integer> members : weak.values()) {
      crowds += members.size() > policy.crowd() ? 1 : 0;
    }
    return crowds;
  }

  /** The pairs that meet, each the lesser number in the upper half and the greater in the lower. */
  Set<Long> pairs() {
    Set<Long> pairs = new HashSet<>();
    strong.values().forEach(members -> pairs(members, CROWDS * policy.crowd(), pairs));
    weak.values().forEach(members -> pairs(members, policy.crowd(), pairs));
    return pairs;
  }

  private static void pairs(List<Integer> members, int most, Set<Long> pairs) {
    if (members.size() > most) {
      return;
    }
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        if (!members.get(i).equals(members.get(j))) {
          pairs.add(pair(members.get(i), members.get(j)));
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
      candidates.addAll(strong.getOrDefault(key, List.of()));
    }
    for (String key : weakKeys(of)) {
      List<Integer> members = weak.getOrDefault(key, List.of());
      if (members.size() <= policy.crowd()) {
        candidates.addAll(members);
      }
    }
    return candidates;
  }

  /** The records with an address of one person's own. */
  List<Integer> withAddress(MailAddress address) {
    return strong.getOrDefault("address|" + address.text(), List.of());
  }
}
