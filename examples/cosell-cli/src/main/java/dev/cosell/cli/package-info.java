/**
 * The library from a shell: {@code cosell sync}, {@code preflight}, {@code reconcile} and {@code
 * fake}.
 *
 * <p>{@link dev.cosell.cli.Cosell} is the program. A {@code SyncRun} is one run of the main job: a
 * {@code CrmExport} is mapped, a {@code PortalAddress} says where the portal is, and {@code
 * dev.cosell.cli.report} says what came of it.
 */
@NullMarked
package dev.cosell.cli;

import org.jspecify.annotations.NullMarked;
