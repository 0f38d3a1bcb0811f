package dev.cosell.alias;

import dev.cosell.alias.ListedCompanies.Listed;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * A million accounts looked up by names as others write them, on two threads, in the {@link
 * AliasIndex} and in Lucene; how long either takes to build and what it holds.
 *
 * <p>{@code bytesAnAccount} is the heap in use after a full collection with the index, less that
 * before it was built; the records are held all the time, so it is what comes on top of them.
 */
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Threads(2)
public class AliasIndexBenchmark {
  /** {@return the account, or those to choose from, with the evidence} */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public AliasMatch lookUp(BuiltIndex index, Asked asked) {
    return index.find(asked.next(index.names()));
  }

  /** {@return the best ten} */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public List<String> lookUpLucene(BuiltLucene index, Asked asked) {
    return index.find(asked.next(index.names()));
  }

  /** {@return the same as {@link #lookUp}, call by call} */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public AliasMatch oneCall(BuiltIndex index, Asked asked) {
    return index.find(asked.next(index.names()));
  }

  /** {@return the same as {@link #lookUpLucene}, call by call} */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<String> oneCallLucene(BuiltLucene index, Asked asked) {
    return index.find(asked.next(index.names()));
  }

  /** {@return an index of all accounts, built by one thread} */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 1)
  @Threads(1)
  public Object build(Records records, Heap heap) {
    return heap.hold(index(records.get().accounts()));
  }

  /** {@return Lucene's index of all names, written by one thread} */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 1)
  @Threads(1)
  public Object buildLucene(Records records, Heap heap) {
    return heap.hold(new LuceneNames(records.get().accounts()));
  }

  private static AliasIndex index(List<Listed> accounts) {
    AliasIndex.Builder builder = AliasIndex.builder();
    accounts.forEach(listed -> builder.account(listed.account(), listed.otherNames()));
    return builder.build();
  }

  /** The accounts, as records. */
  @State(Scope.Benchmark)
  public static class Records {
    /** How many. */
    @Param("1000000")
    public int accounts;

    private @Nullable ListedCompanies companies;

    /** Reads or makes them. */
    @Setup
    public void read() {
      companies = ListedCompanies.of(accounts, System.out::println);
    }

    ListedCompanies get() {
      return Objects.requireNonNull(companies);
    }
  }

  /** An index to ask. */
  @State(Scope.Benchmark)
  public static class BuiltIndex {
    private List<String> names = List.of();
    private @Nullable AliasIndex index;

    /**
     * Builds it.
     *
     * @param records what of
     */
    @Setup
    public void build(Records records) {
      names = records.get().names();
      index = index(records.get().accounts());
    }

    List<String> names() {
      return names;
    }

    AliasMatch find(String name) {
      return Objects.requireNonNull(index).resolve(AliasQuery.of(name));
    }
  }

  /** Lucene, to ask. */
  @State(Scope.Benchmark)
  public static class BuiltLucene {
    private List<String> names = List.of();
    private @Nullable LuceneNames index;

    /**
     * Builds it.
     *
     * @param records what of
     */
    @Setup
    public void build(Records records) {
      names = records.get().names();
      index = new LuceneNames(records.get().accounts());
    }

    List<String> names() {
      return names;
    }

    List<String> find(String name) {
      return Objects.requireNonNull(index).find(name);
    }
  }

  /** Which name a thread asks for next; the threads begin at different ones. */
  @State(Scope.Thread)
  public static class Asked {
    private int next;

    /**
     * Takes a place.
     *
     * @param threads which thread this is
     */
    @Setup
    public void begin(ThreadParams threads) {
      next = threads.getThreadIndex() * 4_001;
    }

    String next(List<String> names) {
      return names.get(next++ % names.size());
    }
  }

  /** What was built, in bytes. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Heap {
    /** Bytes that an account takes in the index. */
    public double bytesAnAccount;

    private @Nullable Object built;
    private long before;

    /** Measures what is there already. */
    @Setup(Level.Iteration)
    public void before() {
      built = null;
      before = used();
    }

    /**
     * Measures again.
     *
     * @param records the accounts
     */
    @TearDown(Level.Iteration)
    public void after(Records records) {
      try {
        bytesAnAccount = (double) (used() - before) / records.accounts;
      } finally {
        Reference.reachabilityFence(built);
      }
    }

    Object hold(Object index) {
      built = index;
      return index;
    }

    private static long used() {
      Runtime runtime = Runtime.getRuntime();
      for (int i = 0; i < 3; i++) {
        runtime.gc();
      }
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }
}
