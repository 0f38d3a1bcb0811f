package dev.cosell.stageone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.PolicyTerm;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.policy.InvalidPolicyException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a stage-one definition, of which at most one is in force on a day.
 *
 * <p>A version holds from its first day to its last, or to the day before the next one begins. The
 * JSON form is {@code {"format": 1, "definitions": [...]}} with the versions as {@link
 * StageOneDefinition} writes them, the earliest first.
 *
 * <p>{@link #assess} is a function of the deal, the evidence and the day: whoever asks gets the
 * same answer, and for a day in the past the answer that was right then.
 */
public final class StageOneDefinitions {
  private static final int FORMAT = 1;

  private final List<StageOneDefinition> versions;

  private StageOneDefinitions(List<StageOneDefinition> versions) {
    this.versions = List.copyOf(versions);
  }

  /**
   * A set of versions.
   *
   * @param versions the versions, the earliest first
   * @return the set
   * @throws InvalidPolicyException if the versions do not rise, or two are in force on one day;
   *     lists everything that is wrong
   */
  public static StageOneDefinitions of(StageOneDefinition... versions) {
    List<String> problems = new ArrayList<>();
    List<DefinitionJson> read = Arrays.stream(versions).map(DefinitionJson::of).toList();
    for (int i = 1; i < read.size(); i++) {
      String path = "definitions[" + i + "].";
      read.get(i)
          .follow(read.get(i - 1), (member, rule) -> problems.add(path + member + " " + rule));
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return new StageOneDefinitions(List.of(versions));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the set
   * @throws InvalidPolicyException if the text breaks the form, if a version is not signed by both
   *     sides or breaks another rule, or if two are in force on one day; lists everything that is
   *     wrong
   */
  public static StageOneDefinitions fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    document.format(FORMAT);
    List<DefinitionJson> versions = new ArrayList<>();
    for (JsonReader each : document.requiredObjects("definitions")) {
      DefinitionJson version = DefinitionJson.read(each);
      if (!versions.isEmpty()) {
        version.follow(versions.get(versions.size() - 1), each::problem);
      }
      versions.add(version);
    }
    document.finish();
    return new StageOneDefinitions(versions.stream().map(DefinitionJson::definition).toList());
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal set.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newDocument(FORMAT);
    document.putArray("definitions");
    versions.forEach(each -> document.withArray("definitions").add(DefinitionJson.write(each)));
    return Json.writePretty(document);
  }

  /**
   * All versions.
   *
   * @return the versions, the earliest first
   */
  public List<StageOneDefinition> versions() {
    return versions;
  }

  /**
   * The version that is in force on a day.
   *
   * @param day the day
   * @return the version; empty before the first, and between the end of one and the next
   */
  public Optional<StageOneDefinition> inForceOn(LocalDate day) {
    return PolicyTerm.inForceOn(
        versions, each -> new PolicyTerm(each.header(), each.effectiveUntil()), day);
  }

  /**
   * Whether a deal may be registered as alliance-sourced, by the version in force on the day.
   *
   * @param deal the deal as it stood on the day
   * @param evidence the evidence, also of other deals; what was recorded after the day does not
   *     count
   * @param asOf the day
   * @return how things stand with each condition; equal arguments give an equal answer, in whatever
   *     order evidence and contacts stand
   */
  public StageOneAssessment assess(Opportunity deal, EvidenceLog evidence, LocalDate asOf) {
    return new Assessor(deal, evidence, asOf).assess(inForceOn(asOf));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StageOneDefinitions that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  /** The versions. */
  @Override
  public String toString() {
    return "StageOneDefinitions" + versions.stream().map(StageOneDefinition::version).toList();
  }
}
