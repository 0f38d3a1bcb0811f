package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cosell.testkit.internal.FaultRun;
import dev.cosell.testkit.internal.FaultTable;
import dev.cosell.testkit.internal.ObservedPortal.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every call of a portal meets every {@link Fault} once, and the engine is watched: whatever goes
 * wrong, the portal ends with what it holds when nothing does, and no record is lost or doubled.
 *
 * <p>A portal's own test class extends this one, says how to start a portal and its cloud, and
 * which operations there are; one that no story reaches fails the test. What was observed is kept
 * as a table in a page, which has to hold these lines:
 *
 * <pre>{@code
 * <!-- faults: mine -->
 * <!-- end of faults: mine -->
 * }</pre>
 *
 * <p>A test fails if the page says something else; run with {@code -Dcosell.docs.write=true} to
 * write it anew.
 */
public abstract class FaultMatrix {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FaultTable table = new FaultTable();
  private final Set<String> met = new TreeSet<>();

  /** Creates the tests. */
  protected FaultMatrix() {}

  /**
   * Starts a portal and its cloud, which hold nothing yet.
   *
   * @return the two; one for each cell
   */
  protected abstract FaultedPortal start();

  /**
   * All operations that the portal calls.
   *
   * @return their names as {@link FaultScript#called} gives them
   */
  protected abstract Set<String> operations();

  /**
   * The work in which the calls are made.
   *
   * @return the stories; at first a registration, an update and a change by the cloud
   */
  protected List<FaultStory> stories() {
    List<FaultStory> stories = new ArrayList<>();
    stories.add(FaultStory.registration());
    stories.add(FaultStory.update());
    change().ifPresent(stories::add);
    return stories;
  }

  /**
   * The story that events tell of, which come twice, late and in disorder.
   *
   * @return the story of a change by the cloud, empty if events are another class's matter
   */
  protected Optional<FaultStory> change() {
    return Optional.of(FaultStory.change());
  }

  /**
   * Whether an operation is to be met.
   *
   * @param operation the operation
   * @return whether it is; all are unless another class has the others
   */
  protected boolean meets(String operation) {
    return true;
  }

  /**
   * The page that holds the table.
   *
   * @return the page, empty if the table is not kept
   */
  protected Optional<Path> page() {
    return Optional.empty();
  }

  /**
   * The name between the page's markers.
   *
   * @return the name
   */
  protected String section() {
    return "mine";
  }

  @TestFactory
  Stream<DynamicNode> whateverGoesWrongNothingIsLostOrDoubled() {
    return Stream.concat(
        stories().stream().map(this::container),
        Stream.of(
            DynamicTest.dynamicTest(
                "events that repeat and come late", () -> change().ifPresent(this::events)),
            DynamicTest.dynamicTest("every operation was met", this::everyOperation),
            DynamicTest.dynamicTest("the page says what was observed", this::compare)));
  }

  private DynamicNode container(FaultStory story) {
    Normal normal = normal(story);
    List<DynamicNode> calls = new ArrayList<>();
    for (Place place : normal.places()) {
      if (!meets(place.operation())) {
        continue;
      }
      met.add(place.operation());
      calls.add(
          DynamicContainer.dynamicContainer(
              place.question() + ": " + place.operation(),
              Stream.of(Fault.values())
                  .map(
                      fault ->
                          DynamicTest.dynamicTest(
                              fault.name(), () -> cell(story, place, fault, normal)))));
    }
    return DynamicContainer.dynamicContainer(story.name(), calls);
  }

  private record Normal(Set<Place> places, FaultRun.End end, Set<String> reading) {}

  /** The story when nothing goes wrong. */
  private Normal normal(FaultStory story) {
    try (FaultedPortal under = start()) {
      FaultRun run = new FaultRun(under, story);
      run.begin();
      FaultRun.End end = run.finish();
      Set<Place> places = run.portal().places();
      Set<String> reading =
          places.stream()
              .map(Place::operation)
              .filter(under::reads)
              .collect(Collectors.toCollection(TreeSet::new));
      return new Normal(places, end, reading);
    }
  }

  private void cell(FaultStory story, Place place, Fault fault, Normal normal) {
    if (normal.reading().contains(place.operation())) {
      if (fault == Fault.STALE_LOCK) {
        table.put(story.name(), place, fault, "cannot happen: a read takes no lock");
        return;
      }
      if (fault == Fault.IGNORED_WRITE) {
        table.put(story.name(), place, fault, "cannot happen: a read writes nothing");
        return;
      }
    }
    String words =
        assertTimeoutPreemptively(
            PATIENCE,
            () -> {
              try (FaultedPortal under = start()) {
                FaultRun run = new FaultRun(under, story);
                run.begin();
                run.portal().lay(place, fault);
                FaultRun.End end = run.finish();
                assertThat(run.portal().isTrapped()).as("a fault that nothing met").isFalse();
                assertThat(end).isEqualTo(normal.end());
                return run.words();
              }
            });
    table.put(story.name(), place, fault, words);
  }

  private void events(FaultStory story) {
    try (FaultedPortal under = start()) {
      FaultRun run = new FaultRun(under, story);
      run.begin();
      List<String> events = new ArrayList<>(under.events());
      events.addAll(under.events());
      Collections.reverse(events);
      int heard = 0;
      for (String event : events) {
        heard += run.engine().heard(event) ? 1 : 0;
      }
      assertThat(heard).as("events that speak of a record").isGreaterThan(1);
      assertThat(run.finish()).isEqualTo(normal(story).end());
      table.putEvents(
          "twice, late and newest first",
          "each names a record only, which is read as it is now; " + run.writes() + " writes");
    }
  }

  private void everyOperation() {
    assertThat(met).containsExactlyInAnyOrderElementsOf(operations());
  }

  private void compare() {
    page()
        .ifPresent(
            page -> {
              if (Boolean.getBoolean("cosell.docs.write")) {
                table.write(page, section());
              }
              assertThat(FaultTable.read(page, section()))
                  .as("%s is not what was observed; write it with -Dcosell.docs.write=true", page)
                  .isEqualTo(table.markdown());
            });
  }
}
