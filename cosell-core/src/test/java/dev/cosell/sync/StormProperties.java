package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A bad time for everybody: deaths, lost answers, throttling, and people who meddle meanwhile. */
class StormProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void afterAStormEverythingIsInItsPlaceOnce(
      @ForAll("stories") List<List<Deed>> story,
      @ForAll("plans") List<Integer> plan,
      @ForAll long seed) {
    World world = Deed.world();
    Storm storm = new Storm(world.village, new Random(seed));
    Mortal mortal = new Mortal(plan);
    List<String> log = new ArrayList<>();
    for (List<Deed> deeds : story) {
      deeds.forEach(deed -> deed.doIn(world));
      world.village.faults.always(storm);
      try {
        SyncReport report = Lives.engine(world, mortal).pass(world.deals());
        log.add("passed, " + report.stoppedBy());
      } catch (Mortal.Death death) {
        log.add(death.getMessage());
      }
    }

    world.village.faults.over();
    world.village.behind = 0;
    calm(world);
    world.pass();
    world.pass();
    int writes = world.village.writes;
    SyncReport last = world.pass();

    assertThat(world.village.writes).as("writes of a last pass, after %s", log).isEqualTo(writes);
    assertThat(last.stoppedBy()).isEmpty();
    assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    for (CrmDeal deal : world.deals()) {
      assertThat(problems(world, deal)).as("%s after %s", deal.id(), log).isEmpty();
    }
    assertThat(doubled(world.village.deeds)).as("deeds after %s", log).isEmpty();
  }

  /** The cloud shows everything again, and the CRM gives out everything again. */
  private static void calm(World world) {
    for (VillageRecord record : world.village.records()) {
      if (record.hidden) {
        world.village.change(record.id, it -> it.hidden = false);
      }
    }
    world.crm.putAll(world.away);
    world.away.clear();
  }

  private static List<String> doubled(List<String> deeds) {
    Set<String> once = new HashSet<>();
    return deeds.stream()
        .filter(deed -> deed.startsWith("create ") || deed.startsWith("submit village"))
        .filter(deed -> !once.add(deed))
        .toList();
  }

  private static List<String> problems(World world, CrmDeal deal) {
    List<String> problems = new ArrayList<>();
    Optional<Link> link = world.store.link(VillageRules.VILLAGE, deal.id());
    List<VillageRecord> records = world.village.allOf(deal.id().value());
    boolean registrable = VillageRules.check(deal.deal().fieldValues(), Moment.SUBMIT).isEmpty();
    if (records.size() > 1) {
      problems.add(records.size() + " records");
    }
    if (registrable && records.isEmpty()) {
      problems.add("no record");
    }
    if (link.isPresent() != (records.size() == 1)) {
      problems.add("link " + link + " of records " + records.size());
    }
    if (!problems.isEmpty() || link.isEmpty()) {
      return problems;
    }
    VillageRecord record = records.get(0);
    if (!link.get().record().equals(record.asRead())) {
      problems.add("the link does not know the record");
    }
    if (new HashSet<>(record.crafts).size() != record.crafts.size()) {
      problems.add("joined twice: " + record.crafts);
    }
    List<String> told =
        world.told.writtenBack.getOrDefault(deal.id() + " status.review", List.of("nothing"));
    if (!told.get(told.size() - 1).equals(record.status.name())) {
      problems.add("the CRM believes " + told);
    }
    if (record.unknown.isEmpty() || !record.unknown.equals("kept for " + record.id)) {
      problems.add("an unknown member was lost");
    }
    boolean drafted = record.status.equals(ReviewStatus.DRAFT);
    if (registrable && drafted) {
      problems.add("not submitted");
    }
    problems.addAll(differences(world.village, deal, record));
    return problems;
  }

  private static List<String> differences(Village village, CrmDeal deal, VillageRecord record) {
    FieldValues crm = deal.deal().fieldValues();
    FieldValues held = record.asRead().values();
    Set<String> broken = new HashSet<>();
    for (Violation violation : VillageRules.check(held.with(crm), Moment.UPDATE)) {
      broken.add(violation.path());
    }
    List<String> differences = new ArrayList<>();
    for (Field field : crm.fields()) {
      FieldValue stated = crm.get(field).orElseThrow();
      boolean free =
          VillageRules.editability(record.status).locked(field).isEmpty()
              && !village.ignored.contains(field)
              && !broken.contains(field.name());
      FieldValue wanted =
          village.spellings.containsKey(field)
              ? village.spellings.get(field).apply(stated)
              : stated;
      if (free && !stated.isBlank() && !held.get(field).equals(Optional.of(wanted))) {
        differences.add(field + " is " + held.get(field).map(FieldValue::shown));
      }
    }
    return differences;
  }

  /** One call in four goes wrong somehow, at times many in a row, and the feed is behind. */
  private static final class Storm implements VillageFaults.Mishap {
    private final Village village;
    private final Random random;
    private int silentFor;

    Storm(Village village, Random random) {
      this.village = village;
      this.random = random;
    }

    @Override
    public <T> Answer<T> around(Supplier<Answer<T>> call) {
      village.behind = random.nextInt(4);
      if (silentFor > 0) {
        silentFor--;
        return new Answer.Unavailable<>("still not", random.nextBoolean());
      }
      return switch (random.nextInt(24)) {
        case 0 -> new Answer.Throttled<>(Optional.of(Duration.ofSeconds(3)));
        case 1 -> new Answer.Unavailable<>("not today", false);
        case 2 -> new Answer.Unavailable<>("perhaps", true);
        case 3 -> VillageFaults.lostAnswer().around(call);
        case 4 -> VillageFaults.after(this::meddle).around(call);
        case 5 -> {
          silentFor = random.nextInt(8);
          yield VillageFaults.lostAnswer().around(call);
        }
        default -> call.get();
      };
    }

    private void meddle() {
      List<VillageRecord> all = village.records();
      if (!all.isEmpty()) {
        PortalId id = all.get(random.nextInt(all.size())).id;
        int choice = random.nextInt(9);
        new Deed(List.of(Deed.Kind.values()).get(6 + random.nextInt(6)), 0, choice)
            .change(village, village.record(id));
        village.change(id, it -> it.values = it.values.with(Field.STAGE, new Text("M" + choice)));
      }
    }
  }

  @Provide
  Arbitrary<List<List<Deed>>> stories() {
    return Deed.any().list().ofMaxSize(5).list().ofMinSize(2).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Integer>> plans() {
    return Arbitraries.integers().between(1, 100).list().ofMaxSize(4);
  }
}
