package dev.cosell.testkit.internal;

import dev.cosell.portal.Answer;
import dev.cosell.testkit.internal.ObservedPortal.Asked;
import dev.cosell.testkit.internal.ObservedPortal.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was observed around a fault, in words: the answer that it made, and all that followed. */
public final class FaultTrace {
  private final List<Asked> asked;
  private final boolean person;
  private final boolean stopped;
  private final boolean ignoredReported;

  /**
   * A trace.
   *
   * @param asked what was asked of the portal
   * @param person whether a person asked for the work, who asks again if told that it failed
   * @param stopped whether the pass ended that met the fault
   * @param ignoredReported whether a field was reported as ignored by the portal
   */
  public FaultTrace(List<Asked> asked, boolean person, boolean stopped, boolean ignoredReported) {
    this.asked = List.copyOf(asked);
    this.person = person;
    this.stopped = stopped;
    this.ignoredReported = ignoredReported;
  }

  /**
   * Tells it.
   *
   * @return the words
   * @throws AssertionError if nothing met the fault
   */
  public String words() {
    int struck = 0;
    while (struck < asked.size() && !asked.get(struck).struck()) {
      struck++;
    }
    if (struck == asked.size()) {
      throw new AssertionError("nothing met the fault");
    }
    StringBuilder words = new StringBuilder(answer(asked.get(struck)));
    if (ignoredReported) {
      words.append("; read back and reported as ignored");
    }
    if (stopped) {
      words.append("; the pass ends");
    }
    follow(words, asked.get(struck), asked.subList(struck + 1, asked.size()));
    return words.toString();
  }

  private void follow(StringBuilder words, Asked struck, List<Asked> rest) {
    boolean repeated = rest.stream().anyMatch(next -> isSame(struck, next));
    if (isOk(struck) && (!repeated || struck.kind() != Kind.CALL)) {
      words.append(": it goes through");
      return;
    }
    Asked last = struck;
    boolean done = false;
    Optional<Asked> look = Optional.empty();
    for (Asked next : rest) {
      if (done) {
        return;
      }
      if (isSame(struck, next)) {
        look.ifPresent(each -> words.append("; the record is read"));
        words.append("; ").append(again(last, next)).append(": ").append(answer(next));
        done = isOk(next);
        last = next;
        look = Optional.empty();
      } else if (next.kind() == Kind.READ && isOk(next) && struck.kind() == Kind.CALL) {
        look = look.or(() -> Optional.of(next));
      }
    }
    if (!done) {
      look.ifPresentOrElse(
          read ->
              words
                  .append(read.round() > struck.round() ? "; the next pass reads" : "; reads")
                  .append(ignoredReported ? " the record again" : " the record and finds it done"),
          () -> words.append(person ? "; the offer is gone: done" : "; not asked again"));
    }
  }

  private static boolean isSame(Asked one, Asked other) {
    return one.kind() == other.kind() && one.about().equals(other.about());
  }

  private String again(Asked before, Asked next) {
    if (next.round() > before.round()) {
      return person && next.kind() == Kind.CALL
          ? "the offer still stands and the person asks again"
          : "the next pass asks again";
    }
    Duration waited = Duration.between(before.at(), next.at());
    boolean told =
        before.answer() instanceof Answer.Throttled<?> throttled
            && throttled.retryAfter().filter(waited::equals).isPresent();
    return waited.isZero()
        ? "asked again at once"
        : "asked again after " + waited.toSeconds() + " s" + (told ? ", as told" : "");
  }

  private static boolean isOk(Asked asked) {
    return asked.answer() instanceof Answer.Ok<?>;
  }

  private static String answer(Asked asked) {
    Answer<?> answer = asked.answer();
    if (answer instanceof Answer.Unavailable<?> unavailable) {
      return asked.kind() == Kind.CALL && unavailable.mayHaveActed()
          ? "no answer, may have acted"
          : "no answer";
    }
    if (answer instanceof Answer.Throttled<?> throttled) {
      return throttled
          .retryAfter()
          .map(wait -> "throttled for " + wait.toSeconds() + " s")
          .orElse("throttled");
    }
    if (answer instanceof Answer.Denied<?>) {
      return "credentials denied";
    }
    return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
