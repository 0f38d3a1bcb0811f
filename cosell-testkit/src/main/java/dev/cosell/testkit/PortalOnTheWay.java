package dev.cosell.testkit;

import dev.cosell.authority.Editability;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalCapabilities;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A portal with what can happen between it and the engine: a kill, a fault, a feed in disorder. */
final class PortalOnTheWay implements Portal {
  private final Portal portal;
  private final List<Change> told = new ArrayList<>();
  private Optional<Runnable> beforeCall = Optional.empty();
  private Optional<Runnable> afterCall = Optional.empty();
  private boolean disorderly;

  PortalOnTheWay(Portal portal) {
    this.portal = portal;
  }

  /** Something happens before the next call that changes something, once. */
  void beforeNextCall(Runnable happening) {
    beforeEachCall(
        () -> {
          beforeCall = Optional.empty();
          happening.run();
        });
  }

  /** Something happens before each call that changes something. */
  void beforeEachCall(Runnable happening) {
    beforeCall = Optional.of(happening);
  }

  /** Something happens after each call that changes something, before its answer is heard. */
  void afterEachCall(Runnable happening) {
    afterCall = Optional.of(happening);
  }

  /** Nothing happens before or after a call any more. */
  void nothingHappens() {
    beforeCall = Optional.empty();
    afterCall = Optional.empty();
  }

  /** From now on the feed tells all it has ever told with each page, the newest first. */
  void tellInDisorder() {
    disorderly = true;
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    beforeCall.ifPresent(Runnable::run);
    Answer<Receipt> answer = portal.perform(call);
    afterCall.ifPresent(Runnable::run);
    return answer;
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    return portal.read(id);
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return portal.changes(cursor).map(this::disordered);
  }

  private ChangePage disordered(ChangePage page) {
    told.addAll(page.changes());
    if (!disorderly) {
      return page;
    }
    List<Change> all = new ArrayList<>(told);
    Collections.reverse(all);
    return new ChangePage(all, page.invitations(), page.cursor(), page.more());
  }

  @Override
  public Cloud cloud() {
    return portal.cloud();
  }

  @Override
  public PortalCapabilities capabilities() {
    return portal.capabilities();
  }

  @Override
  public Projection project(Opportunity deal) {
    return portal.project(deal);
  }

  @Override
  public Preflight preflight(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return portal.preflight(deal, moment, current);
  }

  @Override
  public Editability editability(PortalRecord current) {
    return portal.editability(current);
  }

  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    return portal.nextStep(deal, current);
  }

  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues changes) {
    return portal.nextUpdate(current, changes);
  }

  @Override
  public PortalCall accept(PortalId invitation) {
    return portal.accept(invitation);
  }

  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return portal.decline(invitation, reason);
  }

  @Override
  public Optional<PortalId> subject(String event) {
    return portal.subject(event);
  }
}
