package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.Times;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what has changed: the referrals in the order of their change from the watermark on, and at
 * the end those that wait for an answer.
 *
 * <p>A page goes on from the newest time of the page before rather than from Microsoft's link,
 * because a referral that changes while one reads moves to the end. The link leads on only where a
 * whole page has one time. That {@code updatedDateTime} is compared with {@code ge} is inferred:
 * the documentation names the member among the filters and the order, and not the operator.
 */
public final class ChangeFeed {
  private final Engagements engagements;
  private final Invitations invitations;

  /**
   * The feed of a partner.
   *
   * @param engagements reads referrals
   */
  public ChangeFeed(Engagements engagements) {
    this.engagements = engagements;
    this.invitations = new Invitations(engagements);
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
    // A link does not live for ever; where it came from can be read again.
    return page instanceof Answer.Refused<ChangePage> && cursor.link().isPresent()
        ? page(cursor.withoutLink())
        : page;
  }

  private Answer<ChangePage> page(ChangeCursor cursor) {
    return engagements
        .page(cursor.query())
        .flatMap(
            page ->
                changes(page.referrals())
                    .flatMap(
                        changes ->
                            page.next().isPresent()
                                ? goingOn(cursor, page, changes)
                                : last(cursor, page, changes)));
  }

  private static Answer<ChangePage> goingOn(
      ChangeCursor cursor, Engagements.Page page, List<Change> changes) {
    Optional<String> newest = newest(cursor.watermark(), page.referrals());
    boolean timeLeadsOn = !newest.equals(cursor.watermark());
    ChangeCursor next = new ChangeCursor(newest, timeLeadsOn ? Optional.empty() : page.next());
    return new Answer.Ok<>(new ChangePage(changes, List.of(), next.text(), true));
  }

  private Answer<ChangePage> last(
      ChangeCursor cursor, Engagements.Page page, List<Change> changes) {
    ChangeCursor next =
        new ChangeCursor(newest(cursor.watermark(), page.referrals()), Optional.empty());
    return invitations
        .waiting()
        .map(waiting -> new ChangePage(changes, waiting, next.text(), false));
  }

  private Answer<List<Change>> changes(List<ObjectNode> page) {
    List<Change> changes = new ArrayList<>();
    for (ObjectNode json : page) {
      Referral referral = ReferralJson.read(json, Referral.class);
      if (!RecordPayload.isMicrosofts(referral)) {
        if (!Invitations.isUntaken(referral)) {
          change(referral, referral.eTag()).ifPresent(changes::add);
        }
        continue;
      }
      // Microsoft's side has changed, which the version of the partner's does not show.
      Answer<Optional<ObjectNode>> own = ownOf(referral, page);
      Optional<Optional<ObjectNode>> found = own.toOptional();
      if (found.isEmpty()) {
        return own.map(none -> changes);
      }
      found
          .get()
          .map(node -> ReferralJson.read(node, Referral.class))
          .flatMap(partners -> change(partners, Optional.empty()))
          .ifPresent(changes::add);
    }
    return new Answer.Ok<>(changes);
  }

  private Answer<Optional<ObjectNode>> ownOf(Referral microsofts, List<ObjectNode> page) {
    Optional<String> engagement = microsofts.engagementId().filter(text -> !text.isBlank());
    if (engagement.isEmpty()) {
      return new Answer.Ok<>(Optional.empty());
    }
    Optional<ObjectNode> onPage =
        Engagements.first(
            page,
            each -> each.engagementId().equals(engagement) && !RecordPayload.isMicrosofts(each));
    return onPage.isPresent()
        ? new Answer.Ok<>(onPage)
        : engagements
            .ofEngagement(engagement.get())
            .map(all -> Engagements.first(all, each -> !RecordPayload.isMicrosofts(each)));
  }

  private static Optional<Change> change(Referral referral, Optional<String> version) {
    return referral
        .id()
        .filter(id -> !id.isBlank())
        .map(
            id ->
                new Change(
                    new PortalId(Cloud.AZURE, id),
                    version,
                    referral
                        .externalReferenceId()
                        .filter(text -> !text.isBlank())
                        .map(OpportunityId::new)));
  }

  /** The newest time, as Microsoft wrote it; times of several precisions are compared as times. */
  private static Optional<String> newest(Optional<String> watermark, List<ObjectNode> page) {
    Optional<String> newest = watermark;
    Instant latest = watermark.flatMap(Times::instant).orElse(Instant.MIN);
    for (ObjectNode referral : page) {
      Optional<String> text = Optional.ofNullable(referral.path("updatedDateTime").textValue());
      Optional<Instant> changed = text.flatMap(Times::instant);
      if (changed.isPresent() && changed.get().isAfter(latest)) {
        latest = changed.get();
        newest = text;
      }
    }
    return newest;
  }
}
