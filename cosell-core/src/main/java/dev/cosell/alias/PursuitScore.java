package dev.cosell.alias;

import dev.cosell.alias.RelationshipCoverage.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives an account its points, rule by rule. */
final class PursuitScore {
  private final PursuitPolicy policy;
  private final AccountEnrichment account;
  private final List<ScorePart> parts = new ArrayList<>();

  PursuitScore(PursuitPolicy policy, AccountEnrichment account) {
    this.policy = policy;
    this.account = account;
  }

  List<ScorePart> parts() {
    sameCompany();
    commit();
    counterparts();
    purchases();
    spendLevel();
    return parts;
  }

  private void part(PursuitRule rule, boolean applies, String seen) {
    parts.add(new ScorePart(rule, applies ? policy.points(rule) : 0, seen));
  }

  private void sameCompany() {
    boolean same =
        account.customers().stream().anyMatch(each -> each.relation() == AccountRelation.SAME);
    part(
        PursuitRule.SAME_COMPANY,
        same,
        "relation "
            + listed(account.customers().stream().map(each -> each.relation().name()).sorted()));
  }

  private void commit() {
    List<CommitStatus> commits = account.commits();
    part(
        PursuitRule.COMMIT_IN_FORCE,
        commits.stream().anyMatch(commit -> commit.isInForceOn(account.on())),
        commits.isEmpty()
            ? "commitment unknown"
            : listed(
                commits.stream()
                    .map(
                        commit ->
                            commit
                                + (commit.isInForceOn(account.on())
                                        || commit.kind().equals(CommitKind.NONE)
                                    ? ""
                                    : ", over"))));
  }

  private void counterparts() {
    Predicate<RelationshipCoverage> leading = each -> each.relevance() == RoleRelevance.LEADING;
    String leads =
        account.archetype().isEmpty()
            ? "archetype unknown, so nobody is known to lead"
            : people(leading, "nobody who leads under " + account.archetype().get());
    part(PursuitRule.LEADING_COUNTERPART_IN_TOUCH, inTouch(leading), leads);
    part(
        PursuitRule.OTHER_COUNTERPART_IN_TOUCH,
        inTouch(leading.negate()),
        people(leading.negate(), "nobody else"));
    part(
        PursuitRule.COUNTERPART_NAMED,
        !account.coverage().isEmpty(),
        account.coverage().isEmpty()
            ? "counterparts unknown"
            : account.coverage().size() + " named");
  }

  private boolean inTouch(Predicate<RelationshipCoverage> which) {
    return account.coverage().stream()
        .anyMatch(each -> which.test(each) && each.touch() == Touch.IN_TOUCH);
  }

  /** Roles and days; names are nobody's business here. */
  private String people(Predicate<RelationshipCoverage> which, String none) {
    if (account.coverage().isEmpty()) {
      return "counterparts unknown";
    }
    String people =
        listed(
            account.coverage().stream()
                .filter(which)
                .map(
                    each ->
                        each.counterpart().role().map(Object::toString).orElse("role unknown")
                            + each.lastTouch()
                                .map(day -> " last on " + day)
                                .orElse(" last touch unknown")));
    return people.isEmpty() ? none : people;
  }

  private void purchases() {
    boolean here =
        account.purchases().orElse(List.of()).stream()
            .anyMatch(purchase -> purchase.cloud().equals(account.cloud()));
    boolean any = account.isRepeatBuyer().orElse(false);
    part(PursuitRule.BOUGHT_AT_THIS_CLOUD, here, bought(true));
    part(PursuitRule.BOUGHT_AT_ANOTHER_CLOUD, any && !here, bought(false));
  }

  private String bought(boolean here) {
    if (account.purchases().isEmpty()) {
      return "marketplace history unknown";
    }
    String what =
        listed(
            account.purchases().get().stream()
                .filter(purchase -> purchase.cloud().equals(account.cloud()) == here)
                .map(
                    purchase ->
                        purchase.offerType().map(OfferType::name).orElse("offer of unknown type")
                            + " at "
                            + purchase.cloud()
                            + purchase.on().map(day -> " on " + day).orElse(""))
                .distinct());
    return what.isEmpty() ? "nothing bought" : what;
  }

  private void spendLevel() {
    int points =
        account.spendLevels().stream()
            .flatMap(level -> policy.spendLevel(level).stream())
            .reduce(Math::max)
            .orElse(0);
    parts.add(
        new ScorePart(
            PursuitRule.SPEND_LEVEL,
            points,
            account.spendLevels().isEmpty()
                ? "spend level unknown"
                : listed(
                    account.spendLevels().stream()
                        .map(
                            level ->
                                level
                                    + (policy.spendLevel(level).isEmpty()
                                        ? " (no points in the policy)"
                                        : "")))));
  }

  private static String listed(Stream<String> texts) {
    return texts.collect(Collectors.joining(", "));
  }
}
