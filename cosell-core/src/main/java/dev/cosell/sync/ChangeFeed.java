package dev.cosell.sync;

import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.Portal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed at a portal since the last time.
 *
 * <p>The cursor is kept only once everything that was read has been dealt with, so that a crash
 * reads it again; a version says what has been seen.
 */
final class ChangeFeed {
  private final Portal portal;
  private final SyncStore store;
  private final Reader reader;
  private final Map<PortalId, Invitation> invitations = new LinkedHashMap<>();
  private @Nullable String cursor;

  ChangeFeed(Portal portal, SyncStore store, Reader reader) {
    this.portal = portal;
    this.store = store;
    this.reader = reader;
    this.cursor = store.cursor(portal.cloud()).orElse(null);
  }

  /** The changes that are news: own writes and repetitions are left out. */
  Answer<List<Change>> read() {
    Map<PortalId, Change> news = new LinkedHashMap<>();
    invitations.clear();
    Optional<ChangePage> page;
    boolean more;
    do {
      Optional<String> from = Optional.ofNullable(cursor);
      Answer<ChangePage> answer = reader.patiently(() -> portal.changes(from));
      page = answer.toOptional();
      if (page.isEmpty()) {
        return answer.map(none -> List.of());
      }
      for (Change change : page.get().changes()) {
        if (isNews(change)) {
          news.put(change.id(), change);
        }
      }
      page.get().invitations().forEach(each -> invitations.put(each.id(), each));
      // A feed that stands still would never end.
      more = page.get().more() && !page.get().cursor().equals(cursor);
      cursor = page.get().cursor();
    } while (more);
    return new Answer.Ok<>(new ArrayList<>(news.values()));
  }

  /** The invitations that waited for an answer when the feed was read last. */
  List<Invitation> invitations() {
    return List.copyOf(invitations.values());
  }

  /** Keeps how far the feed was read. */
  void keep() {
    String reached = cursor;
    if (reached != null && !store.cursor(portal.cloud()).equals(Optional.of(reached))) {
      store.saveCursor(portal.cloud(), reached);
    }
  }

  private boolean isNews(Change change) {
    Optional<Link> link = store.link(change.id());
    return link.isEmpty()
        || change.version().isEmpty()
        || !change.version().get().equals(link.get().record().version());
  }
}
