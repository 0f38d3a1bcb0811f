package dev.cosell.stageone;

import dev.cosell.policy.PolicyHeader;

/**
 * Which version of which definition it is.
 *
 * @param name the definition's name, not blank
 * @param version the version, at least 1
 */
public record DefinitionVersion(String name, int version) {
  /**
   * Checks what the type asks for.
   *
   * @param name as the type says
   * @param version as the type says
   * @throws IllegalArgumentException if the name is blank or the version is below 1
   */
  public DefinitionVersion {
    Required.text("name", name);
    Required.atLeastOne("version", version);
  }

  static DefinitionVersion of(PolicyHeader header) {
    return new DefinitionVersion(header.name(), header.version());
  }

  /** Name and version, such as {@code ours v2}. */
  @Override
  public String toString() {
    return name + " v" + version;
  }
}
