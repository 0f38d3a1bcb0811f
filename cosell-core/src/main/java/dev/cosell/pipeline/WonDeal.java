package dev.cosell.pipeline;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * A deal that was won, with who helped and where it was bought.
 *
 * @param id the CRM's id
 * @param wonOn the day on which it was won
 * @param value its value, where one is known
 * @param helpedBy the clouds that brought it or helped with it
 * @param marketplace the cloud through whose marketplace it went; empty if it was sold direct
 * @param team the team that won it, such as a region; no person
 * @param reason why it was sold direct, where somebody said so
 */
public record WonDeal(
    OpportunityId id,
    LocalDate wonOn,
    Optional<Money> value,
    Set<Cloud> helpedBy,
    Optional<Cloud> marketplace,
    String team,
    Optional<String> reason) {
  /**
   * Copies the clouds.
   *
   * @param id as the type says
   * @param wonOn as the type says
   * @param value as the type says
   * @param helpedBy as the type says
   * @param marketplace as the type says
   * @param team as the type says
   * @param reason a blank one is none
   */
  public WonDeal {
    helpedBy = Set.copyOf(helpedBy);
    reason = reason.filter(words -> !words.isBlank());
  }

  /**
   * Whether a cloud helped and its marketplace did not get the deal.
   *
   * @return whether a cloud helped and the deal went through no marketplace of a cloud that did
   */
  public boolean bypasses() {
    return !helpedBy.isEmpty() && marketplace.filter(helpedBy::contains).isEmpty();
  }
}
