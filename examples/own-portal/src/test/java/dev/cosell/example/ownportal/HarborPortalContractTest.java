package dev.cosell.example.ownportal;

import dev.cosell.testkit.PortalContract;
import dev.cosell.testkit.PortalUnderTest;

/** What every portal does, done by Harbor's. */
class HarborPortalContractTest extends PortalContract {
  @Override
  protected PortalUnderTest start() {
    return new HarborUnderTest();
  }
}
