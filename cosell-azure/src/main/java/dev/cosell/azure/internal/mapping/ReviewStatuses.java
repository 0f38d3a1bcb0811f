package dev.cosell.azure.internal.mapping;

import dev.cosell.azure.internal.wire.DealRegistration;
import dev.cosell.azure.internal.wire.InviteContext;
import dev.cosell.azure.internal.wire.InvitedBy;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.opportunity.ReviewStatus;
import java.util.Optional;

/**
 * Where Microsoft stands on a deal, from both referrals and the deal registration.
 *
 * <p>That Microsoft's status is found on the related referral is documented (bulk template of
 * August 2023); which of the library's statuses stands for it is this library's choice.
 */
public final class ReviewStatuses {
  private ReviewStatuses() {}

  static ReviewStatus of(
      Referral own, Optional<Referral> microsoft, Optional<DealRegistration> registration) {
    if (registration
        .flatMap(DealRegistration::status)
        .filter("ActionRequired"::equals)
        .isPresent()) {
      return ReviewStatus.ACTION_REQUIRED;
    }
    if (microsoft.isPresent()) {
      return ofMicrosoft(microsoft.get());
    }
    if (isFromMicrosoft(own)) {
      return own.status().filter("New"::equals).isPresent()
          ? ReviewStatus.SUBMITTED
          : ReviewStatus.APPROVED;
    }
    // Asked for and not invited yet: the second referral is still to be made.
    boolean isAskedFor = own.type().filter("Shared"::equals).isPresent();
    return DealType.isShown(own) && !isAskedFor ? ReviewStatus.SHARED : ReviewStatus.DRAFT;
  }

  private static ReviewStatus ofMicrosoft(Referral microsoft) {
    String substatus = microsoft.substatus().orElse("");
    return switch (substatus) {
      case "Pending", "Received" -> ReviewStatus.SUBMITTED;
      case "Accepted", "Won", "Lost" -> ReviewStatus.APPROVED;
      case "Declined" -> ReviewStatus.REJECTED;
      case "Expired" -> ReviewStatus.EXPIRED;
      default -> new ReviewStatus(substatus.isBlank() ? "Unknown" : substatus);
    };
  }

  /**
   * Whether Microsoft brought the deal.
   *
   * @param own the partner's referral
   * @return whether it came from Microsoft
   */
  public static boolean isFromMicrosoft(Referral own) {
    boolean isIncoming = own.direction().filter("Incoming"::equals).isPresent();
    return isIncoming
        && own.inviteContext()
            .flatMap(InviteContext::invitedBy)
            .flatMap(InvitedBy::organizationId)
            .filter(RecordPayload.MICROSOFT::equalsIgnoreCase)
            .isPresent();
  }
}
