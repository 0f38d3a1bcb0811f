/**
 * May this deal be registered as alliance-sourced, and who says so if that is disputed.
 *
 * <p>A {@link dev.cosell.stageone.StageOneDefinition} is what alliances and sales have signed: the
 * {@link dev.cosell.stageone.StageOneCondition}s that a deal has to meet. {@link
 * dev.cosell.stageone.StageOneDefinitions} holds its versions and assesses a deal by the one in
 * force on the day, from the deal and an {@link dev.cosell.stageone.EvidenceLog}; the {@link
 * dev.cosell.stageone.StageOneAssessment} says per condition how things stand, why, and what to do.
 *
 * <p>A registration that is disputed becomes a {@link dev.cosell.stageone.Contest}: somebody who is
 * of neither side gives a {@link dev.cosell.stageone.Ruling} by the definition in force when the
 * deal was registered.
 *
 * <p>What a deal has to state at its stage, whether or not anybody registers it, are constraints of
 * Jakarta Validation on a {@link dev.cosell.stageone.DealAtStage}, in the groups of {@link
 * dev.cosell.stageone.AtStage}.
 */
@NullMarked
package dev.cosell.stageone;

import org.jspecify.annotations.NullMarked;
