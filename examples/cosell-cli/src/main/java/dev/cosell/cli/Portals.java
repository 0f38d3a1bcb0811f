package dev.cosell.cli;

import dev.cosell.cli.CloudAccess.Connected;
import dev.cosell.sync.Pace;
import dev.cosell.testkit.SettableClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The portals of one run. Those whose time is simulated share it. */
final class Portals implements AutoCloseable {
  private final Path store;
  private final SettableClock here;
  private final OkHttpClient http;
  private final Clock system;
  private final StopSignal stop;
  private final SimulatedTime time;
  private final FakeClock shared;
  private final List<Opened> opened = new ArrayList<>();

  /**
   * No portal so far.
   *
   * @param store the store, beside which fakes in this process keep their state
   * @param start the time of fakes in this process if they are new; a later one in a state stands
   * @param http the client that the run calls with
   * @param system the system's clock
   * @param stop says when to stop waiting
   */
  Portals(Path store, Instant start, OkHttpClient http, Clock system, StopSignal stop) {
    this.store = store;
    this.here = SettableClock.fixedAt(start);
    this.shared = FakeClock.here(here);
    this.http = http;
    this.system = system;
    this.stop = stop;
    this.time = new SimulatedTime(stop);
  }

  /** A portal that was opened. */
  private record Opened(
      CloudAccess access,
      Connected connected,
      String words,
      Optional<FakeOperator> operator,
      boolean isHere,
      boolean isNew) {}

  /**
   * Opens a portal.
   *
   * @param access the way to the cloud
   * @param url where the portal is; a fake in this process, if empty
   * @throws PortalUnreachableException if nothing answers there
   * @throws BadInputException if a fake's state is garbled, or credentials are missing
   */
  void open(CloudAccess access, Optional<URI> url) {
    if (url.isEmpty()) {
      Path journal = FakeJournal.beside(store, access.cloud());
      boolean isNew = !Files.exists(journal);
      Connected fake = access.fake(journal, here);
      opened.add(
          new Opened(
              access,
              fake,
              "fake in this process",
              Optional.of(new FakeOperator(http, fake.url())),
              true,
              isNew));
      return;
    }
    FakeOperator operator = new FakeOperator(http, url.get());
    boolean isFake = operator.isThere();
    opened.add(
        new Opened(
            access,
            access.elsewhere(url.get(), isFake),
            (isFake ? "fake at " : "portal at ") + url.get(),
            isFake ? Optional.of(operator) : Optional.empty(),
            false,
            false));
  }

  /** The portals that were opened; asked once, after the last was opened. */
  List<PortalAddress> addresses() {
    // A fake that was started later may have moved the clock that all of them share.
    return opened.stream().map(this::address).toList();
  }

  private PortalAddress address(Opened portal) {
    if (portal.operator().isEmpty()) {
      return address(portal, new RealPace(system, stop), () -> {});
    }
    FakeClock clock =
        portal.isHere() ? shared : FakeClock.elsewhere(portal.operator().get(), system, stop);
    SimulatedTime.Participant pace = time.join(clock);
    return address(portal, pace, pace::leave);
  }

  private static PortalAddress address(Opened portal, Pace pace, Runnable leave) {
    return new PortalAddress(
        portal.access(),
        portal.connected(),
        portal.words(),
        pace,
        portal.operator(),
        portal.isNew(),
        leave);
  }

  @Override
  public void close() {
    opened.forEach(each -> each.connected().atClose().run());
  }
}
