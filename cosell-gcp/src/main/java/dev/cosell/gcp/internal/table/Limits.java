package dev.cosell.gcp.internal.table;

import dev.cosell.gcp.Confidence;
import java.util.List;

/**
 * How much Google takes at a time.
 *
 * @param mostOnPage the most opportunities on a page of a query
 * @param quotas how often the portal is called
 */
public record Limits(int mostOnPage, List<Quota> quotas) {
  /**
   * How often calls of a group are made.
   *
   * @param group the group
   * @param perSecond the calls in a second
   * @param basis what that rests on
   */
  public record Quota(String group, int perSecond, Confidence basis) {}

  static Limits load() {
    File file = TableFile.read("limits.json", File.class);
    return new Limits(file.pageSize.most, List.copyOf(file.quotas));
  }

  private record File(String source, String read, PageSize pageSize, List<Quota> quotas) {}

  private record PageSize(int most, Confidence basis) {}
}
