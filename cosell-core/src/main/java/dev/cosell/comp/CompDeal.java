package dev.cosell.comp;

import dev.cosell.alias.TenancyArchetype;
import dev.cosell.attribution.Attribution;
import dev.cosell.attribution.CloudAttribution;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.joda.money.Money;

/**
 * A deal that was won, with all that credit depends on.
 *
 * <pre>{@code
 * CompDeal deal =
 *     CompDeal.of(new OpportunityId("006A1"), Money.parse("USD 120000.00"), LocalDate.parse("2031-01-15"))
 *         .addPeople(DealRole.of("005S1", CompRole.ACCOUNT_EXECUTIVE))
 *         .putAttribution(Cloud.AWS, Credit.SOURCED)
 *         .build();
 * }</pre>
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CompDeal extends WithCompDeal {
  /** {@return the CRM's id} */
  OpportunityId id();

  /** {@return what the customer pays, gross of every fee; zero or more} */
  Money value();

  /** {@return the day on which it was won} */
  LocalDate closedOn();

  /** {@return new business, a renewal or an expansion} */
  Optional<OpportunityType> type();

  /** {@return who had which part in it, in any order} */
  List<DealRole> people();

  /** {@return what each cloud has to do with it; a cloud that is not named has nothing} */
  Map<Cloud, Credit> attribution();

  /** {@return the marketplace that it goes through; empty if it is sold direct} */
  Optional<MarketplaceRouting> routing();

  /** {@return where the customer runs the product} */
  Optional<TenancyArchetype> tenancy();

  /** {@return the region, in the words of the plan} */
  Optional<String> region();

  /** {@return what was refunded or cancelled, in any order} */
  List<Refund> refunds();

  /** {@return the approvals of rules that need one} */
  List<DealApproval> approvals();

  /**
   * {@return the facts that the plan declares, by name; {@code true} or {@code false} for a flag}
   */
  Map<String, String> facts();

  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if the value is negative, somebody has a role twice, or a
   *     refund is in another currency, or the refunds are more than the value; names all of it
   */
  @Value.Check
  default void check() {
    List<String> problems = new ArrayList<>();
    if (value().isNegative()) {
      problems.add("value must not be negative, but was " + value());
    }
    Set<DealRole> seen = new HashSet<>();
    for (DealRole each : people()) {
      if (!seen.add(each.alone())) {
        problems.add(
            "people must have each person once in a role, but twice was "
                + each.payee()
                + " as "
                + each.role());
      }
    }
    Money refunded = Money.zero(value().getCurrencyUnit());
    for (Refund each : refunds()) {
      if (each.amount().getCurrencyUnit().equals(value().getCurrencyUnit())) {
        refunded = refunded.plus(each.amount());
      } else {
        problems.add(
            "refunds must be in "
                + value().getCurrencyUnit()
                + ", but one was in "
                + each.amount().getCurrencyUnit());
      }
    }
    if (refunded.isGreaterThan(value())) {
      problems.add("refunds must not be more than the value " + value() + ", but were " + refunded);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /**
   * The credit of the clouds as an attribution says it.
   *
   * @param attribution who brought the deal
   * @return the credit by cloud, for {@link Builder#attribution}
   */
  static Map<Cloud, Credit> creditOf(Attribution attribution) {
    return attribution.clouds().stream()
        .collect(Collectors.toMap(CloudAttribution::cloud, CloudAttribution::credit));
  }

  /**
   * Begins a deal.
   *
   * @param id the CRM's id
   * @param value what the customer pays
   * @param closedOn the day on which it was won
   * @return a builder
   */
  static Builder of(OpportunityId id, Money value, LocalDate closedOn) {
    return new Builder().id(id).value(value).closedOn(closedOn);
  }

  /** Builds a {@link CompDeal}. */
  final class Builder extends ImmutableCompDeal.Builder {
    Builder() {}
  }
}
