package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of rows whose figures are worked out by hand. */
class ScoreMatchesCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Outcome score(Object... more) throws IOException {
    Path accounts =
        file(
            "accounts.csv",
            "account_id,legal_name,domain\nA1,a,one.example\nA2,b,\nA3,c,three.example\nA4,d,\n");
    Path queries =
        file(
            "queries.csv",
            """
            query_id,query_name,query_domain,expected_account_id,kind,name_answerable,needs_location,related_account_id
            Q1,a,,A1,exact,1,0,
            Q2,b,,A2,spelling,1,0,
            Q3,x,shop.three.example,A3,no_overlap,0,0,
            Q4,d,,A4,exact,1,1,
            Q5,e,,NONE,none_related,0,0,A1|A2
            Q6,f,,NONE,none_hard,0,0,
            Q7,g,,A1,no_overlap,0,0,
            """);
    Path matches =
        file(
            "matches.csv",
            """
            query_id,decision,account_id,confidence,relation,evidence,candidates
            Q1,RESOLVED,A1,0.9900,SAME,,A1:0.9900|A2:0.1000
            Q2,AMBIGUOUS,,0.6000,SAME,,A2:0.6000
            Q3,RESOLVED,A3,0.9900,SAME,,A3:0.9900
            Q4,RESOLVED,A4,0.9500,SAME,,A4:0.9500
            Q5,RESOLVED,A2,0.9300,SAME,,A2:0.9300
            Q6,RESOLVED,A4,0.9000,SAME,,A4:0.9000
            Q7,UNKNOWN,,0.0000,,,
            """);
    Object[] args = new Object[7 + more.length];
    System.arraycopy(
        new Object[] {
          "score-matches", "--matches", matches, "--queries", queries, "--accounts", accounts
        },
        0,
        args,
        0,
        7);
    System.arraycopy(more, 0, args, 7, more.length);
    return Shell.run(args);
  }

  @Test
  void withAllThatIsKnown() throws IOException {
    // Right: Q1, Q3, Q4. Wrong: Q6. Neutral: Q5. Answerable: Q1 to Q4; positive: and Q7.
    // With Q2 accepted as well: 4 right, 1 wrong, all 4 answerable found: F1 = 1.6 / 1.8.
    assertThat(score().out())
        .isEqualTo(
            """
            mode                  all that is known
            accepted              3 right, 1 wrong, 1 neither right nor wrong
            precision             0.7500
            recall R              0.7500 of 4 answerable
            recall Rall           0.6000 of 5
            best F1               0.8889 at confidence 0.6000 (precision 0.8000, recall 1.0000)
            R at precision 0.995  0.7500 at confidence 0.9500 (precision 1.0000, recall 0.7500)

            kind              wrong    not found
            none_hard         1        0
            spelling          0        1
            """);
  }

  @Test
  void byNamesAlone() throws IOException {
    // Q4 needs its location and is neutral; Q3 is right but no name tells it: answerable Q1, Q2.
    assertThat(score("--names-only").out())
        .isEqualTo(
            """
            mode                  names only
            accepted              2 right, 1 wrong, 2 neither right nor wrong
            precision             0.6667
            recall R              0.5000 of 2 answerable
            recall Rall           0.4000 of 5
            best F1               0.8571 at confidence 0.6000 (precision 0.7500, recall 1.0000)
            R at precision 0.995  0.5000 at confidence 0.9900 (precision 1.0000, recall 0.5000)

            kind              wrong    not found
            none_hard         1        0
            spelling          0        1
            """);
  }

  @Test
  void aQueryWithoutALineIsAMistake() throws IOException {
    Outcome outcome =
        Shell.run(
            "score-matches",
            "--matches",
            file(
                "m.csv",
                "query_id,decision,account_id,confidence,candidates\nQ1,RESOLVED,A1,high,A1:1\n"),
            "--queries",
            file(
                "q.csv",
                "query_id,expected_account_id,kind,name_answerable,needs_location,"
                    + "related_account_id\nQ2,A1,exact,1,0,\n"),
            "--accounts",
            file("a.csv", "account_id\nA1\n"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactly(
            "cosell: m.csv, row 2, column confidence: must be a number; write the file anew",
            "q.csv, row 2, column query_id: must have a line in the matches, but 'Q2' has none;"
                + " match the same queries anew");
  }
}
