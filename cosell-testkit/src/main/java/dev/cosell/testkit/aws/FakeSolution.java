package dev.cosell.testkit.aws;

/**
 * A solution that ListSolutions answers with and that an opportunity may be associated with.
 *
 * @param id {@code S-} and 1 to 19 digits
 * @param name what it is called
 * @param status Active, Inactive or Draft; only an Active one can be associated
 * @param category such as {@code Software Product}
 */
public record FakeSolution(String id, String name, String status, String category) {

  /**
   * Checks the id.
   *
   * @param id {@code S-} and 1 to 19 digits
   * @param name what it is called
   * @param status Active, Inactive or Draft
   * @param category such as {@code Software Product}
   * @throws IllegalArgumentException if the id is not {@code S-} and 1 to 19 digits
   */
  public FakeSolution {
    if (!id.matches("S-[0-9]{1,19}")) {
      throw new IllegalArgumentException("id must be S- and 1 to 19 digits, but was " + id);
    }
  }

  /**
   * An active software product.
   *
   * @param id {@code S-} and 1 to 19 digits
   * @param name what it is called
   * @return the solution
   */
  public static FakeSolution active(String id, String name) {
    return new FakeSolution(id, name, "Active", "Software Product");
  }
}
