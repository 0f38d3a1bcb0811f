package dev.cosell.comp;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Deals through a plan, and through the same rules in Drools, which sums up and keeps no lines.
 *
 * <p>Before anything is measured both have to agree on the sums of a thousand deals. {@code
 * peakMegabytes} is the greatest heap in use during the call, with the deals themselves.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx12g")
public class CompBenchmark {
  private static final LocalDate AS_OF = LocalDate.parse("2031-12-31");

  /** Rules. */
  @State(Scope.Benchmark)
  public static class Rules {
    /** How many splits and rules there are. */
    @Param("30")
    public int rules = 30;

    private CompCalculator calculator = CompCalculator.of(CompPlans.of(new BenchRules(5).plan()));
    private StatelessKieSession drools = session(new BenchRules(5));

    /** Makes the two forms and lets them agree. */
    @Setup
    public void make() {
      BenchRules made = new BenchRules(rules);
      calculator = CompCalculator.of(CompPlans.of(made.plan()));
      drools = session(made);
      List<CompDeal> deals = new ArrayList<>();
      long retired = 0;
      long paid = 0;
      for (int i = 0; i < 1_000; i++) {
        BenchDeal deal = new BenchDeal(i);
        drools.execute(deal);
        retired += deal.retired();
        paid += deal.paid();
        deals.add(deal.deal());
      }
      CompRun run = calculator.run(deals, AS_OF);
      long ourRetired = sum(run, CreditKind.QUOTA_RETIREMENT);
      long ourPaid = sum(run, CreditKind.INCREMENTAL_BOOKING);
      if (ourRetired != retired || ourPaid != paid) {
        throw new IllegalStateException(
            "the two sets of rules do not agree: " + ourRetired + " and " + retired + " retired, "
                + ourPaid + " and " + paid + " paid");
      }
    }

    private static long sum(CompRun run, CreditKind kind) {
      return run.totals(kind).values().stream().mapToLong(each -> each.getAmountMinorLong()).sum();
    }

    private static StatelessKieSession session(BenchRules rules) {
      return new KieHelper()
          .addContent(rules.drools(), ResourceType.DRL)
          .build()
          .newStatelessKieSession();
    }
  }

  /** Deals. */
  @State(Scope.Benchmark)
  public static class Deals {
    /** How many deals there are. */
    @Param({"10000", "100000", "1000000"})
    public int deals;

    private List<CompDeal> all = List.of();

    /** Makes the deals. */
    @Setup
    public void make() {
      List<CompDeal> made = new ArrayList<>(deals);
      for (int i = 0; i < deals; i++) {
        made.add(new BenchDeal(i).deal());
      }
      all = made;
    }
  }

  /** The greatest heap in use. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Peak {
    /** In megabytes. */
    public long peakMegabytes;

    /** Begins to look. */
    @Setup(Level.Iteration)
    public void begin() {
      System.gc();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Tells what was seen. */
    @TearDown(Level.Iteration)
    public void tell() {
      peakMegabytes =
          pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private static List<MemoryPoolMXBean> pools() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();
    }
  }

  /** {@return every line of credit} */
  @Benchmark
  public CompRun cosell(Rules rules, Deals deals, Peak peak) {
    return rules.calculator.run(deals.all, AS_OF);
  }

  /** {@return the sum of what the rules gave} */
  @Benchmark
  public long drools(Rules rules, Deals deals, Peak peak) {
    long sum = 0;
    for (int i = 0; i < deals.deals; i++) {
      BenchDeal deal = new BenchDeal(i);
      rules.drools.execute(deal);
      sum += deal.retired() + deal.paid();
    }
    return sum;
  }
}
