package dev.cosell.authority;

import static dev.cosell.testkit.CosellAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.testkit.AuthorityArbitraries;
import dev.cosell.testkit.CosellArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of reconciliation, under any policy, boundary, base and pair of records. */
@Domain(CosellArbitraries.class)
@Domain(AuthorityArbitraries.class)
@Domain(DomainContext.Global.class)
class ReconcilerProperties {
  /** The sides after everything that was decided has been written. */
  private static Sides written(Sides before, Reconciliation decided, boolean blanksAreKept) {
    return before
        .withCrm(written(before.crm(), decided.toCrm(), blanksAreKept))
        .withPortal(written(before.portal(), decided.toPortal(), blanksAreKept))
        .withBase(decided.agreed());
  }

  private static FieldValues written(
      FieldValues record, FieldValues changes, boolean blanksAreKept) {
    FieldValues changed = record.with(changes);
    return blanksAreKept
        ? changed
        : changed.only(field -> changes.get(field).isEmpty() || stated(changes, field).isPresent());
  }

  private static Optional<FieldValue> stated(FieldValues record, Field field) {
    return record.get(field).filter(value -> !value.isBlank());
  }

  @Property
  void reconcilingTwiceChangesNothingMore(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll boolean blanksAreKept) {
    Reconciler reconciler = new Reconciler(policy, boundary);
    Reconciliation first = reconciler.reconcile(sides);
    Reconciliation second = reconciler.reconcile(written(sides, first, blanksAreKept));
    assertThat(second).isSettled();
    assertThat(second.agreed()).isEqualTo(first.agreed());
  }

  @Property
  void wherePortalLocksFieldsNothingButTheDeferredRemains(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides open,
      @ForAll Editability locks,
      @ForAll boolean blanksAreKept) {
    Sides sides = open.withEditability(locks);
    Reconciler reconciler = new Reconciler(policy, boundary);
    Reconciliation first = reconciler.reconcile(sides);
    Reconciliation second = reconciler.reconcile(written(sides, first, blanksAreKept));
    assertThat(second).pushes().pulls();
    assertThat(second.deferred()).isEqualTo(first.deferred());
    assertThat(first.toPortal().fields()).noneMatch(field -> locks.locked(field).isPresent());
  }

  @Property
  void whatWasDeferredIsPushedOnceThePortalOpens(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Editability locks) {
    Reconciler reconciler = new Reconciler(policy, boundary);
    Reconciliation locked = reconciler.reconcile(sides.withEditability(locks));
    Reconciliation opened = reconciler.reconcile(sides);
    assertThat(opened.toPortal()).isEqualTo(locked.toPortal().with(locked.deferred()));
    assertThat(opened.toCrm()).isEqualTo(locked.toCrm());
  }

  @Property
  void theOwnersValueAlwaysStands(
      @ForAll FieldAuthorityPolicy policy, @ForAll SharingBoundary boundary, @ForAll Sides sides) {
    Reconciliation decided = new Reconciler(policy, boundary).reconcile(sides);
    Sides after = written(sides, decided, true);
    for (FieldDecision decision : decided.decisions()) {
      Field field = decision.field();
      Optional<FieldRule> rule = policy.rule(field);
      if (rule.isEmpty()
          || rule.get().whenBothDiffer() != WhenBothDiffer.OWNER_WINS
          || sides.notCarried().containsKey(field)
          || sides.unmapped().containsKey(field)) {
        continue;
      }
      Optional<FieldValue> crm = stated(sides.crm(), field);
      Optional<FieldValue> portal = stated(sides.portal(), field);
      if (rule.get().owner().isCloudSide() && portal.isPresent()) {
        assertThat(after.crm().get(field)).as("%s in the CRM", field).isEqualTo(portal);
        assertThat(after.portal().get(field)).as("%s at the portal", field).isEqualTo(portal);
      }
      if (rule.get().owner() == Owner.CRM
          && crm.isPresent()
          && boundary.lets(field, sides.cloud())
          && !sides.derived().contains(field)) {
        assertThat(after.portal().get(field)).as("%s at the portal", field).isEqualTo(crm);
        assertThat(after.crm().get(field)).as("%s in the CRM", field).isEqualTo(crm);
      }
    }
  }

  @Property
  void noSideEverWritesAFieldThatTheOtherOwns(
      @ForAll FieldAuthorityPolicy policy, @ForAll SharingBoundary boundary, @ForAll Sides sides) {
    Reconciliation decided = new Reconciler(policy, boundary).reconcile(sides);
    assertThat(decided.toPortal().fields())
        .allMatch(field -> policy.rule(field).orElseThrow().owner() == Owner.CRM);
    assertThat(decided.toCrm().fields())
        .allMatch(field -> policy.rule(field).orElseThrow().owner().isCloudSide());
  }

  @Property
  void theOrderOfTheFieldsDoesNotMatter(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Random random) {
    Sides shuffled =
        sides
            .withCrm(shuffled(sides.crm(), random))
            .withPortal(shuffled(sides.portal(), random))
            .withBase(shuffled(sides.base(), random));
    Reconciler reconciler = new Reconciler(policy, boundary);
    assertThat(reconciler.reconcile(shuffled).decisions())
        .isEqualTo(reconciler.reconcile(sides).decisions());
  }

  private static FieldValues shuffled(FieldValues record, Random random) {
    List<Field> fields = new ArrayList<>(record.fields());
    java.util.Collections.shuffle(fields, random);
    FieldValues.Builder builder = FieldValues.builder();
    fields.forEach(field -> builder.put(field, record.get(field).orElseThrow()));
    return builder.build();
  }

  @Property
  void anUnrelatedFieldChangesNoOtherDecision(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Field field,
      @ForAll FieldValue inCrm,
      @ForAll FieldValue atPortal,
      @ForAll FieldValue before) {
    Reconciler reconciler = new Reconciler(policy, boundary);
    Sides more =
        sides
            .withCrm(sides.crm().with(field, inCrm))
            .withPortal(sides.portal().with(field, atPortal))
            .withBase(sides.base().with(field, before));
    assertThat(others(reconciler.reconcile(more), field))
        .isEqualTo(others(reconciler.reconcile(sides), field));
  }

  private static List<FieldDecision> others(Reconciliation decided, Field field) {
    return decided.decisions().stream()
        .filter(decision -> !decision.field().equals(field))
        .toList();
  }

  @Property
  void aFieldIsDecidedAloneAsAmongOthers(
      @ForAll FieldAuthorityPolicy policy, @ForAll SharingBoundary boundary, @ForAll Sides sides) {
    Reconciler reconciler = new Reconciler(policy, boundary);
    for (FieldDecision decision : reconciler.reconcile(sides).decisions()) {
      Field field = decision.field();
      Sides alone =
          sides
              .withCrm(sides.crm().only(field::equals))
              .withPortal(sides.portal().only(field::equals))
              .withBase(sides.base().only(field::equals));
      assertThat(reconciler.reconcile(alone).decisions()).contains(decision);
    }
  }

  @Property
  void aBlankIsNoValueUnlessThePolicySaysThatItClears(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Editability locks) {
    Reconciliation decided =
        new Reconciler(policy, boundary).reconcile(sides.withEditability(locks));
    for (FieldValues written : List.of(decided.toPortal(), decided.deferred(), decided.toCrm())) {
      written
          .asMap()
          .forEach(
              (field, value) ->
                  assertThat(value.isBlank() && !policy.rule(field).orElseThrow().blankClears())
                      .as("%s is emptied though no blank clears it", field)
                      .isFalse());
    }
  }

  @Property
  void aWithheldFieldNeverGoesOut(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Editability locks) {
    Reconciliation decided =
        new Reconciler(policy, boundary).reconcile(sides.withEditability(locks));
    Set<Field> out = new TreeSet<>(decided.toPortal().fields());
    out.addAll(decided.deferred().fields());
    assertThat(out).allMatch(field -> boundary.lets(field, sides.cloud()));
    assertThat(out)
        .noneMatch(field -> field.isIn("crm") || field.isIn("status") || field.isIn("payment"));
  }

  @Property
  void aDerivedValueNeverOverrules(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Editability locks) {
    Reconciliation decided =
        new Reconciler(policy, boundary).reconcile(sides.withEditability(locks));
    FieldValues out = decided.toPortal().with(decided.deferred());
    for (Field field : sides.derived()) {
      if (stated(out, field).isPresent()) {
        assertThat(stated(sides.portal(), field)).as("%s at the portal", field).isEmpty();
      }
    }
  }

  @Property
  void everyFieldOfEitherSideHasExactlyOneDecision(
      @ForAll FieldAuthorityPolicy policy, @ForAll SharingBoundary boundary, @ForAll Sides sides) {
    Set<Field> expected = new TreeSet<>(sides.crm().fields());
    expected.addAll(sides.portal().fields());
    expected.addAll(sides.notCarried().keySet());
    expected.addAll(sides.unmapped().keySet());
    assertThat(new Reconciler(policy, boundary).reconcile(sides).decisions())
        .extracting(FieldDecision::field)
        .containsExactlyElementsOf(expected);
  }

  @Property
  void equalInputGivesAnEqualAnswer(
      @ForAll FieldAuthorityPolicy policy, @ForAll SharingBoundary boundary, @ForAll Sides sides) {
    Sides copy =
        Sides.builder()
            .from(sides)
            .crm(FieldValues.fromJson(sides.crm().toJson()))
            .portal(FieldValues.fromJson(sides.portal().toJson()))
            .base(FieldValues.fromJson(sides.base().toJson()))
            .build();
    FieldAuthorityPolicy policyCopy = FieldAuthorityPolicy.fromJson(policy.toJson());
    assertThat(new Reconciler(policyCopy, boundary).reconcile(copy))
        .isEqualTo(new Reconciler(policy, boundary).reconcile(sides));
  }

  @Property
  void noReasonQuotesAPersonOrAValue(
      @ForAll FieldAuthorityPolicy policy,
      @ForAll SharingBoundary boundary,
      @ForAll Sides sides,
      @ForAll Editability locks) {
    Set<String> reasons =
        new Reconciler(policy, boundary)
            .reconcile(sides.withEditability(locks)).decisions().stream()
                .map(FieldDecision::because)
                .collect(Collectors.toSet());
    Sides others =
        sides
            .withCrm(everythingElse(sides.crm()))
            .withPortal(everythingElse(sides.portal()))
            .withBase(everythingElse(sides.base()));
    // The same differences between other values are reasoned in the same words.
    assertThat(
            new Reconciler(policy, boundary)
                .reconcile(others.withEditability(locks)).decisions().stream()
                    .map(FieldDecision::because)
                    .collect(Collectors.toSet()))
        .isEqualTo(reasons);
  }

  /** A record that differs from another's copy exactly where the originals differ. */
  private static FieldValues everythingElse(FieldValues record) {
    TreeMap<Field, FieldValue> others = new TreeMap<>();
    record
        .asMap()
        .forEach(
            (field, value) ->
                others.put(
                    field,
                    value.isBlank()
                        ? value
                        : new FieldValue.Text(
                            "else " + FieldValues.none().with(field, value).toJson())));
    return FieldValues.of(others);
  }

  @Property
  void peopleAreNeverPrinted(@ForAll FieldAuthorityPolicy policy, @ForAll Sides sides) {
    Reconciliation decided = new Reconciler(policy, SharingBoundary.standard()).reconcile(sides);
    for (FieldDecision decision : decided.decisions()) {
      if (decision.crm().orElse(null) instanceof People people) {
        assertThat(decision.toString()).contains("crm=Optional[People[" + people.shown() + "]]");
      }
    }
  }
}
