package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.azure.AnswerRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What happens by itself when time passes: what nobody has answered expires after 14 days on both
 * sides (portal documentation of October 2023), and Microsoft answers as its rule says. The two
 * reasons for declining are the fixed ones of the portal documentation.
 */
final class Deadlines {
  private static final List<String> REASONS =
      List.of(
          "We could not find a matching Microsoft customer record.",
          "No Microsoft seller directly manages this customer.");
  private static final List<String> SELLERS = List.of("Ada Berg", "Noor Castel", "Juno Dahl");

  private final ReferralStore store;
  private final Desk desk;
  private final Optional<AnswerRule> rule;
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::id));
  private final Set<Due> known = new HashSet<>();

  private enum Kind {
    EXPIRE,
    ANSWER,
    REVIEW
  }

  private record Due(Instant at, String id, Kind kind) {}

  Deadlines(ReferralStore store, Desk desk, Optional<AnswerRule> rule) {
    this.store = store;
    this.desk = desk;
    this.rule = rule;
    store.all().forEach(this::watch);
  }

  /** Notes what is due for a referral that waits for an answer or a review. */
  void watch(ObjectNode referral) {
    String id = referral.path("id").asText();
    if (isNew(referral)) {
      Instant made = Instant.parse(referral.path("createdDateTime").asText());
      add(made.plus(ReferralStore.TO_ANSWER), id, Kind.EXPIRE);
      if (ReferralStore.isMicrosofts(referral)) {
        rule.ifPresent(how -> add(made.plus(how.duration(key(referral))), id, Kind.ANSWER));
      }
    }
    if (Registrations.isPending(referral)) {
      Instant since = Registrations.pendingSince(referral);
      rule.ifPresent(how -> add(since.plus(how.duration(key(referral))), id, Kind.REVIEW));
    }
  }

  private void add(Instant at, String id, Kind kind) {
    Due due = new Due(at, id, kind);
    if (known.add(due)) {
      queue.add(due);
    }
  }

  /** Does what has become due, each as of its moment. */
  void pass() {
    for (Due due = queue.peek();
        due != null && !due.at().isAfter(store.clock().instant());
        due = queue.peek()) {
      queue.remove();
      known.remove(due);
      Due now = due;
      store.find(now.id()).ifPresent(each -> store.asOf(now.at(), () -> act(now.kind(), each)));
    }
  }

  private void act(Kind kind, ObjectNode referral) {
    switch (kind) {
      case EXPIRE -> {
        if (isNew(referral)) {
          store.close(referral, "Expired", "");
        }
      }
      case ANSWER -> {
        if (isNew(referral)) {
          store.partners(referral).ifPresent(this::answer);
        }
      }
      case REVIEW -> {
        if (Registrations.isPending(referral)) {
          desk.review(referral, "Approved", "");
        }
      }
    }
  }

  private void answer(ObjectNode own) {
    String key = key(own);
    switch (rule.map(how -> how.answer(key)).orElse(AnswerRule.Answer.NONE)) {
      case ACCEPTED -> {
        desk.accept(own);
        String[] names = SELLERS.get(Math.floorMod(key.hashCode(), SELLERS.size())).split(" ", 2);
        desk.assign(
            own,
            JsonNodeFactory.instance
                .objectNode()
                .put("firstName", names[0])
                .put("lastName", names[1])
                .put("email", names[0].charAt(0) + "." + names[1] + "@microsoft.example"));
      }
      case DECLINED ->
          desk.decline(own, REASONS.get(Math.floorMod(key.hashCode(), REASONS.size())));
      case NONE -> {}
    }
  }

  /** The partner's own id of the deal, which stays the same in another run. */
  private String key(ObjectNode referral) {
    ObjectNode own = store.partners(referral).orElse(referral);
    String external = own.path("externalReferenceId").asText();
    return external.isBlank() ? own.path("id").asText() : external;
  }

  private static boolean isNew(ObjectNode referral) {
    return referral.path("status").asText().equals("New");
  }
}
