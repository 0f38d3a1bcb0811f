package dev.cosell.testkit;

/** Ends the program at a call, as a kill would. */
final class KillAt implements Runnable {
  private int callsLeft;

  /** Lets the calls before one be. */
  KillAt(int call) {
    this.callsLeft = call;
  }

  @Override
  public void run() {
    callsLeft--;
    if (callsLeft == 0) {
      throw new Killed();
    }
  }

  /** The program is gone. */
  static final class Killed extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }
}
