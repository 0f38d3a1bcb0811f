package dev.cosell.stageone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.policy.Signatory;
import dev.cosell.policy.StepAnswer;
import dev.cosell.stageone.ContestEntry.Assigned;
import dev.cosell.stageone.ContestEntry.Filed;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/stage-one.md}, word for word between the marks. */
class StageOneExamplesTest {
  @Test
  void aDealIsAssessedByWhatBothSidesSigned() {
    Opportunity deal = StageOne.deal();
    // example
    StageOneDefinition ours =
        StageOneDefinition.standard(
            LocalDate.parse("2031-01-01"),
            new Signatory("VP Alliances", LocalDate.parse("2030-12-10")),
            new Signatory("VP Sales", LocalDate.parse("2030-12-12")));
    StageOneDefinitions definitions = StageOneDefinitions.of(ours); // all versions
    // end
    // example
    StageOneEvidence call =
        StageOneEvidence.of("E-1", deal.id(), EvidenceKind.FIELD_ENGAGEMENT)
            .cloud(Cloud.AWS)
            .person(new ContactSource("crm", "003P1")) // a record, not a name
            .on(LocalDate.parse("2031-03-01"))
            .recordedOn(LocalDate.parse("2031-03-01"))
            .build();
    StageOneAssessment assessment =
        definitions.assess(deal, EvidenceLog.of(call), LocalDate.parse("2031-03-10"));
    boolean mayRegister = assessment.mayRegister();
    List<String> nextSteps = assessment.nextSteps(); // a sentence for each condition that is open
    // end
    assertThat(mayRegister).isTrue();
    assertThat(nextSteps).isEmpty();
  }

  @Test
  void aContestIsRuled() {
    Opportunity deal = StageOne.deal();
    StageOneDefinitions definitions = StageOne.definitions();
    EvidenceLog evidence = EvidenceLog.of(StageOne.undated("E-1"));
    LocalDate registeredOn = LocalDate.parse("2031-03-10");
    LocalDate filedOn = LocalDate.parse("2031-03-20");
    OfficeHolder seller = new OfficeHolder("005S1", "AE");
    OfficeHolder alliances = new OfficeHolder("005A1", "CAM");
    OfficeHolder revOps = new OfficeHolder("005R1", "RevOps");
    // example
    Contest contest =
        Contest.file(
                new Filed(filedOn, seller, deal.id(), registeredOn, alliances, "No such meeting"),
                definitions)
            .orThrow();
    contest = contest.append(new Assigned(filedOn.plusDays(1), revOps)).orThrow();
    StageOneAssessment then = definitions.assess(deal, evidence, registeredOn);
    Ruling ruling =
        Ruling.of(
            filedOn.plusDays(4),
            revOps,
            then,
            Map.of("engagement", true), // only what the record cannot tell
            "Both calendars show the call");
    StepAnswer<Contest> answer = contest.append(ruling); // the contest, or all problems
    // end
    assertThat(answer.problems()).isEmpty();
    assertThat(answer.orThrow().ruling().orElseThrow().outcome()).isEqualTo(Ruling.Outcome.STANDS);
  }

  @Test
  void aDealIsHeldAgainstItsStage() {
    Opportunity deal = StageOne.deal().withTitle("TBD");
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      // example
      List<String> problems = DealAtStage.problems(deal, validator); // member, rule, what to do
      // end
      assertThat(problems).hasSize(1);
    }
  }
}
