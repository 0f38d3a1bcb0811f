package dev.cosell.pipeline;

/** What a reviewer at a cloud sees at once when nobody has written a submission for the deal. */
public enum HygieneRule {
  /** Several deals of a batch have one value. */
  IDENTICAL_AMOUNTS(
      "dealValue", "ask the sellers for each deal's own value, or mark it as a placeholder"),
  /** The title would fit any deal. */
  GENERIC_TITLE("title", "name the customer's project in the title"),
  /** What the customer's problem is stands in too few words, or nowhere. */
  MISSING_CONTEXT("customerProblem", "say which problem of this customer the deal solves"),
  /** Several deals of a batch have the same text, or nearly. */
  COPIED_TEXT("customerProblem", "write each deal's own text"),
  /** A value is a placeholder, and nobody said when it is replaced, or the day has passed. */
  PLACEHOLDER_WITHOUT_CADENCE(
      "dealValue", "say when the placeholder is replaced, within the policy's days");

  private final String field;
  private final String remedy;

  HygieneRule(String field, String remedy) {
    this.field = field;
    this.remedy = remedy;
  }

  /**
   * The field that is wrong.
   *
   * @return the field's name
   */
  public String field() {
    return field;
  }

  /**
   * What to do.
   *
   * @return a sentence without its full stop
   */
  public String remedy() {
    return remedy;
  }
}
