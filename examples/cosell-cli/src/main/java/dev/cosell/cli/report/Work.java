package dev.cosell.cli.report;

/**
 * What a run did at the portal.
 *
 * @param registered deals that got a record there
 * @param updated records that were changed afterwards
 * @param writeCalls calls that change something, repeated ones included
 * @param readCalls calls that change nothing
 * @param throttled calls that the portal turned away as too many
 */
public record Work(int registered, int updated, int writeCalls, int readCalls, int throttled) {}
