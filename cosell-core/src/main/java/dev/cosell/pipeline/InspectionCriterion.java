package dev.cosell.pipeline;

import dev.cosell.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.Optional;

/** What a deal under review has to show so that it may go on. */
public enum InspectionCriterion {
  /** It says what happens next. */
  NEXT_STEP_STATED("nextSteps", "says what happens next"),
  /** Its close date lies ahead. */
  CLOSE_DATE_AHEAD("targetCloseDate", "has a close date that lies ahead"),
  /** It has a contact of the customer. */
  CUSTOMER_CONTACT_NAMED("contacts", "names a contact at the customer"),
  /** It has a value above zero. */
  VALUE_STATED("dealValue", "has a value"),
  /** It says what problem of the customer it solves. */
  CUSTOMER_PROBLEM_STATED("customerProblem", "says which problem of the customer it solves");

  private final String field;
  private final String asks;

  InspectionCriterion(String field, String asks) {
    this.field = field;
    this.asks = asks;
  }

  /**
   * The field that it looks at.
   *
   * @return the field's name
   */
  public String field() {
    return field;
  }

  /**
   * What it asks for.
   *
   * @return words that follow {@code the deal}
   */
  public String asks() {
    return asks;
  }

  boolean isMet(Opportunity deal, LocalDate asOf) {
    return switch (this) {
      case NEXT_STEP_STATED -> isStated(deal.nextSteps());
      case CLOSE_DATE_AHEAD -> deal.targetCloseDate().filter(day -> day.isAfter(asOf)).isPresent();
      case CUSTOMER_CONTACT_NAMED ->
          deal.contacts().stream().anyMatch(contact -> contact.counterpart().isEmpty());
      case VALUE_STATED -> deal.dealValue().filter(value -> value.isPositive()).isPresent();
      case CUSTOMER_PROBLEM_STATED -> isStated(deal.customerProblem());
    };
  }

  private static boolean isStated(Optional<String> text) {
    return text.filter(words -> !words.isBlank()).isPresent();
  }
}
