package dev.cosell.testkit;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Receipt;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.SyncEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A piece of work in whose middle a call goes wrong.
 *
 * @param name what happens, as the table says it
 * @param begin brings CRM and cloud to where the work begins, and tells how the CRM's deals stand
 *     from there on and what else is asked of the engine; nothing goes wrong yet
 */
public record FaultStory(String name, BiFunction<SyncEngine, FaultedPortal, Task> begin) {
  private static final String DEAL = "006-1";

  /**
   * What is to be done.
   *
   * @param deals the CRM's deals
   * @param asked what a person asks of the engine, again while the offer still stands; empty if the
   *     passes do it all
   */
  public record Task(List<CrmDeal> deals, Optional<Request> asked) {
    /**
     * Work that the passes do.
     *
     * @param deals the CRM's deals
     * @return the task
     */
    public static Task of(Opportunity... deals) {
      return new Task(List.of(deals).stream().map(CrmDeal::of).toList(), Optional.empty());
    }

    /**
     * Work that a person asks for.
     *
     * @param asked what is asked
     * @return the task, without deals of the CRM
     */
    public static Task of(Request asked) {
      return new Task(List.of(), Optional.of(asked));
    }
  }

  /** What a person asks of the engine. */
  public interface Request {
    /**
     * Asks.
     *
     * @param engine the engine
     * @return its answer
     */
    Answer<Receipt> ask(SyncEngine engine);
  }

  /**
   * A deal is registered.
   *
   * @return the story
   */
  public static FaultStory registration() {
    return new FaultStory("a deal is registered", (engine, under) -> Task.of(under.goodDeal(DEAL)));
  }

  /**
   * A deal is changed that the cloud has approved.
   *
   * @return the story
   */
  public static FaultStory update() {
    return new FaultStory(
        "an approved deal is changed",
        (engine, under) -> {
          Opportunity deal = approved(engine, under);
          FieldValues values = deal.fieldValues().with(under.changeWhenApproved());
          return Task.of(Opportunity.of(new OpportunityId(DEAL), values));
        });
  }

  /**
   * The cloud has changed a deal.
   *
   * @return the story
   */
  public static FaultStory change() {
    return new FaultStory(
        "the cloud has changed a deal",
        (engine, under) -> {
          Opportunity deal = approved(engine, under);
          under.changeElsewhere(record(engine, deal));
          return Task.of(deal);
        });
  }

  /**
   * The cloud offers a deal, and nobody has decided yet.
   *
   * @return the story
   */
  public static FaultStory offer() {
    return new FaultStory(
        "a deal is offered",
        (engine, under) -> {
          under.offer();
          return Task.of();
        });
  }

  /**
   * A person takes a deal that the cloud offers.
   *
   * @return the story
   */
  public static FaultStory acceptance() {
    return new FaultStory(
        "an offered deal is taken",
        (engine, under) -> {
          PortalId offered = under.offer();
          return Task.of(asked -> asked.accept(offered));
        });
  }

  /**
   * A person turns a deal down that the cloud offers.
   *
   * @param reason why, in a word of the portal's list
   * @return the story
   */
  public static FaultStory refusal(String reason) {
    return new FaultStory(
        "an offered deal is turned down",
        (engine, under) -> {
          PortalId offered = under.offer();
          return Task.of(asked -> asked.decline(offered, reason));
        });
  }

  private static Opportunity approved(SyncEngine engine, FaultedPortal under) {
    Opportunity deal = under.goodDeal(DEAL);
    under.approve(record(engine, deal));
    record(engine, deal);
    return deal;
  }

  /**
   * Makes a pass over one deal.
   *
   * @param engine the engine
   * @param deal the deal
   * @return its record
   */
  public static PortalId record(SyncEngine engine, Opportunity deal) {
    return engine.pass(List.of(CrmDeal.of(deal))).deals().get(0).portalId().orElseThrow();
  }
}
