package dev.cosell.cli.report;

/** A part of a report that knows what it shows and nothing of the parts beside it. */
interface Section {
  /** Adds the part, or nothing where there is nothing to say. */
  void write(Html out);
}
