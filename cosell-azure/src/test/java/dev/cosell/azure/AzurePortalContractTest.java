package dev.cosell.azure;

import dev.cosell.testkit.PortalContract;
import dev.cosell.testkit.PortalUnderTest;

/** What every portal does, done with Microsoft's. */
class AzurePortalContractTest extends PortalContract {
  @Override
  protected PortalUnderTest start() {
    return new AzureUnderTest();
  }
}
