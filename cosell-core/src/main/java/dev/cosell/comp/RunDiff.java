package dev.cosell.comp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What differs between two runs, claim by claim, and which inputs made the difference.
 *
 * @param changes the claims of which anything differs, in order
 */
public record RunDiff(List<Change> changes) {
  /** What credit is reckoned from. */
  public enum Input {
    /** The plan's version. */
    PLAN("plan"),
    /** What the credit is for. */
    KIND("kind"),
    /** The split or the rule; another attribution of the deal asks for another one. */
    RULE("rule"),
    /** What is taken of the base. */
    SHARE("part"),
    /** What the customer pays. */
    VALUE("value"),
    /** The exchange rate. */
    RATE("rate"),
    /** What refunds take back. */
    REFUND("taken back by refunds"),
    /** What the part is taken of. */
    BASE("base"),
    /** What the payee had retired before. */
    ATTAINMENT("retired before"),
    /** Whether a cap has cut it. */
    CAP("without caps"),
    /** When it is expected to become payable. */
    PAY("pay");

    private final String word;

    Input(String word) {
      this.word = word;
    }

    private Object of(CreditLine line) {
      return switch (this) {
        case PLAN -> line.basis().plan();
        case KIND -> line.kind();
        case RULE -> line.rule();
        case SHARE -> line.how();
        case VALUE -> line.basis().value();
        case RATE ->
            line.basis()
                .rate()
                .map(rate -> rate.rate().toPlainString() + " since " + rate.since())
                .orElse("none");
        case REFUND -> line.basis().takenBack();
        case BASE -> line.base();
        case ATTAINMENT -> line.attained().map(Money::toString).orElse("not looked at");
        case CAP -> line.uncapped().map(Money::toString).orElse("the same");
        case PAY -> line.basis().pay();
      };
    }

    private boolean isSame(CreditLine before, CreditLine after) {
      return of(before).equals(of(after));
    }

    private String words(CreditLine before, CreditLine after) {
      return this == PAY
          ? "pay: " + before.basis().pay().because() + "; now " + after.basis().pay().because()
          : word + ": " + of(before) + ", now " + of(after);
    }
  }

  /**
   * A claim of which something differs.
   *
   * @param claim the claim
   * @param before its credit in the first run; empty if it has none there
   * @param after its credit in the second run; empty if it has none there
   */
  public record Change(ClaimId claim, Optional<CreditLine> before, Optional<CreditLine> after) {
    /**
     * How much credit the second run gives more.
     *
     * @return the difference, below zero if it gives less
     */
    public Money difference() {
      Optional<Money> now = after.map(CreditLine::amount);
      return before
          .map(line -> now.map(more -> more.minus(line.amount())).orElse(line.amount().negated()))
          .or(() -> now)
          .orElseThrow();
    }

    /**
     * Which inputs differ; none where one of the runs has no credit for the claim.
     *
     * @return the inputs, in the order of the type
     */
    public Set<Input> inputs() {
      Set<Input> inputs = new TreeSet<>();
      if (before.isPresent() && after.isPresent()) {
        for (Input each : Input.values()) {
          if (!each.isSame(before.get(), after.get())) {
            inputs.add(each);
          }
        }
      }
      return inputs;
    }

    /**
     * What differs, in words.
     *
     * @return one line for each input, or for the credit that is new or gone
     */
    public List<String> words() {
      if (before.isEmpty() || after.isEmpty()) {
        return List.of(before.isEmpty() ? "the claim is new" : "the claim is gone");
      }
      return inputs().stream().map(each -> each.words(before.get(), after.get())).toList();
    }
  }

  /**
   * Copies the changes.
   *
   * @param changes as the type says
   */
  public RunDiff {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two runs.
   *
   * @param before the first
   * @param after the second
   * @return what differs
   */
  public static RunDiff between(CompRun before, CompRun after) {
    Map<ClaimId, CreditLine> was = byClaim(before);
    Map<ClaimId, CreditLine> is = byClaim(after);
    Set<ClaimId> claims = new TreeSet<>(was.keySet());
    claims.addAll(is.keySet());
    List<Change> changes = new ArrayList<>();
    for (ClaimId claim : claims) {
      Optional<CreditLine> one = Optional.ofNullable(was.get(claim));
      Optional<CreditLine> other = Optional.ofNullable(is.get(claim));
      if (!one.equals(other)) {
        changes.add(new Change(claim, one, other));
      }
    }
    return new RunDiff(changes);
  }

  static Map<ClaimId, CreditLine> byClaim(CompRun run) {
    Map<ClaimId, CreditLine> lines = new TreeMap<>();
    run.lines().forEach(line -> lines.put(line.claim(), line));
    return lines;
  }

  /**
   * The changes as lines of text.
   *
   * @return for each claim its amounts and what made the difference; empty if nothing differs
   */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Change each : changes) {
      text.append(each.claim())
          .append(": ")
          .append(each.before().map(line -> line.amount().toString()).orElse("none"))
          .append(" -> ")
          .append(each.after().map(line -> line.amount().toString()).orElse("none"))
          .append('\n');
      each.words().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }
}
