package dev.cosell.testkit;

import dev.cosell.authority.Editability;
import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldRule;
import dev.cosell.authority.Owner;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.Sides;
import dev.cosell.authority.WhenBothDiffer;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Policies, boundaries and the two sides that they decide on, for property tests, as a jqwik domain
 * to stand beside {@link CosellArbitraries}.
 */
public final class AuthorityArbitraries extends DomainContextBase {
  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public AuthorityArbitraries() {}

  /** {@return rules of every owner and mode} */
  @Provide
  public static Arbitrary<FieldRule> fieldRules() {
    return Combinators.combine(
            Arbitraries.of(Owner.class),
            Arbitraries.of(WhenBothDiffer.class),
            Arbitraries.of(true, false))
        .as(FieldRule::new);
  }

  /** {@return policies that differ from the standard one in up to ten rules} */
  @Provide
  public static Arbitrary<FieldAuthorityPolicy> policies() {
    Arbitrary<String> patterns =
        Arbitraries.oneOf(
            CosellArbitraries.fields().map(Field::name),
            Arbitraries.of("aws.*", "status.*", "crm.*", "payment.*", "account.*", "azure.*"));
    Arbitrary<PolicyHeader> headers =
        Combinators.combine(
                CosellArbitraries.texts(),
                Arbitraries.integers().greaterOrEqual(1),
                CosellArbitraries.days(),
                Combinators.combine(CosellArbitraries.texts(), CosellArbitraries.days())
                    .as(Signatory::new)
                    .list()
                    .ofMaxSize(2))
            .as(PolicyHeader::new);
    return Combinators.combine(headers, Arbitraries.maps(patterns, fieldRules()).ofMaxSize(10))
        .as(
            (header, rules) -> {
              FieldAuthorityPolicy.Builder policy =
                  FieldAuthorityPolicy.builder(header).from(FieldAuthorityPolicy.standard());
              rules.forEach(policy::rule);
              return policy.build();
            })
        .withoutEdgeCases();
  }

  /** {@return the standard boundary, narrowed by up to four fields} */
  @Provide
  public static Arbitrary<SharingBoundary> boundaries() {
    return CosellArbitraries.fields()
        .list()
        .ofMaxSize(4)
        .map(some -> SharingBoundary.standard().withholding(some.toArray(Field[]::new)));
  }

  /** {@return portals that lock a few fields} */
  @Provide
  public static Arbitrary<Editability> editabilities() {
    return fieldSets()
        .map(
            locked ->
                field -> locked.contains(field) ? Optional.of("locked now") : Optional.empty());
  }

  private static Arbitrary<Set<Field>> fieldSets() {
    return CosellArbitraries.fields().set().ofMaxSize(4);
  }

  /** {@return two records of one deal with their base, where the portal locks nothing} */
  @Provide
  public static Arbitrary<Sides> sides() {
    Arbitrary<FieldValues> small =
        Arbitraries.maps(
                Arbitraries.of(CosellArbitraries.FIELDS),
                Arbitraries.oneOf(
                    List.<Arbitrary<? extends FieldValue>>of(
                        Arbitraries.of("a", "b").map(Text::new),
                        Arbitraries.just(Blank.BLANK),
                        CosellArbitraries.fieldValues())))
            .ofMaxSize(12)
            .map(FieldValues::of);
    Arbitrary<Map<Field, String>> reasons =
        Arbitraries.maps(
                CosellArbitraries.fields(), Arbitraries.of("no place for it", "no word for it"))
            .ofMaxSize(3);
    return Combinators.combine(
            CosellArbitraries.clouds(), small, small, small, fieldSets(), reasons, reasons)
        .as(
            (cloud, crm, portal, base, derived, notCarried, unmapped) ->
                Sides.builder()
                    .cloud(cloud)
                    .crm(crm)
                    .portal(portal)
                    .base(base)
                    .derived(derived)
                    .notCarried(notCarried)
                    .unmapped(unmapped)
                    .build())
        .withoutEdgeCases();
  }
}
