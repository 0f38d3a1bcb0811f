package dev.cosell.authority;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.diff.Diff;
import org.javers.core.diff.changetype.map.EntryChange;
import org.javers.core.diff.changetype.map.MapChange;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One deal of 35 fields, of which every tenth differs, decided by the {@link Reconciler}, and by
 * JaVers with the same policy on top.
 *
 * <p>JaVers compares two objects; a three-way question is two comparisons with the base and the
 * owner's rule for each field that changed. It is given texts in a map, which spares it the typed
 * values; the boundary, editability and reasons are left out for it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReconcileBenchmark {
  private static final int FIELDS = 35;

  private final FieldAuthorityPolicy policy = FieldAuthorityPolicy.standard();
  private final Reconciler reconciler = new Reconciler(policy, SharingBoundary.standard());
  private final Javers javers = JaversBuilder.javers().build();

  private final Sides sides = sides();
  private final Deal base = new Deal(sides.base());
  private final Deal crm = new Deal(sides.crm());
  private final Deal portal = new Deal(sides.portal());

  /** Checks that both answer the same before anything is measured. */
  public ReconcileBenchmark() {
    Reconciliation ours = reconcile();
    Writes theirs = javers();
    if (!names(ours.toPortal()).equals(theirs.toPortal)
        || !names(ours.toCrm()).equals(theirs.toCrm)
        || theirs.toPortal.isEmpty()
        || theirs.toCrm.isEmpty()) {
      throw new IllegalStateException(
          "the two disagree: " + ours.counts() + " and " + theirs.toPortal + theirs.toCrm);
    }
  }

  /** {@return every decision with its rule and reason} */
  @Benchmark
  public Reconciliation reconcile() {
    return reconciler.reconcile(sides);
  }

  /** {@return which fields JaVers, asked twice, and the policy would write to either side} */
  @Benchmark
  public Writes javers() {
    Set<String> changed = new TreeSet<>(changed(javers.compare(base, crm)));
    changed.addAll(changed(javers.compare(base, portal)));
    Writes writes = new Writes(new TreeSet<>(), new TreeSet<>());
    for (String name : changed) {
      if (Objects.equals(crm.values.get(name), portal.values.get(name))) {
        continue;
      }
      boolean fromCloud = policy.rule(new Field(name)).orElseThrow().owner().isCloudSide();
      (fromCloud ? writes.toCrm : writes.toPortal).add(name);
    }
    return writes;
  }

  private static List<String> changed(Diff diff) {
    List<String> names = new ArrayList<>();
    for (MapChange<?> change : diff.getChangesByType(MapChange.class)) {
      for (EntryChange entry : change.getEntryChanges()) {
        names.add(String.valueOf(entry.getKey()));
      }
    }
    return names;
  }

  private static Set<String> names(FieldValues values) {
    Set<String> names = new TreeSet<>();
    values.fields().forEach(field -> names.add(field.name()));
    return names;
  }

  private static Sides sides() {
    List<Field> fields = new ArrayList<>();
    // The CRM's own record ids are withheld, which is no question to JaVers.
    Field.typed().stream()
        .filter(field -> SharingBoundary.standard().lets(field, Cloud.AWS))
        .limit(22)
        .forEach(fields::add);
    fields.add(Field.REVIEW_STATUS);
    fields.add(Field.REVIEW_COMMENTS);
    fields.add(Field.INVOLVEMENT);
    while (fields.size() < FIELDS) {
      fields.add(Field.of(Cloud.AWS, "field" + fields.size()));
    }
    FieldValues.Builder base = FieldValues.builder();
    FieldValues.Builder crm = FieldValues.builder();
    FieldValues.Builder portal = FieldValues.builder();
    for (int i = 0; i < FIELDS; i++) {
      FieldValue before = value(i, 0);
      FieldValue after = i % 10 == 2 ? value(i, 1) : before;
      boolean cloudSide = fields.get(i).isIn("status");
      base.put(fields.get(i), before);
      crm.put(fields.get(i), cloudSide ? before : after);
      portal.put(fields.get(i), cloudSide ? after : before);
    }
    return Sides.builder()
        .cloud(Cloud.AWS)
        .base(base.build())
        .crm(crm.build())
        .portal(portal.build())
        .build();
  }

  private static FieldValue value(int index, int change) {
    return switch (index % 4) {
      case 0 -> new Text("A text of some words, the " + index + "th of version " + change);
      case 1 -> new Amount(Money.parse("USD 12500.50").plusMajor(index + change));
      case 2 -> new Day(LocalDate.of(2031, 3, 1).plusDays(index + change));
      default -> Items.of("SaaS or PaaS", "Managed Services", "Item " + index + change);
    };
  }

  /** A record as JaVers is given it. */
  public static final class Deal {
    private final Map<String, String> values = new LinkedHashMap<>();

    Deal(FieldValues record) {
      record.asMap().forEach((field, value) -> values.put(field.name(), value.shown()));
    }
  }

  /**
   * Which fields are to be written.
   *
   * @param toPortal to the portal
   * @param toCrm to the CRM
   */
  public record Writes(Set<String> toPortal, Set<String> toCrm) {}
}
