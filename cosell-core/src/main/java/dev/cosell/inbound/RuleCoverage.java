package dev.cosell.inbound;

import dev.cosell.internal.JsonReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether rules take every referral there can be, and each of them decides on one. */
final class RuleCoverage {
  private RuleCoverage() {}

  static void check(JsonReader document, List<TriageRule> rules) {
    Set<TriageRule> deciding = new HashSet<>();
    List<List<Fact>> open = new ArrayList<>();
    for (List<Fact> facts : everyReferral()) {
      Optional<TriageRule> first = rules.stream().filter(rule -> rule.takes(facts)).findFirst();
      first.ifPresentOrElse(deciding::add, () -> open.add(facts));
    }
    if (!open.isEmpty()) {
      document.problem(
          "rules",
          "must take every referral, but "
              + open.size()
              + " kinds have none, such as "
              + open.get(0)
              + "; end with a rule without when");
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!deciding.contains(rules.get(i)) && asksForSomething(rules.get(i))) {
        document.problem(
            "rules[" + i + "]",
            "never decides, since rules before it take all that it asks for; move it up or leave it"
                + " out");
      }
    }
  }

  /** A rule that asks for values which do not exist has another problem already. */
  private static boolean asksForSomething(TriageRule rule) {
    return rule.when().entrySet().stream()
        .allMatch(asked -> asked.getValue().stream().anyMatch(asked.getKey().choices()::contains));
  }

  static List<List<Fact>> everyReferral() {
    List<List<Fact>> all = List.of(List.of());
    for (FactKind kind : FactKind.values()) {
      List<List<Fact>> longer = new ArrayList<>();
      for (List<Fact> facts : all) {
        for (String value : kind.choices()) {
          List<Fact> more = new ArrayList<>(facts);
          more.add(new Fact(kind, value));
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }
}
