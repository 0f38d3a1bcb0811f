package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.PortalId;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.PortalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How one hears of what has changed at a portal. */
interface FeedContract extends ContractScene {
  /** More than a page of any portal. */
  int MANY = 120;

  @Test
  default void everyRecordIsFoundPageByPageAndAChangeIsFoundFromTheWatermarkOn() {
    PortalUse use = new PortalUse(under());
    Set<PortalId> made = many(use);
    assertThat(made).hasSize(MANY);
    PortalUse.Feed all = use.feed(Optional.empty());
    assertThat(all.ids()).isEqualTo(made);
    assertThat(all.pages()).isGreaterThan(1);
    assertThat(all.changes().stream().map(Change::crmId).distinct()).hasSize(MANY);
    PortalId one = made.iterator().next();
    under().changeElsewhere(one);
    PortalUse.Feed news = use.feed(Optional.of(all.cursor()));
    isFoundAsItIs(use, news.changes(), one);
    // The last change comes again, so that none of the same instant is missed.
    assertThat(use.feed(Optional.of(news.cursor())).ids()).contains(one);
  }

  @Test
  default void aRecordThatChangesWhileThePagesAreReadIsNotMissed() {
    PortalUse use = new PortalUse(under());
    Set<PortalId> made = many(use);
    ChangePage first = PortalUse.ok(portal().changes(Optional.empty()));
    assertThat(first.more()).isTrue();
    Set<PortalId> seen =
        first.changes().stream().map(Change::id).collect(Collectors.toCollection(TreeSet::new));
    PortalId early = seen.iterator().next();
    PortalId late = made.stream().filter(id -> !seen.contains(id)).findFirst().orElseThrow();
    under().changeElsewhere(early);
    under().changeElsewhere(late);
    PortalUse.Feed rest = use.feed(Optional.of(first.cursor()));
    PortalUse.Feed next = use.feed(Optional.of(rest.cursor()));
    List<Change> changes = new ArrayList<>(first.changes());
    changes.addAll(rest.changes());
    changes.addAll(next.changes());
    assertThat(changes.stream().map(Change::id)).containsAll(made);
    isFoundAsItIs(use, changes, early);
    isFoundAsItIs(use, changes, late);
  }

  @Test
  default void fromAnOldCursorTheSameIsReadAgain() {
    PortalUse use = new PortalUse(under());
    PortalRecord one = use.register(under().goodDeal("006-1"));
    String cursor = use.feed(Optional.empty()).cursor();
    PortalRecord other = use.register(under().goodDeal("006-2"));
    PortalUse.Feed once = use.feed(Optional.of(cursor));
    assertThat(once.ids()).contains(other.id());
    assertThat(use.feed(Optional.of(cursor)).changes()).isEqualTo(once.changes());
    assertThat(use.feed(Optional.empty()).ids()).containsExactlyInAnyOrder(one.id(), other.id());
  }

  @Test
  default void aCursorOfSomethingElseIsACallersMistake() {
    assertThatThrownBy(() -> portal().changes(Optional.of("yesterday")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void anEventNamesItsRecord() {
    PortalRecord record = new PortalUse(under()).register(under().goodDeal("006-1"));
    assertThat(under().events()).isNotEmpty();
    assertThat(under().events())
        .anySatisfy(event -> assertThat(portal().subject(event)).contains(record.id()));
    assertThat(portal().subject("{}")).isEmpty();
    assertThat(portal().subject("no event")).isEmpty();
  }

  private Set<PortalId> many(PortalUse use) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> use.create(under().goodDeal("006-" + i)).id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void isFoundAsItIs(PortalUse use, List<Change> changes, PortalId id) {
    String version = use.read(id).version();
    assertThat(changes)
        .anySatisfy(
            change -> {
              assertThat(change.id()).isEqualTo(id);
              assertThat(change.version()).contains(version);
            });
  }
}
