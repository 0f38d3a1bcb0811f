package dev.cosell.cloud;

/**
 * The id that a cloud's partner portal gave to a record, together with the cloud.
 *
 * <p>{@code new PortalId(Cloud.AWS, "O8542971")} prints as {@code aws~O8542971} and never equals an
 * id of another cloud.
 *
 * @param cloud the cloud whose portal gave the id
 * @param value the id exactly as the portal writes it, not blank
 */
public record PortalId(Cloud cloud, String value) implements Comparable<PortalId> {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param cloud as the type says
   * @param value as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public PortalId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("value must not be blank");
    }
  }

  /**
   * Reads the text form.
   *
   * @param text a cloud id, {@code ~} and the portal's id, such as {@code aws~O8542971}
   * @return the id
   * @throws IllegalArgumentException if the text does not have that form
   */
  public static PortalId parse(String text) {
    int at = text.indexOf('~');
    if (at < 0) {
      throw new IllegalArgumentException(
          "text must have the form cloud~id, but was '" + text + "'");
    }
    return new PortalId(new Cloud(text.substring(0, at)), text.substring(at + 1));
  }

  @Override
  public int compareTo(PortalId other) {
    int byCloud = cloud.compareTo(other.cloud);
    return byCloud != 0 ? byCloud : value.compareTo(other.value);
  }

  /** The text form that {@link #parse} reads. */
  @Override
  public String toString() {
    return cloud + "~" + value;
  }
}
