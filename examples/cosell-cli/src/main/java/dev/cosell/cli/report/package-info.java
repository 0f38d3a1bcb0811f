/**
 * What a run leaves behind for a person and for other programs.
 *
 * <p>A {@link dev.cosell.cli.report.RunResult} is what a run came to, with one {@link
 * dev.cosell.cli.report.DealLine} per row of the export and per deal that the cloud brought. It is
 * shown as a {@link dev.cosell.cli.report.SummaryTable}, and written as {@code report.html} and
 * {@code result.json}. A report is an {@code HtmlPage} of {@code Section}s, each of which knows
 * what it shows and nothing of the others. Nothing here holds personal data of a contact.
 */
@NullMarked
package dev.cosell.cli.report;

import org.jspecify.annotations.NullMarked;
