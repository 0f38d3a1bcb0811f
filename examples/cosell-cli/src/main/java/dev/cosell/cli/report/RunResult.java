package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.pipeline.DealReview;
import dev.cosell.sync.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What a run came to, over all its clouds. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface RunResult extends WithRunResult {
  /** {@return where the CRM's records came from} */
  String source();

  /** {@return the policy that says which deal goes to which clouds} */
  String routing();

  /** {@return what it came to at each cloud, at least one, in the order of the command} */
  List<CloudResult> clouds();

  /**
   * {@return one row per row of the export, in its order, then one per deal that a cloud brought}
   */
  List<DealRow> deals();

  /** {@return what is wrong with the export as a whole, one line each} */
  List<String> exportNotes();

  /**
   * {@return the deals of the CRM that have not moved in time, as of the day of the run; none where
   * the export has no days}
   */
  List<DealReview> reviews();

  /**
   * When the run began.
   *
   * @return the earliest beginning, by the portals' clocks
   */
  default Instant startedAt() {
    return clouds().stream()
        .map(CloudResult::startedAt)
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /**
   * When the run ended.
   *
   * @return the latest end, by the portals' clocks
   */
  default Instant endedAt() {
    return clouds().stream()
        .map(CloudResult::endedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /**
   * What the run did at all portals.
   *
   * @return the sums
   */
  default Work work() {
    return new Work(
        sum(Work::registered),
        sum(Work::updated),
        sum(Work::writeCalls),
        sum(Work::readCalls),
        sum(Work::throttled));
  }

  private int sum(ToIntFunction<Work> part) {
    return clouds().stream().map(CloudResult::work).mapToInt(part).sum();
  }

  /**
   * Whether the run did all it could at every portal.
   *
   * @return whether nothing stopped it
   */
  default boolean isComplete() {
    return clouds().stream().allMatch(cloud -> cloud.stoppedBy().isEmpty());
  }

  /**
   * How many deals stand where, each counted once, where it needs somebody the most.
   *
   * @return the counts; a standing that none has is left out, and so are deals that go to no cloud
   */
  default Map<Standing, Integer> standings() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    deals().forEach(deal -> deal.standing().ifPresent(each -> counts.merge(each, 1, Integer::sum)));
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
   * How many deals go to no cloud of the run.
   *
   * @return the number
   */
  default int unrouted() {
    return (int) deals().stream().filter(deal -> deal.standing().isEmpty()).count();
  }

  /**
   * Why deals were refused, the most frequent reason first.
   *
   * @return each reason with the number of deals that it keeps from a cloud; a deal may have
   *     several
   */
  default List<Reason> refusals() {
    Map<Reason, Integer> counts = new LinkedHashMap<>();
    for (DealRow deal : deals()) {
      Map<Reason, List<Cloud>> ofDeal = new LinkedHashMap<>();
      deal.rowProblems().forEach(problem -> ofDeal.put(Reason.of(problem), List.of()));
      for (DealLine line : deal.lines()) {
        if (line.standing() == Standing.REFUSED) {
          line.problems().stream()
              .map(Reason::of)
              .distinct()
              .forEach(
                  reason ->
                      ofDeal
                          .computeIfAbsent(reason, unseen -> new ArrayList<>())
                          .add(line.cloud()));
        }
      }
      ofDeal.forEach((reason, clouds) -> counts.merge(reason.at(clouds), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> entry.getKey().counted(entry.getValue()))
        .sorted(
            Comparator.comparing(Reason::deals)
                .reversed()
                .thenComparing(Reason::field)
                .thenComparing(Reason::rule)
                .thenComparing(reason -> reason.clouds().toString()))
        .toList();
  }

  /**
   * A reason why deals were refused.
   *
   * @param clouds the clouds that refuse for it; none for a row that is no deal
   * @param field the field
   * @param rule the rule
   * @param remedy what to do
   * @param deals how many deals it keeps from these clouds
   */
  record Reason(List<Cloud> clouds, String field, String rule, String remedy, int deals) {
    /**
     * Checks and normalises what the type asks for.
     *
     * @param clouds as the type says
     * @param field as the type says
     * @param rule as the type says
     * @param remedy as the type says
     * @param deals as the type says
     */
    public Reason {
      clouds = List.copyOf(clouds);
    }

    static Reason of(Problem problem) {
      return new Reason(List.of(), problem.path(), problem.rule(), problem.remedy(), 0);
    }

    Reason at(List<Cloud> where) {
      return new Reason(where, field, rule, remedy, deals);
    }

    Reason counted(int number) {
      return new Reason(clouds, field, rule, remedy, number);
    }
  }

  /**
   * A new builder.
   *
   * @return a builder that needs the source and the routing
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RunResult}. */
  final class Builder extends ImmutableRunResult.Builder {
    Builder() {}
  }
}
