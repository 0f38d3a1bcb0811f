package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.mapping.Times;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.LastModifiedDateFilter;
import dev.cosell.aws.internal.wire.ListOpportunitiesRequest;
import dev.cosell.aws.internal.wire.ListOpportunitiesResponse;
import dev.cosell.aws.internal.wire.OpportunitySummary;
import dev.cosell.aws.internal.wire.Sort;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what has changed: the opportunities in the order of their change from the watermark on, and
 * then the invitations that wait for an answer.
 *
 * <p>A page goes on from the newest time of the page before rather than from AWS's token, because a
 * record that changes while one reads moves to the end, and a token that counts would then skip
 * another. The token leads on only where a whole page has one time.
 */
public final class ChangeFeed {
  private static final int PAGE = 100;

  private final Calls calls;
  private final String catalog;
  private final PendingInvitations invitations;

  /**
   * The feed of a catalog.
   *
   * @param calls makes the calls
   * @param catalog {@code AWS} or {@code Sandbox}
   */
  public ChangeFeed(Calls calls, String catalog) {
    this.calls = calls;
    this.catalog = catalog;
    this.invitations = new PendingInvitations(calls, catalog);
  }

  /**
   * Reads the next page.
   *
   * @param text the cursor of the page before; empty to begin at the beginning
   * @return the page
   * @throws IllegalArgumentException if the cursor is not one that a page gave
   */
  public Answer<ChangePage> next(Optional<String> text) {
    ChangeCursor cursor = text.map(ChangeCursor::parse).orElseGet(ChangeCursor::beginning);
    Answer<ChangePage> page = page(cursor);
    // A token does not live for ever; where it came from can be read again.
    return page instanceof Answer.Refused<ChangePage> && cursor.token().isPresent()
        ? page(cursor.withoutToken())
        : page;
  }

  private Answer<ChangePage> page(ChangeCursor cursor) {
    return cursor.atInvitations()
        ? invitationPage(cursor, List.of())
        : list(cursor).flatMap(answer -> opportunityPage(cursor, answer));
  }

  private Answer<ListOpportunitiesResponse> list(ChangeCursor cursor) {
    return calls.read(
        SellingOperation.LIST_OPPORTUNITIES,
        ListOpportunitiesRequest.builder()
            .catalog(catalog)
            .maxResults(PAGE)
            .nextToken(cursor.token())
            .sort(Sort.builder().sortBy("LastModifiedDate").sortOrder("ASCENDING").build())
            .lastModifiedDate(
                cursor
                    .watermark()
                    .map(
                        time ->
                            LastModifiedDateFilter.builder().afterLastModifiedDate(time).build()))
            .build(),
        ListOpportunitiesResponse.class);
  }

  private Answer<ChangePage> opportunityPage(
      ChangeCursor cursor, ListOpportunitiesResponse answer) {
    List<ChangePage.Change> changes =
        answer.opportunitySummaries().stream()
            .flatMap(summary -> change(summary).stream())
            .toList();
    Optional<String> newest = newest(cursor.watermark(), answer.opportunitySummaries());
    Optional<String> token = answer.nextToken().filter(text -> !text.isBlank());
    if (token.isEmpty()) {
      return invitationPage(new ChangeCursor(newest, Optional.empty(), true), changes);
    }
    boolean timeLeadsOn = !newest.equals(cursor.watermark());
    ChangeCursor next = new ChangeCursor(newest, timeLeadsOn ? Optional.empty() : token, false);
    return new Answer.Ok<>(new ChangePage(changes, List.of(), next.text(), true));
  }

  private Answer<ChangePage> invitationPage(ChangeCursor cursor, List<ChangePage.Change> changes) {
    return invitations
        .page(cursor.token())
        .map(
            page -> {
              boolean more = page.nextToken().isPresent();
              ChangeCursor next = new ChangeCursor(cursor.watermark(), page.nextToken(), more);
              return new ChangePage(changes, page.invitations(), next.text(), more);
            });
  }

  private static Optional<ChangePage.Change> change(OpportunitySummary summary) {
    return summary
        .id()
        .filter(id -> !id.isBlank())
        .map(
            id ->
                new ChangePage.Change(
                    new PortalId(Cloud.AWS, id),
                    summary.lastModifiedDate(),
                    summary
                        .partnerOpportunityIdentifier()
                        .filter(text -> !text.isBlank())
                        .map(OpportunityId::new)));
  }

  /** The newest time, as AWS wrote it; times of several precisions are compared as times. */
  private static Optional<String> newest(
      Optional<String> watermark, List<OpportunitySummary> summaries) {
    Optional<String> newest = watermark;
    Instant latest = watermark.flatMap(Times::instant).orElse(Instant.MIN);
    for (OpportunitySummary summary : summaries) {
      Optional<Instant> changed = summary.lastModifiedDate().flatMap(Times::instant);
      if (changed.isPresent() && changed.get().isAfter(latest)) {
        latest = changed.get();
        newest = summary.lastModifiedDate();
      }
    }
    return newest;
  }
}
