package dev.cosell.attribution;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.stageone.DroppedEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One attribution being made: the rules, cloud by cloud. */
final class Attributing {
  private final AttributionPolicy policy;
  private final DealTouches touches;
  private final Optional<LocalDate> created;

  Attributing(AttributionPolicy policy, DealTouches touches) {
    this.policy = policy;
    this.touches = touches;
    this.created = touches.deal().fieldValues().day(policy.created());
  }

  Attribution attribution() {
    List<CloudAttribution> answers = clouds().stream().map(this::answer).toList();
    return new Attribution(
        touches.deal().id(),
        policy.header().name() + " v" + policy.header().version(),
        answers,
        new AttributionFindings(policy, touches, answers).all(),
        touches.dropped().entrySet().stream()
            .map(entry -> new DroppedEvidence(entry.getKey(), entry.getValue()))
            .toList());
  }

  private Set<Cloud> clouds() {
    Set<Cloud> clouds = new TreeSet<>();
    touches.deal().portalIds().stream().map(PortalId::cloud).forEach(clouds::add);
    Stream.concat(touches.proven().stream(), touches.late().stream())
        .forEach(entry -> entry.cloud().ifPresent(clouds::add));
    return clouds;
  }

  private CloudAttribution answer(Cloud cloud) {
    for (AttributionRule rule : policy.rules()) {
      List<AttributionEntry> counted = counted(rule, cloud);
      if (counted.size() >= rule.atLeast()) {
        return new CloudAttribution(
            cloud,
            rule.gives(),
            Optional.of(rule.id()),
            counted.stream().map(AttributionEntry::id).toList(),
            because(rule, counted));
      }
    }
    return new CloudAttribution(
        cloud, Credit.DIRECT, Optional.empty(), List.of(), Attribution.NO_TOUCH);
  }

  private static String because(AttributionRule rule, List<AttributionEntry> counted) {
    AttributionEntry first = counted.get(0);
    String what = first.kind() + " of " + first.on();
    return rule.test() == AttributionRule.Test.FIRST_TOUCH
        ? "the first touch with proof is the " + what
        : counted.size() + " of " + rule.kinds() + " with proof, the first an " + what;
  }

  private List<AttributionEntry> counted(AttributionRule rule, Cloud cloud) {
    List<AttributionEntry> own = new ArrayList<>();
    for (AttributionEntry entry : touches.proven()) {
      boolean isOwn = entry.cloud().equals(Optional.of(cloud));
      if (isOwn
          && rule.kinds().contains(entry.kind())
          && (rule.test() == AttributionRule.Test.TOUCHES || isFirst(entry, rule))) {
        own.add(entry);
      }
    }
    return own;
  }

  /** On one day the engagement counts as the earlier one: forms follow it. */
  private boolean isFirst(AttributionEntry entry, AttributionRule rule) {
    if (created.filter(entry.on()::isAfter).isPresent()) {
      return false;
    }
    LocalDate begin = entry.on().minusDays(policy.windowDays());
    return touches.proven().stream()
        .filter(each -> isRival(each, entry, rule))
        .noneMatch(each -> each.on().isBefore(entry.on()) && !each.on().isBefore(begin));
  }

  private static boolean isRival(
      AttributionEntry other, AttributionEntry entry, AttributionRule rule) {
    if (!other.kind().hasCloud()) {
      return true;
    }
    return rule.kinds().contains(other.kind()) && !other.cloud().equals(entry.cloud());
  }
}
