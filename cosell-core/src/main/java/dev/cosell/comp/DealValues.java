package dev.cosell.comp;

import dev.cosell.alias.TenancyArchetype;
import dev.cosell.attribution.Credit;
import dev.cosell.opportunity.OpportunityType;
import java.util.Arrays;
import java.util.List;

/** The values of facts with a closed list. */
final class DealValues {
  static final List<String> CREDITS = names(Credit.values());
  static final List<String> STRUCTURES = names(DealStructure.values());
  static final List<String> TENANCIES = names(TenancyArchetype.values());
  static final List<String> TYPES =
      List.of(
          OpportunityType.NET_NEW.name(),
          OpportunityType.EXPANSION.name(),
          OpportunityType.FLAT_RENEWAL.name());

  private DealValues() {}

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
