package dev.cosell.alias;

/**
 * The points that one rule gives an account, and why.
 *
 * @param rule the rule
 * @param points whole points; 0 where the rule does not apply or is not known to
 * @param seen what was seen, in words
 */
public record ScorePart(PursuitRule rule, int points, String seen) {}
