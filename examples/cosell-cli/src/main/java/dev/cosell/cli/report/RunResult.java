package dev.cosell.cli.report;

import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.Standing;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What a run came to. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface RunResult extends WithRunResult {
  /** {@return what the run was made of} */
  Setting setting();

  /**
   * {@return one line per row of the export, in its order, then one per deal that the cloud
   * brought}
   */
  List<DealLine> deals();

  /** {@return the deals that the cloud offers and that wait for an answer} */
  List<Invitation> invitations();

  /** {@return what this run did at the portal} */
  Work work();

  /** {@return the fields whose values did not cross as they stood} */
  List<FieldNote> fieldNotes();

  /** {@return what is wrong with the export as a whole, one line each} */
  List<String> exportNotes();

  /** {@return the calls of this run by hour and group, in the order of the hours} */
  List<CallsInHour> calls();

  /** {@return the portal's quotas} */
  List<CallQuota> quotas();

  /**
   * How many deals stand where.
   *
   * @return the counts, which add up to the number of deals; a standing that none has is left out
   */
  default Map<Standing, Integer> standings() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    deals().forEach(deal -> counts.merge(deal.standing(), 1, Integer::sum));
    return counts;
  }

  /**
   * How many deals have one standing.
   *
   * @param standing the standing
   * @return the number
   */
  default int count(Standing standing) {
    return standings().getOrDefault(standing, 0);
  }

  /**
   * Why deals were refused, the most frequent reason first.
   *
   * @return each reason with the number of deals that it refuses; a deal may have several
   */
  default List<Reason> refusals() {
    Map<Reason, Integer> counts = new LinkedHashMap<>();
    for (DealLine deal : deals()) {
      if (deal.standing() == Standing.REFUSED) {
        deal.problems().stream()
            .map(problem -> new Reason(problem.path(), problem.rule(), problem.remedy(), 0))
            .distinct()
            .forEach(reason -> counts.merge(reason, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .map(entry -> entry.getKey().counted(entry.getValue()))
        .sorted(
            Comparator.comparing(Reason::deals)
                .reversed()
                .thenComparing(Reason::field)
                .thenComparing(Reason::rule))
        .toList();
  }

  /**
   * A reason why deals were refused.
   *
   * @param field the field
   * @param rule the rule
   * @param remedy what to do
   * @param deals how many deals it refuses
   */
  record Reason(String field, String rule, String remedy, int deals) {
    Reason counted(int number) {
      return new Reason(field, rule, remedy, number);
    }
  }

  /**
   * A new builder.
   *
   * @return a builder that needs the setting and the work
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RunResult}. */
  final class Builder extends ImmutableRunResult.Builder {
    Builder() {}
  }
}
