package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A portal used where all goes well; a test fails where it does not. */
final class PortalUse {
  private static final int MOST_STEPS = 50;

  private final PortalUnderTest under;
  private final Portal portal;

  PortalUse(PortalUnderTest under) {
    this.under = under;
    this.portal = under.portal();
  }

  PortalRecord read(PortalId id) {
    return ok(portal.read(id));
  }

  Receipt perform(PortalCall call) {
    return ok(portal.perform(call));
  }

  PortalRecord create(Opportunity deal) {
    return read(perform(portal.nextStep(deal, Optional.empty()).orElseThrow()).id());
  }

  PortalRecord register(Opportunity deal) {
    return goOn(deal, create(deal));
  }

  /** Takes the steps that are left, each from the record as it was read back. */
  PortalRecord goOn(Opportunity deal, PortalRecord from) {
    PortalRecord current = from;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<PortalCall> call = portal.nextStep(deal, Optional.of(current));
      if (call.isEmpty()) {
        return current;
      }
      current = read(perform(call.get()).id());
    }
    throw new AssertionError("registration does not end after " + MOST_STEPS + " steps");
  }

  PortalRecord approved(Opportunity deal) {
    PortalRecord submitted = register(deal);
    under.approve(submitted.id());
    return read(submitted.id());
  }

  PortalCall update(PortalRecord record, FieldValues change) {
    return portal.nextUpdate(record, change).orElseThrow();
  }

  Feed feed(Optional<String> from) {
    List<Change> changes = new ArrayList<>();
    List<ChangePage.Invitation> invitations = new ArrayList<>();
    Optional<String> cursor = from;
    int pages = 0;
    ChangePage page;
    do {
      page = ok(portal.changes(cursor));
      changes.addAll(page.changes());
      invitations.addAll(page.invitations());
      cursor = Optional.of(page.cursor());
      pages++;
      assertThat(pages).as("pages of the feed").isLessThan(MOST_STEPS);
    } while (page.more());
    return new Feed(changes, invitations, page.cursor(), pages);
  }

  record Feed(
      List<Change> changes, List<ChangePage.Invitation> invitations, String cursor, int pages) {
    Set<PortalId> ids() {
      return changes.stream().map(Change::id).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static <T> T ok(Answer<T> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("expected a success, but was " + answer));
  }
}
