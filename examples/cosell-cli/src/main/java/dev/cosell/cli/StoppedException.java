package dev.cosell.cli;

/** Somebody asked the run to stop; the call before was finished and kept. */
final class StoppedException extends RuntimeException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped");
  }
}
