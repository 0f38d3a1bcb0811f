package dev.cosell.testkit.aws.internal.wire;

import java.util.List;

/** The API refuses a call: what becomes an error answer. Nothing that the call did stays. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final String reason;
  private final transient List<Problem> problems;

  private Refusal(ErrorType type, String message, String reason, List<Problem> problems) {
    super(message, null, false, false);
    this.type = type;
    this.reason = reason;
    this.problems = problems;
  }

  /**
   * A refusal without a list of problems.
   *
   * @param type the kind of error
   * @param message what the portal says
   * @return the refusal
   */
  public static Refusal of(ErrorType type, String message) {
    return new Refusal(type, message, "", List.of());
  }

  /**
   * The request does not fit the service model.
   *
   * @param problems all that is wrong, not empty
   * @return a ValidationException with reason REQUEST_VALIDATION_FAILED
   */
  public static Refusal ofRequest(List<Problem> problems) {
    return validation("REQUEST_VALIDATION_FAILED", problems);
  }

  /**
   * The request breaks business rules.
   *
   * @param problems all that is wrong, not empty
   * @return a ValidationException with reason BUSINESS_VALIDATION_FAILED
   */
  public static Refusal ofBusiness(List<Problem> problems) {
    return validation("BUSINESS_VALIDATION_FAILED", problems);
  }

  /**
   * The request breaks one business rule.
   *
   * @param field lower-camel path of the field
   * @param code the kind of problem
   * @param message what the portal says
   * @return a ValidationException with reason BUSINESS_VALIDATION_FAILED
   */
  public static Refusal ofBusiness(String field, ProblemCode code, String message) {
    return ofBusiness(List.of(new Problem(field, code, message)));
  }

  private static Refusal validation(String reason, List<Problem> problems) {
    String message =
        problems.size() == 1
            ? problems.get(0).message()
            : problems.size() + " validation errors detected: " + problems.get(0).message();
    return new Refusal(ErrorType.VALIDATION, message, reason, List.copyOf(problems));
  }

  /**
   * The kind of error.
   *
   * @return the type
   */
  public ErrorType type() {
    return type;
  }

  /**
   * The Reason member.
   *
   * @return the reason, empty where the error has none
   */
  public String reason() {
    return reason;
  }

  /**
   * The entries of ErrorList.
   *
   * @return the problems, empty where the error has none
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * What the portal says.
   *
   * @return the Message member
   */
  public String text() {
    return String.valueOf(getMessage());
  }
}
