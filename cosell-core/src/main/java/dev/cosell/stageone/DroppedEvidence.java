package dev.cosell.stageone;

/**
 * A piece of evidence about the deal that did not count.
 *
 * @param evidence its id
 * @param because the reason in a sentence, without personal data
 */
public record DroppedEvidence(String evidence, String because) {}
