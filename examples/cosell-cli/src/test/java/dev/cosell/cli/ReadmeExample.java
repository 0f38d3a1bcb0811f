package dev.cosell.cli;

import dev.cosell.aws.AwsPartnerCentral;
import dev.cosell.crm.MappedRecord;
import dev.cosell.crm.SalesforceRecords;
import dev.cosell.portal.Portal;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.JdbcSyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.sync.SyncStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** The README's example, so that it compiles. */
final class ReadmeExample {
  private ReadmeExample() {}

  // readme: begin
  static SyncReport sync(
      IdentityProvider<AwsCredentialsIdentity> credentials, Path export, Clock clock)
      throws IOException {
    Portal aws = AwsPartnerCentral.builder(credentials).catalog("Sandbox").build();
    List<CrmDeal> deals = new ArrayList<>();
    for (MappedRecord read : SalesforceRecords.read(export, clock).records()) {
      deals.add(new CrmDeal(read.opportunity(), read.derivedFields(), Map.of(), List.of()));
    }
    try (SyncStore store = JdbcSyncStore.h2(Path.of("var/cosell"))) {
      Pace pace = Pace.real(clock);
      return SyncEngine.builder().portal(aws).store(store).pace(pace).build().pass(deals);
    }
  }
  // readme: end
}
