package dev.cosell.pipeline;

import static dev.cosell.testkit.PipelineArbitraries.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.testkit.PipelineArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of forms that are written and read, and of looking at submissions. */
@Domain(PipelineArbitraries.class)
@Domain(DomainContext.Global.class)
class PipelineFormProperties {
  @Provide
  Arbitrary<List<Submission>> submissions() {
    return PipelineArbitraries.submissions();
  }

  @Property
  void policiesAreReadAsTheyWereWritten(
      @ForAll InspectionPolicy inspection,
      @ForAll HygienePolicy hygiene,
      @ForAll BypassPolicy bypass) {
    assertThat(InspectionPolicy.fromJson(inspection.toJson())).isEqualTo(inspection);
    assertThat(HygienePolicy.fromJson(hygiene.toJson())).isEqualTo(hygiene);
    assertThat(BypassPolicy.fromJson(bypass.toJson())).isEqualTo(bypass);
  }

  @Property
  void logsAreReadAsTheyWereWritten(@ForAll ReviewLog log) {
    assertThat(ReviewLog.fromJson(log.toJson())).isEqualTo(log);
    assertThat(log.append(log.decisions())).isEqualTo(log);
  }

  @Property
  void theOrderOfSubmissionsDoesNotMatter(
      @ForAll("submissions") List<Submission> submissions,
      @ForAll HygienePolicy policy,
      @ForAll Random random) {
    List<Submission> shuffled = new ArrayList<>(submissions);
    Collections.shuffle(shuffled, random);
    assertThat(SubmissionHygiene.of(shuffled, policy, DAY).findings())
        .isEqualTo(SubmissionHygiene.of(submissions, policy, DAY).findings());
  }

  @Property
  void aBatchIsLookedAtWithoutTheOthers(
      @ForAll("submissions") List<Submission> submissions, @ForAll HygienePolicy policy) {
    List<HygieneFinding> together = SubmissionHygiene.of(submissions, policy, DAY).findings();
    List<HygieneFinding> apart = new ArrayList<>();
    for (String batch : List.of("north", "south", "west")) {
      apart.addAll(
          SubmissionHygiene.of(
                  submissions.stream().filter(each -> each.batch().equals(batch)).toList(),
                  policy,
                  DAY)
              .findings());
    }
    assertThat(together).containsExactlyInAnyOrderElementsOf(apart);
  }
}
