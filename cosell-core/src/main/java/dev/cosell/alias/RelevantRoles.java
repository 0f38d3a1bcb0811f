package dev.cosell.alias;

import dev.cosell.contact.CounterpartRole;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which of a cloud's people matter under one archetype.
 *
 * @param leading the roles that matter most, without case
 * @param supporting the roles that help, without case
 */
public record RelevantRoles(List<CounterpartRole> leading, List<CounterpartRole> supporting) {
  /**
   * Copies the lists.
   *
   * @param leading as the type says
   * @param supporting as the type says
   * @throws IllegalArgumentException if a role stands twice
   */
  public RelevantRoles {
    leading = List.copyOf(leading);
    supporting = List.copyOf(supporting);
    Set<String> seen = new HashSet<>();
    for (List<CounterpartRole> roles : List.of(leading, supporting)) {
      for (CounterpartRole role : roles) {
        if (!seen.add(role.name().toLowerCase(Locale.ROOT))) {
          throw new IllegalArgumentException("roles must differ, but twice was '" + role + "'");
        }
      }
    }
  }

  /**
   * How much a role matters.
   *
   * @param role the role
   * @return the relevance, never unknown
   */
  public RoleRelevance of(CounterpartRole role) {
    if (has(leading, role)) {
      return RoleRelevance.LEADING;
    }
    return has(supporting, role) ? RoleRelevance.SUPPORTING : RoleRelevance.OTHER;
  }

  private static boolean has(List<CounterpartRole> roles, CounterpartRole role) {
    return roles.stream().anyMatch(each -> each.name().equalsIgnoreCase(role.name()));
  }
}
