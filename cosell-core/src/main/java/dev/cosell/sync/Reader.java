package dev.cosell.sync;

import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalRecord;
import java.util.function.Supplier;

/** Makes the calls that change nothing, again where the portal did not answer. */
final class Reader {
  private static final int TRIES = 4;

  private final Portal portal;
  private final Pace pace;

  Reader(Portal portal, Pace pace) {
    this.portal = portal;
    this.pace = pace;
  }

  Answer<PortalRecord> read(PortalId id) {
    return patiently(() -> portal.read(id));
  }

  <T> Answer<T> patiently(Supplier<Answer<T>> call) {
    Answer<T> answer = call.get();
    for (int tries = 1; tries < TRIES && isSilent(answer); tries++) {
      pace.waitUntil(pace.now().plus(Outbox.patience(answer, tries)));
      answer = call.get();
    }
    return answer;
  }

  /** Whether the portal said nothing of the matter itself. */
  static boolean isSilent(Answer<?> answer) {
    return answer instanceof Answer.Throttled<?> || answer instanceof Answer.Unavailable<?>;
  }
}
