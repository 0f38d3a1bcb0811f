package dev.cosell.testkit.gcp.internal;

/**
 * How a portal was built.
 *
 * @param partner the partner's resource name
 * @param checksRequired whether a submission must be complete
 * @param announcesTwice whether every event comes twice
 * @param rebateDays after how many days a rebate expires
 */
public record PortalSettings(
    String partner, boolean checksRequired, boolean announcesTwice, int rebateDays) {}
