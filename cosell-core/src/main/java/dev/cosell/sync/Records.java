package dev.cosell.sync;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.Map;
import java.util.Optional;

/** Brings what the store knows of the portal's records up to date, and joins deals to them. */
final class Records {
  private final SyncStore store;
  private final Pace pace;
  private final Reader reader;
  private final Agenda agenda;
  private final Map<OpportunityId, CrmDeal> deals;

  Records(SyncEngine engine, Reader reader, Agenda agenda, Map<OpportunityId, CrmDeal> deals) {
    this.store = engine.store();
    this.pace = engine.pace();
    this.reader = reader;
    this.agenda = agenda;
    this.deals = deals;
  }

  /** A deal that names its record, as after a proposal was taken into the CRM, is joined to it. */
  void joinNamed(CrmDeal deal, PortalId named) {
    Optional<Link> link = store.link(named);
    Optional<Link> own = store.link(named.cloud(), deal.id());
    if (link.isPresent() && link.equals(own)) {
      return;
    }
    if (own.isPresent()) {
      object(deal, named, "while the deal is linked to " + own.get().portalId());
    } else if (link.isPresent() && link.get().crmId().isPresent()) {
      object(deal, named, "which is linked to deal " + link.get().crmId().get());
    } else if (link.isPresent()) {
      store.save(link.get().withCrmId(deal.id()));
    } else {
      Answer<PortalRecord> answer = adopt(named, Optional.of(deal.id()));
      if (answer instanceof Answer.Gone) {
        object(deal, named, "which the portal does not have");
      } else if (answer.toOptional().isEmpty()) {
        agenda.hold(deal.id(), "its record could not be read: " + Outbox.explain(answer));
      }
    }
  }

  private void object(CrmDeal deal, PortalId named, String because) {
    agenda.object(
        deal.id(),
        new Violation(
            "portalIds",
            ViolationCode.INVALID_VALUE,
            "the CRM names record " + named + ", " + because,
            "correct or remove the portal's id in the CRM"));
  }

  /** A record has changed, or is new: one's own, or one from the cloud. */
  void heardOf(PortalId id, Optional<OpportunityId> crmId) {
    Optional<Link> link = store.link(id);
    if (link.isEmpty()) {
      adopt(id, crmId);
      return;
    }
    Optional<OpportunityId> owner = link.get().crmId().filter(deals::containsKey);
    agenda.changed(id);
    if (owner.isPresent()) {
      agenda.isUrgent(owner.get());
    } else {
      refresh(link.get());
    }
  }

  /** A record without a deal in this pass is kept as the portal holds it now. */
  Answer<PortalRecord> refresh(Link link) {
    Answer<PortalRecord> answer = read(link.portalId());
    Link after = link;
    if (answer.toOptional().isPresent()) {
      after = link.withRecord(answer.toOptional().get()).withGone(false);
    } else if (answer instanceof Answer.Gone) {
      after = link.withGone(true);
    }
    if (!after.equals(link)) {
      store.save(after);
    }
    return answer;
  }

  /** Takes a record into the store that it did not know. */
  Answer<PortalRecord> adopt(PortalId id, Optional<OpportunityId> crmId) {
    Answer<PortalRecord> answer = read(id);
    answer.toOptional().ifPresent(record -> keep(record, crmId));
    return answer;
  }

  /** The link of a record, which is made if there is none; a deal has one record at most. */
  Link keep(PortalRecord record, Optional<OpportunityId> crmId) {
    Optional<OpportunityId> owner = crmId.or(record::crmId).filter(id -> isFree(record, id));
    Link link =
        store
            .link(record.id())
            .orElseGet(
                () -> Link.builder().crmId(owner).record(record).comparedAt(pace.now()).build())
            .withRecord(record);
    store.save(link);
    link.crmId().filter(deals::containsKey).ifPresent(agenda::isUrgent);
    return link;
  }

  private boolean isFree(PortalRecord record, OpportunityId crmId) {
    return store.link(record.id().cloud(), crmId).isEmpty();
  }

  /** Reads a record; one that cannot be read is read again in the next pass. */
  private Answer<PortalRecord> read(PortalId id) {
    Answer<PortalRecord> answer = reader.read(id);
    agenda.answered(answer);
    if (answer.toOptional().isPresent() || answer instanceof Answer.Gone) {
      agenda.wasRead(id);
    } else {
      agenda.changed(id);
    }
    return answer;
  }
}
