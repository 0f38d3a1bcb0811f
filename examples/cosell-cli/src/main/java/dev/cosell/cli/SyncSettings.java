package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import dev.cosell.sync.CloudRouting;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sync was asked to do.
 *
 * @param crm says which export to read
 * @param store the store's file
 * @param out the folder for what the run leaves behind
 * @param limit how many deals to take; all, if empty
 * @param clouds the clouds, at least one, in the order of the report
 * @param routing says which deal goes to which clouds
 * @param portals where a cloud's portal is; a fake in this process where nothing is said
 * @param today the portal's day at the beginning of a new fake
 * @param acceptInvitations whether deals of known customers are accepted
 * @param catalog the catalogue of AWS's portal
 */
record SyncSettings(
    CrmOptions crm,
    Path store,
    Path out,
    OptionalInt limit,
    List<Cloud> clouds,
    CloudRouting routing,
    Map<Cloud, URI> portals,
    Optional<LocalDate> today,
    boolean acceptInvitations,
    String catalog) {}
