package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.util.Optional;

/**
 * A cloud's employee who works on a deal.
 *
 * <p>Counterparts are shown to the alliance team and are never sent to a portal. Several may have
 * the same role.
 *
 * @param cloud the cloud that employs the person
 * @param role the role on the deal, where the cloud states one
 * @param person the person
 */
public record Counterpart(Cloud cloud, Optional<CounterpartRole> role, Contact person) {}
