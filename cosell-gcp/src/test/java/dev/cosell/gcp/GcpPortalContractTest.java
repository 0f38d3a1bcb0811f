package dev.cosell.gcp;

import dev.cosell.testkit.PortalContract;
import dev.cosell.testkit.PortalUnderTest;

/** What every portal does, done by the Google portal against a fake of Google. */
class GcpPortalContractTest extends PortalContract {
  @Override
  protected PortalUnderTest start() {
    return new GoogleUnderTest();
  }
}
