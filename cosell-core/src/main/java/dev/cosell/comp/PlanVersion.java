package dev.cosell.comp;

/**
 * Which version of which plan it is.
 *
 * @param name the plan's name
 * @param version the version
 */
public record PlanVersion(String name, int version) {
  /** Name and version, such as {@code ours v2}. */
  @Override
  public String toString() {
    return name + " v" + version;
  }
}
