package dev.cosell.portal;

import dev.cosell.cloud.PortalId;
import java.util.Optional;

/**
 * What a portal answered to a call that it took.
 *
 * @param id the record that the call made or changed
 * @param version the record's version after the call, where the portal says it
 */
public record Receipt(PortalId id, Optional<String> version) {}
