package dev.cosell.sync;

import dev.cosell.portal.PortalCall;
import java.time.Instant;

/**
 * A call that was decided and recorded before it was made.
 *
 * @param call the call, exactly as it is made, also after a restart
 * @param recordedAt when it was recorded
 */
public record Intent(PortalCall call, Instant recordedAt) {}
