package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.Standing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What a run came to at one cloud. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CloudResult extends WithCloudResult {
  /** {@return the cloud} */
  Cloud cloud();

  /**
   * What the cloud is called where there is little room.
   *
   * @return its id in capitals, such as {@code AWS}
   */
  default String name() {
    return cloud().id().toUpperCase(Locale.ROOT);
  }

  /** {@return the portal in words, such as {@code fake in this process}} */
  String portal();

  /** {@return whether the portal's time was simulated} */
  boolean simulated();

  /** {@return when the run began there, by the portal's clock} */
  Instant startedAt();

  /** {@return when it ended there} */
  Instant endedAt();

  /** {@return how many passes were made} */
  int passes();

  /** {@return why the run ended before its work was done; empty if it did all it could} */
  Optional<String> stoppedBy();

  /**
   * {@return one line per deal that goes to the cloud, in the order of the export, then one per
   * deal that the cloud brought}
   */
  List<DealLine> deals();

  /** {@return the deals that the cloud offers and that wait for an answer} */
  List<Invitation> invitations();

  /** {@return what this run did at the portal} */
  Work work();

  /** {@return the fields whose values did not cross as they stood} */
  List<FieldNote> fieldNotes();

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
   * How many deals have a record at the portal.
   *
   * @return the number
   */
  default int registered() {
    return (int) deals().stream().filter(deal -> deal.portalId().isPresent()).count();
  }

  /**
   * How many deals need nothing more on either side.
   *
   * @return the number
   */
  default int inSync() {
    return (int) deals().stream().filter(DealLine::inSync).count();
  }

  /**
   * A new builder.
   *
   * @return a builder that needs all but the lists
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CloudResult}. */
  final class Builder extends ImmutableCloudResult.Builder {
    Builder() {}
  }
}
