package dev.cosell.example.ownportal;

import dev.cosell.account.Account;
import dev.cosell.account.Address;
import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Portal;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.PortalUnderTest;
import dev.cosell.testkit.SettableClock;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.Money;

/** Harbor's portal and Harbor's side of it: what the contract needs to know to drive both. */
final class HarborUnderTest implements PortalUnderTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String NEXT = "Contract review on Friday";

  private final SettableClock clock = SettableClock.fixedAt(Instant.parse("2031-01-15T09:00:00Z"));
  private final HarborDesk desk = new HarborDesk(clock);
  private final HarborServer server = new HarborServer(desk);
  private final AtomicLong metered = new AtomicLong();
  private final Portal portal =
      new HarborPortal(
          server.url(),
          () -> HarborServer.TOKEN,
          HTTP,
          (cloud, group) -> metered.incrementAndGet());

  @Override
  public Portal portal() {
    return portal;
  }

  @Override
  public FieldAuthorityPolicy policy() {
    return HarborPortal.policy();
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public Opportunity goodDeal(String crmId) {
    return Opportunity.builder()
        .id(new OpportunityId(crmId))
        .title("Warehouse system of Alder Freight")
        .account(
            Account.builder()
                .name("Alder Freight")
                .address(Address.builder().country("NL").build())
                .build())
        .dealValue(Money.parse("EUR 84000.00"))
        .targetCloseDate(LocalDate.parse("2031-05-30"))
        .nextSteps("Demo in week 5")
        .putDetails(HarborPortal.SEGMENT, new Text("Logistics"))
        .build();
  }

  @Override
  public FieldValues changeWhenApproved() {
    return FieldValues.builder()
        .put(Field.NEXT_STEPS, new Text(NEXT))
        .put(Field.TARGET_CLOSE_DATE, new Day(LocalDate.parse("2031-06-30")))
        .put(HarborPortal.SEGMENT, new Text("Retail"))
        .build();
  }

  @Override
  public void approve(PortalId id) {
    desk.edit(id.value(), deal -> deal.put("state", "approved"));
  }

  @Override
  public void reject(PortalId id) {
    desk.edit(id.value(), deal -> deal.put("state", "rejected"));
  }

  @Override
  public void askForAction(PortalId id, String comment) {
    desk.edit(id.value(), deal -> deal.put("state", "correction").put("comment", comment));
  }

  @Override
  public PortalId offer() {
    return new PortalId(HarborPortal.HARBOR, desk.offer("Birch Mills"));
  }

  @Override
  public void changeElsewhere(PortalId id) {
    desk.edit(id.value(), deal -> deal.put("nextSteps", "A colleague has called"));
  }

  /** A change names what changes. */
  @Override
  public boolean replacesRecords() {
    return false;
  }

  @Override
  public Set<String> plantUnknown(PortalId id) {
    desk.edit(id.value(), deal -> deal.put("loyaltyTier", "gold-of-tomorrow"));
    return Set.of("loyaltyTier", "gold-of-tomorrow");
  }

  @Override
  public Field respell(String words) {
    desk.spell(NEXT, words);
    return Field.NEXT_STEPS;
  }

  @Override
  public void refuseNextWrite() {
    server.refuseNextWrite();
  }

  @Override
  public void remove(PortalId id) {
    desk.remove(id.value());
  }

  @Override
  public PortalId foreignId() {
    return new PortalId(HarborPortal.HARBOR, "H-999999");
  }

  @Override
  public void failNext(Fault fault) {
    server.faults().next(fault);
  }

  @Override
  public int records() {
    return desk.size();
  }

  @Override
  public long calls() {
    return server.received().size();
  }

  @Override
  public long meteredCalls() {
    return metered.get();
  }

  @Override
  public List<String> sent() {
    return server.received();
  }

  @Override
  public List<String> events() {
    return desk.events();
  }

  @Override
  public void close() {
    server.close();
  }
}
