package dev.cosell.comp;

import java.util.regex.Pattern;

/**
 * What somebody does on a deal that may earn credit.
 *
 * <p>An open vocabulary: a plan may have roles of its own.
 *
 * @param name the role's name, such as {@code ACCOUNT_EXECUTIVE}: upper-case letters, digits and
 *     {@code _}, a letter first, at most 40
 */
public record CompRole(String name) implements Comparable<CompRole> {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** The seller who works the deal. */
  public static final CompRole ACCOUNT_EXECUTIVE = new CompRole("ACCOUNT_EXECUTIVE");

  /** Whoever of alliances brings or helps the cloud's field in. */
  public static final CompRole ALLIANCE_MANAGER = new CompRole("ALLIANCE_MANAGER");

  /** An overlay: a specialist beside the seller. */
  public static final CompRole OVERLAY_SPECIALIST = new CompRole("OVERLAY_SPECIALIST");

  /** A reseller, in a CPPO or a multiparty offer. */
  public static final CompRole CHANNEL_PARTNER = new CompRole("CHANNEL_PARTNER");

  /** Somebody whose people sell. */
  public static final CompRole MANAGER = new CompRole("MANAGER");

  /**
   * Checks what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the name's form is broken
   */
  public CompRole {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name must match " + NAME + ", but was '" + name + "'");
    }
  }

  @Override
  public int compareTo(CompRole other) {
    return name.compareTo(other.name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
