package dev.cosell.cli.report;

import java.util.List;
import java.util.Locale;

/** The numbers that a reader looks for first. */
record Tiles(List<Tile> tiles) implements Section {
  /** A number and what it counts. */
  record Tile(long number, String label) {}

  @Override
  public void write(Html out) {
    out.markup("<section class=\"tiles\">");
    for (Tile tile : tiles) {
      out.markup("<div>")
          .element("b", String.format(Locale.ROOT, "%,d", tile.number()))
          .element("span", tile.label())
          .markup("</div>");
    }
    out.markup("</section>\n");
  }
}
