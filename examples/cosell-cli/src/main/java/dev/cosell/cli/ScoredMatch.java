package dev.cosell.cli;

import java.util.Optional;
import java.util.Set;

/**
 * What a matcher answered to a query, beside what is right.
 *
 * @param expected the right account, or {@code NONE}
 * @param kind how the query relates to the account's name
 * @param nameAnswerable whether the name tells the account
 * @param domainTells whether the query's domain is the account's, or under it
 * @param needsLocation whether several accounts have the name and only the location tells which
 * @param related the relatives of the company that are among the accounts
 * @param accepted the account that was answered
 * @param first the first candidate
 * @param confidence that of the first candidate
 */
record ScoredMatch(
    String expected,
    String kind,
    boolean nameAnswerable,
    boolean domainTells,
    boolean needsLocation,
    Set<String> related,
    Optional<String> accepted,
    Optional<String> first,
    double confidence) {
  boolean isPositive() {
    return !expected.equals("NONE");
  }
}
