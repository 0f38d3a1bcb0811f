package dev.cosell.inbound;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which referrals go on which track, and how soon they are answered; no condition is any value. */
record TriageRule(
    String id,
    Track track,
    Map<FactKind, Set<String>> when,
    int answerWithinHours,
    int callWithinDays,
    String why) {
  boolean takes(List<Fact> facts) {
    return facts.stream()
        .allMatch(
            fact ->
                !when.containsKey(fact.kind())
                    || when.getOrDefault(fact.kind(), Set.of()).contains(fact.value()));
  }

  List<Fact> decisive(List<Fact> facts) {
    return facts.stream().filter(fact -> when.containsKey(fact.kind())).toList();
  }
}
