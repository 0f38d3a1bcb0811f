package dev.cosell.cloud;

import java.util.regex.Pattern;

/**
 * A cloud provider that one sells with.
 *
 * @param id the short name used in ids, policies and file names, such as {@code aws}: a lower-case
 *     letter, then lower-case letters or digits
 */
public record Cloud(String id) implements Comparable<Cloud> {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,15}");

  /** Amazon Web Services. */
  public static final Cloud AWS = new Cloud("aws");

  /** Microsoft Azure. */
  public static final Cloud AZURE = new Cloud("azure");

  /** Google Cloud. */
  public static final Cloud GCP = new Cloud("gcp");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param id as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public Cloud {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id must match " + ID + ", but was '" + id + "'");
    }
  }

  @Override
  public int compareTo(Cloud other) {
    return id.compareTo(other.id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
