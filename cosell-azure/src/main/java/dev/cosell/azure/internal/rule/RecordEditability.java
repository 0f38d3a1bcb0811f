package dev.cosell.azure.internal.rule;

import dev.cosell.authority.Editability;
import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.Words;
import dev.cosell.azure.internal.table.EditRules.Window;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.util.Optional;

/**
 * Which fields of a referral Microsoft lets a partner change now (sources: the table {@code
 * edit-rules.json}).
 */
public final class RecordEditability implements Editability {
  private final Referral own;
  private final PortalRecord record;
  private final boolean invited;

  /**
   * The editability of a record.
   *
   * @param record the record
   */
  public RecordEditability(PortalRecord record) {
    RecordPayload payload = RecordPayload.parse(record.payload());
    this.record = record;
    this.own = payload.ownReferral();
    this.invited = payload.microsoft().isPresent();
  }

  @Override
  public Optional<String> locked(Field field) {
    if (!DealMapper.carried().contains(field)) {
      return Optional.empty();
    }
    Window window = Tables.EDITS.window(field);
    if (window == Window.ONCE_WON) {
      return lockedRegistration();
    }
    String status = own.status().orElse("");
    if (!status.equals("Active")) {
      return Optional.of("Microsoft lets nothing change while the referral is " + standing());
    }
    return switch (window) {
      case CREATION -> Optional.of("Microsoft takes this with a new referral alone");
      case INVITATION -> Optional.of("Microsoft takes this with its invitation alone");
      case UNTIL_SHARED ->
          invited ? Optional.of("Microsoft freezes this once it is invited") : Optional.empty();
      case UNTIL_CLOSED, ONCE_WON -> Optional.empty();
    };
  }

  /** A deal is registered once it is won; for co-sell, Microsoft must have accepted it. */
  private Optional<String> lockedRegistration() {
    if (!own.substatus().filter("Won"::equals).isPresent()) {
      return Optional.of("Microsoft registers a deal once it is won");
    }
    Optional<String> dealType = record.values().text(AzureFields.DEAL_TYPE);
    if (dealType.filter(Words.PRIVATE::equals).isPresent()) {
      return Optional.of("Microsoft registers no private deal");
    }
    ReviewStatus review = record.registration().reviewStatus();
    if (!own.registrations().isEmpty()) {
      return review.equals(ReviewStatus.ACTION_REQUIRED)
          ? Optional.empty()
          : Optional.of("Microsoft lets a deal registration change only while it asks for it");
    }
    boolean isAccepted = review.equals(ReviewStatus.APPROVED) || review.equals(ReviewStatus.SHARED);
    return isAccepted
        ? Optional.empty()
        : Optional.of("Microsoft registers a co-sell deal only if it has accepted it");
  }

  private String standing() {
    return own.status().orElse("in an unknown state")
        + own.substatus().map(more -> "/" + more).orElse("");
  }
}
