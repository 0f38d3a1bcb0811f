package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompSampleCommandTest {
  private static final String PIPELINE =
      """
      opportunity_id,sales_agent,deal_stage,close_date,close_value
      O1,Wren,Won,2017-03-01,1000
      O2,Ida,Won,2017-03-02,2500
      O3,Ida,Lost,2017-03-03,0
      O4,Ida,Engaging,,
      """;
  private static final String TEAMS = "sales_agent,manager\nWren,Otis\nIda,Otis\n";

  @TempDir private Path folder = Path.of("");

  private Outcome sample(String pipeline, String teams, Object... more) throws IOException {
    Files.writeString(folder.resolve("sales_pipeline.csv"), pipeline);
    Files.writeString(folder.resolve("sales_teams.csv"), teams);
    Object[] command = new Object[6 + more.length];
    System.arraycopy(
        new Object[] {"comp", "sample", "--crm", folder, "--out", out()}, 0, command, 0, 6);
    System.arraycopy(more, 0, command, 6, more.length);
    return Shell.run(command);
  }

  private Path out() {
    return folder.resolve("sample");
  }

  private String deals() throws IOException {
    return Files.readString(out().resolve("deals.csv"));
  }

  @Test
  void whatWasWonIsSaidToBeBroughtBySomebodyAndCanBeCredited() throws IOException {
    Outcome outcome = sample(PIPELINE, TEAMS);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("wrote plan.json and deals.csv to " + out() + "\n");
    assertThat(deals().lines()).hasSize(3);
    assertThat(deals())
        .startsWith("deal_id,value,currency,closed_on,people,")
        .contains("\nO1,1000,USD,2017-03-01,ACCOUNT_EXECUTIVE=Wren", "\nO2,2500,");
    Outcome credit =
        Shell.run(
            "comp",
            "--plan",
            out().resolve("plan.json"),
            "--deals",
            out().resolve("deals.csv"),
            "--as-of",
            "2017-12-31",
            "--out",
            folder.resolve("comp"));
    assertThat(credit.exitCode()).as(credit.err()).isZero();
  }

  @Test
  void aSeedGivesOneSampleAndAnotherSeedAnother() throws IOException {
    StringBuilder many = new StringBuilder(PIPELINE);
    for (int i = 10; i < 60; i++) {
      many.append("O").append(i).append(",Ida,Won,2017-04-01,100\n");
    }
    sample(many.toString(), TEAMS);
    String first = deals();
    sample(many.toString(), TEAMS, "--seed", 1);
    assertThat(deals()).isEqualTo(first);
    sample(many.toString(), TEAMS, "--seed", 2);
    assertThat(deals()).isNotEqualTo(first).hasLineCount(first.lines().toList().size());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Outcome outcome =
        sample(
            "opportunity_id,sales_agent,deal_stage,close_date,close_value\nO1,Wren,Won,March,1\n",
            "sales_agent,manager\nWren,Otis\nWren,Otis\nA|b,\nOtis,Wren\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .contains(
            "cosell: sales_teams.csv, row 3, column sales_agent: must stand once; take one of the"
                + " rows out",
            "sales_teams.csv, row 4, column sales_agent: must be a name without '/', '|' or a line"
                + " break; correct it",
            "sales_teams.csv, row 4, column manager: must not be blank; state it",
            "sales_pipeline.csv, row 2, column close_date: must be a date such as 2031-01-15, but was"
                + " 'March'; correct it")
        .anyMatch(line -> line.contains("must not lead back to the payee; correct who manages"));
    assertThat(out()).doesNotExist();
  }
}
