package dev.cosell.sync;

import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Receipt;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the calls that change something: recorded first, then made, and made again where that is
 * safe. An intent stays open until the caller has kept what followed from the answer.
 */
final class Outbox {
  private static final int TRIES = 4;

  private final Portal portal;
  private final SyncStore store;
  private final Pace pace;
  private final SyncListener listener;
  private final Set<String> unanswered = new HashSet<>();
  private int made;

  Outbox(Portal portal, SyncStore store, Pace pace, SyncListener listener) {
    this.portal = portal;
    this.store = store;
    this.pace = pace;
    this.listener = listener;
  }

  /** How many calls went out so far. */
  int made() {
    return made;
  }

  Answer<Receipt> make(PortalCall call) {
    store.open(new Intent(call, pace.now()));
    return repeat(call);
  }

  /** Makes a call whose intent is recorded already. */
  Answer<Receipt> repeat(PortalCall call) {
    Answer<Receipt> answer = once(call);
    for (int tries = 1; tries < TRIES && mayRepeat(call, answer); tries++) {
      pace.waitUntil(pace.now().plus(patience(answer, tries)));
      answer = once(call);
    }
    return answer;
  }

  /** Closes the intent of a call, unless it is not known what the portal did. */
  void closeUnlessInDoubt(PortalCall call, Answer<Receipt> answer) {
    if (!isInDoubt(call, answer)) {
      store.close(portal.cloud(), call.idempotencyKey());
    }
  }

  /** Whether any try of a call may have done its work, and the last answer does not tell. */
  boolean isInDoubt(PortalCall call, Answer<Receipt> answer) {
    boolean told =
        answer instanceof Answer.Ok
            || answer instanceof Answer.Refused
            || answer instanceof Answer.Conflict;
    return unanswered.contains(call.idempotencyKey()) && !told;
  }

  private Answer<Receipt> once(PortalCall call) {
    made++;
    Answer<Receipt> answer = portal.perform(call);
    if (answer instanceof Answer.Unavailable<Receipt> unavailable && unavailable.mayHaveActed()) {
      unanswered.add(call.idempotencyKey());
    }
    listener.called(call, describe(answer));
    return answer;
  }

  /**
   * A call that may have acted is repeated as it is only if it makes something new, which its key
   * protects. Any other is followed by a look at the record.
   */
  private static boolean mayRepeat(PortalCall call, Answer<Receipt> answer) {
    if (answer instanceof Answer.Unavailable<Receipt> unavailable) {
      return !unavailable.mayHaveActed() || makesSomething(call);
    }
    return answer instanceof Answer.Throttled<Receipt>;
  }

  static boolean makesSomething(PortalCall call) {
    return call.kind() == CallKind.CREATE || call.kind() == CallKind.ACCEPT;
  }

  static Duration patience(Answer<?> answer, int tries) {
    Duration own = Duration.ofSeconds(1L << Math.min(tries, 6));
    return answer instanceof Answer.Throttled<?> throttled
        ? throttled.retryAfter().orElse(own)
        : own;
  }

  /** Why a call did not do its work, for a person. */
  static String explain(Answer<?> answer) {
    if (answer instanceof Answer.Unavailable<?> unavailable) {
      return "the portal did not answer: " + unavailable.message();
    }
    if (answer instanceof Answer.Throttled<?>) {
      return "the portal asks to be called less often";
    }
    if (answer instanceof Answer.Denied<?> denied) {
      return "the portal denies access: " + denied.message();
    }
    if (answer instanceof Answer.Conflict<?> conflict) {
      return "the portal reports a conflict: " + conflict.message();
    }
    if (answer instanceof Answer.Gone<?> gone) {
      return "the portal does not have it: " + gone.message();
    }
    return "the portal answered " + describe(answer);
  }

  /** An answer in a few words, without what the portal says in its own. */
  static String describe(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?> refused) {
      return "refused: "
          + refused.violations().stream().map(v -> v.path() + " " + v.code()).distinct().toList();
    }
    return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
