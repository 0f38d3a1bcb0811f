package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class VocabulariesTest {
  private final Vocabularies vocabularies = Vocabularies.load();

  private Vocabulary named(String name) {
    return vocabularies.named(name).orElseThrow();
  }

  @Test
  void theTableSaysWhereItComesFrom() {
    assertThat(vocabularies.source().read()).isEqualTo(LocalDate.parse("2026-11-22"));
    assertThat(vocabularies.source().source()).contains("service model 2022-07-26");
  }

  @Test
  void aVocabularyHasItsValuesInTheSourcesOrder() {
    assertThat(named("Stage").values())
        .containsExactly(
            "Prospect",
            "Qualified",
            "Technical Validation",
            "Business Validation",
            "Committed",
            "Launched",
            "Closed Lost");
  }

  @Test
  void thePartnersStageAndAwsStageAreDifferentVocabularies() {
    assertThat(vocabularies.ofRecord("LifeCycle.Stage")).contains(named("Stage"));
    assertThat(vocabularies.ofAwsView("LifeCycle.Stage")).contains(named("AwsOpportunityStage"));
    assertThat(named("AwsOpportunityStage").terms()).hasSize(24);
  }

  @Test
  void oddSpellingsAreLetterForLetter() {
    assertThat(named("CompetitorName").knows("*Other")).isTrue();
    assertThat(named("CompetitorName").knows("Other- Cost Optimization")).isTrue();
    assertThat(named("ReviewStatus").knows("In review")).isTrue();
    assertThat(named("ReviewStatus").knows("In Review")).isFalse();
    assertThat(named("Industry").knows("Computers and Electronics")).isTrue();
  }

  @Test
  void aValueThatTheModelLacksSaysWhatItRestsOn() {
    assertThat(named("PrimaryNeedFromAws").term("Do Not Need Support from AWS Sales Rep"))
        .map(Vocabulary.Term::basis)
        .contains(Basis.RECORDED);
    assertThat(named("PaymentFrequency").term("None"))
        .map(Vocabulary.Term::basis)
        .contains(Basis.DOCUMENTED);
    assertThat(named("PaymentFrequency").term("Monthly"))
        .map(Vocabulary.Term::basis)
        .contains(Basis.MODEL);
    assertThat(named("PaymentFrequency").term("Weekly")).isEmpty();
  }

  @Test
  void whatHappensToOtherValuesIsKnownPerVocabulary() {
    assertThat(named("Stage").beyond()).isEqualTo(Vocabulary.Beyond.REFUSED);
    assertThat(named("ApnProgram").beyond()).isEqualTo(Vocabulary.Beyond.CLEARED);
    assertThat(named("MarketingUseCase").beyond()).isEqualTo(Vocabulary.Beyond.NOT_STATED);
  }

  @Test
  void whatIsNotInTheTableIsEmpty() {
    assertThat(vocabularies.named("Colour")).isEmpty();
    assertThat(vocabularies.ofRecord("Project.Title")).isEmpty();
    assertThat(vocabularies.ofAwsView("Project.Title")).isEmpty();
  }

  @Test
  void noVocabularyListsAValueTwiceAndNoMemberHasTwo() {
    HashSet<String> names = new HashSet<>();
    HashSet<String> record = new HashSet<>();
    HashSet<String> awsView = new HashSet<>();
    for (Vocabulary vocabulary : vocabularies.all()) {
      assertThat(names.add(vocabulary.name())).as(vocabulary.name()).isTrue();
      assertThat(vocabulary.values()).doesNotHaveDuplicates().isNotEmpty();
      assertThat(vocabulary.record()).allMatch(record::add);
      assertThat(vocabulary.awsView()).allMatch(awsView::add);
    }
  }
}
