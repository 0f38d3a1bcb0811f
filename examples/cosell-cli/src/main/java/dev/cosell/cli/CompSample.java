package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.CompPlan;
import dev.cosell.comp.CompRole;
import dev.cosell.comp.DealStructure;
import dev.cosell.comp.Participant;
import dev.cosell.comp.Payee;
import dev.cosell.policy.InvalidPolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Deals and a plan to try credit on, of a pipeline with columns such as those of the field map
 * {@code crm-sales-opportunities}.
 *
 * <p>Such an export does not say who brought a deal. A rule says it: the deal's id and a seed are
 * hashed, and the bytes of the hash decide. So equal input gives equal files, and no deal depends
 * on another.
 */
final class CompSample {
  private static final Money QUOTA = Money.parse("USD 60000.00");
  private static final int SOURCED = 20;
  private static final int INFLUENCED = 45;
  private static final int SUPPORTED = 60;
  private static final int ROUTED = 40;
  private static final int RESOLD = 20;
  private static final int CANCELLED = 2;
  private static final String PAYEE = "must be a name without '/', '|' or a line break";
  private static final String HEADER =
      "deal_id,value,currency,closed_on,people,attribution,marketplace,structure,fee_percent,"
          + "billing_closed_on,refunds\n";

  private final long seed;

  CompSample(long seed) {
    this.seed = seed;
  }

  /** The plan, for the sellers and managers of the teams and an alliance manager a cloud. */
  static Optional<CompPlan> plan(Path teams, InputProblems problems) {
    Map<String, Participant> people = new LinkedHashMap<>();
    Map<String, Participant> managers = new LinkedHashMap<>();
    CsvInput input = new CsvInput("--crm", teams, List.of("sales_agent", "manager"), Set.of());
    input.read(
        problems,
        row -> {
          RowCells cells = new RowCells(row, Set.of("sales_agent", "manager"), problems);
          Optional<Payee> seller = cells.required("sales_agent", Payee::new, PAYEE);
          Optional<Payee> manager = cells.required("manager", Payee::new, PAYEE);
          if (seller.isPresent() && manager.isPresent()) {
            String id = seller.get().id();
            Participant before =
                people.putIfAbsent(
                    id,
                    Participant.of(id, CompRole.ACCOUNT_EXECUTIVE)
                        .under(manager.get().id())
                        .withQuota(QUOTA));
            if (before != null) {
              cells.tell("sales_agent", "must stand once", "take one of the rows out");
            }
            managers.put(manager.get().id(), Participant.of(manager.get().id(), CompRole.MANAGER));
          }
        });
    managers.forEach(people::putIfAbsent);
    for (Cloud cloud : Clouds.ALL) {
      people.put(alliance(cloud), Participant.of(alliance(cloud), CompRole.ALLIANCE_MANAGER));
      people.put(partner(cloud), Participant.of(partner(cloud), CompRole.CHANNEL_PARTNER));
    }
    try {
      return Optional.of(CompPlan.fromJson(resource()).withParticipants(people.values()));
    } catch (InvalidPolicyException broken) {
      broken.problems().forEach(each -> problems.file(input.name(), each, "correct the teams"));
      return Optional.empty();
    }
  }

  private static String resource() {
    try (InputStream in = CompSample.class.getResourceAsStream("comp-sample-plan.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String alliance(Cloud cloud) {
    return "alliance-" + cloud;
  }

  private static String partner(Cloud cloud) {
    return "reseller-" + cloud;
  }

  /** The deals that the pipeline calls won, as a file for {@code cosell comp}. */
  String deals(Path pipeline, InputProblems problems) {
    StringBuilder out = new StringBuilder(HEADER);
    new CsvInput(
            "--crm",
            pipeline,
            List.of("opportunity_id", "sales_agent", "deal_stage", "close_date", "close_value"),
            Set.of())
        .read(
            problems,
            row -> {
              if (row.text("deal_stage").equals("Won")) {
                CustomersFile.day(row, "close_date", row.text("close_date"), problems)
                    .ifPresent(closed -> out.append(line(row, closed)));
              }
            });
    return out.toString();
  }

  private String line(CsvRow row, LocalDate closed) {
    String id = row.text("opportunity_id");
    byte[] chance = hash(id);
    Cloud cloud = Clouds.ALL.get(Byte.toUnsignedInt(chance[0]) % Clouds.ALL.size());
    Credit credit = credit(percent(chance, 1));
    boolean routed = credit != Credit.DIRECT && percent(chance, 3) < ROUTED;
    boolean resold = routed && percent(chance, 5) < RESOLD;
    boolean cancelled = percent(chance, 7) < CANCELLED;
    StringBuilder people = new StringBuilder("ACCOUNT_EXECUTIVE=").append(row.text("sales_agent"));
    if (credit != Credit.DIRECT) {
      people.append("|ALLIANCE_MANAGER@").append(cloud).append('=').append(alliance(cloud));
    }
    if (resold) {
      people.append("|CHANNEL_PARTNER=").append(partner(cloud));
    }
    return CsvLine.of(
        id,
        row.text("close_value"),
        "USD",
        closed.toString(),
        people.toString(),
        credit == Credit.DIRECT ? "" : cloud + "=" + credit,
        routed ? cloud.id() : "",
        routed ? (resold ? DealStructure.CPPO : DealStructure.PRIVATE_OFFER).name() : "",
        routed ? "3" : "",
        routed ? closed.plusDays(30).toString() : "",
        cancelled && !row.text("close_value").equals("0")
            ? closed.plusDays(60) + "=" + row.text("close_value")
            : "");
  }

  private static Credit credit(int percent) {
    return percent < SOURCED
        ? Credit.SOURCED
        : percent < INFLUENCED
            ? Credit.INFLUENCED
            : percent < SUPPORTED ? Credit.SUPPORTED : Credit.DIRECT;
  }

  /** Two bytes as a percentage. */
  private static int percent(byte[] hash, int at) {
    int number = Byte.toUnsignedInt(hash[at]) * 256 + Byte.toUnsignedInt(hash[at + 1]);
    return number * 100 / 65_536;
  }

  private byte[] hash(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((seed + "/" + id).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
