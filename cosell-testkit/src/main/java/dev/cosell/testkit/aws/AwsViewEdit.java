package dev.cosell.testkit.aws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operator changes about AWS's own view of a deal, the one that GetAwsOpportunitySummary
 * answers. Values are taken as they are, so a value that the API does not have can be tried too.
 *
 * <pre>{@code
 * operator.editAwsView(id, AwsViewEdit.of().stage("Launched").targetCloseDate(date));
 * }</pre>
 */
public final class AwsViewEdit {

  private final Map<String, String> lifeCycle;
  private final Map<String, String> insights;
  private final List<TeamMember> team;

  private AwsViewEdit(
      Map<String, String> lifeCycle, Map<String, String> insights, List<TeamMember> team) {
    this.lifeCycle = Collections.unmodifiableMap(lifeCycle);
    this.insights = Collections.unmodifiableMap(insights);
    this.team = List.copyOf(team);
  }

  /**
   * An edit that changes nothing yet.
   *
   * @return the edit
   */
  public static AwsViewEdit of() {
    return new AwsViewEdit(Map.of(), Map.of(), List.of());
  }

  /**
   * Sets AWS's stage.
   *
   * @param stage such as {@code Technical Validation}
   * @return the edit with it
   */
  public AwsViewEdit stage(String stage) {
    return lifeCycle("Stage", stage);
  }

  /**
   * Sets AWS's close date.
   *
   * @param date the date
   * @return the edit with it
   */
  public AwsViewEdit targetCloseDate(LocalDate date) {
    return lifeCycle("TargetCloseDate", date.toString());
  }

  /**
   * Sets why AWS counts the deal as lost.
   *
   * @param reason such as {@code Price}
   * @return the edit with it
   */
  public AwsViewEdit closedLostReason(String reason) {
    return lifeCycle("ClosedLostReason", reason);
  }

  /**
   * Sets AWS's next steps.
   *
   * @param steps the text
   * @return the edit with it
   */
  public AwsViewEdit nextSteps(String steps) {
    return lifeCycle("NextSteps", steps);
  }

  /**
   * Sets AWS's engagement score.
   *
   * @param score High, Medium or Low
   * @return the edit with it
   */
  public AwsViewEdit engagementScore(String score) {
    return insight("EngagementScore", score);
  }

  /**
   * Sets what AWS advises.
   *
   * @param actions the text
   * @return the edit with it
   */
  public AwsViewEdit nextBestActions(String actions) {
    return insight("NextBestActions", actions);
  }

  /**
   * Puts a person on AWS's team; the first one named replaces the present team.
   *
   * @param businessTitle such as {@code AWSSalesRep} or {@code PDM}
   * @param firstName first name
   * @param lastName last name
   * @param email address
   * @return the edit with that person
   */
  public AwsViewEdit teamMember(
      String businessTitle, String firstName, String lastName, String email) {
    List<TeamMember> more = new ArrayList<>(team);
    more.add(new TeamMember(businessTitle, firstName, lastName, email));
    return new AwsViewEdit(lifeCycle, insights, more);
  }

  private AwsViewEdit lifeCycle(String member, String value) {
    return new AwsViewEdit(with(lifeCycle, member, value), insights, team);
  }

  private AwsViewEdit insight(String member, String value) {
    return new AwsViewEdit(lifeCycle, with(insights, member, value), team);
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }

  /**
   * What changes in the life cycle.
   *
   * @return values by the API's member names
   */
  public Map<String, String> lifeCycle() {
    return lifeCycle;
  }

  /**
   * What changes in the insights.
   *
   * @return values by the API's member names
   */
  public Map<String, String> insights() {
    return insights;
  }

  /**
   * The new team.
   *
   * @return its members, empty to leave the team as it is
   */
  public List<TeamMember> team() {
    return team;
  }

  /**
   * A person of AWS.
   *
   * @param businessTitle such as {@code AWSSalesRep} or {@code PDM}
   * @param firstName first name
   * @param lastName last name
   * @param email address
   */
  public record TeamMember(String businessTitle, String firstName, String lastName, String email) {
    @Override
    public String toString() {
      return "TeamMember[" + businessTitle + "]";
    }
  }
}
