package dev.cosell.cli;

import dev.cosell.alias.Candidate;
import dev.cosell.alias.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Candidates as the cells of a file. */
final class MatchText {
  private MatchText() {}

  static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.4f", confidence);
  }

  /** Each with its confidence, the best first. */
  static String candidates(List<Candidate> candidates) {
    return candidates.stream()
        .map(each -> each.account() + ":" + confidence(each.confidence()))
        .collect(Collectors.joining("|"));
  }

  /** Each signal with its weight and what was seen. */
  static String evidence(List<Evidence> evidence) {
    return evidence.stream()
        .map(
            each ->
                each.signal()
                    + " "
                    + String.format(Locale.ROOT, "%+.2f", each.weight())
                    + " "
                    + each.text())
        .collect(Collectors.joining("; "));
  }
}
