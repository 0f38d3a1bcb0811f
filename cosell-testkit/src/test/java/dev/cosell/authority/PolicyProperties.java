package dev.cosell.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.testkit.AuthorityArbitraries;
import dev.cosell.testkit.CosellArbitraries;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of what the reconciler decides by: policies and boundaries. */
@Domain(CosellArbitraries.class)
@Domain(AuthorityArbitraries.class)
@Domain(DomainContext.Global.class)
class PolicyProperties {
  @Property
  void aPolicyIsReadAsItWasWritten(@ForAll FieldAuthorityPolicy policy) {
    assertThat(FieldAuthorityPolicy.fromJson(policy.toJson())).isEqualTo(policy);
  }

  @Property
  void equalPoliciesHaveEqualTexts(
      @ForAll FieldAuthorityPolicy one, @ForAll FieldAuthorityPolicy other) {
    assertThat(one.toJson().equals(other.toJson())).isEqualTo(one.equals(other));
  }

  @Property
  void aRuleIsFoundUnderTheFieldsNameOrAPrefixOfIt(
      @ForAll FieldAuthorityPolicy policy, @ForAll Field field) {
    policy
        .ruleName(field)
        .ifPresent(
            name ->
                assertThat(
                        name.equals(field.name())
                            || (name.endsWith(".*")
                                && field.isIn(name.substring(0, name.length() - 2))))
                    .isTrue());
  }

  @Property
  void noBoundaryLetsMoreThanTheStandardOne(
      @ForAll @Size(max = 4) List<Field> withheld,
      @ForAll @Size(max = 4) List<Field> more,
      @ForAll Field field,
      @ForAll Cloud cloud) {
    SharingBoundary standard = SharingBoundary.standard();
    SharingBoundary narrow = standard.withholding(withheld.toArray(Field[]::new));
    SharingBoundary narrower = narrow.withholding(more.toArray(Field[]::new));
    assertThat(narrow.lets(field, cloud))
        .isEqualTo(standard.lets(field, cloud) && !withheld.contains(field));
    assertThat(narrower.lets(field, cloud))
        .isEqualTo(narrow.lets(field, cloud) && !more.contains(field));
  }

  @Property
  void whatIsTheCrmsOrTheCloudsOwnNeverCrosses(@ForAll Field field, @ForAll Cloud cloud) {
    for (String kept : List.of("crm", "status", "transaction", "payment")) {
      assertThat(SharingBoundary.standard().lets(new Field(kept + "." + field), cloud)).isFalse();
    }
  }
}
