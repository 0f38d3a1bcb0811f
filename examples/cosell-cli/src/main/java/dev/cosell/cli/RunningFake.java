package dev.cosell.cli;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import dev.cosell.testkit.aws.FakePartnerCentralBuilder;
import dev.cosell.testkit.aws.ReviewRule;
import dev.cosell.testkit.azure.AnswerRule;
import dev.cosell.testkit.azure.FakeReferrals;
import dev.cosell.testkit.azure.FakeReferralsBuilder;
import dev.cosell.testkit.gcp.AcceptanceRule;
import dev.cosell.testkit.gcp.FakeOpportunities;
import dev.cosell.testkit.gcp.FakeOpportunitiesBuilder;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A fake that listens as a server of its own.
 *
 * @param title what it is
 * @param url where it listens
 * @param lines how to call it, and how to play the cloud's side
 * @param atClose ends it
 */
record RunningFake(String title, URI url, List<String> lines, Runnable atClose) {
  /** AWS Partner Central. */
  static RunningFake aws(
      String account, int port, SettableClock clock, Optional<Path> journal, boolean reviews) {
    FakePartnerCentralBuilder builder =
        FakePartnerCentral.builder().account(account).clock(clock).port(port);
    journal.ifPresent(builder::journal);
    if (reviews) {
      builder.reviewAutomatically(ReviewRule.standard());
    }
    FakePartnerCentral fake = builder.start();
    String operator = fake.url() + "/operator";
    return new RunningFake(
        "AWS Partner Central",
        fake.url(),
        List.of(
            "sign with these keys (they open nothing else), region us-east-1:",
            "  export AWS_ACCESS_KEY_ID=" + fake.accessKeyId(),
            "  export AWS_SECRET_ACCESS_KEY=" + fake.secretAccessKey(),
            "  export AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING=" + fake.url(),
            "",
            "play the cloud's side:",
            "  curl " + operator + "/opportunities",
            "  curl -X POST " + operator + "/opportunities/O1234567/approve -d '{}'",
            "  curl -X POST "
                + operator
                + "/opportunities/O1234567/reject -d '{\"reason\":\"Other\"}'",
            "  curl -X POST "
                + operator
                + "/invitations -d '{\"companyName\":\"Example Customer\"}'",
            "  curl -X PUT " + operator + "/clock -d '{\"advance\":\"PT48H\"}'",
            "  curl " + operator + "/calls"),
        fake::close);
  }

  /** Microsoft Partner Center referrals. */
  static RunningFake azure(int port, SettableClock clock, Optional<Path> journal, boolean reviews) {
    FakeReferralsBuilder builder = FakeReferrals.builder().clock(clock).port(port);
    journal.ifPresent(builder::journal);
    if (reviews) {
      builder.answerAutomatically(AnswerRule.standard());
    }
    FakeReferrals fake = builder.start();
    String operator = fake.url() + "/operator";
    return new RunningFake(
        "Microsoft Partner Center referrals",
        fake.url(),
        List.of(
            "call with this token (it opens nothing else):",
            "  curl -H 'Authorization: Bearer "
                + fake.token()
                + "' "
                + fake.url()
                + "/v1.0/engagements/referrals",
            "",
            "play the cloud's side (ID: the partner's referral):",
            "  curl " + operator + "/referrals",
            "  curl -X POST " + operator + "/referrals/ID/accept -d '{}'",
            "  curl -X POST " + operator + "/referrals/ID/decline -d '{\"reason\":\"Other\"}'",
            "  curl -X POST "
                + operator
                + "/invitations -d '{\"customerName\":\"Example Customer\"}'",
            "  curl -X PUT " + operator + "/clock -d '{\"advance\":\"P14D\"}'",
            "  curl " + operator + "/events",
            "  curl " + operator + "/calls"),
        fake::close);
  }

  /** Google's partner opportunities. */
  static RunningFake gcp(int port, SettableClock clock, Optional<Path> journal, boolean reviews) {
    FakeOpportunitiesBuilder builder = FakeOpportunities.builder().clock(clock).port(port);
    journal.ifPresent(builder::journal);
    if (reviews) {
      builder.reviewAutomatically(AcceptanceRule.standard());
    }
    FakeOpportunities fake = builder.start();
    String operator = fake.url() + "/operator";
    return new RunningFake(
        "Google partner opportunities",
        fake.url(),
        List.of(
            "call with this token (it opens nothing else), as partner " + fake.partner() + ":",
            "  curl -H 'Authorization: Bearer "
                + fake.token()
                + "' "
                + fake.url()
                + "/v1alpha1/opportunities:query?partner=partners/"
                + fake.partner(),
            "",
            "play the cloud's side:",
            "  curl " + operator + "/opportunities",
            "  curl -X POST " + operator + "/opportunities/ID/accept -d '{}'",
            "  curl -X POST "
                + operator
                + "/opportunities/ID/not-accept -d '{\"reason\":\"Other\"}'",
            "  curl -X POST "
                + operator
                + "/opportunities -d '{\"customerName\":\"Example Customer\"}'",
            "  curl -X PUT " + operator + "/clock -d '{\"advance\":\"PT48H\"}'",
            "  curl " + operator + "/events",
            "  curl " + operator + "/calls"),
        fake::close);
  }

  void greet(PrintWriter out) {
    out.println("fake " + title + " at " + url);
    out.println();
    lines.forEach(out::println);
    out.println();
  }

  void close() {
    atClose.run();
  }
}
