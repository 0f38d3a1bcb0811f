package dev.cosell.azure.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void everyTableNamesItsSourceItsDayAndWhatIsInferred() {
    for (List<String> table :
        List.of(
            List.of(
                Tables.LIFE_CYCLE.source(), Tables.LIFE_CYCLE.read(), Tables.LIFE_CYCLE.inferred()),
            List.of(
                Tables.VOCABULARIES.source(),
                Tables.VOCABULARIES.read(),
                Tables.VOCABULARIES.inferred()),
            List.of(Tables.EDITS.source(), Tables.EDITS.read(), Tables.EDITS.inferred()),
            List.of(Tables.LIMITS.source(), Tables.LIMITS.read(), Tables.LIMITS.inferred()))) {
      assertThat(table).noneMatch(String::isBlank);
      assertThat(LocalDate.parse(table.get(1))).isAfter(LocalDate.of(2026, 1, 1));
    }
  }

  @Test
  void aStageIsOnePercentageBothWays() {
    Tables.LIFE_CYCLE
        .stages()
        .forEach(
            row -> {
              assertThat(Tables.LIFE_CYCLE.stage(row.percent())).contains(row.stage());
              assertThat(Tables.LIFE_CYCLE.percent(row.stage())).contains(row.percent());
            });
  }

  @Test
  void aWordIsReadAsTheStageOfItsPercentage() {
    assertThat(Tables.LIFE_CYCLE.stage("propose")).contains("Business Validation");
    assertThat(Tables.LIFE_CYCLE.stage("Engaged")).isEmpty();
  }

  @Test
  void anIndustryThatIsNotKnownIsCarriedInward() {
    assertThat(Tables.VOCABULARIES.fromMicrosoft("Space Mining")).isEqualTo("Space Mining");
    assertThat(Tables.VOCABULARIES.fromMicrosoft("Public Safety and National Security"))
        .isEqualTo("Public Safety and National Security");
  }
}
