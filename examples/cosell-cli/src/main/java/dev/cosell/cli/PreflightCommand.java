package dev.cosell.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code cosell preflight}. */
@Command(name = "preflight")
final class PreflightCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
