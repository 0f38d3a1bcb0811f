package dev.cosell.portal;

/**
 * One rule of a portal that a record breaks.
 *
 * @param path where, as the library names the field ({@code account.website}) or, where there is no
 *     such field, as the portal does
 * @param code what kind of rule
 * @param message the rule and, unless it may be personal, the value; one line
 * @param remedy what to do about it; one line
 */
public record Violation(String path, ViolationCode code, String message, String remedy) {}
