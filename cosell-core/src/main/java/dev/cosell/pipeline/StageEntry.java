package dev.cosell.pipeline;

import dev.cosell.opportunity.Stage;
import java.time.LocalDate;

/**
 * When a deal came to a stage.
 *
 * @param stage the stage
 * @param since the first day in it
 */
public record StageEntry(Stage stage, LocalDate since) {}
