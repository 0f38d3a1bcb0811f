package dev.cosell.sync;

import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldRule;
import dev.cosell.authority.Owner;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** A CRM, a village and an engine between them. */
final class World {
  static final FieldAuthorityPolicy POLICY = policy().build();

  final Village village = new Village();
  final Map<String, CrmDeal> crm = new LinkedHashMap<>();

  /** Deals that are in the CRM and not among those that it gives out. */
  final Map<String, CrmDeal> away = new HashMap<>();

  final Told told = new Told();
  final StillPace pace = new StillPace();
  SyncStore store = new InMemorySyncStore();
  Portal portal = new VillagePortal(village);

  static FieldAuthorityPolicy.Builder policy() {
    return FieldAuthorityPolicy.builder(
            new PolicyHeader("village", 1, LocalDate.of(2031, 1, 1), List.of()))
        .from(FieldAuthorityPolicy.standard())
        .rule("village.*", FieldRule.ownedBy(Owner.CRM));
  }

  /** A deal that the village takes. */
  static FieldValues good(String name) {
    return FieldValues.builder()
        .put(Field.TITLE, new Text("Ovens for " + name))
        .put(Field.ACCOUNT_NAME, new Text("Bakery " + name))
        .put(Field.CUSTOMER_PROBLEM, new Text("The old ovens burn the bread"))
        .put(Field.STAGE, new Text("Qualified"))
        .put(Field.DEAL_VALUE, new Amount(Money.parse("USD 1200")))
        .put(Field.TARGET_CLOSE_DATE, new Day(LocalDate.of(2031, 6, 30)))
        .put(VillageRules.CRAFTS, Items.of("baking"))
        .build();
  }

  CrmDeal add(String id) {
    return put(id, good(id));
  }

  CrmDeal put(String id, FieldValues values) {
    CrmDeal deal = CrmDeal.of(Opportunity.of(new OpportunityId(id), values));
    crm.put(id, deal);
    return deal;
  }

  /** Changes one value in the CRM. */
  void edit(String id, Field field, FieldValue value) {
    CrmDeal deal = deal(id);
    Opportunity edited =
        Opportunity.of(deal.id(), deal.deal().fieldValues().with(field, value))
            .withPortalIds(deal.deal().portalIds());
    if (value.isBlank()) {
      edited = Opportunity.builder().from(edited).putDetails(field, value).build();
    }
    crm.put(id, new CrmDeal(edited, deal.derived(), deal.unmapped(), deal.violations()));
  }

  void edit(String id, Field field, String text) {
    edit(id, field, new Text(text));
  }

  VillageRecord record(String id) {
    return village.of(id);
  }

  void approve(String id) {
    village.review(village.of(id).id, ReviewStatus.APPROVED);
  }

  /** A deal that is registered and approved, with nothing left to do. */
  void addApproved(String id) {
    add(id);
    pass();
    approve(id);
    pass();
  }

  CrmDeal deal(String id) {
    CrmDeal deal = crm.get(id);
    if (deal == null) {
      throw new AssertionError("no deal " + id);
    }
    return deal;
  }

  SyncEngine engine() {
    return engine(builder -> builder);
  }

  SyncEngine engine(UnaryOperator<SyncEngine.Builder> more) {
    return more.apply(
            SyncEngine.builder()
                .portal(portal)
                .store(store)
                .pace(pace)
                .listener(told)
                .policy(POLICY)
                .boundary(SharingBoundary.standard()))
        .build();
  }

  /** A pass of an engine that was just started. */
  SyncReport pass() {
    return engine().pass(deals());
  }

  List<CrmDeal> deals() {
    return List.copyOf(crm.values());
  }

  Link link(String crmId) {
    return store.link(VillageRules.VILLAGE, new OpportunityId(crmId)).orElseThrow();
  }

  static DealResult of(SyncReport report, String crmId) {
    List<DealResult> found =
        report.deals().stream()
            .filter(deal -> deal.crmId().filter(id -> id.value().equals(crmId)).isPresent())
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " results for " + crmId);
    }
    return found.get(0);
  }

  /** Time that passes only by waiting. */
  static final class StillPace implements Pace {
    private Instant now = Instant.parse("2031-01-15T12:00:00Z");
    final List<Duration> waits = new ArrayList<>();

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void waitUntil(Instant instant) {
      if (instant.isAfter(now)) {
        waits.add(Duration.between(now, instant));
        now = instant;
      }
    }
  }

  /** What a listener was told. */
  static final class Told implements SyncListener {
    final List<String> calls = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    final List<String> decided = new ArrayList<>();
    final List<WriteOutcome> readBack = new ArrayList<>();

    /** What was to be written to the CRM, by the deal and the field, each telling in a list. */
    final Map<String, List<String>> writtenBack = new LinkedHashMap<>();

    @Override
    public void decided(OpportunityId crmId, PortalId portalId, Reconciliation reconciliation) {
      decided.add(crmId.value());
    }

    @Override
    public void called(PortalCall call, String outcome) {
      calls.add(call.operation() + " " + outcome);
    }

    @Override
    public void readBack(PortalId portalId, List<WriteOutcome> outcomes) {
      readBack.addAll(outcomes);
    }

    @Override
    public void writeBack(OpportunityId crmId, PortalId portalId, FieldValues values) {
      values
          .asMap()
          .forEach(
              (field, value) ->
                  writtenBack
                      .computeIfAbsent(crmId + " " + field, absent -> new ArrayList<>())
                      .add(value.shown()));
    }

    @Override
    public void progress(int done, int total) {
      progress.add(done + "/" + total);
    }
  }
}
