package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The clouds that a deal is sold with, and why.
 *
 * @param clouds the clouds; none is an answer too
 * @param rule the name of the rule that decided
 * @param because the values it saw, in words
 * @param unknown words of the CRM that the rule does not know, each a cloud that the deal may miss
 */
public record CloudRoute(
    SortedSet<Cloud> clouds, String rule, String because, List<String> unknown) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param clouds as the type says
   * @param rule as the type says
   * @param because as the type says
   * @param unknown as the type says
   */
  public CloudRoute {
    clouds = Collections.unmodifiableSortedSet(new TreeSet<>(clouds));
    unknown = List.copyOf(unknown);
  }
}
