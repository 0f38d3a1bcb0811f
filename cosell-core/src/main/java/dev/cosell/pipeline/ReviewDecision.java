package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * What somebody decided about a deal under review, and why.
 *
 * <pre>{@code
 * ReviewDecision decision =
 *     ReviewDecision.of("R-1", deal, ReviewOutcome.REMOVED, LocalDate.parse("2031-07-02"))
 *         .by("005M1")
 *         .reason("no answer from the customer since March")
 *         .under(policy.header())
 *         .build();
 * }</pre>
 *
 * <p>Who decided is named by an id, so that the log holds nobody's name. Neither that nor the
 * reason is printed.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface ReviewDecision extends WithReviewDecision {
  /** {@return what the decision is called, such as the id of the CRM's task; not blank} */
  String id();

  /** {@return the deal} */
  OpportunityId deal();

  /** {@return what was decided} */
  ReviewOutcome outcome();

  /** {@return the day from which on it holds} */
  LocalDate decidedOn();

  /** {@return the day on which it was logged, not before it was decided; that day, if not set} */
  @Value.Default
  default LocalDate recordedOn() {
    return decidedOn();
  }

  /** {@return who decided, by the CRM's user id or the office; not blank} */
  @Value.Redacted
  String by();

  /** {@return why; not blank} */
  @Value.Redacted
  String reason();

  /** {@return the name of the policy by which the deal was reviewed; not blank} */
  String policy();

  /** {@return that policy's version} */
  int policyVersion();

  /**
   * Checks what the type asks for.
   *
   * @throws IllegalArgumentException if a text is blank or it was logged before it was decided;
   *     names all that is wrong
   */
  @Value.Check
  default void check() {
    List<String> problems = new ArrayList<>();
    notBlank("id", id(), problems);
    notBlank("by", by(), problems);
    notBlank("reason", reason(), problems);
    notBlank("policy", policy(), problems);
    if (recordedOn().isBefore(decidedOn())) {
      problems.add(
          "recordedOn must not be before decidedOn " + decidedOn() + ", but was " + recordedOn());
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static void notBlank(String member, String text, List<String> problems) {
    if (text.isBlank()) {
      problems.add(member + " must not be blank");
    }
  }

  /**
   * Begins a decision.
   *
   * @param id what it is called
   * @param deal the deal
   * @param outcome what was decided
   * @param decidedOn the day from which on it holds
   * @return a builder that lacks who, why and by which policy
   */
  static Builder of(String id, OpportunityId deal, ReviewOutcome outcome, LocalDate decidedOn) {
    return new Builder().id(id).deal(deal).outcome(outcome).decidedOn(decidedOn);
  }

  /** Builds a {@link ReviewDecision}. */
  final class Builder extends ImmutableReviewDecision.Builder {
    Builder() {}

    /**
     * The policy by which the deal was reviewed.
     *
     * @param header what the policy says of itself
     * @return this
     */
    public Builder under(PolicyHeader header) {
      return policy(header.name()).policyVersion(header.version());
    }
  }
}
