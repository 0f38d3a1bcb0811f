package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import java.util.List;
import java.util.Optional;

/** The clouds that this program knows a way to. */
final class Clouds {
  /** In the order in which they are shown. */
  static final List<Cloud> ALL = List.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP);

  private Clouds() {}

  /** The cloud of a name, without regard to outer blanks. */
  static Optional<Cloud> named(String name) {
    return ALL.stream().filter(cloud -> cloud.id().equals(name.strip())).findFirst();
  }
}
