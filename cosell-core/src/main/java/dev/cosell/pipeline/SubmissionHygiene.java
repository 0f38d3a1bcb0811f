package dev.cosell.pipeline;

import dev.cosell.account.Account;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Which submissions look as if nobody had written them for the deal, before they are sent.
 *
 * <p>Deals are compared with the others of their batch: equal values above zero, texts that are
 * copies of each other. Each deal by itself has to have a title of its own and enough words on the
 * customer's problem, and a value that is a placeholder has to have a day on which it is replaced.
 */
public final class SubmissionHygiene {
  private final HygienePolicy policy;
  private final LocalDate asOf;
  private final List<HygieneFinding> findings = new ArrayList<>();

  private SubmissionHygiene(HygienePolicy policy, LocalDate asOf) {
    this.policy = policy;
    this.asOf = asOf;
  }

  /**
   * Looks at all submissions.
   *
   * @param submissions the submissions, each deal once in its batch
   * @param policy from when on something is found
   * @param asOf the day, by which a placeholder's day has passed or not
   * @return what was found
   */
  public static SubmissionHygiene of(
      Collection<Submission> submissions, HygienePolicy policy, LocalDate asOf) {
    SubmissionHygiene hygiene = new SubmissionHygiene(policy, asOf);
    Map<String, List<Submission>> batches = new TreeMap<>();
    submissions.stream()
        .sorted(Comparator.comparing((Submission each) -> each.deal().id()))
        .forEach(
            each -> batches.computeIfAbsent(each.batch(), batch -> new ArrayList<>()).add(each));
    batches.forEach(hygiene::look);
    hygiene.findings.sort(
        Comparator.comparing(HygieneFinding::rule)
            .thenComparing(HygieneFinding::batch)
            .thenComparing(finding -> finding.deals().get(0)));
    return hygiene;
  }

  private void look(String batch, List<Submission> submissions) {
    amounts(batch, submissions);
    copies(batch, submissions);
    for (Submission submission : submissions) {
      title(submission);
      context(submission);
      placeholder(submission);
    }
  }

  private void amounts(String batch, List<Submission> submissions) {
    Map<Money, List<OpportunityId>> byAmount =
        new TreeMap<>(Comparator.comparing(Money::getCurrencyUnit).thenComparing(Money::getAmount));
    for (Submission submission : submissions) {
      submission
          .deal()
          .dealValue()
          .filter(Money::isPositive)
          .ifPresent(
              value ->
                  byAmount
                      .computeIfAbsent(value, amount -> new ArrayList<>())
                      .add(submission.deal().id()));
    }
    byAmount.forEach(
        (amount, deals) -> {
          if (deals.size() >= policy.identicalAmounts()) {
            found(
                HygieneRule.IDENTICAL_AMOUNTS,
                batch,
                deals,
                deals.size() + " deals have the value " + amount);
          }
        });
  }

  private void copies(String batch, List<Submission> submissions) {
    List<OpportunityId> deals = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Submission submission : submissions) {
      submission
          .deal()
          .customerProblem()
          .filter(text -> !text.isBlank())
          .ifPresent(
              text -> {
                deals.add(submission.deal().id());
                texts.add(text);
              });
    }
    for (List<Integer> group : NearCopies.groups(texts, policy.copiedPercent())) {
      found(
          HygieneRule.COPIED_TEXT,
          batch,
          group.stream().map(deals::get).toList(),
          group.size() + " deals have the same text, or nearly");
    }
  }

  private void title(Submission submission) {
    Opportunity deal = submission.deal();
    Set<String> saysNothing = new HashSet<>(policy.genericWords());
    deal.account()
        .flatMap(Account::name)
        .ifPresent(name -> saysNothing.addAll(NearCopies.words(name)));
    List<String> words = NearCopies.words(deal.title().orElse(""));
    boolean generic =
        words.stream()
            .allMatch(word -> saysNothing.contains(word) || Character.isDigit(word.charAt(0)));
    if (generic) {
      found(
          HygieneRule.GENERIC_TITLE,
          submission.batch(),
          List.of(deal.id()),
          words.isEmpty() ? "there is no title" : "the title would fit any deal of the customer");
    }
  }

  private void context(Submission submission) {
    int words = NearCopies.words(submission.deal().customerProblem().orElse("")).size();
    if (words < policy.leastWords()) {
      found(
          HygieneRule.MISSING_CONTEXT,
          submission.batch(),
          List.of(submission.deal().id()),
          words + " words, where " + policy.leastWords() + " are the least");
    }
  }

  private void placeholder(Submission submission) {
    if (!submission.placeholder()) {
      return;
    }
    Optional<LocalDate> next = submission.nextUpdate();
    Optional<String> wrong =
        next.isEmpty()
            ? Optional.of("nobody said when it is replaced")
            : next.get().isBefore(asOf)
                ? Optional.of("it was to be replaced by " + next.get())
                : next.get().isAfter(asOf.plusDays(policy.placeholderDays()))
                    ? Optional.of(
                        "it is replaced on "
                            + next.get()
                            + ", in more than "
                            + policy.placeholderDays()
                            + " days")
                    : Optional.empty();
    wrong.ifPresent(
        detail ->
            found(
                HygieneRule.PLACEHOLDER_WITHOUT_CADENCE,
                submission.batch(),
                List.of(submission.deal().id()),
                "the value is a placeholder, and " + detail));
  }

  private void found(HygieneRule rule, String batch, List<OpportunityId> deals, String detail) {
    findings.add(new HygieneFinding(rule, batch, deals, detail));
  }

  /**
   * What was found.
   *
   * @return the findings by rule, batch and deal
   */
  public List<HygieneFinding> findings() {
    return List.copyOf(findings);
  }

  /**
   * What was found of one rule.
   *
   * @param rule the rule
   * @return its findings by batch and deal
   */
  public List<HygieneFinding> of(HygieneRule rule) {
    return findings.stream().filter(finding -> finding.rule() == rule).toList();
  }

  /**
   * How many deals each rule has found.
   *
   * @return the number by rule, with every rule
   */
  public Map<HygieneRule, Integer> counts() {
    Map<HygieneRule, Integer> counts = new EnumMap<>(HygieneRule.class);
    for (HygieneRule rule : HygieneRule.values()) {
      counts.put(rule, 0);
    }
    findings.forEach(finding -> counts.merge(finding.rule(), finding.deals().size(), Integer::sum));
    return counts;
  }

  /** The day and the counts; nothing personal. */
  @Override
  public String toString() {
    return "SubmissionHygiene[" + asOf + ", " + counts() + "]";
  }
}
