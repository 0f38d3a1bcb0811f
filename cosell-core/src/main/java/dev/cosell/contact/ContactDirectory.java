package dev.cosell.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is who: contact records of several systems, with those of one person merged.
 *
 * <p>Records are merged by the points of a {@link ContactMatchPolicy}, never by an address alone.
 * An employee of Microsoft who is known by {@code ida.lindqvist@} in one place and by {@code idal@}
 * in another is one person; two names on one address are two; a shared mailbox is nobody. What is
 * alike and not sure is proposed in {@link #reviews}. Whatever people decide stands.
 *
 * <p>Immutable. The order in which records and decisions are added does not matter: every record is
 * in exactly one entry, and no entry holds two records that a signal keeps apart, unless people
 * have merged them.
 *
 * <pre>{@code
 * ContactDirectory directory =
 *     ContactDirectory.builder(ContactMatchPolicy.standard())
 *         .add(ContactRecord.of("crm", "003A1", ida))
 *         .add(ContactRecord.of("azure", "7001-1", idaByHerAlias).at(Cloud.AZURE))
 *         .build();
 * }</pre>
 */
public final class ContactDirectory {
  private final ContactMatchPolicy policy;
  private final List<ContactDecision> decisions;
  private final List<DirectoryEntry> entries;
  private final List<ContactMatch> reviews;
  private final List<String> problems;
  private final Map<ContactSource, DirectoryEntry> bySource = new HashMap<>();
  private final List<ContactSource> sources;
  private final List<Traits> traits;
  private final Traits.Reader reader;
  private final RecordIndex index;
  private final RecordComparison comparison;

  private ContactDirectory(Builder builder) {
    policy = builder.policy;
    decisions = List.copyOf(builder.decisions);
    List<ContactRecord> records = List.copyOf(builder.records.values());
    sources = records.stream().map(ContactRecord::source).toList();
    reader = new Traits.Reader(policy);
    traits = records.stream().map(reader::of).toList();
    FirstNames firstNames = new FirstNames(policy);
    index = new RecordIndex(policy, firstNames, traits);
    comparison = new RecordComparison(policy, firstNames, index.sharedPhones());
    DirectoryMerge merge =
        new DirectoryMerge(policy, records, traits, index, comparison, decisions);
    entries = merge.entries();
    reviews = merge.reviews();
    problems = merge.problems();
    for (DirectoryEntry entry : entries) {
      entry.records().forEach(record -> bySource.put(record.source(), entry));
    }
  }

  /**
   * A new builder.
   *
   * @param policy when two records are one person
   * @return a builder without records
   */
  public static Builder builder(ContactMatchPolicy policy) {
    return new Builder(policy);
  }

  /**
   * Everybody.
   *
   * @return the entries in the order of their ids
   */
  public List<DirectoryEntry> entries() {
    return entries;
  }

  /**
   * What somebody has to look at: pairs that are alike and were not merged, at most one for two
   * entries. A {@link ContactDecision} settles one.
   *
   * @return the comparisons, the highest points first
   */
  public List<ContactMatch> reviews() {
    return reviews;
  }

  /**
   * What is wrong with the decisions, and what was too common to be compared; nothing personal.
   *
   * @return one sentence each
   */
  public List<String> problems() {
    return problems;
  }

  /**
   * The policy that decided.
   *
   * @return the policy
   */
  public ContactMatchPolicy policy() {
    return policy;
  }

  List<ContactDecision> decisions() {
    return decisions;
  }

  /**
   * The person whom a record is of.
   *
   * @param source the record's source
   * @return the entry; empty if the directory has no such record
   */
  public Optional<DirectoryEntry> entry(ContactSource source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /**
   * Who somebody is. This is a look-up and merges nothing: beside what would be merged, an address
   * without a name finds the one person whose own it is.
   *
   * @param somebody what is known of the person
   * @return the entry; empty if nobody fits, or more than one
   */
  public Optional<DirectoryEntry> find(Contact somebody) {
    return find(ContactRecord.of("looked", "up", somebody));
  }

  /** Who the person of a record is that need not be in the directory. */
  Optional<DirectoryEntry> find(ContactRecord record) {
    Traits of = reader.of(record);
    Set<DirectoryEntry> equal = new HashSet<>();
    Set<DirectoryEntry> alike = new HashSet<>();
    for (int candidate : index.candidates(of)) {
      Traits other = traits.get(candidate);
      if (of.equals(other) && isSomebodysOwn(of)) {
        entry(sources.get(candidate)).ifPresent(equal::add);
      }
      if (comparison.score(of, other).verdict(policy) == ContactMatch.Verdict.SAME) {
        entry(sources.get(candidate)).ifPresent(alike::add);
      }
    }
    if (equal.isEmpty() && alike.isEmpty() && of.name().isEmpty()) {
      for (int own : of.personalEmail().map(index::withAddress).orElseGet(() -> new int[0])) {
        entry(sources.get(own)).ifPresent(alike::add);
      }
    }
    Set<DirectoryEntry> found = equal.isEmpty() ? alike : equal;
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static boolean isSomebodysOwn(Traits of) {
    return of.crmId().isPresent() || of.personalEmail().isPresent() || of.phone().isPresent();
  }

  /** How many records, people and proposals there are; nothing personal. */
  @Override
  public String toString() {
    return "ContactDirectory["
        + sources.size()
        + " records, "
        + entries.size()
        + " people, "
        + reviews.size()
        + " to review]";
  }

  /** Collects records and decisions. */
  public static final class Builder {
    private final ContactMatchPolicy policy;
    private final TreeMap<ContactSource, ContactRecord> records = new TreeMap<>();
    private final TreeSet<ContactDecision> decisions = new TreeSet<>();

    private Builder(ContactMatchPolicy policy) {
      this.policy = policy;
    }

    /**
     * Adds a record; a second time it changes nothing.
     *
     * @param record the record
     * @return this
     * @throws IllegalArgumentException if another record of the same source was added
     */
    public Builder add(ContactRecord record) {
      ContactRecord before = records.putIfAbsent(record.source(), record);
      if (before != null && !before.equals(record)) {
        throw new IllegalArgumentException(
            "record must be the only one of its source, but two differ for " + record.source());
      }
      return this;
    }

    /**
     * Adds records.
     *
     * @param more the records
     * @return this
     * @throws IllegalArgumentException if two records of one source differ
     */
    public Builder addAll(Collection<ContactRecord> more) {
      more.forEach(this::add);
      return this;
    }

    /**
     * Adds a decision that stands over the policy.
     *
     * @param decision what a person decided of two records
     * @return this
     */
    public Builder decide(ContactDecision decision) {
      decisions.add(decision);
      return this;
    }

    /**
     * Adds decisions that stand over the policy.
     *
     * @param more what people decided
     * @return this
     */
    public Builder decideAll(Collection<ContactDecision> more) {
      decisions.addAll(more);
      return this;
    }

    /**
     * The directory.
     *
     * @return a directory of what was added
     */
    public ContactDirectory build() {
      return new ContactDirectory(this);
    }
  }
}
