package dev.cosell.cli;

import dev.cosell.attribution.Attribution;
import dev.cosell.attribution.AttributionFinding;
import dev.cosell.attribution.AttributionFinding.Kind;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.AttributionPolicy;
import dev.cosell.attribution.Credit;
import dev.cosell.cli.report.DealNote;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.CompDeal;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who brought the deals of a run, as a log shows it by the standard policy. */
final class LoggedAttribution {
  static final AttributionPolicy POLICY = AttributionPolicy.standard();

  /** What may change who has credit; other findings are those of {@code cosell stage-one}. */
  private static final Set<Kind> ABOUT_CREDIT =
      EnumSet.of(
          Kind.SOURCED_BY_SEVERAL_CLOUDS, Kind.CLAIM_WITHOUT_PROOF, Kind.CREATION_DAY_UNKNOWN);

  private final AttributionLog log;
  private final List<DealNote> notes = new ArrayList<>();

  /**
   * What was logged by a day.
   *
   * @param log everything that was logged
   * @param asOf the day of the run
   */
  LoggedAttribution(AttributionLog log, LocalDate asOf) {
    this.log = log.asOf(asOf);
  }

  /**
   * The credit of the clouds, by the log.
   *
   * @param deal the deal, with as much as is known of what joins it to entries
   * @param stated what the file says; nothing where it says nothing
   */
  Map<Cloud, Credit> of(Opportunity deal, Map<Cloud, Credit> stated) {
    Attribution answer = Attribution.of(deal, log, POLICY);
    Map<Cloud, Credit> logged = new TreeMap<>(CompDeal.creditOf(answer));
    if (!stated.isEmpty() && !words(stated).equals(words(logged))) {
      note(
          deal.id(),
          "ATTRIBUTION_DIFFERS",
          "the log says "
              + words(logged)
              + " and the file "
              + words(stated)
              + "; the log counts, correct the file or log what is missing");
    }
    answer.findings().stream()
        .filter(each -> ABOUT_CREDIT.contains(each.kind()))
        .forEach(each -> note(deal.id(), each.kind().name(), message(each)));
    return logged;
  }

  /** A finding, in the words of the file of deals where it speaks of a field of the CRM. */
  private static String message(AttributionFinding finding) {
    return finding.kind() == Kind.CREATION_DAY_UNKNOWN
        ? "created_on is not known, so that the deal may have existed before any touch; state it in"
            + " the file of deals"
        : finding.message();
  }

  private void note(OpportunityId deal, String kind, String detail) {
    notes.add(new DealNote(deal, kind, detail));
  }

  /** A cloud that has nothing to do with a deal is as good as not named. */
  private static String words(Map<Cloud, Credit> credit) {
    String words =
        new TreeMap<>(credit)
            .entrySet().stream()
                .filter(each -> each.getValue() != Credit.DIRECT)
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("|"));
    return words.isEmpty() ? "DIRECT" : words;
  }

  /** What a person should know of the deals that were asked about, in their order. */
  List<DealNote> notes() {
    return notes;
  }
}
