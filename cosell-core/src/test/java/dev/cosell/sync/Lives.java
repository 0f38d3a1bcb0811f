package dev.cosell.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A world whose engine dies where it is planned to and is started again, until the story is over.
 *
 * @param world what is left
 * @param deaths where it died
 */
record Lives(World world, List<String> deaths) {

  /**
   * Lives a story, one pass for each chapter.
   *
   * @param plan after how many interactions to die, each counted from the death before
   */
  static Lives of(World world, List<Consumer<World>> story, List<Integer> plan) {
    Mortal mortal = new Mortal(plan);
    List<String> deaths = new ArrayList<>();
    for (Consumer<World> chapter : story) {
      chapter.accept(world);
      boolean alive = false;
      while (!alive) {
        try {
          engine(world, mortal).pass(world.deals());
          alive = true;
        } catch (Mortal.Death death) {
          deaths.add(death.getMessage());
        }
      }
    }
    return new Lives(world, deaths);
  }

  static SyncEngine engine(World world, Mortal mortal) {
    return SyncEngine.builder()
        .portal(mortal.portal(world.portal))
        .store(mortal.store(world.store))
        .pace(world.pace)
        .policy(World.POLICY)
        .listener(mortal.listener(world.told))
        .acceptInvitations(invitation -> true)
        .build();
  }

  List<String> left() {
    return Snapshot.of(world).lines();
  }
}
