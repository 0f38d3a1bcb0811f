package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sync was asked to do.
 *
 * @param crm the folder with the export; empty for the sample
 * @param map the map's file or a preset's name
 * @param store the store's file
 * @param out the folder for what the run leaves behind
 * @param limit how many deals to take; all, if empty
 * @param portal where the portal is; a fake in this process, if empty
 * @param today the portal's day at the beginning of a new fake
 * @param acceptInvitations whether deals of known customers are accepted
 * @param catalog the catalogue of the portal
 */
record SyncSettings(
    Optional<Path> crm,
    Optional<String> map,
    Path store,
    Path out,
    OptionalInt limit,
    Optional<URI> portal,
    Optional<LocalDate> today,
    boolean acceptInvitations,
    String catalog) {
  /** The cloud that this program syncs with. */
  static final Cloud CLOUD = Cloud.AWS;
}
