package dev.cosell.cli;

/** The portal does not answer, or does not let this program in. */
final class PortalUnreachableException extends RuntimeException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  PortalUnreachableException(String message) {
    super(message);
  }
}
