package dev.cosell.contact;

import dev.cosell.contact.ContactMatch.Verdict;
import java.util.List;
import java.util.Set;

/**
 * What a comparison found.
 *
 * @param signals the signals
 * @param points their sum under a policy
 * @param keepsApart whether one of them keeps the two apart
 */
record Score(Set<ContactSignal> signals, int points, boolean keepsApart) {

  static Score of(Set<ContactSignal> signals, ContactMatchPolicy policy) {
    int points = 0;
    boolean apart = false;
    for (ContactSignal signal : signals) {
      points += policy.points(signal);
      // One CRM id says more than two employers: people change jobs.
      boolean outweighed =
          signal == ContactSignal.COMPANY_DIFFERENT && signals.contains(ContactSignal.CRM_ID_SAME);
      apart |= signal.keepsApart() && !outweighed;
    }
    return new Score(signals, points, apart);
  }

  Verdict verdict(ContactMatchPolicy policy) {
    if (points >= policy.mergeAt() && !keepsApart) {
      return Verdict.SAME;
    }
    return points >= policy.reviewAt() ? Verdict.REVIEW : Verdict.APART;
  }

  List<ContactEvidence> evidence(ContactMatchPolicy policy) {
    return signals.stream()
        .sorted()
        .map(signal -> new ContactEvidence(signal, policy.points(signal)))
        .toList();
  }

  /** The rule that decided, as a policy has it. */
  String because(ContactMatchPolicy policy) {
    String rule = policy.header().name() + " v" + policy.header().version();
    String sum = points + " points under policy " + rule;
    return switch (verdict(policy)) {
      case SAME -> sum + ", merged from " + policy.mergeAt();
      case REVIEW ->
          keepsApart
              ? sum + ", and a signal keeps the two apart"
              : sum + ", merged from " + policy.mergeAt() + ", reviewed from " + policy.reviewAt();
      case APART -> sum + ", reviewed from " + policy.reviewAt();
    };
  }
}
