package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.sync.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** One row of the export, or one deal that a cloud brought, with where it stands at each cloud. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface DealRow extends WithDealRow {
  /** {@return the CRM's id; empty for a row without one and for a deal from a cloud} */
  Optional<String> id();

  /** {@return the file and row of a row that could not be read as a deal} */
  Optional<String> row();

  /** {@return the deal's title} */
  Optional<String> title();

  /** {@return the customer's company name} */
  Optional<String> customer();

  /** {@return the rule that says which clouds the deal goes to, and what it saw} */
  Optional<String> route();

  /** {@return what is wrong with a row that is no deal} */
  List<Problem> rowProblems();

  /** {@return what was found in the CRM's row that does not keep the deal from a portal} */
  List<Problem> notes();

  /** {@return the deal at each cloud that it goes to, in the order of the run's clouds} */
  List<DealLine> lines();

  /**
   * Where the deal stands: at several clouds, where it needs somebody the most.
   *
   * @return the standing; empty for a deal that goes to no cloud of the run
   */
  default Optional<Standing> standing() {
    if (!rowProblems().isEmpty()) {
      return Optional.of(Standing.REFUSED);
    }
    return Standings.URGENCY.stream()
        .filter(each -> lines().stream().anyMatch(line -> line.standing() == each))
        .findFirst();
  }

  /**
   * The deal at one cloud.
   *
   * @param cloud the cloud
   * @return the line; empty if the deal does not go there
   */
  default Optional<DealLine> at(Cloud cloud) {
    return lines().stream().filter(line -> line.cloud().equals(cloud)).findFirst();
  }

  /**
   * The deal's records.
   *
   * @return the portals' ids, in the order of the run's clouds
   */
  default List<PortalId> portalIds() {
    return lines().stream().flatMap(line -> line.portalId().stream()).toList();
  }

  /**
   * Whether nothing is left to do on any side.
   *
   * @return whether the deal is in sync at every cloud that it goes to, and goes to one
   */
  default boolean inSync() {
    return !lines().isEmpty() && lines().stream().allMatch(DealLine::inSync);
  }

  /**
   * What keeps the deal or a part of it from a portal. What every cloud says is said once.
   *
   * @return each problem with the clouds that have it, which are none for a row that is no deal
   */
  default Map<Problem, List<Cloud>> problems() {
    Map<Problem, List<Cloud>> problems = new java.util.LinkedHashMap<>();
    rowProblems().forEach(problem -> problems.put(problem, List.of()));
    for (DealLine line : lines()) {
      line.problems()
          .forEach(
              problem ->
                  problems.computeIfAbsent(problem, unseen -> new ArrayList<>()).add(line.cloud()));
    }
    return problems;
  }

  /**
   * Who the deal is for a person.
   *
   * @return the CRM's id, the row or the portal's id
   */
  default String name() {
    return id().or(this::row)
        .or(() -> portalIds().stream().findFirst().map(PortalId::toString))
        .orElse("");
  }

  /**
   * A new builder.
   *
   * @return a builder that needs nothing
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DealRow}. */
  final class Builder extends ImmutableDealRow.Builder {
    Builder() {}
  }
}
