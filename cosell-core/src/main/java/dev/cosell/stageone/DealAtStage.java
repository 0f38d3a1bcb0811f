package dev.cosell.stageone;

import dev.cosell.account.Account;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a deal states of itself, with the constraints that hold at its stage.
 *
 * <p>The constraints are Jakarta Validation's, in the groups of {@link AtStage}. The implementation
 * is the caller's, who hands in a {@link Validator}; nothing else here needs one. A day is compared
 * with that of the validator's clock provider. Messages hold no value.
 *
 * @param title the deal's title
 * @param accountName the customer's company name
 * @param customerProblem the customer's problem that the deal solves
 * @param contacts the people on the deal
 * @param dealValue the contract's total value
 * @param targetCloseDate the forecast close date
 * @param closedLostReason why the deal was lost
 */
public record DealAtStage(
    Optional<
            @NotBlank(
                groups = AtStage.Prospect.class,
                message = "is required; give the deal a title of its own")
            @HasSubstance(groups = AtStage.Prospect.class) String>
        title,
    Optional<
            @NotBlank(
                groups = AtStage.Prospect.class,
                message = "is required; name the customer's company")
            @HasSubstance(groups = AtStage.Prospect.class) String>
        accountName,
    Optional<
            @NotBlank(
                groups = AtStage.Prospect.class,
                message = "is required; write down which problem the product solves")
            @HasSubstance(words = 8, groups = AtStage.Prospect.class) String>
        customerProblem,
    @HasNamedContact(groups = AtStage.Prospect.class) List<OpportunityContact> contacts,
    Optional<
            @NotNull(
                groups = AtStage.Qualified.class,
                message = "is required from stage Qualified on; state what it may be worth")
            @PositiveAmount(groups = AtStage.Qualified.class) Money>
        dealValue,
    Optional<
            @NotNull(
                groups = AtStage.Qualified.class,
                message = "is required from stage Qualified on; state when the deal may close")
            @FutureOrPresent(
                groups = AtStage.Open.class,
                message =
                    "must not be in the past while the deal is open; move it, or close the deal")
            LocalDate>
        targetCloseDate,
    Optional<
            @NotBlank(
                groups = AtStage.ClosedLost.class,
                message = "is required at stage Closed Lost; say why the deal was lost")
            @HasSubstance(groups = AtStage.ClosedLost.class) String>
        closedLostReason) {
  /**
   * Copies what the type asks for.
   *
   * @param title as the type says
   * @param accountName as the type says
   * @param customerProblem as the type says
   * @param contacts as the type says
   * @param dealValue as the type says
   * @param targetCloseDate as the type says
   * @param closedLostReason as the type says
   */
  public DealAtStage {
    contacts = List.copyOf(contacts);
  }

  /**
   * What a deal states of itself.
   *
   * @param deal the deal
   * @return what it states, with nothing where it states nothing
   */
  public static DealAtStage of(Opportunity deal) {
    return new DealAtStage(
        deal.title(),
        deal.account().flatMap(Account::name),
        deal.customerProblem(),
        deal.contacts(),
        deal.dealValue(),
        deal.targetCloseDate(),
        deal.closedLostReason());
  }

  /**
   * What is wrong with a deal at its stage; without a stage it is taken as a prospect.
   *
   * @param deal the deal
   * @param validator the caller's implementation of Jakarta Validation
   * @return one line per problem, in order: the member, the rule and what to do; nothing personal
   */
  public static List<String> problems(Opportunity deal, Validator validator) {
    Set<ConstraintViolation<DealAtStage>> violations =
        validator.validate(of(deal), AtStage.groups(deal.stage().orElse(Stage.PROSPECT)));
    return violations.stream()
        .map(each -> each.getPropertyPath() + " " + each.getMessage())
        .sorted()
        .toList();
  }

  /** Nothing of the deal, which may be personal. */
  @Override
  public String toString() {
    return "DealAtStage[]";
  }
}
