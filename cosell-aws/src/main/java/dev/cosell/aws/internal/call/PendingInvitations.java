package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.mapping.InvitationReading;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.EngagementInvitation;
import dev.cosell.aws.internal.wire.IdentifierRequest;
import dev.cosell.aws.internal.wire.ListEngagementInvitationsRequest;
import dev.cosell.aws.internal.wire.ListEngagementInvitationsResponse;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage.Invitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deals and leads that AWS, or another partner, offers and that wait for an answer. The list
 * says little of each, so each is read.
 */
final class PendingInvitations {
  private static final int PAGE = 100;

  private final Calls calls;
  private final String catalog;

  PendingInvitations(Calls calls, String catalog) {
    this.calls = calls;
    this.catalog = catalog;
  }

  /**
   * One page of them.
   *
   * @param invitations the invitations
   * @param nextToken AWS's token of the next page, if there is one
   */
  record Page(List<Invitation> invitations, Optional<String> nextToken) {}

  Answer<Page> page(Optional<String> token) {
    return calls
        .read(
            SellingOperation.LIST_ENGAGEMENT_INVITATIONS,
            ListEngagementInvitationsRequest.builder()
                .catalog(catalog)
                .maxResults(PAGE)
                .nextToken(token)
                .participantType("RECEIVER")
                .addStatus("PENDING")
                .build(),
            ListEngagementInvitationsResponse.class)
        .flatMap(this::withPayloads);
  }

  private Answer<Page> withPayloads(ListEngagementInvitationsResponse list) {
    List<Invitation> invitations = new ArrayList<>();
    for (EngagementInvitation line : list.engagementInvitationSummaries()) {
      Optional<String> id = line.id().filter(text -> !text.isBlank());
      if (id.isEmpty()) {
        continue;
      }
      Answer<EngagementInvitation> whole = read(id.get());
      if (whole instanceof Answer.Gone<EngagementInvitation>) {
        continue; // answered in the meantime
      }
      Optional<EngagementInvitation> invitation = whole.toOptional();
      if (invitation.isEmpty()) {
        return whole.map(none -> new Page(List.of(), Optional.empty()));
      }
      invitations.add(InvitationReading.of(id.get(), invitation.get()));
    }
    return new Answer.Ok<>(new Page(invitations, list.nextToken().filter(text -> !text.isBlank())));
  }

  private Answer<EngagementInvitation> read(String id) {
    return calls.read(
        SellingOperation.GET_ENGAGEMENT_INVITATION,
        IdentifierRequest.builder().catalog(catalog).identifier(id).build(),
        EngagementInvitation.class);
  }
}
