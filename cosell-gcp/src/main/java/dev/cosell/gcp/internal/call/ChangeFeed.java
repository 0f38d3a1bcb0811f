package dev.cosell.gcp.internal.call;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.OpportunityPage;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what has changed, in the order of the change, from the newest time of the reading before on
 * and a little further back.
 *
 * <p>A page goes on from the newest time of the page before rather than from Google's token,
 * because a record that changes while one reads moves to the end, and a token that counts would
 * then skip another. The token leads on where a page brought no newer time. Where the settings say
 * that Google does not filter by time, every reading lists everything by tokens.
 */
public final class ChangeFeed {
  private static final String TIME = "updateTime";

  private final Calls calls;
  private final RecordMapper mapper;
  private final GcpSettings settings;

  /**
   * The feed.
   *
   * @param calls makes the calls
   * @param mapper the mapper
   */
  public ChangeFeed(Calls calls, RecordMapper mapper) {
    this.calls = calls;
    this.mapper = mapper;
    this.settings = mapper.settings();
  }

  /**
   * Reads the next page.
   *
   * @param text the cursor of the page before; empty to begin at the beginning
   * @return the page; a deal that Google brings is a change like all others, not an invitation
   * @throws IllegalArgumentException if the cursor is not one that a page gave
   */
  public Answer<ChangePage> next(Optional<String> text) {
    ChangeCursor cursor = begun(text.map(ChangeCursor::parse).orElseGet(ChangeCursor::beginning));
    Answer<ChangePage> page = page(cursor);
    // A token does not live for ever; where it came from can be read again.
    return page instanceof Answer.Refused<ChangePage> && cursor.token().isPresent()
        ? page(cursor.withoutToken())
        : page;
  }

  private ChangeCursor begun(ChangeCursor cursor) {
    return cursor.from().isPresent() || cursor.newest().isEmpty()
        ? cursor
        : new ChangeCursor(
            cursor.newest(),
            cursor.newest().map(time -> time.minus(settings.changeOverlap())),
            cursor.token());
  }

  private Answer<ChangePage> page(ChangeCursor cursor) {
    return calls.query(parameters(cursor)).map(page -> changes(cursor, page));
  }

  private Map<String, String> parameters(ChangeCursor cursor) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("pageSize", Integer.toString(Tables.LIMITS.mostOnPage()));
    if (settings.filtersChanges()) {
      parameters.put("orderBy", TIME);
      cursor
          .from()
          .ifPresent(
              time ->
                  parameters.put(
                      "filter", TIME + " >= " + ReferenceSearch.quoted(time.toString())));
    }
    cursor.token().ifPresent(token -> parameters.put("pageToken", token));
    return parameters;
  }

  private ChangePage changes(ChangeCursor cursor, OpportunityPage page) {
    List<WireOpportunity> found = page.opportunities();
    List<ChangePage.Change> changes =
        found.stream().flatMap(each -> change(each).stream()).toList();
    Optional<Instant> newestHere =
        found.stream()
            .flatMap(each -> each.updateTime().flatMap(WireOpportunity::instant).stream())
            .max(Instant::compareTo);
    Optional<Instant> newest =
        Stream.concat(cursor.newest().stream(), newestHere.stream()).max(Instant::compareTo);
    Optional<String> token = page.nextPageToken();
    if (token.isEmpty()) {
      ChangeCursor end = new ChangeCursor(newest, Optional.empty(), Optional.empty());
      return new ChangePage(changes, List.of(), end.text(), false);
    }
    boolean timeLeadsOn =
        settings.filtersChanges()
            && newestHere
                .filter(time -> cursor.from().isEmpty() || time.isAfter(cursor.from().get()))
                .isPresent();
    ChangeCursor next =
        timeLeadsOn
            ? new ChangeCursor(newest, newestHere, Optional.empty())
            : new ChangeCursor(newest, cursor.from(), token);
    return new ChangePage(changes, List.of(), next.text(), true);
  }

  private Optional<ChangePage.Change> change(WireOpportunity opportunity) {
    return opportunity
        .id()
        .map(
            id ->
                new ChangePage.Change(
                    new PortalId(Cloud.GCP, id),
                    opportunity.updateTime(),
                    mapper.crmId(opportunity.json())));
  }
}
