package dev.cosell.sync;

import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Receipt;
import java.time.Duration;

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

  private Answer<Receipt> once(PortalCall call) {
    made++;
    Answer<Receipt> answer = portal.perform(call);
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

  static String describe(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?> refused) {
      return "refused: "
          + refused.violations().stream().map(v -> v.path() + " " + v.code()).distinct().toList();
    }
    return answer.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
